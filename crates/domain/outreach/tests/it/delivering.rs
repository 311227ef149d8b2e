//! From asking for a message to a carrier's receipt.

use care::patient::{self, NewContactPoint, NewPatient, PersonName, Use};
use kernel::{Channel, ContactPoint, EmailAddress, Instant, Language, PhoneNumber};
use outreach::{
    consent::{self, NewConsent},
    explain,
    gateway::{ReceiptStatus, Refusal, SendError},
    message::{self, NewMessage},
    policy::Suspension,
    template::Template,
};

use crate::world::{HOUR, KEYS, MINUTE, NEITHER, Next, World, agreement};

const PHONE: &str = "201-555-0123";

#[tokio::test]
async fn every_statement_is_understood_by_the_database() {
    let world = World::open(KEYS).await;
    for statement in outreach::statements() {
        world
            .database
            .db
            .write(&kernel::Actor::System, move |tx| tx.prepare(statement))
            .await
            .unwrap_or_else(|error| panic!("{}: {}", statement.name(), error.chain()));
    }
}

#[tokio::test]
async fn an_invitation_goes_out_once_with_its_reason_kept() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let first = world.invite(ana, "r-10").await;
    assert_eq!(world.invite(ana, "r-10").await, first);
    world.drain().await;
    let arrived = world.carrier.arrived();
    assert_eq!(arrived.len(), 1);
    assert_eq!(arrived[0].0, "+12015550123");
    assert!(arrived[0].1.starts_with("Harbor Rx: Time to plan your refill. Answer at https://"));
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    assert!(!world.is_busy().await);
}

#[tokio::test]
async fn a_reminder_waits_for_the_morning_and_for_the_next_day() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.pass(11 * HOUR).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "waiting: quiet-hours []");
    world.pass(12 * HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    let sent_at = world.explained(ana).await[0].deliveries[0].decided_at;
    assert_eq!(sent_at, "2026-03-03T14:00:00Z".parse::<Instant>().unwrap());
    world.invite(ana, "r-8").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "waiting: daily-limit []");
    world.pass(24 * HOUR).await;
    assert_eq!(world.carrier.arrived().len(), 2);
}

#[tokio::test]
async fn nothing_goes_without_consent_and_somebody_is_told() {
    let world = World::open(KEYS).await;
    let stranger = world.stranger(&[PHONE]).await;
    world.invite(stranger, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(stranger).await, "suppressed: no-consent []");
    assert_eq!(world.tasks(stranger).await, ["no-way-to-reach"]);
    assert!(world.carrier.arrived().is_empty());
}

#[tokio::test]
async fn without_a_carrier_messages_wait_for_one() {
    let mut world = World::without_carrier(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.invite(ana, "r-10").await;
    world.pass(3 * HOUR).await;
    assert_eq!(world.told(ana).await, "waiting: held []");
    assert!(world.tasks(ana).await.is_empty(), "her number is not at fault");
    let carrier = std::sync::Arc::clone(&world.carrier);
    world.runner = world.connect(vec![carrier]);
    world.pass(HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_landline_is_suspended_and_the_next_number_tried() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE, "201-555-0124"]).await;
    let refused = SendError::Refused { code: "30006".to_owned(), kind: Refusal::Landline };
    world.carrier.then(Next::Fails(refused));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.carrier.arrived()[0].0, "+12015550124");
    assert_eq!(world.told(ana).await, "sending: allowed [failed, accepted]");
    world.pass(25 * HOUR).await;
    world.invite(ana, "r-8").await;
    world.drain().await;
    assert_eq!(world.carrier.arrived()[1].0, "+12015550124", "the landline is left alone");
}

#[tokio::test]
async fn a_known_failure_is_tried_again_under_the_same_key_and_counts_once() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::Fails(SendError::NotSent { cause: "no-connection" }));
    world.carrier.then(Next::Fails(SendError::Throttled { retry_after: Some(7_000) }));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "waiting: allowed [due]");
    world.pass(5 * MINUTE).await;
    assert_eq!(world.carrier.arrived().len(), 1);
    assert!(world.told(ana).await.ends_with("[accepted]"));
}

