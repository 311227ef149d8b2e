use care::{
    refill::{
        answers::{Answers, Confirm},
        state::State,
    },
    task::{NewTask, Said, TaskOutcome, rules::Kind},
};
use kernel::{Actor, Error};

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
async fn the_next_rung_takes_the_place_of_the_last() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(24)).await;
    let (id, patient) = (bench.refill(therapy).await.id, bench.ana);
    let opens = async |kind: Kind, key: &'static str| {
        let new = NewTask::of(kind, key).patient(patient).refill(id);
        bench.write(&Actor::System, move |tx| care::task::open(tx, new)).await.unwrap()
    };
    opens(Kind::MessageFailed, "beside").await;
    opens(Kind::SeenNoAnswer, "seen").await;
    let first = opens(Kind::CallPatient, "1").await;
    opens(Kind::UrgentCall, "2").await;
    let third = opens(Kind::LastShipDay, "3").await;
    opens(Kind::UrgentCall, "2").await;
    assert_eq!(
        bench.tasks().await,
        [
            "message-failed open",
            "seen-no-answer done",
            "call-patient done",
            "urgent-call done",
            "last-ship-day open",
        ]
    );
    let replaced = bench.read(move |tx| care::task::find(tx, first)).await;
    assert_eq!(replaced.outcome, Some(TaskOutcome::Replaced));
    let seen = bench.read(move |tx| audit::about(tx, patient, 100)).await;
    let of_first = seen.iter().filter(|entry| entry.subject == Some(first.to_string()));
    let acts: Vec<&str> = of_first.map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["completed", "created"]);

    // Nobody is interrupted; what was given back too late is replaced then.
    bench.write(&bench.dana, move |tx| care::task::claim(tx, third)).await.unwrap();
    opens(Kind::PossibleGap, "4").await;
    assert_eq!(bench.tasks().await[4..], ["last-ship-day claimed", "possible-gap open"]);
    bench.write(&bench.dana, move |tx| care::task::release(tx, third)).await.unwrap();
    assert_eq!(bench.tasks().await[4..], ["last-ship-day done", "possible-gap open"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_nobody_answers_leaves_the_later_rung_its_place() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(40)).await;
    let (id, patient) = (bench.refill(therapy).await.id, bench.ana);
    let opens = async |kind: Kind, key: &'static str| {
        let new = NewTask::of(kind, key).patient(patient).refill(id);
        bench.write(&Actor::System, move |tx| care::task::open(tx, new)).await.unwrap()
    };
    let call = opens(Kind::LateCall, "late").await;
    bench.write(&bench.dana, move |tx| care::task::claim(tx, call)).await.unwrap();
    opens(Kind::Letter, "letter").await;
    let outcome = TaskOutcome::NotReached;
    bench
        .write(&bench.dana, move |tx| care::task::complete(tx, call, outcome, None))
        .await
        .unwrap();
    assert_eq!(bench.tasks().await, ["late-call done", "letter open"]);
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

#[tokio::test(flavor = "multi_thread")]
async fn every_job_run_twice_leaves_the_same_world() {
    use care::refill::jobs::{
        ChaseOrder, ChaseSeenRefill, CloseSilentRefill, OpenRefill, PlanRefill, chase_order,
        chase_seen, close_silent, open_refill, plan,
    };
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let refill = bench.refill(therapy).await.id;
    let ana = Actor::Patient(bench.ana);
    let again = || async {
        bench
            .write(&Actor::System, move |tx| {
                let broken = |_| kernel::Error::failed("a job failed");
                plan(tx, &PlanRefill { therapy }).map_err(broken)?;
                open_refill(tx, &OpenRefill { refill }).map_err(broken)?;
                close_silent(tx, &CloseSilentRefill { refill }).map_err(broken)?;
                chase_seen(tx, &ChaseSeenRefill { refill }).map_err(broken)?;
                chase_order(tx, &ChaseOrder { refill }).map_err(broken)
            })
            .await
            .unwrap();
        (bench.refill(therapy).await, bench.tasks().await)
    };
    bench.pass(days(20)).await;
    assert_eq!(again().await, again().await);
    bench.write(&ana, move |tx| care::refill::seen(tx, refill)).await.unwrap();
    bench.pass(days(2)).await;
    assert_eq!(again().await, again().await);
    assert_eq!(bench.tasks().await, ["seen-no-answer open"]);
    bench.pass(days(60)).await;
    assert_eq!(again().await, again().await);
    assert_eq!(bench.refill(therapy).await.state, State::Unreachable);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_on_a_call_ends_every_other_call_about_it() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(20)).await;
    let refill = bench.refill(therapy).await;
    let (id, patient) = (refill.id, refill.patient);
    let opens = move |tx: &mut store::Tx<'_>| {
        let open = |tx: &mut store::Tx<'_>, kind: Kind| {
            care::task::open(tx, NewTask::of(kind, kind.code()).patient(patient).refill(id))
        };
        open(tx, Kind::SeenNoAnswer)?;
        open(tx, Kind::RefillOrder)?;
        open(tx, Kind::PossibleGap)
    };
    let gap = bench.write(&Actor::System, opens).await.unwrap();
    let said =
        Said { answers: Answers { confirm: Some(Confirm::No), ..Answers::default() }, version: 0 };
    let order = {
        let tasks = bench.read(move |tx| care::task::of_patient(tx, patient, 50)).await;
        tasks.iter().find(|task| task.kind == Kind::RefillOrder).expect("an order").id
    };
    for (task, version, refused) in [(order, 0, "bad-outcome"), (gap, 7, "answer-changed")] {
        let said = Said { version, ..said.clone() };
        let write = move |tx: &mut store::Tx<'_>| {
            care::task::complete_with_answer(tx, task, said.clone(), None)
        };
        let error = bench.write(&bench.theo, write).await.unwrap_err();
        assert!(matches!(error, Error::Refused { code } if code == refused), "{error:?}");
    }
    assert_eq!(bench.refill(therapy).await.state, State::Opened, "nothing is half done");
    let write =
        move |tx: &mut store::Tx<'_>| care::task::complete_with_answer(tx, gap, said.clone(), None);
    for _ in 0..2 {
        bench.write(&bench.theo, write.clone()).await.unwrap();
    }
    let known = bench.refill(therapy).await;
    assert_eq!((known.state, known.answers_version), (State::Declined, 1));
    let gap = bench.read(move |tx| care::task::find(tx, gap)).await;
    assert_eq!(gap.outcome, Some(TaskOutcome::Reached));
    let open = bench.tasks().await.into_iter().filter(|task| task.ends_with("open"));
    assert_eq!(open.collect::<Vec<_>>(), ["refill-order open", "declined open"]);
}
