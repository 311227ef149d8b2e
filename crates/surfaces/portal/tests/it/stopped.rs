//! An order that the pharmacy stops after the patient said yes: the page says who stopped it, and
//! nothing that was not so.

use care::{
    refill::state::State,
    task::{self, Ending, Stopped, TaskOutcome, WhyStopped, rules::Kind},
};

use crate::{
    house::{Browser, House, Page},
    refill::answer_all,
};

/// Ana has said yes.
async fn said_yes(house: &House) -> (Browser, Page) {
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let check = answer_all(&mut ana, first).await;
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    ana.send(&check, "/refill/check", &fields).await;
    (ana, check)
}

/// Somebody stops her order.
async fn stop(house: &House, why: WhyStopped, is_told: bool) {
    let ana = house.ana;
    let stopped = Stopped { why, is_told };
    house
        .write(move |tx| {
            let tasks = task::of_patient(tx, ana, 50)?;
            let order = tasks.iter().find(|task| task.kind == Kind::RefillOrder).expect("an order");
            let ending = Ending::stopping(TaskOutcome::CalledOff, stopped);
            task::complete(tx, order.id, ending, None)
        })
        .await;
    assert_eq!(house.refill().await.state, State::Declined);
}

#[tokio::test]
async fn the_page_says_that_the_pharmacy_stopped_it_and_that_somebody_calls() {
    let house = House::open().await;
    let (mut ana, _) = said_yes(&house).await;
    stop(&house, WhyStopped::NotSafe, false).await;
    let page = ana.open("/refill/sent").await;
    assert!(page.says("We had to stop your order"), "{}", page.body);
    assert!(page.says("A person from the pharmacy calls you.") && page.says("By "));
    assert!(page.says("To ask about it, call us at") && page.says("tel:"));
    for untrue in ["Thank you for telling us", "We will not send", "Change my answers", "arrive"] {
        assert!(!page.says(untrue), "{untrue}: {}", page.body);
    }
    for health in ["safe", "adalimumab"] {
        assert!(!page.says(health), "the reason is for staff: {}", page.body);
    }
    let spanish = ana.open("/refill/sent?lang=es").await;
    assert!(spanish.says("Tuvimos que parar su pedido"));
}

#[tokio::test]
async fn who_was_told_waits_for_no_call_and_who_asked_for_it_is_thanked() {
    for (why, is_told, title) in [
        (WhyStopped::NotPaid, true, "We had to stop your order"),
        (WhyStopped::PatientAsked, false, "Thank you for telling us"),
    ] {
        let house = House::open().await;
        let (mut ana, _) = said_yes(&house).await;
        stop(&house, why, is_told).await;
        let page = ana.open("/refill/sent").await;
        assert!(page.says(title), "{}", page.body);
        assert!(!page.says("A person from the pharmacy calls you."), "{}", page.body);
    }
}

#[tokio::test]
async fn a_yes_from_an_old_page_changes_nothing() {
    let house = House::open().await;
    let (mut ana, _) = said_yes(&house).await;
    let check = ana.open("/refill/check").await;
    stop(&house, WhyStopped::NotInStock, false).await;
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let changed = ana.send(&check, "/refill/check", &fields).await;
    assert!(changed.body.contains("href=\"/refill\""), "the way on: {}", changed.body);
    assert_eq!(house.refill().await.state, State::Declined);
    ana.open("/refill/check").await;
    assert_eq!(ana.at(), "/refill/sent", "there is nothing to answer");
}
