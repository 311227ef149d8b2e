//! Jobs: what must happen, when, in which order, and under which key.

use std::fmt;

use kernel::{Error, Instant, JobId, PatientId, Result};
use serde::{Serialize, de::DeserializeOwned};
use store::{Tx, Value};

use crate::{registry::Registry, rows};

/// A type of job. Its payload is a wire format: ids and states only, `deny_unknown_fields`, and the
/// version stands in the kind.
pub trait JobKind: Serialize + DeserializeOwned + Send + 'static {
    /// Such as `outreach.deliver/1`.
    const KIND: &'static str;
    /// A payload of this version that must parse forever.
    const EXAMPLE: &'static str;
}

/// Jobs of one lane run one after the other, in the order in which they fall due.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lane(String);

impl Lane {
    /// The lane of one patient.
    pub fn patient(patient: PatientId) -> Self {
        Self(format!("patient:{patient}"))
    }

    /// Another lane, by a name without health data.
    pub fn named(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A job about to be written.
#[derive(Debug)]
pub struct NewJob {
    pub(crate) kind: &'static str,
    pub(crate) payload: String,
    pub(crate) lane: Option<Lane>,
    pub(crate) key: Option<String>,
    pub(crate) due_at: Option<Instant>,
}

impl NewJob {
    /// A job of that payload, due at once.
    pub fn of<J: JobKind>(payload: &J) -> Self {
        let payload = serde_json::to_string(payload).expect("ids and states always serialise");
        Self { kind: J::KIND, payload, lane: None, key: None, due_at: None }
    }

    /// Due then, instead of at once.
    #[must_use]
    pub fn due(mut self, at: Instant) -> Self {
        self.due_at = Some(at);
        self
    }

    /// In order with the others of that lane.
    #[must_use]
    pub fn lane(mut self, lane: Lane) -> Self {
        self.lane = Some(lane);
        self
    }

    /// Takes the place of the waiting job of that key. A job that is running is not stopped.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    fn values(self, tx: &Tx<'_>) -> (JobId, bool, Vec<Value<'static>>) {
        let id: JobId = tx.new_id();
        let due_at = self.due_at.unwrap_or(tx.now());
        let now = due_at <= tx.now();
        let values = vec![
            due_at.into(),
            id.into(),
            self.kind.into(),
            self.lane.map(|lane| lane.0).into(),
            self.key.into(),
            self.payload.into(),
        ];
        (id, now, values)
    }
}

/// Writes a job in this transaction.
pub fn enqueue(tx: &mut Tx<'_>, job: NewJob) -> Result<JobId> {
    let (id, now, values) = job.values(tx);
    tx.execute(&rows::INSERT_JOB, &values)?;
    if now {
        nudge(tx);
    }
    Ok(id)
}

/// Writes many jobs at once.
pub fn enqueue_all(tx: &mut Tx<'_>, jobs: Vec<NewJob>) -> Result<()> {
    let mut now = false;
    let rows: Vec<_> = jobs
        .into_iter()
        .map(|job| {
            let (_, due, values) = job.values(tx);
            now |= due;
            values
        })
        .collect();
    tx.each(&rows::INSERT_JOB, &rows)?;
    if now {
        nudge(tx);
    }
    Ok(())
}

/// Takes back the waiting job of that key; says whether there was one.
pub fn cancel(tx: &mut Tx<'_>, key: &str) -> Result<bool> {
    Ok(0 < tx.execute(&rows::CANCEL, &[key.into()])?)
}

fn nudge(tx: &mut Tx<'_>) {
    if let Some(registry) = tx.attached::<Registry>() {
        tx.after_commit(move || registry.nudge());
    }
}

/// A job that kept failing and waits for a person.
#[derive(Debug)]
pub struct Parked {
    /// The job.
    pub id: JobId,
    /// Its kind.
    pub kind: String,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it was given up, without health data.
    pub reason: String,
    /// Since when.
    pub parked_at: Instant,
}

/// The parked jobs, newest first.
pub fn parked(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Parked>> {
    tx.query(&rows::PARKED, &[limit.into()], |row| {
        Ok(Parked {
            id: row.get(0)?,
            kind: row.get(1)?,
            attempts: row.get(2)?,
            reason: row.get(3)?,
            parked_at: row.get(4)?,
        })
    })
}

/// What is still to be done: for health pages and for tests.
#[derive(Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Jobs, leased ones included.
    pub jobs: i64,
    /// When the first falls due.
    pub first_due_at: Option<Instant>,
}

/// What waits of one kind of job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitingOf {
    /// Jobs, leased ones included.
    pub jobs: u64,
    /// Since when the oldest waits.
    pub since: Option<Instant>,
    /// When the first that nobody has taken falls due.
    pub first_due_at: Option<Instant>,
}

/// Counts what waits of one kind. Reads every job's kind: for a page that somebody opens.
pub fn waiting_of<J: JobKind>(tx: &mut Tx<'_>) -> Result<WaitingOf> {
    tx.find(&rows::WAITING_OF, &[J::KIND.into()], |row| {
        Ok(WaitingOf {
            jobs: u64::try_from(row.get::<i64>(0)?).unwrap_or(0),
            since: row.get::<Option<JobId>>(1)?.map(JobId::made_at),
            first_due_at: row.get(2)?,
        })
    })?
    .ok_or_else(|| Error::failed("a count gave no row"))
}

/// The payloads of the first jobs of one kind, in the order in which they fall due.
pub fn first_of<J: JobKind>(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<J>> {
    let found: Vec<String> =
        tx.query(&rows::FIRST_OF, &[J::KIND.into(), limit.into()], |row| row.get(0))?;
    // What cannot be read is another version's: its own job says so.
    Ok(found.iter().filter_map(|text| serde_json::from_str(text).ok()).collect())
}

/// Counts what waits.
pub fn waiting(tx: &mut Tx<'_>) -> Result<Waiting> {
    tx.find(&rows::WAITING, &[], |row| {
        Ok(Waiting { jobs: row.get(0)?, first_due_at: row.get(1)? })
    })?
    .ok_or_else(|| Error::failed("a count gave no row"))
}
