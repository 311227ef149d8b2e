//! The refill ladder against a database: silence, answers, STOP, days that move.

use super::{
    bench::{Bench, DAY, LADDER},
    rows,
    versions::KNOWN,
};

#[tokio::test(flavor = "multi_thread")]
async fn silence_goes_down_the_whole_ladder() {
    let bench = Bench::open().await;
    bench.pass(70, 0).await;
    assert_eq!(bench.world().await, LADDER);
    assert_eq!(bench.write(rows::wakes).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn told_as_often_as_you_like_it_happens_once() {
    let bench = Bench::open().await;
    for _ in 0..70 {
        bench.planned().await;
        bench.pass(1, 0).await;
        let (refill, runs) = (bench.refill, bench.runs().await);
        bench
            .write(move |tx| {
                for run in &runs {
                    // Each wake that ever was, once more.
                    (0..=run.wait).try_for_each(|wait| journeys::run::wake(tx, run.id, wait))?;
                }
                journeys::run::signal(tx, refill)
            })
            .await;
    }
    assert_eq!(bench.world().await, LADDER);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_ends_the_ladder_and_leaves_no_wake() {
    let bench = Bench::open().await;
    bench.pass(21, 0).await;
    bench.moves_to("asked").await;
    bench.moves_to("seen").await;
    bench.pass(2, 0).await;
    bench.moves_to("confirmed").await;
    bench.pass(60, 0).await;
    let expected =
        [LADDER[0], LADDER[1], LADDER[2], "the refill is confirmed", "run 1 ended: answered"];
    assert_eq!(bench.world().await, expected);
    assert_eq!(bench.write(rows::wakes).await, 0);
    assert_eq!(
        bench.write(rows::notes).await,
        ["created", "changed", "changed", "changed", "closed"],
        "begun, three messages, ended"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_ends_it_at_once_and_takes_back_what_has_not_left() {
    let bench = Bench::open().await;
    bench.pass(22, 1).await;
    assert_eq!(bench.write(rows::waiting).await, 2);
    bench.moves_to("filled").await;
    bench.pass(0, 1).await;
    assert_eq!(bench.write(rows::waiting).await, 0);
    bench.pass(60, 0).await;
    let expected = [LADDER[0], LADDER[1], "the refill is filled", "run 1 ended: filled"];
    assert_eq!(bench.world().await, expected);
}

/// STOP at every step of the ladder: nothing is said afterwards, one task asks a person to call, and
/// the calls of the ladder go on.
#[tokio::test(flavor = "multi_thread")]
async fn stop_at_each_step_ends_the_messages_only() {
    for days in [0, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 33, 40, 59] {
        let bench = Bench::open().await;
        bench.pass(days, 6).await;
        let before = bench.world().await;
        bench.says_stop().await;
        bench.says_stop().await;
        bench.pass(70 - days, 0).await;
        let is_message = |line: &&String| line.contains(" refill-");
        let world = bench.world().await;
        let said: Vec<_> = world.iter().filter(is_message).collect();
        assert_eq!(said, before.iter().filter(is_message).collect::<Vec<_>>(), "after {days} days");
        let calls = world.iter().filter(|line| line.ends_with("task contact-stopped")).count();
        assert_eq!(calls, 1, "after {days} days: {world:?}");
        let tasks = world.iter().filter(|line| line.contains(" task ")).count();
        assert_eq!(tasks, 8, "after {days} days: {world:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_run_out_moves_the_ladder() {
    let bench = Bench::open().await;
    bench.pass(21, 0).await;
    bench.runs_out_on(Some("2026-04-11")).await;
    bench.pass(10, 0).await;
    assert_eq!(
        bench.world().await[1..],
        ["the refill is planned", "run 1 waits at after-the-invitation"]
    );
    // Two days earlier after all: two reminders are due now, and one goes.
    bench.runs_out_on(Some("2026-04-09")).await;
    bench.pass(1, 0).await;
    let expected = [
        "R-10 10:00 refill-invitation",
        "R+1 11:00 refill-reminder-last",
        "R+2 09:00 task call-patient",
        "the refill is planned",
        "run 1 waits at after-the-call",
    ];
    assert_eq!(bench.world().await, expected);
}

/// A new version in the middle of a run: who is under way stays with the old one.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_stays_with_the_version_it_began_with() {
    let bench = Bench::open().await;
    bench.pass(21, 0).await;
    let other = journeys::library::REFILL.text.replace("R-10", "R-11").replace("R-8", "R-9");
    let published = bench
        .write(move |tx| {
            let published = journeys::version::publish(tx, &other, &KNOWN);
            Ok(published.expect("a right file").version.clone())
        })
        .await;
    bench.pass(50, 0).await;
    assert_eq!(bench.world().await, LADDER);
    assert_ne!(bench.runs().await[0].version, published);
    let begun = bench
        .write(|tx| {
            let (_, refill) = rows::plan(tx, "2026-08-01".parse()?)?;
            journeys::run::start(tx, refill)?;
            journeys::run::of_refill(tx, refill)
        })
        .await;
    assert_eq!(begun[0].version, published);
    assert_eq!(begun[0].due_at.map(|at| at.to_string()).as_deref(), Some("2026-07-21T14:00:00Z"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_stops_the_clock_and_its_end_begins_anew() {
    let bench = Bench::open().await;
    bench.pass(21, 0).await;
    bench.moves_to("on_hold").await;
    bench.runs_out_on(None).await;
    bench.pass(100, 0).await;
    let expected = [LADDER[0], "the refill is on_hold", "run 1 ended: answered"];
    assert_eq!(bench.world().await, expected);
    bench.moves_to("planned").await;
    bench.runs_out_on(Some("2026-08-01")).await;
    bench.pass(1, 0).await;
    bench.planned().await;
    bench.pass(1, 0).await;
    let runs = bench.runs().await;
    assert_eq!(runs.len(), 2);
    assert_eq!(runs[1].step.as_deref(), Some("wait-for-the-window"));
    assert_eq!(runs[1].due_at.unwrap().to_string(), "2026-07-22T14:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refill_planned_long_after_its_end_says_nothing() {
    let bench = Bench::open().await;
    bench.runs_out_on(Some("2026-01-15")).await;
    bench.pass(1, 0).await;
    bench.planned().await;
    bench.pass(1, 0).await;
    assert_eq!(bench.world().await, ["the refill is planned", "run 1 ended: too-late"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_third_message_goes_another_way_where_there_is_one() {
    for (addresses, expected) in [
        (&["phone"][..], "refill-reminder-last"),
        (&["phone", "email"], "refill-reminder-last by email"),
        (&["email", "phone"], "refill-reminder-last by sms"),
    ] {
        let bench = Bench::open().await;
        let patient = bench.patient;
        bench
            .write(move |tx| {
                let ranked = (0..).zip(addresses);
                for (rank, kind) in ranked {
                    rows::agree(tx, patient, kind, rank)?;
                }
                Ok(())
            })
            .await;
        bench.pass(23, 1).await;
        assert_eq!(bench.world().await[2], format!("R-7 10:00 {expected}"));
    }
}

/// Nobody was up from: one message, one task of each kind that was missed, then on time.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_missed_is_merged() {
    let bench = Bench::open().await;
    bench.pass(19, 0).await;
    bench.db().clock().advance(7 * DAY);
    bench.pass(0, 23).await;
    let expected = [
        "R-4 11:00 refill-invitation",
        "R-4 11:00 task call-patient",
        "R-4 11:00 task urgent-call",
        "R-4 11:00 task pharmacist-last-days",
        "R-3 08:00 refill-reminder-last",
        "R-3 08:00 task last-ship-day",
        "the refill is planned",
        "run 1 waits at until-the-medicine-ends",
    ];
    let mut world = bench.world().await;
    world.sort();
    let mut expected = expected.map(str::to_owned);
    expected.sort();
    assert_eq!(world, expected);
}
