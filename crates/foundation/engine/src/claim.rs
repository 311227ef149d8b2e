//! Taking jobs on a lease, and giving them back: done, postponed, to be tried again, or parked.

use std::collections::BTreeMap;

use kernel::{Error, Instant, JobId, Result};
use store::{Tx, Value};

use crate::{Event, Lane, backoff, emit, registry::JobError, rows};

/// Milliseconds a worker may keep a job (RELIABILITY 2.2).
pub const LEASE: i64 = 60_000;

/// A job on lease.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The job.
    pub id: JobId,
    /// Its kind.
    pub kind: String,
    /// Its lane.
    pub lane: Option<Lane>,
    /// Its key.
    pub key: Option<String>,
    /// Its payload.
    pub payload: String,
    /// How often it has been tried, this time included, without the tries whose worker was lost.
    pub attempts: u32,
    /// How often a worker was lost with it: the lease ended and nobody had told anything.
    pub crashes: u32,
    /// Counts the claims for good; whoever holds an older fence has lost the job.
    pub fence: i64,
    /// When it was wanted.
    pub wanted_at: Instant,
    /// When the lease ends.
    pub leased_until: Instant,
}

impl Claimed {
    /// The payload as its type.
    pub fn payload<J: crate::JobKind>(&self) -> Result<J, JobError> {
        serde_json::from_str(&self.payload).map_err(|_| {
            JobError::Never(Error::failed(format!("the payload of a {} cannot be read", self.kind)))
        })
    }
}

/// Claims up to `limit` due jobs for `worker`, in the order in which they were wanted.
pub(crate) fn due(
    tx: &mut Tx<'_>,
    worker: &str,
    limit: u32,
    kind_of: impl Fn(&Claimed) -> Doing,
) -> Result<Vec<Claimed>> {
    tx.query(&rows::ENTER_GATE, &[], |_| Ok(()))?;
    let until = tx.now().plus_millis(LEASE);
    let values = [until.into(), worker.into(), tx.now().into(), limit.into()];
    let mut claimed = tx.query(&rows::CLAIM_DUE, &values, |row| {
        Ok(Claimed {
            id: row.get(0)?,
            leased_until: row.get(1)?,
            kind: row.get(2)?,
            lane: row.get::<Option<String>>(3)?.map(Lane::named),
            key: row.get(4)?,
            payload: row.get(5)?,
            attempts: row.get(6)?,
            crashes: row.get(7)?,
            fence: row.get(8)?,
            wanted_at: row.get(9)?,
        })
    })?;
    claimed.sort_by_key(|job| (job.wanted_at, job.id));
    let (claimed, later) = together(claimed, kind_of);
    for job in &later {
        give_back(tx, job, job.wanted_at, (job.attempts.saturating_sub(1), job.crashes))?;
    }
    if !claimed.is_empty() {
        tx.reach("engine.jobs_claimed")?;
    }
    Ok(claimed)
}

/// Of each lane the first jobs that may run at one time, and the rest: steps run in order in one
/// transaction, errands of one kind wave by wave; a step and an errand of one lane wait for each
/// other.
fn together(
    claimed: Vec<Claimed>,
    kind_of: impl Fn(&Claimed) -> Doing,
) -> (Vec<Claimed>, Vec<Claimed>) {
    let mut lanes: BTreeMap<Lane, Option<Doing>> = BTreeMap::new();
    claimed.into_iter().partition(|job| {
        let Some(lane) = &job.lane else { return true };
        let doing = kind_of(job);
        let first = lanes.entry(lane.clone()).or_insert_with(|| Some(doing.clone()));
        let fits = first.as_ref() == Some(&doing);
        if !fits {
            // Whatever comes behind keeps its place in the lane.
            *first = None;
        }
        fits
    })
}

/// How a job is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Inside a transaction.
    Step,
    /// Out in the world, by the errand of that kind.
    Errand(String),
}

/// The job is done. Says no when the lease was lost meanwhile: then nothing that this transaction
/// did for the job may be kept.
pub fn finish(tx: &mut Tx<'_>, job: &Claimed) -> Result<bool> {
    let values = [job.leased_until.into(), job.id.into(), job.fence.into()];
    Ok(tx.execute(&rows::FINISH, &values)? == 1)
}

