//! The question for consent: who is asked, what counts as the answer, and what the ledger keeps of it.

use care::patient::{self, NewContactPoint, NewPatient, PersonName, Use};
use kernel::{Channel, ContactPoint, Day, FlyerId, Language, PatientId, Phi, PhoneNumber};
use outreach::{
    consent::{self, Line, NewConsent, Source, State},
    flyer,
    inquiry::{self, Inquiry},
    message::{self, NewMessage},
    opt_in::{self, Settings, WORDING},
    policy::Purpose,
    template::Template,
};

use crate::world::{HOUR, KEYS, MINUTE, World, agreement};

const PHONE: &str = "201-555-0123";
const BORN: &str = "1961-03-04";

async fn granted(world: &World, patient: PatientId) -> Vec<Line> {
    let lines = world.write(move |tx| consent::ledger(tx, patient)).await;
    let mut lines: Vec<Line> =
        lines.into_iter().filter(|line| line.state == State::Granted).collect();
    lines.sort_by_key(|line| line.purpose);
    lines
}

async fn somebody_born(world: &World, phone: &'static str, born: &'static str) -> PatientId {
    world
        .write(move |tx| {
            let point = ContactPoint::Phone(PhoneNumber::parse(phone)?);
            let new = NewPatient {
                birth_date: Some(Phi::new(born.parse::<Day>()?)),
                contact_points: vec![NewContactPoint { point, used_for: Use::Mobile }],
                ..NewPatient::named(PersonName::new("Ana", "Diaz"), Language::english())
            };
            patient::record(tx, new)
        })
        .await
}

async fn asks_to_join(world: &World, phone: &str, born: &str, flyer: Option<FlyerId>) {
    let (phone, born) = (phone.to_owned(), born.to_owned());
    world
        .write(move |tx| {
            let phone = ContactPoint::Phone(PhoneNumber::parse(&phone)?);
            let asked = Inquiry::Join { phone, born: Phi::new(born.parse()?), flyer };
            inquiry::keep(tx, &asked)
        })
        .await;
    world.drain().await;
}

