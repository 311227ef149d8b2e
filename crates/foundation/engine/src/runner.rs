//! The runner: claims what is due, runs it, and sleeps until the next is.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use kernel::{Actor, Instant, Result};
use store::Db;
use tokio::{
    sync::{OwnedSemaphorePermit, RwLock, Semaphore},
    task::JoinSet,
};

use crate::{
    Claimed, Errand, backoff,
    claim::{self, Doing, LEASE},
    registry::{Doer, Registry},
    rows, schedule,
    steps::{self, Batch},
};

/// Jobs of one claim.
const CLAIM: u32 = 2_000;
/// Jobs of a process's first claim; each next may take four times as many. What brought an earlier
/// process down takes few others with it then, and one that is killed again and again still gets on.
const FIRST_CLAIM: u32 = 8;
/// Jobs that talk to the world at one time, per process.
const ERRANDS: usize = 4_000;
/// How long a claim waits until as many jobs as it may take have room.
const ROOM: Duration = Duration::from_millis(100);
/// Batches of steps at one time: while one runs, the next is claimed.
const STEPS: usize = 2;
/// The longest sleep: another node may have written a job that nobody nudged us for.
const LONGEST_SLEEP: i64 = 1_000;
/// A step of the machine's clock beyond which nothing is started (RELIABILITY 2.3, fault 11).
const CLOCK_STEP: i64 = 60_000;

/// What is going on meanwhile.
type Work = JoinSet<Result<()>>;

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
    claims: Arc<AtomicU64>,
    /// When the next occurrence of a schedule comes, as far as this process knows.
    scheduled: Arc<AtomicI64>,
    errands: Arc<Semaphore>,
    steps: Arc<Semaphore>,
    /// Held for writing while the clock is moved: nothing is under way then.
    gate: Arc<RwLock<()>>,
}

impl Runner {
    /// A runner under a name that tells people where a job is being done. The registry is hung on
    /// the database, so that events find their subscribers.
    pub fn new(db: &Db, registry: Arc<Registry>, worker: &str) -> Self {
        db.attachments().put(Arc::clone(&registry));
        // Two nodes may bear one name.
        let worker = format!("{worker}, {:08x}", db.bits() >> 32);
        Self {
            db: db.clone(),
            registry,
            worker: Arc::from(worker),
            claims: Arc::default(),
            scheduled: Arc::new(AtomicI64::new(i64::MIN)),
            errands: Arc::new(Semaphore::new(ERRANDS)),
            steps: Arc::new(Semaphore::new(STEPS)),
            gate: Arc::default(),
        }
    }

