//! Taking back a part or all of it, every way there is: in force in the transaction that hears it, also
//! for what is due or on its way.

use care::task;
use kernel::{Channel, ContactPoint, EmailAddress, PatientId, Phi, PhoneNumber, Result};
use outreach::{
    consent::{self, NewConsent, Source, State},
    contact_policy::{self, Covers, Heard, How, Stop},
    message::{self, NewMessage},
    policy::Purpose,
    reply::StopScope,
    template::Template,
};
use store::{Tx, sql};

use crate::world::{HOUR, KEYS, World, agreement};

const PHONE: &str = "201-555-0123";

sql! {
    /// What may still leave.
    UNDER_WAY: "
        SELECT COUNT(*) FROM messages m LEFT JOIN deliveries d ON d.id = m.delivery
         WHERE m.patient = $1 AND m.state <> 'closed'
           AND (d.id IS NULL OR d.status = 'due' OR d.status = 'intent')";
    /// Deliveries that name neither a line of the ledger nor another right to send.
    WITHOUT_BASIS: "
        SELECT COUNT(*) FROM deliveries
         WHERE (basis = 'consent' AND consent IS NULL) OR (basis <> 'consent' AND consent IS NOT NULL)
            OR basis = ''";
    FORGE: "
        INSERT INTO deliveries (id, message, patient, channel, contact_point, provider, status, class,
                                fence, tries, unknowns, in_doubt, maybe_duplicate, lookup_nothing,
                                counting, rule, facts, basis, consent, language, segments, body_hash,
                                body, decided_at)
        VALUES ($1, $1, $1, 'sms', $1, 'carrier', 'intent', 'R', 1, 0, 0, 0, 0, 0, 'free', 'allowed',
                '', $2, $3, 'en', 1, '', $4, 1)";
}

/// The ways in which a stop reaches us, but for a text.
const WAYS: [&str; 4] = ["staff", "page", "letter", "channel"];

fn takes_back(tx: &mut Tx<'_>, patient: PatientId, way: &str) -> Result<()> {
    let all = Stop { scope: StopScope::All, source: Source::Page, evidence: None };
    let heard = |covers, how| Heard {
        covers,
        how,
        on: "2026-03-02".parse().expect("a day"),
        words: Phi::new("no more".to_owned()),
    };
    match way {
        "page" => contact_policy::stop(tx, patient, all).map(drop),
        "staff" => {
            contact_policy::hear(tx, patient, &heard(Covers::Everything, How::Spoken)).map(drop)
        }
        "letter" => {
            let refills = Covers::Purpose(Purpose::Refill);
            contact_policy::hear(tx, patient, &heard(refills, How::Letter)).map(drop)
        }
        _ => {
            let texts = (Covers::Channel(Channel::Sms), Source::Page);
            contact_policy::take_back(tx, patient, texts, None).map(drop)
        }
    }
}

#[tokio::test]
async fn every_way_is_in_force_in_its_own_transaction_for_what_is_due_too() {
    for way in WAYS {
        let world = World::open(KEYS).await;
        let ana = world.ana(&[PHONE]).await;
        // One waits for its hour, and one is asked for in the very transaction before the stop.
        world.pass(12 * HOUR).await;
        world.invite(ana, "r-10").await;
        world.drain().await;
        world
            .write(move |tx| {
                message::request(tx, &NewMessage::new(ana, Template::RefillReminder, "r-8"))?;
                takes_back(tx, ana, way)
            })
            .await;
        let standings = world.read(move |tx| consent::standings(tx, ana)).await;
        assert!(standings.iter().all(|it| it.state == State::Revoked), "{way}");
        world.pass(48 * HOUR).await;
        assert!(world.carrier.arrived().is_empty(), "{way}: {:?}", world.carrier.arrived());
        let under_way: i64 = world
            .read(move |tx| Ok(tx.find(&UNDER_WAY, &[ana.into()], |row| row.get(0))?.unwrap_or(0)))
            .await;
        assert_eq!(under_way, 0, "{way}");
    }
}

/// Ana has a mailbox and two purposes on her phone.
async fn with_everything(world: &World) -> PatientId {
    let ana = world.ana(&[PHONE]).await;
    world
        .write(move |tx| {
            let mailbox = ContactPoint::Email(EmailAddress::parse("ana@example.org")?);
            let used_for = care::patient::Use::Home;
            let new = care::patient::NewContactPoint { point: mailbox.clone(), used_for };
            care::patient::add_contact(tx, ana, new)?;
            for (purpose, channel) in [
                (Purpose::Survey, Channel::Sms),
                (Purpose::Survey, Channel::Voice),
                (Purpose::Refill, Channel::Email),
            ] {
                let address = match channel {
                    Channel::Email => mailbox.clone(),
                    _ => ContactPoint::Phone(PhoneNumber::parse(PHONE)?),
                };
                let new = NewConsent { purpose, channel, address, ..agreement(ana, PHONE, None)? };
                consent::record(tx, &new)?;
            }
            Ok(())
        })
        .await;
    ana
}

