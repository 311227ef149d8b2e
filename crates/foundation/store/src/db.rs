//! A database, open: `read` and `write` with a synchronous closure.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError, RwLock},
    time::Duration,
};

use kernel::{Actor, Error, Instant, Result};
use tokio::sync::oneshot;

use crate::{
    Clock, DatabaseUrl, Dialect, Faults, Keyring,
    ahead::Changes,
    failure,
    ids::Ids,
    postgres::{Mode, Postgres},
    sqlite::{Request, Sqlite, Work, guarded},
    tx::{IfUndone, Tx},
};

/// So often [`Db::insist`] begins again.
const MOST_AGAIN: u32 = 3;

/// How to open a database.
pub struct Options {
    /// Where time comes from.
    pub clock: Clock,
    /// A seed for ids and jitter; nothing for the operating system's randomness.
    pub seed: Option<u64>,
    /// Whether jitter depends on the moment alone, so that a run can be repeated whichever thread comes
    /// first. For simulations: elsewhere everything would come back at once.
    pub even: bool,
    /// Whether a commit survives a power cut. Only tests that do not measure say no.
    pub durable: bool,
    /// Opens to read only, beside whoever writes.
    pub read_only: bool,
    /// How long one statement may take on a server before it is given up as busy; a lock is waited
    /// for half as long. Migrations, and whoever opens to read only, have all the time they need.
    pub patience: Duration,
}

/// A statement that takes longer is not one of ours: it waits for something that went wrong.
const PATIENCE: Duration = Duration::from_secs(60);

impl Default for Options {
    fn default() -> Self {
        Self {
            clock: Clock::running(),
            seed: None,
            even: false,
            durable: true,
            read_only: false,
            patience: PATIENCE,
        }
    }
}

/// One pharmacy's database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    driver: Arc<Driver>,
    shared: Arc<Shared>,
    url: Arc<DatabaseUrl>,
}

enum Driver {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

/// What every transaction of this program shares.
pub(crate) struct Shared {
    pub(crate) dialect: Dialect,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
    pub(crate) faults: Faults,
    pub(crate) attachments: Attachments,
    pub(crate) changes: Changes,
    keyring: OnceLock<Keyring>,
}

impl Shared {
    pub(crate) fn keyring(&self) -> &Keyring {
        self.keyring.get().expect("the keyring is opened before any work begins")
    }
}

/// Values by type that the program hangs on a database at its start.
#[derive(Default)]
pub struct Attachments(RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Attachments {
    /// The value of that type.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        let map = self.0.read().unwrap_or_else(PoisonError::into_inner);
        map.get(&TypeId::of::<T>()).cloned().and_then(|value| value.downcast().ok())
    }

    /// Hangs a value, in the place of an earlier one of its type.
    pub fn put<T: Send + Sync + 'static>(&self, value: Arc<T>) {
        let mut map = self.0.write().unwrap_or_else(PoisonError::into_inner);
        map.insert(TypeId::of::<T>(), value);
    }
}

impl Db {
    /// Opens the database. Nothing is created or migrated; see [`crate::migrate`].
    pub fn open(url: &DatabaseUrl, options: Options) -> Result<Self> {
        let dialect = match url {
            DatabaseUrl::Sqlite(_) => Dialect::Sqlite,
            DatabaseUrl::Postgres { .. } => Dialect::Postgres,
        };
        let shared = Arc::new(Shared {
            dialect,
            clock: options.clock,
            ids: Ids::new(options.seed, options.even),
            faults: Faults::default(),
            attachments: Attachments::default(),
            changes: Changes::default(),
            keyring: OnceLock::new(),
        });
        let driver = match url {
            DatabaseUrl::Sqlite(path) => {
                let sqlite = Sqlite::open(path, options.read_only, options.durable, &shared)?;
                Driver::Sqlite(sqlite)
            }
            DatabaseUrl::Postgres { .. } => {
                let patience = (!options.read_only).then_some(options.patience);
                Driver::Postgres(Postgres::open(url, patience)?)
            }
        };
        Ok(Self { driver: Arc::new(driver), shared, url: Arc::new(url.clone()) })
    }

    /// Where this database is.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Which database this is.
    pub fn dialect(&self) -> Dialect {
        self.shared.dialect
    }

