//! Receipts as the carrier posts them: signed, in any order, as often and as late as it likes.

use std::time::Duration;

use channels::simulator::{Fault, Plan, Rule, Step};
use outreach::gateway::{Gateway as _, Outbound, ReceiptStatus, Refusal};

use crate::support::{ALLOWED, ANA, Posted, Wire, message};

fn statuses(posts: &[Posted]) -> Vec<ReceiptStatus> {
    posts.iter().map(|post| post.receipt().status).collect()
}

#[tokio::test]
async fn receipts_come_signed_in_order_and_with_our_key() {
    let wire = Wire::open().await;
    let sent = wire.send("Hello").await.unwrap();
    let posts = wire.settled().await;
    assert_eq!(statuses(&posts), [ReceiptStatus::Sent, ReceiptStatus::Delivered]);
    for post in posts {
        assert_eq!(post.receipt().provider_id, sent.provider_id);
        assert_eq!(post.receipt().key, Some(message("").key));
    }
}

#[tokio::test]
async fn receipts_wait_for_the_clock() {
    let wire = Wire::open().await;
    let steps = vec![Step::of("sent", 1_000), Step::of("delivered", 7 * 86_400_000)];
    wire.simulator.set_plan(Plan::of(steps));
    wire.send("Hello").await.unwrap();
    assert_eq!(wire.settled().await.len(), 0);
    wire.pass_time(Duration::from_secs(1));
    assert_eq!(statuses(&wire.settled().await), [ReceiptStatus::Sent]);
    wire.pass_time(Duration::from_hours(24 * 7));
    assert_eq!(wire.settled().await.len(), 2);
}

#[tokio::test]
async fn receipts_are_repeated_and_shuffled_on_request() {
    let wire = Wire::open().await;
    wire.simulator.set_plan(Plan { copies: 20, shuffled: true, ..Plan::default() });
    wire.send("Hello").await.unwrap();
    let posts = statuses(&wire.settled().await);
    let sent = posts.iter().filter(|status| **status == ReceiptStatus::Sent).count();
    assert_eq!((posts.len(), sent), (40, 20));
    assert!(!posts.is_sorted());
}

#[tokio::test]
async fn a_receipt_may_come_before_the_answer() {
    let wire = Wire::open().await;
    wire.simulator.set_plan(Plan { early: true, ..Plan::default() });
    wire.send("Hello").await.unwrap();
    assert_eq!(wire.posted().len(), 2);
}

/// The key in a receipt tells of a message whose acceptance was never heard.
#[tokio::test]
async fn a_receipt_names_a_message_whose_answer_was_lost() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::once(Fault::CutAnswer)]);
    wire.send("Hello").await.unwrap_err();
    assert_eq!(wire.settled().await[0].receipt().key, Some(message("").key));
}

#[tokio::test]
async fn a_swallowed_message_is_never_heard_of() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::once(Fault::Swallow)]);
    wire.send("Hello").await.unwrap();
    assert_eq!(wire.settled().await.len(), 0);
    assert_eq!(wire.simulator.phones()[0].texts[0].fate, "lost");
}

#[tokio::test]
async fn a_landline_is_reported_undelivered() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::once(Fault::Undelivered { code: 30006 })]);
    wire.send("Hello").await.unwrap();
    let posts = wire.settled().await;
    assert_eq!(statuses(&posts), [ReceiptStatus::Sent, ReceiptStatus::Undelivered]);
    let last = posts[1].receipt();
    assert_eq!(last.code.as_deref(), Some("30006"));
    assert_eq!(last.refusal, Some(Refusal::Landline));
}

#[tokio::test]
async fn receipts_can_be_kept_back_and_come_all_at_once() {
    let wire = Wire::open().await;
    wire.simulator.hold();
    for _ in 0..200 {
        wire.send("Hello").await.unwrap();
    }
    assert_eq!(wire.settled().await.len(), 0);
    assert_eq!(wire.simulator.counts().posts_pending, 400);
    wire.simulator.release();
    assert_eq!(wire.settled().await.len(), 400);
    assert_eq!(wire.simulator.counts().posts_taken, 400);
}

#[tokio::test]
async fn what_waits_longer_than_it_is_valid_is_given_up_with_the_carriers_number() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::always(Fault::Queue { for_ms: 7_200_000 })]);
    let valid = |minutes| Some(Duration::from_mins(minutes));
    for (valid_for, heard) in [(valid(10), 1), (valid(180), 2), (None, 2)] {
        let before = wire.posted().len();
        let text = Outbound { valid_for, ..message("Hello") };
        wire.twilio.send(&text, ALLOWED).await.unwrap();
        wire.pass_time(Duration::from_mins(10));
        let told = wire.settled().await.split_off(before);
        assert_eq!(told.len(), usize::from(heard == 1), "{valid_for:?}");
        if let [expired] = &told[..] {
            let receipt = expired.receipt();
            assert_eq!(receipt.status, ReceiptStatus::Undelivered);
            assert_eq!(receipt.code.as_deref(), Some("30036"));
            assert_eq!(receipt.refusal, Some(Refusal::Expired));
        }
        wire.pass_time(Duration::from_hours(3));
        assert_eq!(wire.settled().await.len() - before, heard, "{valid_for:?}");
    }
    let fates: Vec<_> =
        wire.simulator.phone(ANA).unwrap().texts.iter().map(|text| text.fate).collect();
    assert_eq!(fates, ["lost", "arrived", "arrived"]);
}
