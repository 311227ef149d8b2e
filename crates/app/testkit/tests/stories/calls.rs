//! When a message cannot do it, a person does.

use outreach::{gateway::ReceiptStatus, message::NewMessage, template::Template};
use testkit::{Pharmacy, Span as _};

use crate::worklist;

#[tokio::test(flavor = "multi_thread")]
async fn a_page_seen_and_not_sent_is_work_after_a_day() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    let course = ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(18.days()).await;
    ana.phone().receipt(ReceiptStatus::Delivered).await;
    pharmacy.pass_time(1.days()).await;
    ana.looks_at(course).await;
    assert_eq!(ana.refill(course).await.expect("a refill").state.code(), "seen");
    pharmacy.pass_time(23.hours()).await;
    assert!(worklist(&pharmacy).await.is_empty(), "{:?}", worklist(&pharmacy).await);
    pharmacy.pass_time(2.hours()).await;
    assert_eq!(worklist(&pharmacy).await, ["seen-no-answer: Ana"]);
    ana.phone().replies("Sí").await;
    assert_eq!(worklist(&pharmacy).await, ["refill-order: Ana"], "the answer overtakes the call");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_number_hears_of_it_once_and_a_person_finds_the_right_one() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().replies("wrong number").await;
    assert!(worklist(&pharmacy).await.contains(&"wrong-person: Bo".to_owned()));
    let texts = bo.phone().texts().len();
    assert_eq!(texts, 2, "{:?}", bo.phone().texts());
    pharmacy.pass_time(30.days()).await;
    assert_eq!(bo.phone().texts().len(), texts, "{:?}", bo.phone().texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_to_the_dead() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(10.days()).await;
    bo.dies().await;
    pharmacy.pass_time(60.days()).await;
    assert!(bo.phone().texts().is_empty(), "{:?}", bo.phone().texts());
    let state = bo.refill(course).await.map(|refill| refill.state.code());
    assert!(!matches!(state, Some("asked" | "confirmed")), "{state:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_waits_for_the_morning_is_not_sent_to_who_dies_in_the_night() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    // From ten in the morning to two at night.
    pharmacy.pass_time(16.hours()).await;
    let new = NewMessage::new(ana.id, Template::RefillReminder, "a night's wait");
    pharmacy.write(move |tx| outreach::message::request(tx, &new)).await;
    pharmacy.works().await;
    assert!(ana.phone().texts().is_empty(), "{:?}", ana.phone().texts());
    ana.dies().await;
    pharmacy.pass_time(2.days()).await;
    assert!(ana.phone().texts().is_empty(), "{:?}", ana.phone().texts());
}
