//! The store against a real database: SQLite, or PostgreSQL when the test command says so.

mod ahead;
mod durable;
mod faults;
mod groups;
mod listening;
mod patience;
mod sealing;
mod starting;
mod statements;
mod transactions;

use store::{Migration, sql, testing::Database};

const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../../migrations/0001_foundation.sql"),
    },
    Migration {
        number: 2,
        name: "notes",
        text: "CREATE TABLE notes (\n  id TEXT NOT NULL PRIMARY KEY,\n  number BIGINT,\n  body {bytes}\n);\n",
    },
];

sql! {
    INSERT: "INSERT INTO notes (id, number, body) VALUES ($1, $2, $3)";
    COUNT: "SELECT count(*) FROM notes";
    NUMBERS: "SELECT number FROM notes ORDER BY number";
    ABOVE: "SELECT number FROM notes WHERE number > $1 ORDER BY number";
    BODY: "SELECT id, body FROM notes WHERE id = $1";
    NOTE: "SELECT number, body FROM notes WHERE id = $1";
    UPDATE: "UPDATE notes SET number = $2 WHERE id = $1";
}

async fn open() -> Database {
    Database::open(MIGRATIONS).await
}