async fn still_agreed(world: &World, patient: PatientId) -> Vec<String> {
    let standings = world.read(move |tx| consent::standings(tx, patient)).await;
    let mut left: Vec<String> = standings
        .iter()
        .filter(|it| it.state == State::Granted)
        .map(|it| format!("{} {}", it.purpose.code(), it.channel.code()))
        .collect();
    left.sort();
    left
}

#[tokio::test]
async fn a_part_is_a_part_until_the_day_of_the_rule_and_then_all_calls_and_texts() {
    let refills = Covers::Purpose(Purpose::Refill);
    let texts = Covers::Channel(Channel::Sms);
    let mail = Covers::Channel(Channel::Email);
    for (hours_before, covers, left) in [
        (1, refills, &["survey sms", "survey voice"][..]),
        (1, texts, &["refill email", "survey voice"]),
        (1, mail, &["refill sms", "survey sms", "survey voice"]),
        (-1, refills, &[]),
        (-1, texts, &["refill email"]),
        (-1, mail, &["refill sms", "survey sms", "survey voice"]),
    ] {
        let world = World::open(KEYS).await;
        let ana = with_everything(&world).await;
        let zone = kernel::Zone::named("America/New_York").unwrap();
        let switch = zone.start_of("2027-01-31".parse().unwrap());
        let now = world.read(|tx| Ok(tx.now())).await;
        world.database.db.clock().advance(switch.millis_since(now) - hours_before * HOUR);
        world
            .write(move |tx| {
                contact_policy::take_back(tx, ana, (covers, Source::Page), None).map(drop)
            })
            .await;
        assert_eq!(still_agreed(&world, ana).await, left, "{covers:?} {hours_before} h before");
    }
}

#[tokio::test]
async fn nine_in_a_call_ends_texts_too_from_the_day_of_the_rule_on() {
    for (hours_before, left) in
        [(1, &["refill email", "refill sms", "survey sms"][..]), (-1, &["refill email"])]
    {
        let world = World::open(KEYS).await;
        let ana = with_everything(&world).await;
        let zone = kernel::Zone::named("America/New_York").unwrap();
        let switch = zone.start_of("2027-01-31".parse().unwrap());
        let now = world.read(|tx| Ok(tx.now())).await;
        world.database.db.clock().advance(switch.millis_since(now) - hours_before * HOUR);
        world
            .write(|tx| {
                let number = ContactPoint::Phone(PhoneNumber::parse(PHONE)?);
                contact_policy::stop_calls(tx, &number)
            })
            .await;
        assert_eq!(still_agreed(&world, ana).await, left, "{hours_before} h before");
    }
}

#[tokio::test]
async fn no_more_refill_texts_by_text_follows_the_same_rule() {
    let world = World::open(KEYS).await;
    let ana = with_everything(&world).await;
    world.writes(PHONE, "stop refill reminders", "t1").await;
    assert_eq!(still_agreed(&world, ana).await, ["survey sms", "survey voice"]);
}

#[tokio::test]
async fn a_stop_that_was_heard_is_a_task_with_ten_business_days() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.write(move |tx| takes_back(tx, ana, "staff")).await;
    let tasks = world.read(move |tx| task::of_patient(tx, ana, 10)).await;
    let heard = tasks.iter().find(|task| task.kind.code() == "stop-heard").expect("a task");
    let zone = kernel::Zone::named("America/New_York").unwrap();
    assert_eq!(heard.due_at, Some(zone.start_of("2026-03-17".parse().unwrap())));
    let lines = world.write(move |tx| consent::ledger(tx, ana)).await;
    let last = lines.iter().find(|line| line.state == State::Revoked).expect("a line");
    assert_eq!(last.source, Source::Spoken);
    let evidence = last.evidence.as_ref().expect("evidence").reveal();
    assert_eq!(evidence, "spoken 2026-03-02: no more");
    let later = Heard {
        covers: Covers::Everything,
        how: How::Voicemail,
        on: "2026-03-03".parse().unwrap(),
        words: Phi::default(),
    };
    let refused = world
        .database
        .db
        .write(&kernel::Actor::System, move |tx| contact_policy::hear(tx, ana, &later))
        .await;
    assert!(matches!(refused, Err(kernel::Error::Refused { code: "bad-heard-on" })));
}

#[tokio::test]
async fn a_stop_on_a_shared_number_holds_for_each_and_asks_who_meant_it() {
    let world = World::open(KEYS).await;
    let (ana, bo) = (world.ana(&[PHONE]).await, world.ana(&[PHONE]).await);
    world.writes(PHONE, "STOP", "t1").await;
    world.writes(PHONE, "stop!!", "t2").await;
    assert_eq!(world.open_tasks().await, ["shared-stop"]);
    for patient in [ana, bo] {
        assert!(still_agreed(&world, patient).await.is_empty());
        world.invite(patient, if patient == ana { "a" } else { "b" }).await;
    }
    world.pass(48 * HOUR).await;
    assert!(world.carrier.arrived().is_empty(), "{:?}", world.carrier.arrived());
}

