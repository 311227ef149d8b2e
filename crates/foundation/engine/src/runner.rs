//! The runner: claims what is due, runs it, and sleeps until the next is.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use kernel::{Actor, Instant, Result};
use store::Db;
use tokio::{
    sync::{OwnedSemaphorePermit, RwLock, Semaphore},
    task::JoinSet,
};

use crate::{
    Claimed, Errand, backoff,
    claim::{self, LEASE},
    registry::{Doer, Registry},
    rows, schedule, steps,
};

/// Jobs of one claim.
const CLAIM: u32 = 500;
/// Jobs that talk to the world at one time, per process.
const ERRANDS: usize = 2_000;
/// The longest sleep: another node may have written a job that nobody nudged us for.
const LONGEST_SLEEP: i64 = 1_000;
/// A step of the machine's clock beyond which nothing is started (RELIABILITY 2.3, fault 11).
const CLOCK_STEP: i64 = 60_000;

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Workload {
    /// Jobs claimed.
    pub claimed: usize,
}

/// Runs the jobs of one database in one process.
#[derive(Clone)]
pub struct Runner {
    db: Db,
    registry: Arc<Registry>,
    worker: Arc<str>,
    errands: Arc<Semaphore>,
    /// Held for writing while the clock is moved: nothing is under way then.
    gate: Arc<RwLock<()>>,
}

impl Runner {
    /// A runner under a name that tells people where a job is being done. The registry is hung on
    /// the database, so that events find their subscribers.
    pub fn new(db: &Db, registry: Arc<Registry>, worker: &str) -> Self {
        db.attachments().put(Arc::clone(&registry));
        let errands = Arc::new(Semaphore::new(ERRANDS));
        let gate = Arc::default();
        Self { db: db.clone(), registry, worker: Arc::from(worker), errands, gate }
    }

    /// Runs until `stop` resolves, then waits for the errands that are under way.
    pub async fn run(&self, stop: impl Future<Output = ()>) {
        let mut under_way = JoinSet::new();
        tokio::pin!(stop);
        loop {
            let open = self.gate.read().await;
            let round = self.round(&mut under_way).await;
            drop(open);
            let pause = match round {
                Ok(Workload { claimed }) if 0 < claimed => None,
                Ok(_) => Some(self.until_next().await),
                Err(error) => {
                    tracing::error!("the engine waits: {}", error.chain());
                    Some(LONGEST_SLEEP)
                }
            };
            while under_way.try_join_next().is_some() {}
            let Some(pause) = pause else {
                tokio::task::yield_now().await;
                continue;
            };
            let pause = Duration::from_millis(pause.clamp(1, LONGEST_SLEEP).unsigned_abs());
            tokio::select! {
                () = &mut stop => break,
                () = self.registry.nudged() => {}
                () = sleep(pause) => {}
            }
        }
        while under_way.join_next().await.is_some() {}
    }

    /// Runs everything that is due, and what that makes due, until nothing is. For tests and for
    /// moving the clock.
    pub async fn drain(&self) -> Result<()> {
        let mut under_way = JoinSet::new();
        loop {
            let Workload { claimed } = self.round(&mut under_way).await?;
            while under_way.join_next().await.is_some() {}
            if claimed == 0 {
                return Ok(());
            }
        }
    }

    /// Moves the clock forward by milliseconds, stopping wherever something falls due and running it
    /// then: a year in a minute, in order. The runner of this process waits meanwhile.
    pub async fn pass(&self, millis: i64) -> Result<()> {
        let _closed = self.close().await;
        self.pass_closed(millis).await
    }

