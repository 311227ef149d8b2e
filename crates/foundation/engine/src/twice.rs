//! Every job done twice, for tests: whatever was done is asked for once more, with the same payload,
//! and must change nothing.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use store::{Db, Tx};

use crate::{
    Claimed, Errand, JobError, Lane, Verdict,
    job::{self, NewJob},
    registry::{Doer, Registry, Step},
};

/// What the second asking is called, so that there is no third.
const ECHO: &str = "twice:";

/// The kinds that were done twice on a database that this hangs on.
#[derive(Default)]
pub struct DoneTwice(Mutex<BTreeSet<&'static str>>);

impl DoneTwice {
    /// Those kinds.
    pub fn kinds(&self) -> BTreeSet<&'static str> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, kind: &'static str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(kind);
    }
}

impl Registry {
    /// Asks for everything that was done once more, so many milliseconds later.
    #[must_use]
    pub fn twice(self, later: i64) -> Self {
        self.wrap(|kind, doer| match doer {
            Doer::Step(run) => Doer::Step(step(kind, run, later)),
            Doer::Errand(errand) => Doer::Errand(Arc::new(Again { kind, errand, later })),
        })
    }
}

fn step(kind: &'static str, run: Step, later: i64) -> Step {
    Box::new(move |tx: &mut Tx<'_>, claimed: &Claimed| -> Verdict {
        run(tx, claimed)?;
        echo(tx, kind, claimed, later).map_err(JobError::Later)
    })
}

struct Again {
    kind: &'static str,
    errand: Arc<dyn Errand>,
    later: i64,
}

#[async_trait::async_trait]
impl Errand for Again {
    async fn run(&self, db: &Db, jobs: Vec<Claimed>) {
        let (kind, later, done) = (self.kind, self.later, jobs.clone());
        self.errand.run(db, jobs).await;
        let asked = db.write(&kernel::Actor::System, move |tx| {
            done.iter().try_for_each(|claimed| echo(tx, kind, claimed, later))
        });
        if let Err(error) = asked.await {
            tracing::warn!("nothing was asked for twice: {}", error.chain());
        }
    }
}

fn echo(tx: &mut Tx<'_>, kind: &'static str, done: &Claimed, later: i64) -> kernel::Result<()> {
    if done.key.as_deref().is_some_and(|key| key.starts_with(ECHO)) {
        if let Some(seen) = tx.attached::<DoneTwice>() {
            seen.note(kind);
        }
        return Ok(());
    }
    let again = NewJob {
        kind,
        payload: done.payload.clone(),
        lane: done.lane.as_ref().map(|lane| Lane::named(lane.as_str())),
        key: Some(format!("{ECHO}{}", done.id)),
        due_at: Some(tx.now().plus_millis(later)),
    };
    job::enqueue(tx, again).map(drop)
}
