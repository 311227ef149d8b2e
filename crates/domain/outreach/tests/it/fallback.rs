//! A message that did not arrive looks for the next way that was agreed to.

use std::{sync::mpsc, time::Duration};

use kernel::{Actor, DeliveryId, Instant, PatientId};
use outreach::{
    contact_policy,
    delivery::receive_receipt,
    gateway::{Receipt, ReceiptStatus, Refusal, SendError},
    message::{self, NewMessage},
    policy::{Hold, HoldScope},
    template::Template,
};

use crate::world::{HOUR, MINUTE, NEITHER, Next, World, name_of};

const FIRST: &str = "201-555-0123";
const SECOND: &str = "201-555-0124";

fn unreachable() -> SendError {
    SendError::Refused { code: "30003".to_owned(), kind: Refusal::Unreachable }
}

/// To whom each text went, by the last two digits.
fn went(world: &World) -> Vec<String> {
    let of = |(to, _): (String, String)| to[to.len() - 2..].to_owned();
    world.carrier.arrived().into_iter().map(of).collect()
}

#[tokio::test]
async fn who_cannot_be_reached_on_one_way_is_written_to_on_the_next() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.carrier.then(Next::Fails(unreachable()));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [failed, accepted]");
    assert_eq!(went(&world), ["24"]);
    assert!(world.tasks(ana).await.is_empty(), "nobody is called for what went another way");
    // It was not the address: the next message begins where the first did.
    world.pass(25 * HOUR).await;
    world.invite(ana, "r-8").await;
    world.drain().await;
    assert_eq!(went(&world), ["24", "23"]);
}

#[tokio::test]
async fn a_receipt_of_failure_sends_it_on_and_its_echo_changes_nothing() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    let first = world.explained(ana).await[0].deliveries[0].id;
    world.receipt(first, ReceiptStatus::Undelivered, Some(Refusal::Unreachable)).await;
    world.receipt(first, ReceiptStatus::Undelivered, Some(Refusal::Unreachable)).await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [undelivered, accepted]");
    world.receipt(first, ReceiptStatus::Failed, None).await;
    world.drain().await;
    assert_eq!(went(&world), ["23", "24"]);
    assert_eq!(world.told(ana).await, "sending: allowed [undelivered, accepted]");
}

#[tokio::test]
async fn when_every_way_has_failed_one_person_is_asked() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.carrier.then(Next::Fails(unreachable()));
    world.carrier.then(Next::Fails(unreachable()));
    world.invite(ana, "r-10").await;
    world.pass(26 * HOUR).await;
    assert_eq!(world.told(ana).await, "failed: allowed [failed, failed]");
    assert_eq!(world.tasks(ana).await, ["message-failed"]);
}

#[tokio::test]
async fn a_carrier_that_is_down_is_gone_around_and_told_of_only_at_the_end() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    for _ in 0..6 {
        world.carrier.then(Next::Fails(SendError::NotSent { cause: "no-connection" }));
    }
    world.invite(ana, "r-10").await;
    world.pass(26 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [dead, accepted]");
    assert!(world.tasks(ana).await.is_empty());
}

#[tokio::test]
async fn silence_is_a_failure_and_a_word_that_comes_late_ends_the_search() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    let chi = world.ana(&["201-555-0125"]).await;
    // A quarter to eight in the evening: by the time the silence is noticed, it is late.
    world.pass(9 * HOUR + 45 * MINUTE).await;
    world.invite(ana, "r-10").await;
    world.invite(chi, "r-11").await;
    world.drain().await;
    let heard = world.explained(chi).await[0].deliveries[0].id;
    world.receipt(heard, ReceiptStatus::Delivered, None).await;
    world.pass(24 * HOUR + 30 * MINUTE).await;
    assert_eq!(world.told(ana).await, "waiting: quiet-hours [accepted]");
    let first = world.explained(ana).await[0].deliveries[0].id;
    world.receipt(first, ReceiptStatus::Delivered, None).await;
    world.pass(20 * HOUR).await;
    assert_eq!(went(&world), ["23", "25"], "it had arrived");
    assert!(world.told(ana).await.ends_with("[delivered]"));
    assert!(world.open_tasks().await.is_empty());
}

#[tokio::test]
async fn what_may_have_arrived_in_silence_is_marked_when_it_goes_again() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    let chi = world.ana(&["201-555-0125"]).await;
    world.invite(ana, "r-10").await;
    world.invite(chi, "r-11").await;
    world.drain().await;
    let heard = world.explained(chi).await[0].deliveries[0].id;
    world.receipt(heard, ReceiptStatus::Delivered, None).await;
    world.pass(26 * HOUR).await;
    assert_eq!(went(&world), ["23", "25", "24"]);
    assert_eq!(world.told(ana).await, "sending: allowed [accepted, accepted maybe-twice]");
    assert!(world.open_tasks().await.is_empty());
}

