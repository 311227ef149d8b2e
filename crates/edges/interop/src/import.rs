//! Brings files in: reading on one thread, taking in batches on the other side of a short queue.
//!
//! A batch is one transaction, and a record that is here already is left alone, so an import that
//! was killed half-way is simply repeated.

mod carry;
pub mod document;
mod entry;
mod keep;
mod known;
mod offer;
mod parcel;
mod plan;
mod produce;
mod refer;
mod rejects;
pub(crate) mod rows;
mod settle;
mod summary;
mod take;
mod terms;

use std::{collections::HashMap, sync::Arc, time::Instant as Moment};

use identity::Permission;
use kernel::{Actor, Error, Language, Result};
use store::Db;
use tokio::sync::mpsc;

use self::{
    known::{Known, Token},
    parcel::{Parcel, Place},
    produce::{Batch, Reading},
    rejects::{Reject, RejectsFile},
    settle::Cursor,
    take::{Became, Context, Taken},
};
pub use self::{
    plan::{DEFAULT_SOURCE, ImportPlan, Progress, Unwatched},
    summary::{Counts, Outcome, Summary, UNREADABLE},
};
use crate::{fhir::calendar::Calendar, input::files};

/// Runs an import to its end.
///
/// Refused before anything is read: `bad-source`, `import-no-file`, `import-file-kind`,
/// `import-rejects-file`. A file that breaks off or holds what cannot be taken is counted as
/// rejected, and the import goes on. [`Error::Failed`] means that the database failed: what was
/// taken so far stays, and the import can be repeated.
pub async fn run(db: &Db, plan: ImportPlan, progress: Arc<dyn Progress>) -> Result<Summary> {
    let began = Moment::now();
    plan.check()?;
    let files = files::gather(&plan.paths)?;
    progress.begins(files.len(), files.iter().map(|file| file.size).sum());
    let names = files.iter().map(|file| file.path.clone()).collect();
    let mut desk = Desk {
        db: db.clone(),
        actor: Actor::Source(plan.source.clone()),
        rejects: RejectsFile::create(plan.rejects.as_deref(), names)?,
        rejected: 0,
        summary: Summary { files: files.len() as u64, ..Summary::default() },
        open: HashMap::new(),
        known: Known::default(),
        rehearsed: Vec::new(),
        context: begin(db, &plan, files.len()).await?,
        progress: Arc::clone(&progress),
    };
    let reading = Reading {
        files,
        source: plan.source,
        limits: plan.limits,
        calendar: desk.context.calendar.clone(),
        progress,
    };
    let (send, mut receive) = mpsc::channel(produce::AHEAD);
    let reader = std::thread::Builder::new()
        .name("import-reader".to_owned())
        .spawn(move || produce::produce(&reading, send))
        .map_err(Error::failed)?;
    while let Some(batch) = receive.recv().await {
        desk.take(batch).await?;
    }
    reader.join().map_err(|_| Error::failed("the reader of an import ended badly"))??;
    desk.settle().await?;
    desk.finish(began).await
}

async fn begin(db: &Db, plan: &ImportPlan, files: usize) -> Result<Context> {
    let (source, dry_run) = (plan.source.clone(), plan.dry_run);
    let actor = Actor::Source(source.clone());
    let context = move |tx: &mut store::Tx<'_>| {
        identity::permit(tx, Permission::ImportRecords)?;
        // A pharmacy that has no profile yet may well begin with what it has of its patients.
        let zone = care::pharmacy::zone(tx)?;
        let language = match care::pharmacy::current(tx) {
            Ok(pharmacy) => pharmacy.language,
            Err(Error::NotFound { .. }) => Language::english(),
            Err(error) => return Err(error),
        };
        let today = zone.day(tx.now());
        let run = match dry_run {
            true => tx.new_id(),
            false => rows::begin(tx, &source, files)?,
        };
        Ok(Context {
            run,
            source: source.into(),
            calendar: Calendar { today, zone },
            language,
            dry_run,
        })
    };
    if dry_run { db.read(context).await } else { db.write(&actor, context).await }
}

/// Where the batches arrive and are counted.
struct Desk {
    db: Db,
    actor: Actor,
    context: Context,
    rejects: RejectsFile,
    rejected: i64,
    summary: Summary,
    /// Documents looked at again at the end, whether their content was new, and where they stood.
    open: HashMap<Token, (&'static str, bool, Place)>,
    /// What a dry run would have written.
    known: Known,
    /// What a dry run would look at again.
    rehearsed: Vec<Parcel>,
    progress: Arc<dyn Progress>,
}

impl Desk {
    async fn take(&mut self, batch: Batch) -> Result<()> {
        let Batch { parcels, rejects, taken: bytes } = batch;
        for reject in &rejects {
            self.summary.count(reject.kind, Outcome::Rejected);
        }
        self.refuse(rejects).await?;
        if !parcels.is_empty() {
            let context = self.context.clone();
            let taken = if context.dry_run {
                let mut taken = self
                    .rehearse(move |tx, known| take::take(tx, &context, known, parcels))
                    .await?;
                self.rehearsed.append(&mut taken.open);
                taken
            } else {
                let write = move |tx: &mut store::Tx<'_>| {
                    take::take(tx, &context, &mut Known::default(), parcels)
                };
                self.db.write(&self.actor, write).await?
            };
            self.count(taken).await?;
        }
        self.progress.reached(bytes, self.summary.total().read);
        Ok(())
    }

