//! A patient to whom no text arrives, and whom nobody reaches: the ladder goes on to its end, and
//! whoever is out of medicine stays work for a person.

use care::task::{Task, TaskOutcome, rules::Kind};
use outreach::gateway::ReceiptStatus;
use testkit::{Person, Pharmacy, Span as _};

/// Every text that came since is told to have arrived nowhere.
async fn fails_all(bo: &Person<'_>, known: &mut usize) {
    while *known < bo.phone().texts().len() {
        *known += 1;
        bo.phone().receipt(ReceiptStatus::Undelivered).await;
    }
}

/// What somebody says who has tried and spoken to nobody.
fn vain(task: &Task) -> TaskOutcome {
    let outcomes = task.kind.outcomes();
    let not_reached = outcomes.iter().find(|it| **it == TaskOutcome::NotReached);
    *not_reached.unwrap_or(&TaskOutcome::Done)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gets_no_text_and_is_not_reached_is_on_the_list_at_every_rung() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let dana = pharmacy.dana().await;
    let course = bo.takes("etanercept", 28.days()).await;
    let runs_out_on = bo.refill(course).await.and_then(|it| it.window).expect("days").runs_out_on;
    let mut known = 0;
    let mut last = None;
    for _ in 0..4 * 59 {
        pharmacy.pass_time(6.hours()).await;
        fails_all(&bo, &mut known).await;
        let refill = bo.refill(course).await.expect("a refill");
        if !refill.state.awaits_answer() {
            assert_eq!(refill.state.code(), "unreachable");
            last = Some(pharmacy.read(|tx| Ok(care::pharmacy::zone(tx)?.day(tx.now()))).await);
            break;
        }
        let mut tasks = pharmacy.tasks().await.expect("tasks");
        tasks.retain(|task| task.refill == Some(refill.id));
        for task in tasks {
            dana.completes(task.kind, vain(&task)).await;
        }
        let today = pharmacy.read(|tx| Ok(care::pharmacy::zone(tx)?.day(tx.now()))).await;
        let open = pharmacy.tasks().await.expect("tasks");
        let is_listed = open.iter().any(|task| task.refill == Some(refill.id));
        let out = today.days_since(runs_out_on);
        // On the first day it is opened in the morning, after the tenth a letter is the last word.
        assert!(is_listed || !(1..10).contains(&out), "out for {out} days: {open:?}");
    }
    assert_eq!(last.map(|day| day.days_since(runs_out_on)), Some(30));
    assert_eq!(known, 4, "{:?}", bo.phone().texts());
    let all = pharmacy.read(move |tx| care::task::of_patient(tx, bo.id, 200)).await;
    assert!(all.iter().any(|it| it.kind == Kind::MessageFailed), "{all:?}");
    let rungs = all.iter().rev().filter(|it| it.kind.is_rung()).map(|it| it.kind.code());
    let mut rungs: Vec<&str> = rungs.collect();
    rungs.dedup();
    let ladder = [
        "call-patient",
        "urgent-call",
        "pharmacist-last-days",
        "last-ship-day",
        "possible-gap",
        "late-call",
        "letter",
    ];
    assert_eq!(rungs, ladder);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_reached_is_off_the_list_until_the_next_rung() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let eli = pharmacy.eli().await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(29.days()).await;
    let is_listed =
        async |kind| pharmacy.tasks().await.expect("tasks").iter().any(|it| it.kind == kind);
    eli.completes(Kind::PossibleGap, TaskOutcome::NotReached).await;
    assert!(is_listed(Kind::PossibleGap).await, "it is tried again");
    eli.completes(Kind::PossibleGap, TaskOutcome::Reached).await;
    assert!(!is_listed(Kind::PossibleGap).await);
    pharmacy.pass_time(4.days()).await;
    eli.completes(Kind::LateCall, TaskOutcome::NotReached).await;
    assert!(is_listed(Kind::LateCall).await, "the next rung is a week away");
    pharmacy.pass_time(7.days()).await;
    assert!(is_listed(Kind::Letter).await && !is_listed(Kind::LateCall).await);
}
