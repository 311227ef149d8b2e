//! The engine as it stands: rows in its table, a runner, steps that do nothing.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use ::engine::{JobKind, Lane, NewJob, Registry, Runner, enqueue_all};
use kernel::{Actor, Error, Result};
use serde::{Deserialize, Serialize};
use store::Db;
use tokio::sync::Notify;

use super::SPREAD;
use crate::{cost::Watch, figure::Round, ground::Ground, scatter::Scatter};

/// Jobs of one transaction while the table is filled.
const FILLED: usize = 5_000;

/// A job without an effect.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {
    number: usize,
}

impl JobKind for Empty {
    const KIND: &'static str = "bench.empty/1";
    const EXAMPLE: &'static str = r#"{"number":1}"#;
}

/// Whether the jobs keep an order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lanes {
    /// None of them.
    None,
    /// Each in a lane of its own, as jobs of patients are.
    Own,
}

/// One round over so many jobs.
pub async fn round(ground: &Ground, count: usize, lanes: Lanes) -> Result<Round> {
    let plot = ground.plot().await?;
    fill(&plot.db, count, lanes).await?;
    ground.settle(&["bench_ours.jobs"]).await?;
    let done = Arc::new(AtomicUsize::new(0));
    let all = Arc::new(Notify::new());
    let mut registry = Registry::new();
    let (counted, told) = (Arc::clone(&done), Arc::clone(&all));
    registry.step_with::<Empty>(move |_, _| {
        if counted.fetch_add(1, Ordering::Relaxed) + 1 == count {
            told.notify_one();
        }
        Ok(())
    });
    let runner = Runner::new(&plot.db, Arc::new(registry), "bench");
    let watch = Watch::start(&ground.helpers())?;
    runner.run(all.notified()).await;
    let cost = watch.read()?;
    let left = plot.db.read(::engine::waiting).await?.jobs;
    let steps = done.load(Ordering::Relaxed);
    if left != 0 || steps != count {
        return Err(Error::failed(format!("{left} jobs are left, and {steps} steps were run")));
    }
    Ok(Round::of(count, &cost))
}

async fn fill(db: &Db, count: usize, lanes: Lanes) -> Result<()> {
    let mut scatter = Scatter(1);
    let mut first = 0;
    while first < count {
        let last = count.min(first + FILLED);
        let due: Vec<i64> = (first..last).map(|_| scatter.millis(SPREAD)).collect();
        db.write(&Actor::System, move |tx| {
            let now = tx.now();
            let jobs = due
                .into_iter()
                .zip(first..last)
                .map(|(before, number)| {
                    let job = NewJob::of(&Empty { number }).due(now.plus_millis(-before));
                    match lanes {
                        Lanes::None => job,
                        Lanes::Own => job.lane(Lane::patient(tx.new_id())),
                    }
                })
                .collect();
            enqueue_all(tx, jobs)
        })
        .await?;
        first = last;
    }
    Ok(())
}