    /// Reads instead of writing, and remembers what would have been written.
    async fn rehearse(
        &mut self,
        work: impl FnOnce(&mut store::Tx<'_>, &mut Known) -> Result<Taken> + Send + 'static,
    ) -> Result<Taken> {
        let mut known = std::mem::take(&mut self.known);
        let read = self.db.read(move |tx| Ok((work(tx, &mut known)?, known)));
        let (taken, known) = read.await?;
        self.known = known;
        Ok(taken)
    }

    /// Counts what became of a batch that came from the files.
    async fn count(&mut self, taken: Taken) -> Result<()> {
        for fate in taken.results {
            match fate.became {
                Became::Settled(outcome) => self.summary.count(fate.kind, outcome),
                Became::Open | Became::StillOpen => {
                    let is_new = fate.became == Became::Open;
                    let open = (fate.kind, is_new, fate.place);
                    if let Some((kind, was_new, _)) = self.open.insert(fate.token, open) {
                        // Twice in one run: the first is what the second replaced or repeated.
                        self.summary
                            .count(kind, if was_new { Outcome::Kept } else { Outcome::Unchanged });
                    }
                }
            }
        }
        self.refuse(taken.rejects.into_iter().map(|(_, reject)| reject).collect()).await
    }

    async fn settle(&mut self) -> Result<()> {
        self.progress.settles();
        if self.context.dry_run {
            let (context, open) = (self.context.clone(), std::mem::take(&mut self.rehearsed));
            let taken =
                self.rehearse(move |tx, known| settle::rehearse(tx, &context, known, open)).await?;
            self.count_settled(taken).await?;
        } else {
            let source = Arc::clone(&self.context.source);
            let kinds = self.db.read(move |tx| settle::open_kinds(tx, &source)).await?;
            let kinds: Arc<[String]> = kinds.into();
            let mut next = Some(Cursor::start());
            while let Some(cursor) = next {
                let (context, kinds) = (self.context.clone(), Arc::clone(&kinds));
                let page = self
                    .db
                    .write(&self.actor, move |tx| settle::settle(tx, &context, &kinds, &cursor));
                let (taken, after) = page.await?;
                next = after;
                self.count_settled(taken).await?;
            }
        }
        for (_, (kind, is_new, _)) in std::mem::take(&mut self.open) {
            self.summary.count(kind, if is_new { Outcome::Kept } else { Outcome::Unchanged });
        }
        Ok(())
    }

    /// Counts what was open and no longer is. What an earlier run left open counts as read now.
    async fn count_settled(&mut self, taken: Taken) -> Result<()> {
        let mut rejects = Vec::with_capacity(taken.rejects.len());
        for (token, reject) in taken.rejects {
            // What was kept knows no line of a file; the run that has just read it does.
            let Place { file, line, entry } = match self.open.get(&token) {
                Some((_, _, place)) => *place,
                None => Place { file: reject.file, line: reject.line, entry: reject.entry },
            };
            rejects.push(Reject { file, line, entry, ..reject });
        }
        for fate in taken.results {
            if let Became::Settled(outcome) = fate.became {
                self.open.remove(&fate.token);
                self.summary.count(fate.kind, outcome);
            }
        }
        self.refuse(rejects).await
    }

    async fn refuse(&mut self, rejects: Vec<Reject>) -> Result<()> {
        /// More than this many are counted only.
        const MOST_ROWS: i64 = 10_000;
        if rejects.is_empty() {
            return Ok(());
        }
        self.rejects.write(&rejects)?;
        let first = self.rejected;
        self.rejected += i64::try_from(rejects.len()).unwrap_or(i64::MAX);
        if first >= MOST_ROWS || self.context.dry_run {
            return Ok(());
        }
        let run = self.context.run;
        self.db.write(&self.actor, move |tx| rows::reject(tx, run, first, &rejects)).await
    }

    async fn finish(mut self, began: Moment) -> Result<Summary> {
        self.summary.rejects_left_out = self.rejects.finish()?;
        let total = self.summary.total();
        if !self.context.dry_run {
            let run = self.context.run;
            let finish =
                move |tx: &mut store::Tx<'_>| rows::finish(tx, run, total.read, total.rejected);
            self.db.write(&self.actor, finish).await?;
        }
        self.summary.took(began.elapsed());
        Ok(self.summary)
    }
}

/// References of one kind that led nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// The resource type that refers.
    pub kind: String,
    /// Where in it.
    pub path: String,
    /// Why: `not-received`, `ambiguous`, `another-type`, `names-nothing`, `contained-elsewhere` or
    /// `missing`.
    pub reason: String,
    /// Whether the documents wait for it; otherwise they were taken without.
    pub is_needed: bool,
    /// How many documents.
    pub documents: i64,
}

/// What could not be resolved so far, counted by type, place and reason.
pub fn unresolved(tx: &mut store::Tx<'_>) -> Result<Vec<Unresolved>> {
    rows::unresolved(tx)
}
