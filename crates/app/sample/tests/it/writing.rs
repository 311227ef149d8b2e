use kernel::{Actor, ContactPoint};
use sample::{Agreement, Filled, Plan, Standing, fill};
use store::{Db, testing::Database};

pub(crate) async fn open() -> Database {
    let database = Database::open(wiring::MIGRATIONS).await;
    let written = database
        .db
        .write(&Actor::System, |tx| {
            care::pharmacy::establish(tx, sample::pharmacy("http://127.0.0.1:8080")?)?;
            journeys::version::publish_shipped(tx)
        })
        .await;
    written.expect("a pharmacy is established");
    database
}

pub(crate) async fn filled(db: &Db, patients: u32) -> Filled {
    let today = sample::zone().expect("a zone").day(db.now());
    fill(db, &Plan { patients, seed: 1, today }).await.unwrap_or_else(|it| panic!("{}", it.chain()))
}

#[tokio::test]
async fn what_is_planned_is_written() {
    let database = open().await;
    let filled = filled(&database.db, 60).await;
    let plan = sample::people(1, 60);
    let courses = || plan.iter().flat_map(|person| &person.courses);
    assert_eq!(filled.counts.patients, 60);
    assert_eq!(filled.counts.therapies, courses().count());
    assert_eq!(filled.counts.dispenses, courses().map(|it| it.fills.len()).sum::<usize>());
    let agreed = plan.iter().filter(|it| it.agreement != Agreement::Nothing).count();
    assert_eq!(filled.counts.consents, agreed);
    let caregivers = plan.iter().filter(|it| it.caregiver.is_some()).count();
    assert_eq!(filled.counts.caregivers, caregivers);
    for resident in filled.residents {
        let person = resident.person.clone();
        let read = database
            .db
            .read(move |tx| {
                let patient = care::patient::find(tx, resident.id)?;
                let mut dispenses = Vec::new();
                for therapy in &resident.therapies {
                    dispenses.push(care::dispense::of_therapy(tx, *therapy)?.len());
                }
                let phone = ContactPoint::Phone(resident.person.phone.clone());
                let is_reached =
                    care::patient::owners(tx, &phone)?.iter().any(|(it, _)| *it == resident.id);
                let standings = outreach::consent::standings(tx, resident.id)?;
                Ok((patient, dispenses, is_reached, standings))
            })
            .await;
        let (patient, dispenses, is_reached, standings) = read.unwrap();
        assert_eq!(patient.name.reveal().given, person.given);
        assert_eq!(patient.birth_date.map(|it| *it.reveal()), Some(person.birth_date));
        assert_eq!(patient.language.tag(), person.language);
        let written: Vec<usize> = person.courses.iter().map(|it| it.fills.len()).collect();
        assert_eq!(dispenses, written);
        assert!(is_reached);
        let granted = standings.iter().any(|it| it.state == outreach::consent::State::Granted);
        assert_eq!(granted, person.agreement.lets_text());
    }
}

#[tokio::test]
async fn those_no_longer_in_care_are_marked_so() {
    let database = open().await;
    let filled = filled(&database.db, 200).await;
    let mut gone = 0;
    for resident in filled.residents {
        let id = resident.id;
        let patient = database.db.read(move |tx| care::patient::find(tx, id)).await.unwrap();
        let expected = match resident.person.standing {
            Standing::InCare => care::patient::Status::Active,
            Standing::Left => care::patient::Status::Inactive,
            Standing::Deceased(_) => care::patient::Status::Deceased,
        };
        assert_eq!(patient.status, expected);
        gone += usize::from(resident.person.standing != Standing::InCare);
    }
    assert!((4..30).contains(&gone), "{gone}");
}
