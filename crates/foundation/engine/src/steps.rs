//! Running steps: many in one transaction, each together with its own completion.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use kernel::{Actor, Error, Result};
use store::{Db, Tx};

use crate::{
    Claimed,
    claim::{self, finish, release},
    registry::{Doer, JobError, Registry, Verdict},
    rows,
};

/// Steps that were claimed together.
pub(crate) struct Batch {
    pub(crate) jobs: Vec<Claimed>,
    /// The name of the claim, when these are all of it.
    pub(crate) claimer: Option<String>,
}

/// Runs a batch of steps. First all of them as one; when any fails, again with each in a savepoint,
/// so that a poison row spoils nothing but itself.
pub(crate) async fn run(db: &Db, registry: &Arc<Registry>, batch: Batch) -> Result<()> {
    let batch = Arc::new(batch);
    let together = {
        let (batch, registry) = (Arc::clone(&batch), Arc::clone(registry));
        db.write(&Actor::System, move |tx| all(tx, &registry, &batch)).await
    };
    match together {
        Ok(()) => Ok(()),
        Err(_) if db.faults().is_down() => together,
        Err(_) => {
            let registry = Arc::clone(registry);
            db.write(&Actor::System, move |tx| each(tx, &registry, &batch.jobs)).await
        }
    }
}

fn all(tx: &mut Tx<'_>, registry: &Registry, batch: &Batch) -> Result<()> {
    for job in &batch.jobs {
        step(tx, registry, job).map_err(|error| match error {
            JobError::Later(cause) | JobError::Never(cause) => cause,
        })?;
    }
    tx.reach("engine.steps_run")?;
    if finish_all(tx, batch)? { Ok(()) } else { Err(Error::failed("a lease was lost")) }
}

/// Whether every job was still ours. A whole claim lies side by side and goes in one stroke.
fn finish_all(tx: &mut Tx<'_>, batch: &Batch) -> Result<bool> {
    let jobs = &batch.jobs;
    if let (Some(claimer), Some(first)) = (&batch.claimer, jobs.first()) {
        let values = [first.leased_until.into(), claimer.into()];
        return Ok(tx.execute(&rows::FINISH_CLAIM, &values)? == jobs.len() as u64);
    }
    let jobs: Vec<&Claimed> = jobs.iter().collect();
    Ok(!claim::finish_all(tx, &jobs)?.contains(&false))
}

fn each(tx: &mut Tx<'_>, registry: &Registry, jobs: &[Claimed]) -> Result<()> {
    for job in jobs {
        let mut verdict = Ok(());
        let kept = tx.savepoint(|tx| {
            if !finish(tx, job)? {
                // Somebody else has it: what we would do is theirs to do.
                return Err(Error::failed("a lease was lost"));
            }
            verdict = guarded(tx, registry, job);
            if verdict.is_ok() { Ok(()) } else { Err(Error::failed("a step failed")) }
        });
        tx.reach("engine.step_run")?;
        if kept.is_err()
            && let Err(error) = verdict
        {
            tracing::warn!(job = %job.id, kind = %job.kind, attempts = job.attempts, "{}", told(&error));
            release(tx, job, &error)?;
        }
    }
    Ok(())
}

fn told(error: &JobError) -> String {
    match error {
        JobError::Later(cause) => format!("later: {}", cause.chain()),
        JobError::Never(cause) => format!("never: {}", cause.chain()),
    }
}

fn guarded(tx: &mut Tx<'_>, registry: &Registry, job: &Claimed) -> Verdict {
    catch_unwind(AssertUnwindSafe(|| step(tx, registry, job)))
        .unwrap_or_else(|_| Err(JobError::Later(Error::failed("a step panicked"))))
}

fn step(tx: &mut Tx<'_>, registry: &Registry, job: &Claimed) -> Verdict {
    match registry.doer(&job.kind) {
        Some(Doer::Step(run)) => run(tx, job),
        Some(Doer::Errand(_)) => Err(JobError::Never(Error::failed("an errand is no step"))),
        None => Err(JobError::Never(Error::failed(format!("nobody does a {}", job.kind)))),
    }
}

/// Sets aside what lost its worker more often than it may.
pub(crate) fn park_deadly(tx: &mut Tx<'_>, jobs: &[Claimed]) -> Result<()> {
    for job in jobs {
        let reason = format!("its worker was lost {} times before it could tell why", job.crashes);
        claim::park(tx, job, &reason)?;
    }
    Ok(())
}
