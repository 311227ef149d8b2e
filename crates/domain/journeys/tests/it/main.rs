//! Journeys against a real database: SQLite, or PostgreSQL when the test command says so.

mod bench;
mod care;
mod crashes;
mod ladder;
mod rows;
mod versions;

use store::{Migration, testing::Database};

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
        name: "journeys",
        text: include_str!("../../../../../migrations/0005_journeys.sql"),
    },
];

async fn open() -> Database {
    Database::open(MIGRATIONS).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_planned_by_the_database() {
    let database = open().await;
    let mut statements = journeys::statements();
    assert!(8 < statements.len());
    statements.extend(rows::STATEMENTS.iter().copied());
    database
        .db
        .read(move |tx| statements.iter().try_for_each(|statement| tx.prepare(statement)))
        .await
        .unwrap();
}