#[tokio::test]
async fn six_known_failures_make_a_task() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    for _ in 0..6 {
        world.carrier.then(Next::Fails(SendError::NotSent { cause: "no-connection" }));
    }
    world.invite(ana, "r-10").await;
    world.pass(8 * HOUR).await;
    assert_eq!(world.tasks(ana).await, ["message-failed"]);
    assert!(world.told(ana).await.starts_with("dead:"), "{}", world.told(ana).await);
    assert!(world.carrier.arrived().is_empty());
}

#[tokio::test]
async fn receipts_end_alike_however_they_come() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    let delivery = world.explained(ana).await[0].deliveries[0].id;
    use ReceiptStatus::{Accepted, Delivered, Sent, Undelivered};
    for status in [Delivered, Sent, Accepted, Undelivered, Sent, Delivered] {
        world.receipt(delivery, status, None).await;
        assert_eq!(world.told(ana).await, "sending: allowed [delivered]");
    }
    assert!(world.tasks(ana).await.is_empty());
}

#[tokio::test]
async fn an_undelivered_message_is_somebodys_business_and_a_dead_number_suspended() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    let delivery = world.explained(ana).await[0].deliveries[0].id;
    for _ in 0..3 {
        world.receipt(delivery, ReceiptStatus::Undelivered, Some(Refusal::BadNumber)).await;
    }
    assert_eq!(world.told(ana).await, "undelivered: allowed [undelivered]");
    assert_eq!(world.tasks(ana).await, ["message-failed"]);
    world.pass(25 * HOUR).await;
    world.invite(ana, "r-8").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: suspended []");
}

#[tokio::test]
async fn a_receipt_may_come_before_its_answer_is_noted() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::ArrivesUnheard);
    world.invite(ana, "r-10").await;
    world.drain().await;
    let delivery = world.explained(ana).await[0].deliveries[0].id;
    world.receipt(delivery, ReceiptStatus::Delivered, None).await;
    assert!(world.told(ana).await.contains("in-doubt"), "nobody knows that name yet");
    world.pass(10 * MINUTE).await;
    assert_eq!(world.told(ana).await, "sending: allowed [delivered]");
}

#[tokio::test]
async fn a_receipt_that_echoes_our_key_ends_a_doubt_without_a_second_message() {
    let world = World::open(NEITHER).await;
    let ana = world.ana(&[PHONE]).await;
    world.carrier.then(Next::ArrivesUnheard);
    world.invite(ana, "r-10").await;
    world.drain().await;
    let delivery = world.explained(ana).await[0].deliveries[0].id;
    world.echo(delivery, ReceiptStatus::Sent).await;
    world.pass(10 * MINUTE).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    assert_eq!(world.carrier.arrived().len(), 1);
}

#[tokio::test]
async fn a_message_past_its_use_is_dropped_and_never_sent_late() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.pass(11 * HOUR).await;
    world
        .write(move |tx| {
            let until = tx.now().plus_hours(2);
            let new = NewMessage::new(ana, Template::RefillInvitation, "late").until(until);
            outreach::message::request(tx, &new)
        })
        .await;
    world.pass(24 * HOUR).await;
    assert_eq!(world.told(ana).await, "stale: expires-first []");
    assert!(world.carrier.arrived().is_empty());
}

#[tokio::test]
async fn words_that_name_a_drug_are_not_sent() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.links_begin_with("https://adalimumab.example").await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: text-refused []");
    assert_eq!(world.tasks(ana).await, ["message-failed"]);
    assert!(world.carrier.arrived().is_empty());
}

#[tokio::test]
async fn the_pharmacys_own_name_may_be_said() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.rename("Our adalimumab pharmacy").await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_carrier_that_holds_an_opt_out_is_believed() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    let refused = SendError::Refused { code: "21610".to_owned(), kind: Refusal::OptedOut };
    world.carrier.then(Next::Fails(refused));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: revoked [failed]");
    assert_eq!(world.tasks(ana).await, ["contact-stopped"]);
    let standings = world.read(move |tx| outreach::consent::standings(tx, ana)).await;
    assert!(standings.iter().all(|line| line.state == outreach::consent::State::Revoked));
}

