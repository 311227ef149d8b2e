use care::{
    refill::state::State,
    task::{NewTask, rules::Kind},
};
use kernel::Actor;

use crate::{Bench, days};

#[tokio::test(flavor = "multi_thread")]
async fn silence_closes_a_refill_thirty_days_after_the_run_out() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let refill = bench.refill(therapy).await.id;
    bench.write(&Actor::System, move |tx| care::refill::asked(tx, refill)).await.unwrap();
    bench.pass(days(59)).await;
    assert_eq!(bench.refill(therapy).await.state, State::Asked);
    bench.pass(days(1)).await;
    assert_eq!(bench.refill(therapy).await.state, State::Unreachable);
    // A dispense still fills it.
    bench.dispensed("2026-05-01", 30).await;
    let old = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!(old.state, State::Filled);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_looked_at_for_a_day_without_an_answer_is_work_for_a_person() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(20)).await;
    let refill = bench.refill(therapy).await.id;
    let ana = Actor::Patient(bench.ana);
    bench.write(&ana, move |tx| care::refill::seen(tx, refill)).await.unwrap();
    bench.write(&ana, move |tx| care::refill::seen(tx, refill)).await.unwrap();
    bench.pass(days(1) - 1).await;
    assert!(bench.tasks().await.is_empty());
    bench.pass(1).await;
    assert_eq!(bench.tasks().await, ["seen-no-answer open"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_overtakes_the_calls() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(24)).await;
    let refill = bench.refill(therapy).await;
    let (id, patient) = (refill.id, refill.patient);
    bench
        .write(&Actor::System, move |tx| {
            let call = NewTask::of(Kind::CallPatient, "ladder:1").patient(patient).refill(id);
            care::task::open(tx, call.clone())?;
            // The journey repeats its effect, and another rung asks for the same.
            care::task::open(tx, call)?;
            care::task::open(
                tx,
                NewTask::of(Kind::CallPatient, "ladder:2").patient(patient).refill(id),
            )
        })
        .await
        .unwrap();
    assert_eq!(bench.tasks().await, ["call-patient open"]);
    bench.dispensed("2026-03-26", 30).await;
    assert_eq!(bench.tasks().await, ["call-patient done"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_all_messages_is_called() {
    let bench = Bench::open().await;
    bench.dispensed("2026-03-02", 30).await;
    let ana = bench.ana;
    for _ in 0..2 {
        let concerned = bench
            .write(&Actor::System, move |tx| care::refill::contact_stopped(tx, ana))
            .await
            .unwrap();
        assert_eq!(concerned, 1);
    }
    assert_eq!(bench.tasks().await, ["contact-stopped open"]);
}
