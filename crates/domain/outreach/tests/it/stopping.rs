//! A stop and a send at the same moment: one of them comes first, and the other knows of it.

use std::{sync::mpsc, time::Duration};

use care::{
    patient::{self, NewContactPoint, NewPatient, PersonName, Use},
    pharmacy,
};
use kernel::{Actor, ContactPoint, Language, PatientId, PhoneNumber, Result};
use outreach::{
    consent::{self, NewConsent, Source, State},
    contact_policy::{self, Stop},
    delivery::status::Status,
    gateway::{Refusal, SendError},
    message,
    reply::StopScope,
};
use store::Tx;
use tokio::sync::watch;

use crate::world::{HOUR, KEYS, Next, World, agreement, profile};

/// Longer than anything takes that nobody keeps waiting.
const A_WHILE: Duration = Duration::from_millis(400);

fn stop(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let said = Stop { scope: StopScope::All, source: Source::Page, evidence: None };
    contact_policy::stop(tx, patient, said)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_knows_of_the_intent_that_is_just_committing() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123", "201-555-0124"]).await;
    let landline = SendError::Refused { code: "30006".to_owned(), kind: Refusal::Landline };
    world.carrier.then(Next::Fails(landline));
    // The first number fails. While the second is decided, not yet committed, she stops; and if
    // anything goes there, it arrives later than that.
    world.during_intent(|_| ());
    let runtime = tokio::runtime::Handle::current();
    let (told, mut stopped) = watch::channel(false);
    world.carrier.then(Next::ArrivesAfter(stopped.clone()));
    world.during_intent(move |db| {
        let (db, (done, is_done)) = (db.clone(), mpsc::channel());
        runtime.spawn(async move {
            let kept = db.write(&Actor::System, move |tx| stop(tx, ana)).await;
            let _ = done.send(());
            told.send_replace(kept.unwrap());
        });
        let _ = is_done.recv_timeout(A_WHILE);
    });
    world.invite(ana, "r-10").await;
    world.drain().await;
    stopped.wait_for(|has_stopped| *has_stopped).await.unwrap();
    world.pass(HOUR).await;
    let told = world.told(ana).await;
    assert!(told.starts_with("suppressed: stopped [failed, "), "{told}");
    let arrived = world.carrier.arrived().len();
    assert_eq!(arrived, usize::from(told.ends_with("accepted]")), "what left is told as sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_waits_for_the_stop_that_came_first() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    world.invite(ana, "r-10").await;
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    let (done, is_done) = mpsc::channel();
    let stopping = world.database.db.write(&Actor::System, move |tx| {
        let kept = stop(tx, ana)?;
        // Whoever decides in this while must not decide by what was true before.
        let _ = begun.send(());
        let _ = is_done.recv_timeout(A_WHILE);
        Ok(kept)
    });
    let deciding = async {
        has_begun.await.unwrap();
        world.drain().await;
        let _ = done.send(());
    };
    let (stopped, ()) = tokio::join!(stopping, deciding);
    assert!(stopped.unwrap());
    world.pass(HOUR).await;
    assert_eq!(world.told(ana).await, "suppressed: stopped []");
    assert!(world.carrier.arrived().is_empty());
}

/// What is written while the next text is decided: SQLite decides beside its writer, PostgreSQL lets
/// the write wait when the decision holds its patient.
struct Meanwhile {
    came_first: watch::Receiver<Option<bool>>,
    is_written: watch::Receiver<bool>,
}

impl Meanwhile {
    fn write(world: &World, work: impl FnOnce(&mut Tx<'_>) -> Result<()> + Send + 'static) -> Self {
        let runtime = tokio::runtime::Handle::current();
        let (first, came_first) = watch::channel(None);
        let (written, is_written) = watch::channel(false);
        world.during_intent(move |db| {
            let (db, (done, is_done)) = (db.clone(), mpsc::channel());
            runtime.spawn(async move {
                db.write(&Actor::System, work).await.unwrap();
                let _ = done.send(());
                written.send_replace(true);
            });
            first.send_replace(Some(is_done.recv_timeout(A_WHILE).is_ok()));
        });
        Self { came_first, is_written }
    }

    /// Once it is written: whether that was before the decision was kept.
    async fn came_first(mut self) -> bool {
        self.is_written.wait_for(|is_written| *is_written).await.unwrap();
        self.came_first.wait_for(Option::is_some).await.unwrap().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_while_a_first_text_is_decided_is_obeyed() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    let stopping = Meanwhile::write(&world, move |tx| stop(tx, ana).map(drop));
    world.invite(ana, "r-10").await;
    world.drain().await;
    let came_first = stopping.came_first().await;
    assert_eq!(came_first, world.decides_ahead());
    world.pass(HOUR).await;
    let (told, arrived) = (world.told(ana).await, world.carrier.arrived().len());
    if came_first {
        assert_eq!((told.as_str(), arrived), ("suppressed: stopped []", 0));
    }
    assert_eq!(arrived, usize::from(told.ends_with("accepted]")), "what left is told as sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_closed_while_it_is_decided_does_not_leave() {
    let world = World::open(KEYS).await;
    let (ana, other) = (world.ana(&["201-555-0123"]).await, world.ana(&["201-555-0124"]).await);
    let message = world.invite(ana, "r-10").await;
    let closing = Meanwhile::write(&world, move |tx| {
        let open = message::find(tx, message)?.expect("a message");
        message::close(tx, &open, Status::Suppressed, None).map(drop)
    });
    world.invite(other, "r-11").await;
    world.drain().await;
    let came_first = closing.came_first().await;
    assert!(came_first || !world.decides_ahead());
    if came_first {
        assert_eq!(world.told(ana).await, "suppressed: - []");
        let arrived = world.carrier.arrived();
        let phones: Vec<&str> = arrived.iter().map(|(phone, _)| phone.as_str()).collect();
        assert_eq!(phones, ["+12015550124"], "the other of the batch leaves");
    }
    assert!(!world.is_busy().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pharmacy_that_is_renamed_while_a_text_is_decided_signs_with_its_new_name() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    let renaming =
        Meanwhile::write(&world, |tx| pharmacy::establish(tx, profile("Pier Rx")).map(drop));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert!(renaming.came_first().await, "nothing holds the name");
    // On PostgreSQL a decision has one name from its beginning to its end.
    let name = if world.decides_ahead() { "Pier Rx" } else { "Harbor Rx" };
    let said = world.carrier.last();
    assert!(said.contains(name), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_taken_back_while_a_text_is_decided_holds() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    let revoking = Meanwhile::write(&world, move |tx| {
        let new = agreement(ana, "201-555-0123", None)?;
        consent::record(tx, &NewConsent { state: State::Revoked, ..new }).map(drop)
    });
    world.invite(ana, "r-10").await;
    world.drain().await;
    let came_first = revoking.came_first().await;
    assert_eq!(came_first, world.decides_ahead(), "PostgreSQL lets it wait for the decision");
    if came_first {
        assert!(world.carrier.arrived().is_empty());
        assert!(world.told(ana).await.starts_with("suppressed: "), "{}", world.told(ana).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_decided_twice_leaves_once() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    let phone = "201-555-0199";
    let writing = Meanwhile::write(&world, move |tx| {
        let point = ContactPoint::Phone(PhoneNumber::parse(phone)?);
        let mut new = NewPatient::named(PersonName::new("Luz", "Rey"), Language::english());
        new.contact_points.push(NewContactPoint { point, used_for: Use::Mobile });
        patient::record(tx, new).map(drop)
    });
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert!(writing.came_first().await || !world.decides_ahead());
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    assert_eq!(world.carrier.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_send_may_take_what_is_left_of_its_lease() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    world.during_intent(|db| db.clock().advance(40_000));
    world.invite(ana, "r-10").await;
    world.drain().await;
    let allowed = world.carrier.allowances()[0];
    assert!(allowed.first_byte <= Duration::from_secs(10), "{allowed:?}");
    assert!(allowed.whole <= Duration::from_secs(19), "{allowed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leaves_in_the_last_part_of_a_lease() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    if world.decides_ahead() {
        // What was decided ahead so long ago is decided again where it is kept.
        world.during_intent(|db| db.clock().advance(5_001));
    }
    world.during_intent(|db| db.clock().advance(50_000));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert!(world.carrier.arrived().is_empty());
    assert_eq!(world.told(ana).await, "waiting: allowed [due]", "known not sent, tried again");
    world.pass(HOUR).await;
    assert_eq!(world.carrier.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_its_turn_stays_home_after_a_stop() {
    let world = World::with_one_wire(KEYS).await;
    let people = [world.ana(&["201-555-0123"]).await, world.ana(&["201-555-0124"]).await];
    let (stopped, is_stopped) = watch::channel(false);
    world.carrier.then(Next::ArrivesAfter(is_stopped));
    world.invite(people[0], "one").await;
    world.invite(people[1], "two").await;
    tokio::join!(world.drain(), async {
        world.carrier.is_handed(1).await;
        for person in people {
            assert!(world.write(move |tx| stop(tx, person)).await);
        }
        stopped.send_replace(true);
    });
    world.pass(HOUR).await;
    assert_eq!(world.carrier.allowances().len(), 1, "the other was never handed over");
    let mut told = [world.told(people[0]).await, world.told(people[1]).await];
    told.sort();
    assert_eq!(
        told,
        ["suppressed: stopped [accepted]", "suppressed: stopped [suppressed in-doubt]"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_its_turn_past_its_lease_goes_under_the_next() {
    let world = World::with_one_wire(KEYS).await;
    let people = [world.ana(&["201-555-0123"]).await, world.ana(&["201-555-0124"]).await];
    let (passed, has_passed) = watch::channel(false);
    world.carrier.then(Next::ArrivesAfter(has_passed));
    world.invite(people[0], "one").await;
    world.invite(people[1], "two").await;
    tokio::join!(world.drain(), async {
        world.carrier.is_handed(1).await;
        world.database.db.clock().advance(51_000);
        passed.send_replace(true);
    });
    assert_eq!(world.carrier.allowances().len(), 1, "no byte leaves at the end of a lease");
    world.pass(HOUR).await;
    assert_eq!(world.carrier.arrived().len(), 2);
}