#[tokio::test]
async fn a_start_takes_the_number_off_the_list_that_the_carrier_kept() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let refused = SendError::Refused { code: "21610".to_owned(), kind: Refusal::OptedOut };
    world.carrier.then(Next::Fails(refused));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: revoked [failed]");
    world.pass(HOUR).await;
    world.writes(PHONE, "START", "t1").await;
    assert!(world.carrier.last().contains("again"), "{}", world.carrier.last());
    world.invite(ana, "r-7").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_start_does_not_make_a_landline_write_and_read() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let refused = SendError::Refused { code: "30006".to_owned(), kind: Refusal::Landline };
    world.carrier.then(Next::Fails(refused));
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.writes(PHONE, "START", "t1").await;
    world.invite(ana, "r-7").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: suspended []");
}

#[tokio::test]
async fn who_is_known_by_the_telephone_alone_is_let_sleep_when_only_the_mailbox_is_left() {
    let world = World::open(KEYS).await;
    // In Honolulu, where it is five in the morning.
    let ana = world
        .write(|tx| {
            let mut new = NewPatient::named(PersonName::new("Ana", "Diaz"), Language::english());
            let mailbox = ContactPoint::Email(EmailAddress::parse("ana@mail.example")?);
            let phone = ContactPoint::Phone(PhoneNumber::parse("808-555-0123")?);
            for point in [phone, mailbox.clone()] {
                new.contact_points.push(NewContactPoint { point, used_for: Use::Mobile });
            }
            let ana = patient::record(tx, new)?;
            let agreed = agreement(ana, "808-555-0123", None)?;
            consent::record(
                tx,
                &NewConsent { channel: Channel::Email, address: mailbox, ..agreed },
            )?;
            let phone = patient::contacts(tx, ana)?[0].id;
            patient::suspend_contact(tx, ana, phone, Suspension::Landline.code())?;
            Ok(ana)
        })
        .await;
    let now = world.write(move |tx| explain::now(tx, ana)).await;
    let by_mail = now.iter().find(|(channel, _)| *channel == Channel::Email).map(|(_, it)| it);
    let opens = by_mail.map(|it| (it.rule.as_str(), it.verdict.as_str()));
    assert_eq!(opens, Some(("quiet-hours", "wait")));
}

#[tokio::test]
async fn a_carrier_that_never_reports_is_noticed_once() {
    let world = World::open(KEYS).await;
    let phones: [&[&str]; 5] =
        [&[PHONE], &["201-555-0124"], &["201-555-0125"], &["201-555-0126"], &["201-555-0127"]];
    world.pass(10 * MINUTE).await;
    let mut all = Vec::new();
    for phones in phones {
        all.push(world.ana(phones).await);
        world.invite(all[all.len() - 1], phones[0]).await;
    }
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), 5);
    world.pass(23 * HOUR).await;
    assert!(world.open_tasks().await.is_empty(), "a day's patience is not over");
    world.pass(3 * HOUR).await;
    assert_eq!(world.open_tasks().await, ["stuck-work"], "one for the carrier, none a message");
    for patient in all {
        assert!(world.tasks(patient).await.is_empty());
    }
}

#[tokio::test]
async fn one_message_without_a_receipt_among_others_is_noticed_once() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let chi = world.ana(&["201-555-0124"]).await;
    world.pass(10 * MINUTE).await;
    world.invite(ana, "r-10").await;
    world.invite(chi, "r-11").await;
    world.drain().await;
    let heard = world.explained(chi).await[0].deliveries[0].id;
    world.receipt(heard, ReceiptStatus::Delivered, None).await;
    world.pass(26 * HOUR).await;
    assert_eq!(world.open_tasks().await, ["message-failed"]);
    assert_eq!(world.tasks(ana).await, ["message-failed"]);
}

#[tokio::test]
async fn what_was_asked_for_by_a_way_that_nobody_carries_goes_by_another() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["201-555-0123"]).await;
    world
        .write(move |tx| {
            let new = NewMessage::new(ana, Template::RefillReminder, "r-7");
            message::request(tx, &new.only_on(Some(Channel::Voice)))
        })
        .await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
    assert!(world.tasks(ana).await.is_empty(), "nobody is told that there is no way");
}