#[tokio::test]
async fn a_keyword_is_answered_with_the_question_and_only_a_yes_is_the_consent() {
    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    world.writes(PHONE, "join", "t1").await;
    let question = world.carrier.last();
    for part in ["Harbor Rx: ", "YES", "up to 3 a week", "Msg & data rates", "HELP", "STOP"] {
        assert!(question.contains(part), "{part}: {question}");
    }
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: no-consent []", "nothing goes before a yes");
    assert!(granted(&world, ana).await.is_empty());
    world.pass(MINUTE).await;
    world.writes(PHONE, "Yes", "t2").await;
    let lines = granted(&world, ana).await;
    let told: Vec<_> = lines.iter().map(|line| (line.purpose, line.source)).collect();
    assert_eq!(told, [(Purpose::Refill, Source::Reply), (Purpose::Appointment, Source::Reply)]);
    for line in &lines {
        assert_eq!((line.wording.as_str(), line.language.as_str()), (WORDING, "en"));
        assert_eq!((line.channel, line.address.reveal().as_str()), (Channel::Sms, "+12015550123"));
        let evidence = line.evidence.as_ref().expect("evidence").reveal();
        assert!(evidence.contains(&question) && evidence.contains(": Yes ("), "{evidence}");
    }
    assert!(world.carrier.last().contains("We will write about your refills"));
    world.pass(24 * HOUR).await;
    world.invite(ana, "r-9").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_yes_after_a_day_from_another_number_or_about_something_else_is_no_consent() {
    let world = World::open(KEYS).await;
    let late = world.stranger(&[PHONE]).await;
    world.writes(PHONE, "JOIN", "t1").await;
    world.pass(24 * HOUR + MINUTE).await;
    world.writes(PHONE, "YES", "t2").await;
    assert!(granted(&world, late).await.is_empty(), "a day is over");

    let other = world.stranger(&["201-555-0124", "201-555-0125"]).await;
    world.writes("201-555-0124", "JOIN", "t3").await;
    world.writes("201-555-0125", "YES", "t4").await;
    assert!(granted(&world, other).await.is_empty(), "another number");

    let busy = world.stranger(&["201-555-0126"]).await;
    world.writes("201-555-0126", "JOIN", "t5").await;
    world.writes("201-555-0126", "what is my copay", "t6").await;
    assert!(world.carrier.last().contains("A person will read"), "{}", world.carrier.last());
    world.writes("201-555-0126", "YES", "t7").await;
    assert!(granted(&world, busy).await.is_empty(), "something else was said since");

    let no = world.stranger(&["201-555-0127"]).await;
    world.writes("201-555-0127", "JOIN", "t8").await;
    let before = world.carrier.arrived().len();
    world.writes("201-555-0127", "NO", "t9").await;
    world.writes("201-555-0127", "YES", "t10").await;
    assert!(granted(&world, no).await.is_empty(), "a no is the answer");
    assert!(before <= world.carrier.arrived().len());
}

#[tokio::test]
async fn a_start_where_nothing_was_agreed_to_is_asked_about_first() {
    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    world.writes(PHONE, "START", "t1").await;
    assert!(world.carrier.last().contains("YES"), "{}", world.carrier.last());
    assert!(granted(&world, ana).await.is_empty(), "one word agrees to nothing");
    world.writes(PHONE, "STOP", "t2").await;
    world.pass(HOUR).await;
    world.writes(PHONE, "START", "t3").await;
    assert!(!world.carrier.last().contains("again"), "{}", world.carrier.last());
    world.writes(PHONE, "YES", "t4").await;
    assert!(!granted(&world, ana).await.is_empty(), "{}", world.carrier.last());
}

#[tokio::test]
async fn a_yes_counts_only_once_the_question_has_left() {
    let world = World::without_carrier(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    world.writes(PHONE, "JOIN", "t1").await;
    world.writes(PHONE, "YES", "t2").await;
    assert!(granted(&world, ana).await.is_empty());
}

#[tokio::test]
async fn an_unknown_number_with_a_keyword_is_read_by_a_person_and_hears_nothing() {
    let world = World::open(KEYS).await;
    world.writes("201-555-0199", "JOIN", "t1").await;
    assert_eq!(world.open_tasks().await, ["unknown-sender"]);
    assert!(world.carrier.arrived().is_empty());
}

#[tokio::test]
async fn after_a_stop_the_keyword_and_a_yes_agree_to_that_alone() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world
        .write(move |tx| {
            let education =
                NewConsent { purpose: Purpose::Education, ..agreement(ana, PHONE, None)? };
            consent::record(tx, &education)
        })
        .await;
    world.pass(HOUR).await;
    world.writes(PHONE, "STOP", "t1").await;
    world.pass(HOUR).await;
    world.writes(PHONE, "JOIN", "t2").await;
    assert!(world.carrier.last().contains("Reply YES"), "{}", world.carrier.last());
    world.writes(PHONE, "YES", "t3").await;
    let standings = world.read(move |tx| consent::standings(tx, ana)).await;
    let state =
        |purpose| standings.iter().find(|line| line.purpose == purpose).map(|line| line.state);
    assert_eq!(state(Purpose::Refill), Some(State::Granted));
    assert_eq!(state(Purpose::Education), Some(State::Revoked));
    world.pass(24 * HOUR).await;
    world.invite(ana, "r-9").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_page_asks_the_number_of_the_one_patient_born_that_day() {
    let world = World::open(KEYS).await;
    let ana = somebody_born(&world, PHONE, BORN).await;
    // The same number, another person: the birth date tells them apart.
    let bo = somebody_born(&world, PHONE, "1990-01-01").await;
    let flyer = world.write(|tx| flyer::create(tx, "fall-2026", "b1", 500)).await;
    world.write(move |tx| flyer::count(tx, flyer, flyer::Stage::Scanned)).await;
    for (phone, born) in [("201-555-0188", BORN), (PHONE, "1961-03-05")] {
        asks_to_join(&world, phone, born, Some(flyer)).await;
    }
    assert!(world.carrier.arrived().is_empty(), "{:?}", world.carrier.arrived());
    asks_to_join(&world, "(201) 555-0123", BORN, Some(flyer)).await;
    asks_to_join(&world, PHONE, BORN, Some(flyer)).await;
    assert_eq!(world.carrier.arrived().len(), 1, "one question a day");
    world.writes(PHONE, "YES", "t1").await;
    assert_eq!(granted(&world, ana).await.len(), 2);
    assert!(granted(&world, bo).await.is_empty());
    let counted = world.read(move |tx| flyer::find(tx, flyer)).await;
    let counts = (counted.printed, counted.scanned, counted.asked, counted.consented);
    assert_eq!(counts, (500, 1, 1, 1));
}

#[tokio::test]
async fn birth_dates_are_not_guessed_on_the_page() {
    let world = World::open(KEYS).await;
    somebody_born(&world, PHONE, BORN).await;
    for wrong in ["1961-01-01", "1961-01-02", "1961-01-03", "1961-01-04", "1961-01-05"] {
        asks_to_join(&world, PHONE, wrong, None).await;
    }
    asks_to_join(&world, PHONE, BORN, None).await;
    assert!(world.carrier.arrived().is_empty(), "the sixth question of a day is not looked at");
    world.pass(25 * HOUR).await;
    asks_to_join(&world, PHONE, BORN, None).await;
    assert_eq!(world.carrier.arrived().len(), 1);
}

#[tokio::test]
async fn a_page_does_not_write_to_a_number_that_said_stop() {
    let world = World::open(KEYS).await;
    let ana = somebody_born(&world, PHONE, BORN).await;
    world.writes(PHONE, "STOP", "t1").await;
    let before = world.carrier.arrived().len();
    world.pass(HOUR).await;
    asks_to_join(&world, PHONE, BORN, None).await;
    assert_eq!(world.carrier.arrived().len(), before);
    assert!(granted(&world, ana).await.is_empty());
}

async fn paper(world: &World, patient: PatientId, purpose: Purpose) {
    world
        .write(move |tx| {
            let new = NewConsent { purpose, ..agreement(patient, PHONE, None)? };
            opt_in::propose(tx, &new).map(drop)
        })
        .await;
}

#[tokio::test]
async fn paper_is_enough_unless_the_pharmacy_asks_once_more() {
    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    paper(&world, ana, Purpose::Refill).await;
    world.drain().await;
    assert!(world.carrier.arrived().is_empty());
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");

    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    world
        .write(|tx| {
            let settings = opt_in::settings(tx)?;
            opt_in::set_settings(tx, &Settings { is_double: true, ..settings })
        })
        .await;
    paper(&world, ana, Purpose::Refill).await;
    paper(&world, ana, Purpose::Survey).await;
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), 1, "one question for both");
    assert!(world.carrier.last().contains("Reply YES"));
    world.invite(ana, "r-10").await;
    world
        .write(move |tx| {
            let new = NewMessage::new(ana, Template::EmergencyReply, "recall");
            message::request(tx, &new).map(drop)
        })
        .await;
    world.pass(25 * HOUR).await;
    assert_eq!(world.carrier.arrived().len(), 1, "nothing else goes before a yes");
    let answered_late: Vec<Purpose> =
        granted(&world, ana).await.iter().map(|line| line.purpose).collect();
    assert_eq!(answered_late, [Purpose::Account]);
}