/// So many times the carrier asks for an hour of patience.
fn is_busy(world: &World, hours: usize) {
    for _ in 0..hours {
        world.carrier.then(Next::Fails(SendError::Throttled { retry_after: Some(HOUR) }));
    }
}

async fn somebody_is_heard(world: &World, key: &'static str) {
    let chi = world.ana(&["201-555-0125"]).await;
    world.invite(chi, key).await;
    world.drain().await;
    let heard = world.explained(chi).await[0].deliveries[0].id;
    world.receipt(heard, ReceiptStatus::Delivered, None).await;
}

#[tokio::test]
async fn silence_is_counted_from_when_the_carrier_took_it() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    is_busy(&world, 4);
    world.invite(ana, "r-10").await;
    // An hour each, and up to a quarter more.
    world.pass(5 * HOUR).await;
    somebody_is_heard(&world, "r-11").await;
    assert_eq!(went(&world), ["23", "25"]);
    world.pass(21 * HOUR).await;
    assert_eq!(went(&world), ["23", "25"], "it has had no day yet");
    world.pass(5 * HOUR).await;
    assert_eq!(went(&world), ["23", "25", "24"]);
    assert_eq!(world.told(ana).await, "sending: allowed [accepted, accepted maybe-twice]");
}

#[tokio::test]
async fn what_a_carrier_took_days_later_is_missed_as_well() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    is_busy(&world, 14);
    world.invite(ana, "r-10").await;
    // The hours of two days, with a night between; the common look comes after one.
    world.pass(48 * HOUR).await;
    assert_eq!(went(&world), ["23"]);
    somebody_is_heard(&world, "r-11").await;
    world.pass(26 * HOUR).await;
    assert_eq!(went(&world), ["23", "25", "24"]);
}

#[tokio::test]
async fn what_was_taken_is_not_told_to_have_stayed_because_there_was_no_other_way_in_time() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    let until = world.database.db.now().plus_millis(30 * HOUR);
    world
        .write(move |tx| {
            let new = NewMessage::new(ana, Template::RefillInvitation, "r-10").until(until);
            message::request(tx, &new)
        })
        .await;
    world.drain().await;
    somebody_is_heard(&world, "r-11").await;
    // What is begun is held back from before the search until it is of no use.
    world.pass(23 * HOUR).await;
    let hold = Hold { scope: HoldScope::Initiated, until: None };
    world.write(move |tx| contact_policy::hold(tx, hold, "test")).await;
    world.pass(10 * HOUR).await;
    assert_eq!(went(&world), ["23", "25"]);
    let told = world.told(ana).await;
    assert!(told.starts_with("sending: ") && told.ends_with(" [accepted]"), "{told}");
    assert_eq!(world.open_tasks().await.len(), 1, "and a person looks");
}

const OTHERS: [&[&str]; 5] =
    [&["201-555-0131"], &["201-555-0132"], &["201-555-0133"], &["201-555-0134"], &["201-555-0135"]];

/// A text to each of so many people, and one more to Ana, all at once; gives Ana.
async fn all_are_sent(world: &World, others: usize) -> PatientId {
    for phones in &OTHERS[..others] {
        let other = world.ana(phones).await;
        world.invite(other, phones[0]).await;
    }
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    ana
}

#[tokio::test]
async fn one_that_is_lost_in_a_quiet_hour_goes_another_way() {
    let world = World::open(NEITHER).await;
    let ana = all_are_sent(&world, 3).await;
    world.pass(26 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted, accepted maybe-twice]");
    assert_eq!(world.open_tasks().await, ["message-failed"; 3], "who has one way is called");
}