    /// Runs until `stop` resolves, then waits for the work that is under way.
    pub async fn run(&self, stop: impl Future<Output = ()>) {
        let mut under_way = JoinSet::new();
        // Whether the last claim took as much as it may: then there is more.
        let mut is_full = false;
        tokio::pin!(stop);
        loop {
            let open = self.gate.read().await;
            let pause = match self.turn(&mut under_way, &mut is_full).await {
                Ok(pause) => pause,
                Err(error) => {
                    tracing::error!("the engine waits: {}", error.chain());
                    Some(LONGEST_SLEEP)
                }
            };
            drop(open);
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
        while let Some(ended) = under_way.join_next().await {
            if let Ok(Err(error)) = ended {
                tracing::error!("the engine leaves jobs to their leases: {}", error.chain());
            }
        }
    }

    /// Claims if something can be claimed; gives how long to wait for the next, in milliseconds.
    async fn turn(&self, under_way: &mut Work, is_full: &mut bool) -> Result<Option<i64>> {
        while let Some(ended) = under_way.try_join_next() {
            // A task that panicked has left its jobs to their leases.
            ended.unwrap_or(Ok(()))?;
        }
        if !std::mem::take(is_full) {
            let wait = self.until_next().await?;
            if 0 < wait {
                return Ok(Some(wait));
            }
        }
        let most = most_of(self.claims.load(Ordering::Relaxed));
        *is_full = self.round(under_way).await?.claimed == most as usize;
        Ok(None)
    }

    /// Runs everything that is due, and what that makes due, until nothing is. For tests and for
    /// moving the clock.
    pub async fn drain(&self) -> Result<()> {
        let mut under_way = JoinSet::new();
        loop {
            let Workload { claimed } = self.round(&mut under_way).await?;
            while let Some(ended) = under_way.join_next().await {
                ended.unwrap_or(Ok(()))?;
            }
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
        let all = u32::try_from(STEPS).unwrap_or(u32::MAX);
        drop(self.steps.acquire_many(all).await);
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

    /// When the next thing falls due, if anything waits.
    pub async fn next_due(&self) -> Result<Option<Instant>> {
        let job = self.next_job().await?;
        let registry = Arc::clone(&self.registry);
        let scheduled =
            self.db.write(&Actor::System, move |tx| schedule::sweep(tx, &registry)).await?;
        Ok(match (job, scheduled) {
            (Some(job), Some(scheduled)) => Some(Instant::min(job, scheduled)),
            (job, scheduled) => job.or(scheduled),
        })
    }

    /// One claim. Its work goes on in `under_way`.
    async fn round(&self, under_way: &mut Work) -> Result<Workload> {
        if !self.db.clock().is_stopped() && CLOCK_STEP < self.db.clock().stepped().abs() {
            return Err(kernel::Error::failed("the machine's clock has stepped; restart to go on"));
        }
        let turn = Arc::clone(&self.steps).acquire_owned().await.ok();
        let (claimer, claimed) = self.claim().await?;
        let count = claimed.len();
        let (deadly, claimed): (Vec<_>, Vec<_>) =
            claimed.into_iter().partition(|job| backoff::is_deadly(job.crashes));
        if !deadly.is_empty() {
            self.db.write(&Actor::System, move |tx| steps::park_deadly(tx, &deadly)).await?;
        }
        let (errands, steps): (Vec<_>, Vec<_>) = claimed
            .into_iter()
            .partition(|job| matches!(self.registry.doer(&job.kind), Some(Doer::Errand(_))));
        for (errand, jobs) in self.by_errand(errands) {
            self.start(under_way, errand, jobs).await;
        }
        if !steps.is_empty() {
            let batch = Batch { claimer: (steps.len() == count).then_some(claimer), jobs: steps };
            let (db, registry) = (self.db.clone(), Arc::clone(&self.registry));
            under_way.spawn(async move {
                let _turn = turn;
                let ran = steps::run(&db, &registry, batch).await;
                // Something of the same lanes may have waited.
                registry.nudge();
                ran
            });
        }
        Ok(Workload { claimed: count })
    }

    /// Claims; gives the name under which, which no other claim ever has.
    async fn claim(&self) -> Result<(String, Vec<Claimed>)> {
        let number = self.claims.fetch_add(1, Ordering::Relaxed);
        let claimer = format!("{}, claim {number}", self.worker);
        let limit = most_of(number);
        if self.errands.available_permits() < limit as usize {
            // A whole claim costs little more than a part of one.
            drop(tokio::time::timeout(ROOM, self.errands.acquire_many(limit)).await);
        }
        let free = u32::try_from(self.errands.available_permits()).unwrap_or(CLAIM);
        if free == 0 {
            // Steps wait too: what is under way ends within a lease.
            drop(self.errands.acquire().await);
            return Ok((claimer, Vec::new()));
        }
        let limit = limit.min(free);
        let (registry, scheduled) = (Arc::clone(&self.registry), Arc::clone(&self.scheduled));
        self.db
            .write(&Actor::System, move |tx| {
                if scheduled.load(Ordering::Relaxed) <= tx.now().0 {
                    let next = schedule::sweep(tx, &registry)?.map_or(i64::MAX, |next| next.0);
                    scheduled.store(next, Ordering::Relaxed);
                }
                let doing = |job: &Claimed| match registry.doer(&job.kind) {
                    Some(Doer::Errand(_)) => Doing::Errand(job.kind.clone()),
                    _ => Doing::Step,
                };
                let claimed = claim::due(tx, &claimer, limit, doing)?;
                Ok((claimer, claimed))
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

    async fn start(&self, under_way: &mut Work, errand: Arc<dyn Errand>, jobs: Vec<Claimed>) {
        let permits = u32::try_from(jobs.len().min(ERRANDS)).unwrap_or(1);
        let permit: Option<OwnedSemaphorePermit> =
            Arc::clone(&self.errands).acquire_many_owned(permits).await.ok();
        let (db, registry) = (self.db.clone(), Arc::clone(&self.registry));
        under_way.spawn(async move {
            let _permit = permit;
            for wave in waves(jobs) {
                errand.run(&db, wave).await;
            }
            registry.nudge();
            Ok(())
        });
    }

    async fn next_job(&self) -> Result<Option<Instant>> {
        self.db.read(|tx| tx.find(&rows::NEXT_DUE, &[tx.now().into()], |row| row.get(0))).await
    }

    /// Milliseconds until something can be claimed, as far as this process knows; 0 for now.
    async fn until_next(&self) -> Result<i64> {
        let scheduled = self.scheduled.load(Ordering::Relaxed);
        self.db
            .read(move |tx| {
                let now = tx.now();
                let job = tx.find(&rows::NEXT_CLAIMABLE, &[now.into()], |row| row.get(0))?;
                let next = job.unwrap_or(Instant(i64::MAX)).0.min(scheduled);
                Ok(next.saturating_sub(now.0).clamp(0, LEASE))
            })
            .await
    }
}

/// How many jobs a process may take with its claim of that number, from 0.
fn most_of(claim: u64) -> u32 {
    let steps = u32::try_from(claim).unwrap_or(u32::MAX).min(CLAIM.ilog2() / 2);
    CLAIM.min(FIRST_CLAIM << (2 * steps))
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
