//! What no webhook brought is found in the carrier's list, and heard as if it had.

use std::sync::Mutex;

use async_trait::async_trait;
use kernel::{Channel, ContactPoint, Instant, Phi, PhoneNumber};
use outreach::{
    contact_policy,
    gateway::{Archive, InboundText, SendError},
    inbound::{CaughtUp, catch_up},
};

use crate::world::{HOUR, KEYS, MINUTE, World};

const PHONE: &str = "201-555-0123";

/// A list that is told line by line.
struct List {
    texts: Mutex<Vec<InboundText>>,
    is_silent: Mutex<bool>,
}

impl List {
    fn new() -> Self {
        Self { texts: Mutex::default(), is_silent: Mutex::default() }
    }

    fn has(&self, text: &str, vendor_id: &str, at: Instant) {
        self.texts.lock().unwrap().push(InboundText {
            vendor: "scripted".to_owned(),
            vendor_id: vendor_id.to_owned(),
            channel: Channel::Sms,
            from: ContactPoint::Phone(PhoneNumber::parse(PHONE).unwrap()),
            to: "+12015550100".to_owned(),
            text: Phi::new(text.to_owned()),
            received_at: at,
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        });
    }
}

#[async_trait]
impl Archive for List {
    fn name(&self) -> &'static str {
        "scripted"
    }

    async fn texts_since(&self, since: Instant) -> Result<Vec<InboundText>, SendError> {
        if *self.is_silent.lock().unwrap() {
            return Err(SendError::NotSent { cause: "no-connection" });
        }
        let texts = self.texts.lock().unwrap();
        Ok(texts.iter().filter(|it| since <= it.received_at).cloned().collect())
    }
}

async fn looks(world: &World, list: &List) -> CaughtUp {
    let found = catch_up(&world.database.db, list).await.unwrap();
    world.drain().await;
    found
}

#[tokio::test]
async fn a_stop_that_no_webhook_brought_is_in_force_all_the_same() {
    let world = World::open(KEYS).await;
    let (ana, list) = (world.ana(&[PHONE]).await, List::new());
    let at = world.database.db.now();
    list.has("STOP", "t1", at);
    world.pass(10 * MINUTE).await;
    assert_eq!(looks(&world, &list).await, CaughtUp::Found(1));
    let stopped = world.read(move |tx| contact_policy::stopped_at(tx, ana)).await;
    assert!(stopped.is_some());
    assert!(world.carrier.last().contains("no more messages"), "and it is confirmed");
    assert_eq!(world.open_tasks().await, ["stuck-work"], "somebody sees to the webhook");
    assert_eq!(looks(&world, &list).await, CaughtUp::Found(0), "once");
    assert_eq!(world.carrier.arrived().len(), 1);
}

#[tokio::test]
async fn what_a_webhook_brought_or_still_may_bring_is_left_alone() {
    let world = World::open(KEYS).await;
    let list = List::new();
    world.ana(&[PHONE]).await;
    world.writes(PHONE, "HELP", "t1").await;
    list.has("HELP", "t1", world.database.db.now());
    world.pass(MINUTE).await;
    list.has("HELP", "t2", world.database.db.now());
    assert_eq!(looks(&world, &list).await, CaughtUp::Found(0));
    assert!(world.open_tasks().await.is_empty());
    world.pass(5 * MINUTE).await;
    assert_eq!(looks(&world, &list).await, CaughtUp::Found(1), "it never came");
    assert_eq!(world.carrier.arrived().len(), 2, "two were asked, and two answered");
}

#[tokio::test]
async fn after_a_long_silence_all_of_it_is_looked_through() {
    let world = World::open(KEYS).await;
    let (ana, list) = (world.ana(&[PHONE]).await, List::new());
    assert_eq!(looks(&world, &list).await, CaughtUp::Found(0));
    list.has("STOP", "t1", world.database.db.now());
    *list.is_silent.lock().unwrap() = true;
    world.pass(60 * HOUR).await;
    assert!(matches!(looks(&world, &list).await, CaughtUp::Silent(_)));
    assert_eq!(world.open_tasks().await, ["stuck-work"], "nobody can know what is missing");
    *list.is_silent.lock().unwrap() = false;
    assert_eq!(looks(&world, &list).await, CaughtUp::Found(1), "from the last look that was one");
    let stopped = world.read(move |tx| contact_policy::stopped_at(tx, ana)).await;
    assert!(stopped.is_some());
}
