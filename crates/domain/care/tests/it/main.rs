//! Care against a real database: SQLite, or PostgreSQL when the test command says so.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod answering;
mod batches;
mod ladder;
mod patients;
mod planning;
mod said;
mod statements;
mod tasks;
mod words;

use std::sync::Arc;

use care::{
    amount::{DaysSupply, Quantity},
    dispense::NewDispense,
    medication::NewMedication,
    patient::{NewContactPoint, NewPatient, PersonName, Use},
    pharmacy::NewPharmacy,
    refill::{Refill, delivery::Weekdays},
};
use engine::{Registry, Runner};
use identity::Role;
use kernel::{
    Actor, ContactPoint, Day, Language, MedicationId, PatientId, Phi, PhoneNumber, Result, StaffId,
    TherapyId, Zone,
};
use store::{Migration, Tx, testing::Database};

static MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../../migrations/0001_foundation.sql"),
    },
    Migration {
        number: 2,
        name: "identity",
        text: include_str!("../../../../../migrations/0002_identity.sql"),
    },
    Migration {
        number: 3,
        name: "care",
        text: include_str!("../../../../../migrations/0003_care.sql"),
    },
];

/// A pharmacy in New York on Monday, 2 March 2026, ten in the morning, with Ana, Dana the
/// pharmacist, and Theo the technician.
struct Bench {
    database: Database,
    runner: Runner,
    ana: PatientId,
    dana: Actor,
    theo: Actor,
    drug: MedicationId,
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn days(count: i64) -> i64 {
    count * 24 * 3_600_000
}

fn ana() -> NewPatient {
    let phone = PhoneNumber::parse("201-555-0123").unwrap();
    NewPatient {
        birth_date: Some(Phi::new(day("1970-04-23"))),
        address: Some(Phi::new("12 Elm Street\nHoboken NJ".to_owned())),
        contact_points: vec![NewContactPoint {
            point: ContactPoint::Phone(phone),
            used_for: Use::Mobile,
        }],
        ..NewPatient::named(PersonName::new("Ana María", "Díaz"), Language::spanish())
    }
}

fn adalimumab() -> NewMedication {
    NewMedication {
        rxcui: Some("327361".to_owned()),
        name: "adalimumab 40 MG".to_owned(),
        is_counted: true,
        ..NewMedication::default()
    }
}

impl Bench {
    async fn open() -> Self {
        let database = Database::open(MIGRATIONS).await;
        let mut registry = Registry::new();
        care::register(&mut registry);
        let runner = Runner::new(&database.db, Arc::new(registry), "bench");
        let set_up = |tx: &mut Tx<'_>| {
            care::pharmacy::establish(
                tx,
                NewPharmacy {
                    name: "Harbor Specialty Pharmacy".to_owned(),
                    phone: PhoneNumber::parse("201-555-0100")?,
                    zone: Zone::named("America/New_York")?,
                    language: Language::english(),
                    link_base: "http://127.0.0.1:8080".to_owned(),
                    address: "1 Pier Road, Hoboken NJ".to_owned(),
                    brand_colour: "#0a7c66".to_owned(),
                    transit_days: 2,
                    ship_days: Weekdays::MONDAY_TO_THURSDAY,
                },
            )?;
            let (dana, _) = identity::staff::invite(tx, "Dana", Role::Pharmacist)?;
            let (theo, _) = identity::staff::invite(tx, "Theo", Role::Technician)?;
            let ana = care::patient::record(tx, ana())?;
            let drug = care::medication::ensure(tx, adalimumab())?;
            Ok((ana, dana, theo, drug))
        };
        let (ana, dana, theo, drug) = database.db.write(&Actor::System, set_up).await.unwrap();
        let (dana, theo) = (Actor::Staff(dana), Actor::Staff(theo));
        Self { database, runner, ana, dana, theo, drug }
    }

    async fn write<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.database.db.write(actor, work).await
    }

    async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.database.db.read(work).await.unwrap()
    }

    /// Records a dispense to Ana and runs what it makes due.
    async fn dispensed(&self, on: &str, lasts: i64) -> TherapyId {
        let new = NewDispense {
            patient: self.ana,
            medication: self.drug,
            prescription: None,
            dispensed_on: day(on),
            quantity: Some(Quantity::units(u32::try_from(lasts).unwrap())),
            lasts: DaysSupply::new(lasts).unwrap(),
        };
        let recorded =
            self.write(&Actor::System, move |tx| care::dispense::record(tx, new)).await.unwrap();
        self.runner.drain().await.unwrap();
        recorded.therapy
    }

    /// The therapy's refill that is not filled.
    async fn refill(&self, therapy: TherapyId) -> Refill {
        self.read(move |tx| care::refill::current(tx, therapy)).await.expect("an open refill")
    }

    /// Kind and state of Ana's tasks, the oldest first.
    async fn tasks(&self) -> Vec<String> {
        let ana = self.ana;
        let mut tasks = self.read(move |tx| care::task::of_patient(tx, ana, 50)).await;
        tasks.sort_by_key(|task| task.id);
        tasks.iter().map(|task| format!("{} {}", task.kind.code(), task.state.code())).collect()
    }

    async fn pass(&self, millis: i64) {
        self.runner.pass(millis).await.unwrap();
    }
}

fn staff(actor: &Actor) -> StaffId {
    let Actor::Staff(id) = actor else { panic!("not staff") };
    *id
}
