//! Crashes, lost answers and unknown commits: never an unflagged duplicate, never a loss.

use outreach::{
    delivery::status::Status, gateway::SendError, message::NewMessage, template::Template,
};
use store::Fault;

use crate::world::{HOUR, KEYS, LOOKUP, MINUTE, NEITHER, Next, World};

const PHONE: &str = "201-555-0123";

async fn after_a_lost_answer(capability: outreach::gateway::Capability) -> (usize, String) {
    let world = World::open(capability).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::ArrivesUnheard);
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.pass(10 * MINUTE).await;
    (world.carrier.arrived().len(), world.told(ana).await)
}

#[tokio::test]
async fn a_lost_answer_is_settled_by_what_the_carrier_promises() {
    let (arrived, told) = after_a_lost_answer(KEYS).await;
    assert_eq!((arrived, told.as_str()), (1, "sending: allowed [accepted]"));
    let (arrived, told) = after_a_lost_answer(LOOKUP).await;
    assert_eq!((arrived, told.as_str()), (1, "sending: allowed [accepted]"));
    let (arrived, told) = after_a_lost_answer(NEITHER).await;
    assert_eq!((arrived, told.as_str()), (2, "sending: allowed [accepted maybe-twice]"));
}

#[tokio::test]
async fn a_doubt_survives_the_night() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[PHONE]).await;
    // 19:59:30 in New York: the answer is lost, and the window closes before the next try.
    world.pass(10 * HOUR - 3 * MINUTE).await;
    world.carrier.then(Next::ArrivesUnheard);
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.carrier.then(Next::Fails(SendError::NotSent { cause: "no-connection" }));
    world.pass(20 * MINUTE).await;
    let told = world.told(ana).await;
    assert!(told.starts_with("waiting: quiet-hours"), "{told}");
    assert!(told.contains("in-doubt"), "{told}");
    world.pass(14 * HOUR).await;
    assert!(world.told(ana).await.contains("accepted maybe-twice"));
}

#[tokio::test]
async fn an_intent_whose_commit_is_unknown_is_not_sent_until_its_lease_ends() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.in_intent(Fault::CommitUnknown);
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert!(world.carrier.arrived().is_empty());
    world.pass(10 * MINUTE).await;
    assert_eq!(world.carrier.arrived().len(), 1);
    assert!(world.told(ana).await.ends_with("[accepted]"));
}

#[tokio::test]
async fn an_intent_whose_commit_fails_is_decided_again_at_once() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.in_intent(Fault::CommitFails);
    world.invite(ana, "r-10").await;
    world.pass(10 * MINUTE).await;
    assert_eq!(world.carrier.arrived().len(), 1);
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_close_recalls_what_was_decided_after_the_message_was_read() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let id = world.invite(ana, "r-10").await;
    let read = world.read(move |tx| outreach::message::find(tx, id)).await.expect("a message");
    world.carrier.then(Next::Fails(SendError::NotSent { cause: "no-connection" }));
    world.drain().await;
    assert_eq!(world.told(ana).await, "waiting: allowed [due]");
    world.write(move |tx| outreach::message::close(tx, &read, Status::Suppressed, None)).await;
    world.pass(HOUR).await;
    assert_eq!(world.told(ana).await, "suppressed: allowed [suppressed]");
    assert!(world.carrier.arrived().is_empty());
}

/// The labels of a delivery, and how often the patient may get the message when the process dies
/// there, with a carrier that promises nothing.
const LABELS: [(&str, usize); 5] = [
    ("outreach.intent_before_commit", 1),
    ("outreach.before_send", 1),
    ("outreach.after_send", 2),
    ("outreach.note_before_commit", 2),
    ("store.write", 1),
];

#[tokio::test]
async fn wherever_the_process_dies_the_message_arrives_and_a_second_one_is_flagged() {
    for (label, most) in LABELS {
        let world = World::open(NEITHER).await;
        let ana = world.ana(&[PHONE]).await;
        world.invite(ana, "r-10").await;
        world.database.db.faults().arm(Fault::CrashAt { label: label.to_owned(), nth: 1 });
        let _ = world.runner.drain().await;
        world.database.db.faults().revive();
        world.pass(10 * MINUTE).await;
        let arrived = world.carrier.arrived().len();
        assert!((1..=most).contains(&arrived), "{label}: arrived {arrived} times");
        let told = world.told(ana).await;
        assert!(told.contains("accepted"), "{label}: {told}");
        assert!(arrived < 2 || told.contains("maybe-twice"), "{label}: {told}");
        assert!(!world.is_busy().await, "{label}");
    }
}

#[tokio::test]
async fn two_workers_send_a_message_once() {
    let world = World::open(KEYS).await;
    let mut patients = Vec::new();
    for _ in 0..20 {
        patients.push(world.ana(&[PHONE]).await);
    }
    for (at, ana) in patients.iter().enumerate() {
        let ana = *ana;
        world
            .write(move |tx| {
                let new = NewMessage::new(ana, Template::RefillInvitation, format!("m{at}"));
                outreach::message::request(tx, &new)
            })
            .await;
    }
    let other = world.runner.clone();
    let (one, two) = tokio::join!(world.runner.drain(), other.drain());
    one.unwrap();
    two.unwrap();
    assert_eq!(world.carrier.arrived().len(), 20);
}

#[tokio::test]
async fn what_left_in_spite_of_a_stop_is_told_as_sent() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::ArrivesAfterStopOf(ana));
    let id = world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: stopped [accepted]");
    let entries = world.read(move |tx| audit::about(tx, ana, 50)).await;
    let sent = entries.iter().filter(|it| it.act == "sent" && it.subject == Some(id.to_string()));
    assert_eq!(sent.count(), 1);
}
