//! Running steps: many in one transaction, each together with its own completion.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use kernel::{Actor, Error, Result};
use store::{Db, Tx, Value};

use crate::{
    Claimed,
    claim::{self, finish, release},
    registry::{Doer, JobError, Registry, Verdict},
    rows,
};

/// Runs a batch of steps. First all of them as one; when any fails, again with each in a savepoint,
/// so that a poison row spoils nothing but itself.
pub(crate) async fn run(db: &Db, registry: &Arc<Registry>, jobs: Vec<Claimed>) -> Result<()> {
    let jobs = Arc::new(jobs);
    let together = {
        let (jobs, registry) = (Arc::clone(&jobs), Arc::clone(registry));
        db.write(&Actor::System, move |tx| all(tx, &registry, &jobs)).await
    };
    match together {
        Ok(()) => Ok(()),
        Err(_) if db.faults().is_down() => together,
        Err(_) => {
            let registry = Arc::clone(registry);
            db.write(&Actor::System, move |tx| each(tx, &registry, &jobs)).await
        }
    }
}

fn all(tx: &mut Tx<'_>, registry: &Registry, jobs: &[Claimed]) -> Result<()> {
    for job in jobs {
        step(tx, registry, job).map_err(|error| match error {
            JobError::Later(cause) | JobError::Never(cause) => cause,
        })?;
    }
    tx.reach("engine.steps_run")?;
    let finished: Vec<Vec<Value<'_>>> = jobs
        .iter()
        .map(|job| vec![job.leased_until.into(), job.id.into(), job.fence.into()])
        .collect();
    if tx.each_count(&rows::FINISH, &finished)?.contains(&0) {
        return Err(Error::failed("a lease was lost"));
    }
    Ok(())
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

/// Sets aside what crashed its worker more often than it may.
pub(crate) fn park_hopeless(tx: &mut Tx<'_>, jobs: &[Claimed]) -> Result<()> {
    for job in jobs {
        claim::park(tx, job, "its worker ended before it could tell why, too often")?;
    }
    Ok(())
}
