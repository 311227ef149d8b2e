//! Who does which job, and which event wakes which: one table, built when the program starts.

use std::{collections::BTreeMap, sync::Arc};

use kernel::Error;
use serde_json::Value;
use store::{Db, Tx};
use tokio::sync::Notify;

use crate::{Claimed, Event, JobKind, NewJob, schedule::Schedule};

/// Whether a job was done.
pub type Verdict = Result<(), JobError>;

/// Why a job was not done: the handler decides, so there is no bare `?` in one.
#[derive(Debug)]
pub enum JobError {
    /// Worth another try.
    Later(Error),
    /// A person has to look.
    Never(Error),
}

impl JobError {
    /// A refusal or something missing never heals by itself; what broke may.
    pub fn of(error: Error) -> Self {
        match error {
            Error::Failed(_) => Self::Later(error),
            other => Self::Never(other),
        }
    }
}

/// A job that talks to the world: it decides in one transaction, sends outside of any, and notes in
/// another. It finishes each job itself ([`crate::finish`], [`crate::postpone`],
/// [`crate::release`]); a job it leaves alone falls due again when its lease ends.
#[async_trait::async_trait]
pub trait Errand: Send + Sync {
    /// Runs jobs of different lanes; no two of one lane are in the same batch.
    async fn run(&self, db: &Db, jobs: Vec<Claimed>);
}

pub(crate) type Step = Box<dyn Fn(&mut Tx<'_>, &Claimed) -> Verdict + Send + Sync>;
type Reaction = Box<dyn Fn(&Value) -> Vec<NewJob> + Send + Sync>;

pub(crate) enum Doer {
    Step(Step),
    Errand(Arc<dyn Errand>),
}

/// The table of jobs, subscriptions and schedules.
#[derive(Default)]
pub struct Registry {
    doers: BTreeMap<&'static str, Doer>,
    reactions: BTreeMap<&'static str, Vec<Reaction>>,
    schedules: Vec<Schedule>,
    examples: Vec<Example>,
    awake: Notify,
}

/// A stored payload that must parse forever.
pub struct Example {
    /// The kind.
    pub kind: &'static str,
    /// The payload.
    pub payload: &'static str,
    parse: fn(&str) -> bool,
}

impl Example {
    /// Whether today's program still reads it.
    pub fn is_readable(&self) -> bool {
        (self.parse)(self.payload)
    }
}

impl Registry {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// A job that runs inside a transaction, together with its own completion: its effect happens
    /// exactly once.
    pub fn step<J: JobKind>(&mut self, run: fn(&mut Tx<'_>, &J) -> Verdict) -> &mut Self {
        let step = move |tx: &mut Tx<'_>, job: &Claimed| run(tx, &job.payload()?);
        self.insert::<J>(Doer::Step(Box::new(step)))
    }

    /// The same, for a step that needs something of the program, such as the loaded definitions.
    pub fn step_with<J: JobKind>(
        &mut self,
        run: impl Fn(&mut Tx<'_>, &J) -> Verdict + Send + Sync + 'static,
    ) -> &mut Self {
        let step = move |tx: &mut Tx<'_>, job: &Claimed| run(tx, &job.payload()?);
        self.insert::<J>(Doer::Step(Box::new(step)))
    }

    /// A job that talks to the world.
    pub fn errand<J: JobKind>(&mut self, errand: Arc<dyn Errand>) -> &mut Self {
        self.insert::<J>(Doer::Errand(errand))
    }

    fn insert<J: JobKind>(&mut self, doer: Doer) -> &mut Self {
        let before = self.doers.insert(J::KIND, doer);
        assert!(before.is_none(), "two doers for {}", J::KIND);
        let parse = |text: &str| serde_json::from_str::<J>(text).is_ok();
        self.examples.push(Example { kind: J::KIND, payload: J::EXAMPLE, parse });
        self
    }

    /// When `E` happens, this job must follow. It runs in the lane of the event's patient unless it
    /// names another.
    pub fn on<E: Event + 'static>(
        &mut self,
        react: impl Fn(&E) -> NewJob + Send + Sync + 'static,
    ) -> &mut Self {
        self.on_some::<E>(move |event| Some(react(event)))
    }

    /// When `E` happens, perhaps a job must follow.
    pub fn on_some<E: Event + 'static>(
        &mut self,
        react: impl Fn(&E) -> Option<NewJob> + Send + Sync + 'static,
    ) -> &mut Self {
        let reaction = move |payload: &Value| {
            let event = E::deserialize(payload).expect("an event reads what it wrote");
            react(&event).into_iter().collect()
        };
        self.reactions.entry(E::KIND).or_default().push(Box::new(reaction));
        let parse = |text: &str| serde_json::from_str::<E>(text).is_ok();
        self.examples.push(Example { kind: E::KIND, payload: E::EXAMPLE, parse });
        self
    }

    /// Every kind of job that can be done.
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        self.doers.keys().copied()
    }

    /// The same table with other doers.
    pub(crate) fn wrap(mut self, other: impl Fn(&'static str, Doer) -> Doer) -> Self {
        let doers = std::mem::take(&mut self.doers);
        self.doers = doers.into_iter().map(|(kind, doer)| (kind, other(kind, doer))).collect();
        self
    }

    pub(crate) fn add_schedule(&mut self, schedule: Schedule) {
        self.schedules.push(schedule);
    }

    pub(crate) fn schedules(&self) -> &[Schedule] {
        &self.schedules
    }

    pub(crate) fn subscribers(&self, event: &str) -> &[Reaction] {
        self.reactions.get(event).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn doer(&self, kind: &str) -> Option<&Doer> {
        self.doers.get(kind)
    }

    /// Wakes a runner that waits.
    pub fn nudge(&self) {
        self.awake.notify_one();
    }

    pub(crate) async fn nudged(&self) {
        self.awake.notified().await;
    }

    /// The stored payloads of every kind in the table.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }
}