#[tokio::test]
async fn a_yes_to_the_question_after_paper_agrees_to_what_stood_on_it() {
    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    world
        .write(|tx| {
            let keywords = vec!["REFILLME".to_owned()];
            opt_in::set_settings(tx, &Settings { keywords, is_double: true })
        })
        .await;
    paper(&world, ana, Purpose::Survey).await;
    world.drain().await;
    world.writes(PHONE, "si", "t1").await;
    let granted = granted(&world, ana).await;
    assert!(granted.iter().any(|line| line.purpose == Purpose::Survey), "{granted:?}");
    world.writes(PHONE, "JOIN", "t2").await;
    assert!(!world.carrier.last().contains("Reply YES to agree"), "no keyword any more");
}

#[tokio::test]
async fn who_asks_whether_it_was_us_hears_what_was_really_sent() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "CHECK", "t1").await;
    assert!(world.carrier.last().contains("we did not write to you"), "{}", world.carrier.last());
    world.pass(24 * HOUR).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.pass(MINUTE).await;
    world.writes(PHONE, "check", "t2").await;
    let said = world.carrier.last();
    assert!(said.contains("Yes, we wrote to you: today, ") && !said.contains("refill"), "{said}");
    world.pass(20 * HOUR).await;
    world.writes(PHONE, "Revisar", "t3").await;
    assert!(world.carrier.last().contains("yesterday, "), "{}", world.carrier.last());
    world.pass(48 * HOUR).await;
    world.writes(PHONE, "CHECK", "t4").await;
    assert!(world.carrier.last().contains("we did not write"), "{}", world.carrier.last());
}

