//! A database to import into, and what one may ask of it.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use interop::import::{self, Counts, ImportPlan, Summary, Unwatched};
use kernel::{Actor, DispenseId, Language, PatientId, PhoneNumber, Zone};
use store::{Migration, Statement, testing::Database};

use crate::rows;

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
    Migration {
        number: 4,
        name: "outreach",
        text: include_str!("../../../../../migrations/0004_outreach.sql"),
    },
    Migration {
        number: 5,
        name: "interop",
        text: include_str!("../../../../../migrations/0006_interop.sql"),
    },
];

/// The project's own examples.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../examples").join(name)
}

/// A database with every table an import touches.
pub struct Pharmacy {
    pub database: Database,
}

impl Pharmacy {
    pub async fn open() -> Self {
        Self { database: Database::open(MIGRATIONS).await }
    }

    /// Imports from the default source.
    pub async fn import(&self, paths: &[PathBuf]) -> Summary {
        self.run(ImportPlan::of(paths.to_vec())).await.expect("a test database answers")
    }

    pub async fn run(&self, plan: ImportPlan) -> kernel::Result<Summary> {
        import::run(&self.database.db, plan, Arc::new(Unwatched)).await
    }

    pub async fn count(&self, statement: &'static Statement) -> i64 {
        let count = self.database.db.read(move |tx| tx.find(statement, &[], |row| row.get(0)));
        count.await.expect("a test database answers").unwrap_or_default()
    }

    /// Lets what the import asked for happen: plans of supplies and refills.
    pub async fn settle(&self) {
        let new = care::pharmacy::NewPharmacy {
            name: "Harbor Specialty Pharmacy".to_owned(),
            phone: PhoneNumber::parse("201-555-0100").expect("a phone number"),
            zone: Zone::named("America/New_York").expect("a zone"),
            language: Language::english(),
            link_base: "https://harbor.example.org".to_owned(),
            address: "1 Harbor Street".to_owned(),
            brand_colour: "#14505c".to_owned(),
            transit_days: 1,
            ship_days: care::refill::delivery::Weekdays::MONDAY_TO_THURSDAY,
        };
        let establish = self
            .database
            .db
            .write(&Actor::System, |tx| care::pharmacy::establish(tx, new).map(drop));
        establish.await.expect("a profile");
        let mut registry = engine::Registry::new();
        care::register(&mut registry);
        let runner = engine::Runner::new(&self.database.db, Arc::new(registry), "test");
        runner.drain().await.expect("jobs run");
    }

    pub async fn patients(&self) -> Vec<PatientId> {
        let read = self.database.db.read(|tx| tx.query(&rows::ALL_PATIENTS, &[], |row| row.get(0)));
        read.await.expect("a test database answers")
    }

    pub async fn dispenses(&self, patient: PatientId) -> Vec<(DispenseId, String)> {
        let read = self.database.db.read(move |tx| {
            tx.query(&rows::DISPENSES_OF, &[patient.into()], |row| Ok((row.get(0)?, row.get(1)?)))
        });
        read.await.expect("a test database answers")
    }

    /// How many rows every table has: two equal worlds have equal counts.
    pub async fn world(&self) -> BTreeMap<&'static str, i64> {
        let mut world = BTreeMap::new();
        for statement in rows::STATEMENTS {
            if statement.text(store::Dialect::Sqlite).contains("COUNT(*)")
                && !statement.name().ends_with("REJECTS")
            {
                let short = statement.name().rsplit("::").next().expect("a test database answers");
                world.insert(short, self.count(statement).await);
            }
        }
        world
    }
}

/// Read, created, updated, unchanged, kept, rejected.
pub fn counts(summary: &Summary, kind: &str) -> [u64; 6] {
    let Counts { read, created, updated, unchanged, kept, rejected } =
        summary.resources.get(kind).copied().unwrap_or_default();
    [read, created, updated, unchanged, kept, rejected]
}

/// That an import left everything as it was.
#[track_caller]
pub fn nothing_changed(summary: &Summary) {
    for (kind, counts) in &summary.resources {
        assert_eq!(counts.read, counts.unchanged + counts.rejected, "{kind}: {counts:?}");
    }
}
