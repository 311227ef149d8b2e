use care::{
    pharmacy::NewShipping,
    refill::{delivery::Weekdays, rules::PayerRules, state::State},
    supply::Basis,
    therapy::{self, End, NextDose, Terms},
};
use kernel::Actor;

use crate::{Bench, day, days};

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_plans_the_refill_that_follows_it() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let refill = bench.refill(therapy).await;
    let window = refill.window.unwrap();
    assert_eq!(refill.state, State::Planned);
    assert_eq!(window.runs_out_on, day("2026-04-01"));
    assert_eq!(window.opens_on, day("2026-03-17"));
    assert_eq!(window.earliest_fill_on, day("2026-03-25"));
    assert_eq!(window.last_safe_ship_on, Some(day("2026-03-25")));
    bench.pass(days(15)).await;
    assert_eq!(bench.refill(therapy).await.state, State::Opened);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_dispense_fills_it_and_plans_another() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let first = bench.refill(therapy).await;
    bench.pass(days(20)).await;
    bench.dispensed("2026-03-22", 30).await;
    let next = bench.refill(therapy).await;
    assert_ne!(next.id, first.id);
    // Ten days were left: they are used first.
    assert_eq!(next.window.unwrap().runs_out_on, day("2026-05-01"));
    let filled = bench.read(move |tx| care::refill::find(tx, first.id)).await;
    assert_eq!(filled.state, State::Filled);
}