#[tokio::test]
async fn when_nothing_is_heard_of_several_one_person_is_asked_and_each_is_looked_at_in_the_end() {
    let world = World::open(NEITHER).await;
    let ana = all_are_sent(&world, 4).await;
    world.pass(26 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    assert_eq!(world.open_tasks().await, ["stuck-work"]);
    world.pass(20 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]", "its way may be mended yet");
    world.pass(5 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted, accepted maybe-twice]");
    let failed = world.open_tasks().await.into_iter().filter(|it| it == "message-failed").count();
    assert_eq!(failed, 4);
}

#[tokio::test]
async fn once_receipts_come_again_what_is_still_missing_is_looked_at() {
    let world = World::open(NEITHER).await;
    let ana = all_are_sent(&world, 5).await;
    world.pass(26 * HOUR).await;
    assert_eq!(world.open_tasks().await, ["stuck-work"]);
    somebody_is_heard(&world, "r-11").await;
    world.pass(2 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted, accepted maybe-twice]");
    let failed = world.open_tasks().await.into_iter().filter(|it| it == "message-failed").count();
    assert_eq!(failed, 5);
}

#[tokio::test]
async fn one_an_hour_that_is_never_heard_of_tells_of_the_way_as_well() {
    let world = World::open(NEITHER).await;
    for phones in OTHERS {
        let other = world.ana(phones).await;
        world.invite(other, phones[0]).await;
        world.pass(61 * MINUTE).await;
    }
    world.pass(25 * HOUR).await;
    assert!(world.open_tasks().await.contains(&"stuck-work".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_look_for_receipts_waits_for_one_that_is_being_kept() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    let first = world.explained(ana).await[0].deliveries[0].id;
    // Everything is due at once, with nothing done in between.
    world.database.db.clock().advance(26 * HOUR);
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    let (done, is_done) = mpsc::channel();
    let receiving = world.database.db.write(&Actor::Vendor("scripted"), move |tx| {
        receive_receipt(tx, &receipt_of(first, tx.now()))?;
        let _ = begun.send(());
        let _ = is_done.recv_timeout(Duration::from_millis(400));
        Ok(())
    });
    let looking = async {
        has_begun.await.unwrap();
        world.drain().await;
        let _ = done.send(());
    };
    let (received, ()) = tokio::join!(receiving, looking);
    received.unwrap();
    world.pass(HOUR).await;
    assert_eq!(went(&world), ["23"], "it had arrived");
    assert!(world.told(ana).await.ends_with("[delivered]"));
    assert!(world.open_tasks().await.is_empty());
}

fn receipt_of(delivery: DeliveryId, at: Instant) -> Receipt {
    Receipt {
        vendor: "scripted".to_owned(),
        provider_id: name_of(delivery),
        key: Some(delivery),
        status: ReceiptStatus::Delivered,
        code: None,
        refusal: None,
        at,
    }
}

#[tokio::test]
async fn an_answer_goes_back_where_the_question_came_from_or_nowhere() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.carrier.then(Next::Fails(unreachable()));
    world.writes(FIRST, "help", "in-1").await;
    assert!(world.told(ana).await.ends_with("[failed]"), "{}", world.told(ana).await);
    assert!(went(&world).is_empty());
}

#[tokio::test]
async fn who_is_in_danger_is_answered_once_even_where_the_carrier_refuses_the_number() {
    for kind in [Refusal::OptedOut, Refusal::Landline, Refusal::BadNumber] {
        let world = World::open(NEITHER).await;
        let ana = world.ana(&[FIRST]).await;
        for _ in 0..3 {
            world.carrier.then(Next::Fails(SendError::Refused { code: "21610".to_owned(), kind }));
        }
        world.writes(FIRST, "chest pain, I cannot breathe", "t1").await;
        world.pass(26 * HOUR).await;
        let told = world.told(ana).await;
        assert_eq!(told.matches("failed").count(), 2, "closed, and tried once: {told}");
        assert!(world.tasks(ana).await.contains(&"urgent-symptom".to_owned()));
    }
}

#[tokio::test]
async fn a_stop_ends_the_search() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[FIRST, SECOND]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    let first = world.explained(ana).await[0].deliveries[0].id;
    // The words of a stop come first, the failure second, and only then work is done.
    world.receive(SECOND, "stop", "in-1").await;
    world.receipt(first, ReceiptStatus::Undelivered, None).await;
    world.drain().await;
    assert!(went(&world).len() <= 2, "{:?}", went(&world));
    assert!(world.told(ana).await.contains("stop") || !world.carrier.last().contains("refill"));
    let invitations = world.carrier.arrived().iter().filter(|it| it.1.contains("/r/")).count();
    assert_eq!(invitations, 1);
}

#[tokio::test]
async fn what_has_certainly_not_left_goes_by_the_other_carrier() {
    let (world, second) = World::with_two_carriers(NEITHER).await;
    let phones: [&[&str]; 6] = [
        &["201-555-0131"],
        &["201-555-0132"],
        &["201-555-0133"],
        &["201-555-0134"],
        &["201-555-0135"],
        &["201-555-0136"],
    ];
    let mut all = Vec::new();
    for phone in phones {
        all.push(world.ana(phone).await);
    }
    // The first of them may have arrived: only its own carrier could tell.
    world.carrier.then(Next::ArrivesUnheard);
    for _ in 0..5 {
        world.carrier.then(Next::Fails(SendError::NotSent { cause: "no-connection" }));
    }
    for (patient, key) in all.iter().zip(["a", "b", "c", "d", "e"]) {
        world.invite(*patient, key).await;
        world.drain().await;
    }
    assert!(second.arrived().is_empty(), "five in a row are needed to be sure");
    world.invite(all[5], "f").await;
    world.drain().await;
    assert_eq!(second.arrived().len(), 1, "a new one takes the way that is open");
    world.pass(50_000).await;
    assert_eq!(second.arrived().len(), 5, "and so does what was to be tried again");
    assert_eq!(world.told(all[1]).await, "sending: allowed [suppressed, accepted]");
    world.pass(HOUR).await;
    assert_eq!(world.told(all[0]).await, "sending: allowed [accepted maybe-twice]");
    assert_eq!((world.carrier.arrived().len(), second.arrived().len()), (2, 5));
    assert!(world.open_tasks().await.is_empty());
}