    /// Waits until nothing of this process is under way, and keeps it so.
    async fn close(&self) -> tokio::sync::RwLockWriteGuard<'_, ()> {
        let closed = self.gate.write().await;
        let all = u32::try_from(ERRANDS).unwrap_or(u32::MAX);
        // A lease must not end because the clock was moved while bytes were travelling.
        drop(self.errands.acquire_many(all).await);
        closed
    }

    async fn pass_closed(&self, millis: i64) -> Result<()> {
        let target = self.db.now().plus_millis(millis);
        loop {
            self.drain().await?;
            match self.next_due().await? {
                Some(due) if due <= target => {
                    self.db.clock().advance(due.millis_since(self.db.now()).max(0));
                }
                _ => break,
            }
        }
        self.db.clock().advance(target.millis_since(self.db.now()).max(0));
        self.drain().await
    }

    /// Moves the clock to the next thing that falls due, and runs it; says whether there was one.
    pub async fn pass_to_next(&self) -> Result<bool> {
        let _closed = self.close().await;
        self.drain().await?;
        let Some(due) = self.next_due().await? else { return Ok(false) };
        self.pass_closed(due.millis_since(self.db.now()).max(0)).await?;
        Ok(true)
    }

    async fn next_due(&self) -> Result<Option<Instant>> {
        let job = self.next_job().await?;
        let registry = Arc::clone(&self.registry);
        let scheduled =
            self.db.write(&Actor::System, move |tx| schedule::sweep(tx, &registry)).await?;
        Ok(match (job, scheduled) {
            (Some(job), Some(scheduled)) => Some(Instant::min(job, scheduled)),
            (job, scheduled) => job.or(scheduled),
        })
    }

    /// One claim and its work. Errands go on in `under_way`.
    async fn round(&self, under_way: &mut JoinSet<()>) -> Result<Workload> {
        if !self.db.clock().is_stopped() && CLOCK_STEP < self.db.clock().stepped().abs() {
            return Err(kernel::Error::failed("the machine's clock has stepped; restart to go on"));
        }
        let claimed = self.claim().await?;
        let count = claimed.len();
        let (hopeless, claimed): (Vec<_>, Vec<_>) =
            claimed.into_iter().partition(|job| backoff::MOST_ATTEMPTS < job.attempts);
        if !hopeless.is_empty() {
            self.db.write(&Actor::System, move |tx| steps::park_hopeless(tx, &hopeless)).await?;
        }
        let (errands, steps): (Vec<_>, Vec<_>) = claimed
            .into_iter()
            .partition(|job| matches!(self.registry.doer(&job.kind), Some(Doer::Errand(_))));
        for (errand, jobs) in self.by_errand(errands) {
            self.start(under_way, errand, jobs).await;
        }
        if !steps.is_empty() {
            steps::run(&self.db, &self.registry, steps).await?;
        }
        Ok(Workload { claimed: count })
    }

    async fn claim(&self) -> Result<Vec<Claimed>> {
        let (worker, registry) = (Arc::clone(&self.worker), Arc::clone(&self.registry));
        let free = u32::try_from(self.errands.available_permits()).unwrap_or(CLAIM);
        if free == 0 {
            // Steps wait too: what is under way ends within a lease.
            drop(self.errands.acquire().await);
            return Ok(Vec::new());
        }
        let limit = CLAIM.min(free);
        self.db
            .write(&Actor::System, move |tx| {
                schedule::sweep(tx, &registry)?;
                claim::due(tx, &worker, limit)
            })
            .await
    }

    /// Jobs by the errand that runs them, keeping their order.
    fn by_errand(&self, jobs: Vec<Claimed>) -> Vec<(Arc<dyn Errand>, Vec<Claimed>)> {
        let mut kinds: BTreeMap<String, Vec<Claimed>> = BTreeMap::new();
        for job in jobs {
            kinds.entry(job.kind.clone()).or_default().push(job);
        }
        kinds
            .into_iter()
            .filter_map(|(kind, jobs)| match self.registry.doer(&kind) {
                Some(Doer::Errand(errand)) => Some((Arc::clone(errand), jobs)),
                _ => None,
            })
            .collect()
    }

    async fn start(
        &self,
        under_way: &mut JoinSet<()>,
        errand: Arc<dyn Errand>,
        jobs: Vec<Claimed>,
    ) {
        let permits = u32::try_from(jobs.len().min(ERRANDS)).unwrap_or(1);
        let permit: Option<OwnedSemaphorePermit> =
            Arc::clone(&self.errands).acquire_many_owned(permits).await.ok();
        let db = self.db.clone();
        under_way.spawn(async move {
            let _permit = permit;
            for wave in waves(jobs) {
                errand.run(&db, wave).await;
            }
        });
    }

    async fn next_job(&self) -> Result<Option<Instant>> {
        self.db.read(|tx| tx.find(&rows::NEXT_DUE, &[tx.now().into()], |row| row.get(0))).await
    }

    async fn until_next(&self) -> i64 {
        match self.next_job().await {
            Ok(Some(due)) => due.millis_since(self.db.now()).clamp(1, LEASE),
            _ => LONGEST_SLEEP,
        }
    }
}

/// The first job of each lane, then the second of each, and so on.
fn waves(jobs: Vec<Claimed>) -> Vec<Vec<Claimed>> {
    let mut waves: Vec<Vec<Claimed>> = Vec::new();
    let mut seen: BTreeMap<crate::Lane, usize> = BTreeMap::new();
    for job in jobs {
        let wave = match &job.lane {
            None => 0,
            Some(lane) => {
                let count = seen.entry(lane.clone()).or_default();
                *count += 1;
                *count - 1
            }
        };
        if waves.len() <= wave {
            waves.push(Vec::new());
        }
        waves[wave].push(job);
    }
    waves
}

#[expect(clippy::disallowed_methods, reason = "waiting for the next job is what the engine does")]
async fn sleep(pause: Duration) {
    tokio::time::sleep(pause).await;
}
