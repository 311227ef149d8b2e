use care::patient::{
    self, ContactState, NewContactPoint, NewPatient, PersonName, RecordNumber, Search, Use,
};
use kernel::{Actor, ContactPoint, EmailAddress, Language, Phi, PhoneNumber};

use crate::{Bench, ana, day};

#[tokio::test(flavor = "multi_thread")]
async fn a_patient_is_found_by_name_phone_birth_date_and_record_number() {
    let bench = Bench::open().await;
    let bo = NewPatient {
        birth_date: Some(Phi::new(day("1985-01-31"))),
        contact_points: vec![NewContactPoint {
            point: ContactPoint::Email(EmailAddress::parse("bo@example.org").unwrap()),
            used_for: Use::Home,
        }],
        record_numbers: vec![RecordNumber {
            system: "clinic".to_owned(),
            value: Phi::new("MRN-0017".to_owned()),
        }],
        ..NewPatient::named(PersonName::new("Bo", "Dahl"), Language::english())
    };
    bench.write(&Actor::System, |tx| patient::record(tx, bo)).await.unwrap();
    for (typed, expected) in [
        ("dia", "Ana María Díaz"),
        ("DÍAZ ana", "Ana María Díaz"),
        ("mar di", "Ana María Díaz"),
        ("ana d", "Ana María Díaz"),
        ("díaz, ana", "Ana María Díaz"),
        ("d, ana m", "Ana María Díaz"),
        ("ana x", ""),
        ("apr 23 1970", "Ana María Díaz"),
        ("31 de enero de 1985", "Bo Dahl"),
        ("(201) 555-0123", "Ana María Díaz"),
        ("4/23/1970", "Ana María Díaz"),
        ("bo", "Bo Dahl"),
        ("BO@EXAMPLE.ORG", "Bo Dahl"),
        ("mrn-0017", "Bo Dahl"),
        ("ana dahl", ""),
        ("zoe", ""),
    ] {
        let search = Search::read(typed).unwrap();
        let found =
            bench.write(&bench.theo, move |tx| patient::search(tx, &search, 20)).await.unwrap();
        let names: Vec<String> = found.iter().map(|it| it.name.reveal().full()).collect();
        assert_eq!(names.join(", "), expected, "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_names_a_patient_lies_sealed() {
    let bench = Bench::open().await;
    let ana = bench.ana;
    let known = bench.read(move |tx| patient::find(tx, ana)).await;
    assert_eq!(known.birth_year, Some(1970));
    assert_eq!(known.birth_date.unwrap().reveal(), &day("1970-04-23"));
    assert_eq!(known.address.unwrap().reveal(), "12 Elm Street\nHoboken NJ");
    let Some(file) = bench.database.file() else { return };
    for ending in ["", "-wal"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let bytes = std::fs::read(name).unwrap_or_default();
        for secret in ["Díaz", "Elm Street", "1970-04-23", "2015550123"] {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{secret} stands open");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspended_number_stays_suspended_and_a_replaced_one_comes_back() {
    let bench = Bench::open().await;
    let id = bench.ana;
    let state = |bench: &Bench| {
        let contacts = bench.database.db.clone();
        async move { contacts.read(move |tx| patient::contacts(tx, id)).await.unwrap() }
    };
    let amend = |new: NewPatient| {
        let db = bench.database.db.clone();
        async move {
            db.write(&Actor::System, move |tx| patient::amend_many(tx, &[(id, new)]))
                .await
                .unwrap();
        }
    };
    amend(NewPatient { contact_points: vec![], ..ana() }).await;
    assert_eq!(state(&bench).await[0].state, ContactState::Suspended("replaced".to_owned()));
    amend(ana()).await;
    assert_eq!(state(&bench).await[0].state, ContactState::Ok);
    let contact = state(&bench).await[0].id;
    bench
        .write(&Actor::System, move |tx| patient::suspend_contact(tx, id, contact, "wrong-person"))
        .await
        .unwrap();
    amend(ana()).await;
    let contacts = state(&bench).await;
    assert_eq!(contacts.len(), 1);
    assert_eq!(contacts[0].state, ContactState::Suspended("wrong-person".to_owned()));
    let phone = ContactPoint::Phone(PhoneNumber::parse("201-555-0123").unwrap());
    assert_eq!(bench.read(move |tx| patient::owners(tx, &phone)).await, [(id, contact)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cause_outlives_a_replacement_and_not_the_other_way_round() {
    let bench = Bench::open().await;
    let id = bench.ana;
    let amend = async |new: NewPatient| {
        let amended =
            bench.write(&Actor::System, move |tx| patient::amend_many(tx, &[(id, new)])).await;
        amended.unwrap();
        bench.read(move |tx| patient::contacts(tx, id)).await.remove(0)
    };
    let gone = || NewPatient { contact_points: vec![], ..ana() };
    let replaced = amend(gone()).await;
    assert_eq!(replaced.state, ContactState::Suspended("replaced".to_owned()));
    let contact = replaced.id;
    let suspend =
        move |tx: &mut store::Tx<'_>| patient::suspend_contact(tx, id, contact, "wrong-person");
    assert!(bench.write(&Actor::System, suspend).await.unwrap());
    assert!(!bench.write(&Actor::System, suspend).await.unwrap(), "the same again is no news");
    for listed in [gone(), ana()] {
        let state = amend(listed).await.state;
        assert_eq!(state, ContactState::Suspended("wrong-person".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_records_of_one_name_and_birth_date_stay_two_and_are_asked_about_once() {
    let bench = Bench::open().await;
    let other = bench.write(&Actor::System, |tx| patient::record(tx, ana())).await.unwrap();
    assert_ne!(other, bench.ana);
    let id = bench.ana;
    bench.write(&Actor::System, move |tx| patient::amend_many(tx, &[(id, ana())])).await.unwrap();
    assert_eq!(bench.tasks().await, ["possible-duplicate open"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_without_the_right_record_nothing() {
    let bench = Bench::open().await;
    let visitor = bench.write(&Actor::Visitor, |tx| patient::record(tx, ana())).await;
    assert!(matches!(visitor, Err(kernel::Error::Forbidden)));
    let nameless = NewPatient::named(PersonName::new(" ", ""), Language::english());
    let refused = bench.write(&Actor::System, |tx| patient::record(tx, nameless)).await;
    assert!(matches!(refused, Err(kernel::Error::Refused { code: "bad-name" })));
}

#[tokio::test(flavor = "multi_thread")]
async fn caregivers_and_programs_are_kept() {
    let bench = Bench::open().await;
    let ana = bench.ana;
    let phone = ContactPoint::Phone(PhoneNumber::parse("201-555-0177").unwrap());
    let chi = care::caregiver::NewCaregiver {
        patient: ana,
        name: Phi::new(PersonName::new("Chi", "Díaz")),
        relation: "child".to_owned(),
        contact: Some(phone.clone()),
    };
    let (chi, first, again) = bench
        .write(&Actor::System, move |tx| {
            let chi = care::caregiver::record(tx, &chi)?;
            let program = care::program::ensure(tx, "rheumatology", "Rheumatology")?;
            let first = care::program::enroll(tx, ana, program, day("2026-01-05"))?;
            let again = care::program::enroll(tx, ana, program, day("2026-02-05"))?;
            care::program::leave(tx, ana, program, day("2026-03-01"))?;
            Ok((chi, first, again))
        })
        .await
        .unwrap();
    assert_eq!(first, again);
    let (kept, owners, enrolled) = bench
        .read(move |tx| {
            Ok((
                care::caregiver::of_patient(tx, ana)?,
                care::caregiver::owners(tx, &phone)?,
                care::program::of_patient(tx, ana)?,
            ))
        })
        .await;
    assert_eq!(kept[0].name.reveal().full(), "Chi Díaz");
    assert_eq!(owners, [(ana, chi)]);
    assert_eq!(enrolled[0].until_on, Some(day("2026-03-01")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_that_a_patient_was_told_finds_the_patient() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let told = patient::reference(bench.refill(therapy).await.id);
    for typed in [told.clone(), told.to_lowercase(), told.replace('-', ""), told.replace('-', " ")]
    {
        let search = Search::read(&typed).unwrap();
        assert_eq!(search, Search::Reference(Phi::new(typed.clone())));
        let found =
            bench.write(&bench.theo, move |tx| patient::search(tx, &search, 20)).await.unwrap();
        let ids: Vec<_> = found.iter().map(|it| it.id).collect();
        assert_eq!(ids, [bench.ana], "{typed}");
    }
}