#[tokio::test]
async fn a_page_that_asks_is_answered_at_the_address_alone_and_not_often() {
    let world = World::open(KEYS).await;
    world.ana(&[PHONE]).await;
    let ask = |phone: &'static str| {
        world.write(move |tx| {
            let address = ContactPoint::Phone(PhoneNumber::parse(phone)?);
            inquiry::keep(tx, &Inquiry::Check { address })
        })
    };
    ask("201-555-0177").await;
    world.drain().await;
    assert!(world.carrier.arrived().is_empty(), "nobody we know");
    for _ in 0..3 {
        ask(PHONE).await;
        world.drain().await;
    }
    assert_eq!(world.carrier.arrived().len(), 1, "one answer an hour");
    for _ in 0..5 {
        world.pass(HOUR + MINUTE).await;
        ask(PHONE).await;
        world.drain().await;
    }
    assert!(world.carrier.arrived().len() <= 3, "{:?}", world.carrier.arrived());
    world.writes(PHONE, "STOP", "t1").await;
    let before = world.carrier.arrived().len();
    world.pass(48 * HOUR).await;
    ask(PHONE).await;
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), before, "a stop holds for this too");
}

#[tokio::test]
async fn whoever_types_the_numbers_of_a_town_makes_nobody_write_to_it() {
    let world = World::open(KEYS).await;
    for number in 100..170 {
        let phone: &'static str = format!("201-555-0{number}").leak();
        let phones: &'static [&'static str] = vec![phone].leak();
        world.ana(phones).await;
        world
            .write(move |tx| {
                let address = ContactPoint::Phone(PhoneNumber::parse(phone)?);
                inquiry::keep(tx, &Inquiry::Check { address })
            })
            .await;
        world.drain().await;
    }
    assert_eq!(world.carrier.arrived().len(), 60, "an hour's worth");
    world.pass(HOUR + MINUTE).await;
    let ask = |tx: &mut store::Tx<'_>| {
        let address = ContactPoint::Phone(PhoneNumber::parse("201-555-0169")?);
        inquiry::keep(tx, &Inquiry::Check { address })
    };
    world.write(ask).await;
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), 61, "and then it goes on");
}

async fn lists(world: &World, patient: PatientId, phones: &'static [&'static str]) {
    world
        .write(move |tx| {
            let points = phones.iter().map(|phone| {
                let point = ContactPoint::Phone(PhoneNumber::parse(phone)?);
                Ok(NewContactPoint { point, used_for: Use::Mobile })
            });
            let new = NewPatient {
                contact_points: points.collect::<kernel::Result<_>>()?,
                ..NewPatient::named(PersonName::new("Ana", "Diaz"), Language::english())
            };
            patient::amend_many(tx, &[(patient, new)])
        })
        .await;
}

#[tokio::test]
async fn a_new_number_starts_without_consent_whoever_had_agreed_elsewhere() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    lists(&world, ana, &["201-555-0150"]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert!(world.told(ana).await.starts_with("suppressed: "), "{}", world.told(ana).await);
    assert!(world.carrier.arrived().is_empty(), "nothing went to the new number");
}

#[tokio::test]
async fn a_number_that_moved_between_patients_rests_until_somebody_has_asked() {
    for bo_first in [false, true] {
        let world = World::open(KEYS).await;
        let (ana, bo) = (world.ana(&[PHONE]).await, world.stranger(&["201-555-0150"]).await);
        world.pass(48 * HOUR).await;
        if bo_first {
            lists(&world, bo, &[PHONE]).await;
            lists(&world, ana, &["201-555-0151"]).await;
        } else {
            lists(&world, ana, &["201-555-0151"]).await;
            lists(&world, bo, &[PHONE]).await;
        }
        assert_eq!(world.tasks(bo).await, ["number-moved"], "{bo_first}");
        // Consent that is told of the number does not wake it.
        world.agrees(bo, PHONE, None).await;
        world.invite(bo, "r-10").await;
        world.drain().await;
        assert!(world.carrier.arrived().is_empty(), "{bo_first}: {:?}", world.carrier.arrived());
        // Nor does it come back to Ana with what she had agreed to.
        lists(&world, ana, &[PHONE]).await;
        world.invite(ana, "r-9").await;
        world.drain().await;
        assert!(world.carrier.arrived().is_empty(), "{bo_first}");
    }
}

#[tokio::test]
async fn a_number_that_two_people_share_is_not_moved() {
    let world = World::open(KEYS).await;
    let (ana, bo) = (world.ana(&[PHONE]).await, world.ana(&[PHONE]).await);
    world.pass(72 * HOUR).await;
    lists(&world, ana, &["201-555-0151"]).await;
    assert!(world.tasks(bo).await.is_empty());
    world.invite(bo, "r-10").await;
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), 1);
}