    /// The clock that transactions read.
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// Now, outside a transaction: for waiting, never for a decision that is kept.
    pub fn now(&self) -> Instant {
        self.shared.clock.now()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Faults for tests.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// What the program hung on this database.
    pub fn attachments(&self) -> &Attachments {
        &self.shared.attachments
    }

    /// Gives the database its keys. Once; work that seals or opens cells needs it.
    pub fn unlock(&self, keyring: Keyring) -> Result<()> {
        self.shared.keyring.set(keyring).map_err(|_| Error::failed("the keyring is open already"))
    }

    /// Random bits for jitter; never for a secret.
    pub fn bits(&self) -> u64 {
        self.shared.ids.bits(self.now())
    }

    /// Reads in one transaction that sees one moment. The database refuses a write.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.run(Actor::System, Mode::Read, work).await
    }

    /// Writes in one transaction in `actor`'s name; the answer comes when it is durable. On an error
    /// nothing of it remains but what it asked for with [`Tx::if_undone`], and when that cannot be
    /// written, its failure is the answer. Should the caller stop waiting, the work is done all the
    /// same.
    pub async fn write<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let undone: Arc<Mutex<Vec<IfUndone>>> = Arc::default();
        let told = Arc::clone(&undone);
        let answer = self
            .run(actor.clone(), Mode::Write, move |tx| {
                let answer = work(tx);
                if answer.is_err() && !tx.undone.is_empty() {
                    *told.lock().unwrap_or_else(PoisonError::into_inner) =
                        std::mem::take(&mut tx.undone);
                }
                answer
            })
            .await;
        let undone = std::mem::take(&mut *undone.lock().unwrap_or_else(PoisonError::into_inner));
        if !undone.is_empty() {
            let all = move |tx: &mut Tx<'_>| undone.into_iter().try_for_each(|work| work(tx));
            self.run(actor.clone(), Mode::Write, all).await?;
        }
        answer
    }

    /// Writes, and begins again when the database ended the work in favour of somebody else's: of two
    /// transactions that wait for each other it ends one. For what must not be lost because of that,
    /// such as a stop; `work` may run several times, and is kept once.
    pub async fn insist<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
    ) -> Result<T> {
        let work = Arc::new(work);
        let mut begun_again = 0;
        loop {
            let once = Arc::clone(&work);
            let kept = self.write(actor, move |tx| once(tx)).await;
            match kept {
                Err(error) if failure::is_busy(&error) && begun_again < MOST_AGAIN => {
                    begun_again += 1;
                }
                kept => return kept,
            }
        }
    }

    async fn run<T: Send + 'static>(
        &self,
        actor: Actor,
        mode: Mode,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.shared.faults.reach(if mode == Mode::Read { "store.read" } else { "store.write" })?;
        match &*self.driver {
            Driver::Postgres(postgres) => {
                postgres.run(Arc::clone(&self.shared), actor, mode, work).await
            }
            Driver::Sqlite(sqlite) => {
                let (answer, waiting) = oneshot::channel();
                let work = Box::new(Waiting { work: Some(work), result: None, answer });
                let request = Request { actor, work };
                match mode {
                    Mode::Read => sqlite.read(request)?,
                    Mode::Write => sqlite.write(request)?,
                }
                waiting.await.map_err(|_| Error::failed("the database has ended"))?
            }
        }
    }
}

/// A closure on its way to SQLite's threads and back.
struct Waiting<T, F> {
    work: Option<F>,
    result: Option<Result<T>>,
    answer: oneshot::Sender<Result<T>>,
}

impl<T: Send, F: FnOnce(&mut Tx<'_>) -> Result<T> + Send> Work for Waiting<T, F> {
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let Some(work) = self.work.take() else { return false };
        let result = guarded(tx, work);
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn answer(self: Box<Self>, failure: Option<Error>) {
        let result = match (self.result, failure) {
            // The closure's own refusal tells more than the commit's failure.
            (Some(Err(error)), _) => Err(error),
            (_, Some(failure)) => Err(failure),
            (Some(result), None) => result,
            (None, None) => Err(Error::failed("the closure never ran")),
        };
        // Nobody waits any longer: what was done stays done.
        let _ = self.answer.send(result);
    }
}
