//! The engine against a real database: SQLite, or PostgreSQL when the test command says so.

mod crashes;
mod errands;
mod events;
mod jobs;
mod race;
mod schedules;

use std::sync::{Arc, Mutex, PoisonError};

use engine::{JobError, JobKind, Registry, Runner, Verdict};
use kernel::{Actor, Error, Result};
use serde::{Deserialize, Serialize};
use store::{Db, Migration, Tx, sql, testing::Database};

static MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../../migrations/0001_foundation.sql"),
    },
    Migration {
        number: 2,
        name: "ledger",
        text: "CREATE TABLE ledger (\n  id TEXT NOT NULL PRIMARY KEY,\n  word TEXT NOT NULL\n);\n",
    },
];

sql! {
    WRITE: "INSERT INTO ledger (id, word) VALUES ($1, $2)";
    READ: "SELECT word FROM ledger ORDER BY id";
}

/// Writes its word into the ledger, or fails the way the word says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Write {
    word: String,
}

impl JobKind for Write {
    const KIND: &'static str = "test.write/1";
    const EXAMPLE: &'static str = r#"{"word":"a"}"#;
}

fn job(word: &str) -> engine::NewJob {
    engine::NewJob::of(&Write { word: word.to_owned() })
}

fn write(tx: &mut Tx<'_>, job: &Write) -> Verdict {
    let id = tx.new_id::<()>();
    tx.execute(&WRITE, &[id.into(), job.word.as_str().into()]).map_err(JobError::Later)?;
    match job.word.as_str() {
        "later" => Err(JobError::Later(Error::failed("not today"))),
        "never" => Err(JobError::Never(Error::refused("not-like-this"))),
        "panic" => panic!("on purpose"),
        _ => Ok(()),
    }
}

/// An engine over a fresh database.
struct Bench {
    database: Database,
    runner: Runner,
}

impl Bench {
    async fn open() -> Self {
        Self::with(|_| {}).await
    }

    async fn with(more: impl FnOnce(&mut Registry)) -> Self {
        let database = Database::open(MIGRATIONS).await;
        let mut registry = Registry::new();
        registry.step::<Write>(write);
        more(&mut registry);
        let runner = Runner::new(&database.db, Arc::new(registry), "bench");
        Self { database, runner }
    }

    fn db(&self) -> &Db {
        &self.database.db
    }

    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.db().write(&Actor::System, work).await.expect("the house answers")
    }

    async fn enqueue(&self, job: engine::NewJob) {
        self.write(|tx| engine::enqueue(tx, job)).await;
    }

    async fn ledger(&self) -> Vec<String> {
        self.db()
            .read(|tx| tx.query(&READ, &[], |row| row.get(0)))
            .await
            .expect("the house answers")
    }

    async fn waiting(&self) -> i64 {
        self.db().read(engine::waiting).await.expect("the house answers").jobs
    }

    async fn parked(&self) -> Vec<String> {
        let parked = self.db().read(|tx| engine::parked(tx, 10)).await.expect("the house answers");
        parked.into_iter().map(|job| job.reason).collect()
    }
}

/// A list that several tasks write to.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

impl Notes {
    fn add(&self, note: impl Into<String>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(note.into());
    }

    fn all(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