#[tokio::test(flavor = "multi_thread")]
async fn planning_again_changes_nothing() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let before = bench.refill(therapy).await;
    let job = care::refill::jobs::PlanRefill { therapy };
    for _ in 0..2 {
        bench
            .write(&Actor::System, move |tx| {
                care::refill::jobs::plan(tx, &job).map_err(|_| kernel::Error::Forbidden)
            })
            .await
            .unwrap();
    }
    assert_eq!(bench.refill(therapy).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_dispense_that_comes_late_moves_the_days_and_fills_nothing() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let before = bench.refill(therapy).await;
    bench.dispensed("2026-02-20", 30).await;
    let after = bench.refill(therapy).await;
    assert_eq!((after.id, after.state), (before.id, State::Planned));
    assert_eq!(after.window.unwrap().runs_out_on, day("2026-04-21"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_stops_the_clock_and_its_end_starts_it_again() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(10)).await;
    let pause = |tx: &mut store::Tx<'_>, therapy| {
        therapy::hold(tx, therapy, day("2026-03-12"), "infection")
    };
    bench.write(&bench.dana, move |tx| pause(tx, therapy)).await.unwrap();
    bench.runner.drain().await.unwrap();
    let held = bench.refill(therapy).await;
    assert_eq!((held.state, held.window), (State::OnHold, None));
    bench.pass(days(10)).await;
    bench
        .write(&bench.dana, move |tx| therapy::resume(tx, therapy, day("2026-03-22")))
        .await
        .unwrap();
    bench.runner.drain().await.unwrap();
    let resumed = bench.refill(therapy).await;
    assert_eq!(resumed.id, held.id);
    assert_eq!(resumed.window.unwrap().runs_out_on, day("2026-04-11"));
    assert!(resumed.state.awaits_answer(), "{}", resumed.state);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_therapy_that_ends_takes_its_refill_with_it_until_a_dispense_says_otherwise() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench
        .write(&bench.dana, move |tx| {
            therapy::end(tx, therapy, End::Stopped, day("2026-03-05"), "side-effect")
        })
        .await
        .unwrap();
    bench.runner.drain().await.unwrap();
    let refill = bench.refill(therapy).await;
    assert_eq!(
        (refill.state, refill.because.as_slice()),
        (State::Declined, &["therapy-stopped".to_owned()][..])
    );
    bench.pass(days(8)).await;
    bench.dispensed("2026-03-10", 30).await;
    assert_eq!(bench.refill(therapy).await.state, State::Planned);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_death_ends_every_refill() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let (ana, died) = (
        bench.ana,
        care::patient::NewPatient { deceased_on: Some(day("2026-03-05")), ..crate::ana() },
    );
    bench
        .write(&Actor::Source("ehr".to_owned()), move |tx| {
            care::patient::amend_many(tx, &[(ana, died)])
        })
        .await
        .unwrap();
    bench.runner.drain().await.unwrap();
    assert_eq!(bench.refill(therapy).await.state, State::Declined);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supply_that_ended_long_ago_starts_no_ladder() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2025-06-01", 30).await;
    assert!(bench.read(move |tx| care::refill::current(tx, therapy)).await.is_none());
    let supply = bench.read(move |tx| care::supply::kept(tx, therapy)).await.unwrap();
    assert_eq!((supply.runs_out_on, supply.basis), (Some(day("2025-07-01")), Basis::Dispensed));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_gives_an_estimate_that_starts_nothing() {
    let bench = Bench::open().await;
    let new = care::prescription::NewPrescription {
        patient: bench.ana,
        medication: bench.drug,
        prescriber: None,
        status: care::prescription::Status::Active,
        authored_on: Some(day("2026-02-20")),
        quantity: None,
        daily_dose: None,
        expected: care::amount::DaysSupply::new(28).ok(),
        refills_allowed: Some(5),
        expires_on: None,
        directions: Some(kernel::Phi::new("one pen every week".to_owned())),
    };
    let therapies = bench
        .write(&Actor::System, move |tx| {
            let id = tx.new_id();
            care::prescription::record_many(tx, &[(id, new)])
        })
        .await
        .unwrap();
    bench.runner.drain().await.unwrap();
    let therapy = therapies[0];
    let supply = bench.read(move |tx| care::supply::kept(tx, therapy)).await.unwrap();
    assert!(supply.basis.is_estimated());
    assert_eq!(supply.runs_out_on, Some(day("2026-03-20")));
    assert!(bench.read(move |tx| care::refill::current(tx, therapy)).await.is_none());
    let ana = bench.ana;
    let known = bench.read(move |tx| care::prescription::of_patient(tx, ana)).await;
    let directions = known[0].directions.as_ref().map(|text| text.reveal().as_str());
    assert_eq!(directions, Some("one pen every week"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_taken_back_counts_for_nothing() {
    let bench = Bench::open().await;
    bench.dispensed("2026-02-02", 30).await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let last = bench.read(move |tx| care::dispense::of_therapy(tx, therapy)).await.pop().unwrap();
    bench.write(&Actor::System, move |tx| care::dispense::void(tx, last.id)).await.unwrap();
    bench.runner.drain().await.unwrap();
    let refill = bench.refill(therapy).await;
    assert_eq!(refill.window.unwrap().runs_out_on, day("2026-03-04"));
    assert_eq!(refill.state, State::Opened);
}

#[tokio::test(flavor = "multi_thread")]
async fn new_terms_plan_anew_and_terms_that_are_known_do_nothing() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let terms = Terms {
        payer: PayerRules::from_code("part-b"),
        next_dose: Some(NextDose::On(day("2026-04-06"))),
    };
    let set = move |tx: &mut store::Tx<'_>| therapy::set_terms(tx, therapy, terms);
    assert!(bench.write(&Actor::System, set).await.unwrap());
    bench.runner.drain().await.unwrap();
    let window = bench.refill(therapy).await.window.unwrap();
    assert_eq!(window.deliver_from, Some(day("2026-03-22")));
    assert_eq!(window.dose_to_meet(), day("2026-04-06"));
    assert!(!bench.write(&Actor::System, set).await.unwrap());

    let nobody_knows = Terms { next_dose: Some(NextDose::Unknown), ..Terms::default() };
    let set = move |tx: &mut store::Tx<'_>| therapy::set_terms(tx, therapy, nobody_knows);
    assert!(bench.write(&Actor::System, set).await.unwrap());
    bench.runner.drain().await.unwrap();
    let window = bench.refill(therapy).await.window.unwrap();
    assert_eq!(window.dose_to_meet(), day("2026-04-01"));
    assert_eq!(window.deliver_from, Some(day("2026-03-22")), "the payer's rule stays");
    let ana = bench.ana;
    let entries = bench.read(move |tx| audit::about(tx, ana, 100)).await;
    let changes = entries.iter().filter(|entry| entry.what == "therapy").count();
    assert_eq!(changes, 2, "each change stands in the audit once");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_ship_days_move_the_last_safe_day_of_refills_that_are_planned() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let last = async || bench.refill(therapy).await.window.unwrap().last_safe_ship_on;
    assert_eq!(last().await, Some(day("2026-03-25")));
    let set = async |new: NewShipping| {
        let set = move |tx: &mut store::Tx<'_>| care::pharmacy::set_shipping(tx, new);
        let is_new = bench.write(&Actor::System, set).await?;
        bench.runner.drain().await.unwrap();
        Ok::<bool, kernel::Error>(is_new)
    };
    let holidays = vec![day("2026-04-03"), day("2026-03-26"), day("2026-03-26")];
    let closed = NewShipping { holidays: Some(holidays), ..NewShipping::default() };
    assert!(set(closed.clone()).await.unwrap());
    assert_eq!(last().await, Some(day("2026-03-23")), "never on the road on a holiday");
    assert!(!set(closed).await.unwrap(), "told twice, done once");
    assert!(!set(NewShipping::default()).await.unwrap());

    let overnight = NewShipping { transit_days: Some(1), ..NewShipping::default() };
    assert!(set(overnight).await.unwrap());
    assert_eq!(last().await, Some(day("2026-03-30")));
    let never = NewShipping {
        ship_days: Some(Weekdays::of([])),
        holidays: Some(vec![]),
        ..NewShipping::default()
    };
    assert!(set(never).await.unwrap());
    assert_eq!(last().await, None);
    let profile = bench.read(care::pharmacy::current).await;
    assert_eq!((profile.shipping.transit_days, profile.shipping.holidays.len()), (1, 0));
    let too_long = NewShipping { transit_days: Some(11), ..NewShipping::default() };
    let refused = set(too_long).await.unwrap_err();
    assert!(matches!(refused, kernel::Error::Refused { code: "bad-transit-days" }), "{refused}");
}