/// These jobs are done; says of each whether the lease still held.
pub fn finish_all(tx: &mut Tx<'_>, jobs: &[&Claimed]) -> Result<Vec<bool>> {
    let rows: Vec<Vec<Value<'_>>> = jobs
        .iter()
        .map(|job| vec![job.leased_until.into(), job.id.into(), job.fence.into()])
        .collect();
    Ok(tx.each_apart(&rows::FINISH, &rows)?.into_iter().map(|count| count == 1).collect())
}

/// The job waits until then, without counting as a failure.
pub fn postpone(tx: &mut Tx<'_>, job: &Claimed, until: Instant) -> Result<bool> {
    give_back(tx, job, until, (0, 0))
}

/// The job failed: it is tried again later, or parked with its reason when that is hopeless.
pub fn release(tx: &mut Tx<'_>, job: &Claimed, error: &JobError) -> Result<bool> {
    let hopeless = backoff::is_hopeless(job.attempts);
    match error {
        JobError::Later(_) if !hopeless => {
            let until = tx.now().plus_millis(backoff::wait(job.attempts, tx.bits()));
            give_back(tx, job, until, (job.attempts, job.crashes))
        }
        JobError::Later(cause) | JobError::Never(cause) => park(tx, job, &cause.chain()),
    }
}

fn give_back(
    tx: &mut Tx<'_>,
    job: &Claimed,
    until: Instant,
    (attempts, crashes): (u32, u32),
) -> Result<bool> {
    let values = [
        job.leased_until.into(),
        job.id.into(),
        job.fence.into(),
        until.into(),
        attempts.into(),
        crashes.into(),
    ];
    if tx.execute(&rows::RELEASE, &values)? == 1 {
        return Ok(true);
    }
    // A newer job has its key, so this one is over; or the lease was lost.
    finish(tx, job)
}

/// Sets the job aside for a person.
pub(crate) fn park(tx: &mut Tx<'_>, job: &Claimed, reason: &str) -> Result<bool> {
    if !finish(tx, job)? {
        return Ok(false);
    }
    let row = [
        job.id.into(),
        job.kind.as_str().into(),
        job.lane.as_ref().map(Lane::as_str).into(),
        job.key.as_ref().into(),
        job.payload.as_str().into(),
        (job.attempts + job.crashes).into(),
        reason.into(),
        tx.now().into(),
    ];
    tx.execute(&rows::INSERT_PARKED, &row)?;
    emit(tx, &JobParked { job: job.id, kind: job.kind.clone() })?;
    Ok(true)
}

/// A job was set aside for a person.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobParked {
    /// The job.
    pub job: JobId,
    /// Its kind.
    pub kind: String,
}

impl Event for JobParked {
    const KIND: &'static str = "engine.job_parked/1";
    const EXAMPLE: &'static str =
        r#"{"job":"01923456-789a-7bcd-8ef0-123456789abc","kind":"care.plan_refill/1"}"#;
    const LIVE: bool = true;

    fn subject(&self) -> String {
        self.job.to_string()
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn job(number: u128, lane: &str, kind: &str) -> Claimed {
        Claimed {
            id: Id::from_raw(number),
            kind: kind.to_owned(),
            lane: (!lane.is_empty()).then(|| Lane::named(lane)),
            key: None,
            payload: String::new(),
            attempts: 1,
            crashes: 0,
            fence: 1,
            wanted_at: Instant(0),
            leased_until: Instant(60_000),
        }
    }

    #[test]
    fn a_step_and_an_errand_of_one_lane_wait_for_each_other() {
        let claimed = vec![
            job(1, "a", "step"),
            job(2, "a", "step"),
            job(3, "a", "call"),
            job(4, "a", "step"),
            job(5, "b", "call"),
            job(6, "b", "call"),
            job(7, "b", "step"),
            job(8, "", "call"),
            job(9, "", "step"),
        ];
        let (now, later) = together(claimed, |job| match job.kind.as_str() {
            "step" => Doing::Step,
            other => Doing::Errand(other.to_owned()),
        });
        let numbers = |jobs: &[Claimed]| jobs.iter().map(|job| job.id.raw()).collect::<Vec<_>>();
        assert_eq!(numbers(&now), [1, 2, 5, 6, 8, 9]);
        assert_eq!(numbers(&later), [3, 4, 7]);
    }
}