#[tokio::test]
async fn start_agrees_anew_with_its_own_evidence_and_not_to_what_staff_heard() {
    let world = World::open(KEYS).await;
    let ana = with_everything(&world).await;
    world.write(move |tx| takes_back(tx, ana, "letter")).await;
    world.pass(HOUR).await;
    world.writes(PHONE, "STOP", "t1").await;
    world.pass(HOUR).await;
    world.writes(PHONE, "START", "t2").await;
    let left = still_agreed(&world, ana).await;
    assert_eq!(left, ["survey sms", "survey voice"], "what a letter took back stays so");
    let lines = world.write(move |tx| consent::ledger(tx, ana)).await;
    let last = lines.last().expect("a line");
    assert_eq!((last.state, last.source), (State::Granted, Source::Reply));
    assert_eq!(last.evidence.as_ref().map(|text| text.reveal().as_str()), Some("START"));
}

#[tokio::test]
async fn a_no_where_nothing_was_agreed_to_is_kept_and_outranks_an_older_yes() {
    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    world.pass(48 * HOUR).await;
    let heard = world.write(move |tx| takes_back(tx, ana, "letter")).await;
    assert_eq!(heard, ());
    let standings = world.read(move |tx| consent::standings(tx, ana)).await;
    let about: std::collections::BTreeSet<_> =
        standings.iter().map(|it| (it.channel, it.purpose, it.state.code())).collect();
    let refused =
        [Channel::Sms, Channel::Voice, Channel::Letter].map(|it| (it, Purpose::Refill, "revoked"));
    assert_eq!(about.into_iter().collect::<Vec<_>>(), refused);
    let lines = world.write(move |tx| consent::ledger(tx, ana)).await;
    assert!(lines.iter().all(|it| it.evidence.is_some() && it.wording == consent::REFUSAL));
    world
        .write(move |tx| {
            let before = tx.now().plus_millis(-24 * HOUR);
            consent::record(tx, &agreement(ana, PHONE, Some(before))?)
        })
        .await;
    assert!(still_agreed(&world, ana).await.is_empty(), "she said no after that yes");
    let letter = NewMessage::new(ana, Template::RefillReminderLast, "paper");
    let letter = letter.only_on(Some(Channel::Letter));
    world.write(move |tx| message::request(tx, &letter)).await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: revoked []");
    // A start brings back nothing that never was.
    world.writes(PHONE, "START", "t1").await;
    assert!(still_agreed(&world, ana).await.is_empty());
}

#[tokio::test]
async fn no_more_of_one_way_leaves_refills_their_other_ways() {
    let world = World::open(KEYS).await;
    let ana = with_everything(&world).await;
    world.takes(ana, &["adalimumab"]).await;
    for (covers, is_over) in [
        (Covers::Channel(Channel::Letter), false),
        (Covers::Purpose(Purpose::Survey), false),
        (Covers::Channel(Channel::Sms), false),
        (Covers::Channel(Channel::Email), true),
    ] {
        let said = (covers, Source::Page);
        world.write(move |tx| contact_policy::take_back(tx, ana, said, None)).await;
        world.drain().await;
        let is_a_call = world.tasks(ana).await.contains(&"contact-stopped".to_owned());
        assert_eq!(is_a_call, is_over, "{covers:?}");
    }
}

#[tokio::test]
async fn what_stands_tells_of_a_stop_that_outranks_a_yes() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "STOP", "t1").await;
    world.pass(HOUR).await;
    world.agrees(ana, PHONE, None).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: stopped []");
    let current = world.write(move |tx| consent::current(tx, ana)).await;
    assert!(current.iter().any(|it| it.state == State::Granted), "the yes is on record");
    assert!(current.iter().all(|it| it.ended_at.is_some()), "{current:?}");
    let bo = world.stranger(&["201-555-0124"]).await;
    world.writes("201-555-0124", "STOP", "t2").await;
    let told = world.read(|tx| consent::patients(tx, kernel::Id::from_raw(0), 10)).await;
    assert!(told.contains(&ana) && told.contains(&bo), "who stopped without a line is told too");
}

#[tokio::test]
async fn no_delivery_is_kept_without_a_right_to_send() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.writes(PHONE, "HELP", "t1").await;
    world.writes(PHONE, "STOP", "t2").await;
    world.writes(PHONE, "JOIN", "t3").await;
    let without: i64 =
        world.read(|tx| Ok(tx.find(&WITHOUT_BASIS, &[], |row| row.get(0))?.unwrap_or(-1))).await;
    assert_eq!((world.carrier.arrived().len(), without), (4, 0));
    let consent = world.read(move |tx| Ok(consent::standings(tx, ana)?[0].consent)).await;
    for (basis, line, is_kept) in [
        ("consent", Some(consent), true),
        ("answer", None, true),
        ("consent", None, false),
        ("answer", Some(consent), false),
        ("", None, false),
        ("we-felt-like-it", None, false),
    ] {
        let forged = world
            .database
            .db
            .write(&kernel::Actor::System, move |tx| {
                let id = tx.new_id::<()>();
                let row = [id.into(), basis.into(), line.into(), vec![0_u8].into()];
                tx.execute(&FORGE, &row).map(drop)
            })
            .await;
        assert_eq!(forged.is_ok(), is_kept, "{basis} {}", line.is_some());
    }
}
