//! Messages that travel in parts, and carriers that give a name twice.

use outreach::gateway::ReceiptStatus::{Accepted, Delivered, Sent, Undelivered};

use crate::world::{HOUR, NEITHER, Next, World};

const PHONE: &str = "201-555-0123";

#[tokio::test]
async fn a_message_is_delivered_when_all_its_parts_are() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::Named("p1 p2 p3"));
    world.invite(ana, "r-10").await;
    world.drain().await;
    for (part, status) in [("p2", Delivered), ("p1", Sent), ("p1", Delivered), ("p2", Sent)] {
        world.tells(part, status, None).await;
        assert_eq!(world.told(ana).await, "sending: allowed [accepted]", "{part}");
    }
    world.tells("p3", Delivered, None).await;
    assert_eq!(world.told(ana).await, "sending: allowed [delivered]");
}

#[tokio::test]
async fn a_message_is_not_delivered_when_one_part_is_not() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::Named("p1 p2"));
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.tells("p2", Undelivered, None).await;
    let failed = world.told(ana).await;
    assert!(failed.ends_with("[undelivered]"), "{failed}");
    assert_eq!(world.tasks(ana).await, ["message-failed"]);
    world.tells("p1", Delivered, None).await;
    assert_eq!(world.told(ana).await, failed, "the other half helps nobody");
    // The carrier thinks better of it.
    world.tells("p2", Delivered, None).await;
    assert!(world.told(ana).await.ends_with("[delivered]"));
}

#[tokio::test]
async fn receipts_of_parts_may_come_before_the_answer_is_noted() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[PHONE]).await;
    world.tells("p1", Delivered, None).await;
    world.tells("p2", Delivered, None).await;
    world.carrier.then(Next::Named("p1 p2"));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [delivered]");
}

#[tokio::test]
async fn a_late_acceptance_names_the_parts_and_meets_what_was_told_of_them() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::ArrivesUnheard);
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "waiting: allowed [due in-doubt]");
    world.tells("p1", Delivered, None).await;
    let delivery = world.explained(ana).await[0].deliveries[0].id;
    world.tells("p1 p2", Accepted, Some(delivery)).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    world.tells("p2", Delivered, None).await;
    assert_eq!(world.told(ana).await, "sending: allowed [delivered]");
    world.pass(HOUR).await;
    assert_eq!(world.carrier.arrived().len(), 1, "it is not sent again");
}

#[tokio::test]
async fn a_name_that_is_given_again_is_the_newer_messages() {
    for name in ["p1", "p1 p2"] {
        let world = World::open(NEITHER).await;
        let ana = world.ana(&[PHONE]).await;
        for _ in 0..2 {
            world.carrier.then(Next::Named(name));
        }
        world.invite(ana, "r-10").await;
        world.drain().await;
        world.pass(24 * HOUR).await;
        world.invite(ana, "r-8").await;
        world.drain().await;
        assert_eq!(world.told(ana).await, "sending: allowed [accepted]", "{name}");
        for part in name.split(' ') {
            world.tells(part, Delivered, None).await;
        }
        assert_eq!(world.told(ana).await, "sending: allowed [delivered]", "{name}");
        let older = &world.explained(ana).await[1].deliveries[0];
        assert_eq!(older.status.code(), "accepted", "{name}");
        assert_eq!(world.carrier.arrived().len(), 2, "none of them twice");
    }
}
