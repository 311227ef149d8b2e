//! What happens while bytes travel.

use outreach::gateway::ReceiptStatus;
use testkit::{Pharmacy, Span as _};

use crate::worklist;

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_while_the_reminder_is_in_flight_ends_the_asking() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    let refill = bo.refill(course).await.expect("planned").id;
    pharmacy.phones().pause();
    tokio::join!(pharmacy.pass_time(19.days()), async {
        pharmacy.phones().holds_a_send().await;
        bo.is_handed("etanercept", 28).await.expect("a hand-over");
        pharmacy.phones().resume();
    });
    assert_eq!(bo.phone().texts().len(), 1, "it had left the house");
    bo.phone().receipt(ReceiptStatus::Delivered).await;
    assert_eq!(bo.state_of(refill).await, "filled");
    pharmacy.pass_time(12.days()).await;
    assert_eq!(bo.phone().texts().len(), 1, "{:?}", bo.phone().texts());
    assert_eq!(bo.state_of(refill).await, "filled", "an acceptance that comes late moves nothing");
    let next = bo.refill(course).await.expect("the next");
    assert_eq!(next.state.code(), "planned");
    assert!(worklist(&pharmacy).await.is_empty(), "{:?}", worklist(&pharmacy).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_while_the_reminder_is_in_flight_lets_nothing_follow() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.phones().pause();
    tokio::join!(pharmacy.pass_time(19.days()), async {
        pharmacy.phones().holds_a_send().await;
        bo.phone().writes("STOP").await;
        pharmacy.phones().resume();
    });
    pharmacy.pass_time(40.days()).await;
    let texts = bo.phone().texts();
    assert_eq!(texts.len(), 2, "the reminder and one confirmation: {texts:?}");
    assert!(texts[1].contains("no more messages"), "{texts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_while_the_next_reminder_is_in_flight_is_taken() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let asked = bo.phone().texts().len();
    pharmacy.phones().pause();
    tokio::join!(pharmacy.pass_time(2.days()), async {
        pharmacy.phones().holds_a_send().await;
        bo.phone().writes("yes").await;
        pharmacy.phones().resume();
    });
    pharmacy.pass_time(5.days()).await;
    assert_eq!(bo.refill(course).await.expect("a refill").state.code(), "confirmed");
    assert_eq!(bo.phone().texts().len(), asked + 2, "{:?}", bo.phone().texts());
}
