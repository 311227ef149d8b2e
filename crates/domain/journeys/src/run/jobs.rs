//! What happens to runs later, and what wakes them.

use care::refill::{RefillMoved, RefillPlanned};
use engine::{JobError, JobKind, Lane, NewJob, Registry, Verdict};
use kernel::{PatientId, RefillId, RunId};
use outreach::message::events::Stopped;
use serde::{Deserialize, Serialize};
use store::Tx;

use super::actions;

/// A refill is planned: its journey begins.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The refill.
    pub refill: RefillId,
}

impl JobKind for Start {
    const KIND: &'static str = "journeys.start/1";
    const EXAMPLE: &'static str = r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// A wait may be over.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wake {
    /// The run.
    pub run: RunId,
    /// The number of the wait it was set for.
    pub wait: u32,
}

impl JobKind for Wake {
    const KIND: &'static str = "journeys.wake/1";
    const EXAMPLE: &'static str = r#"{"run":"01923456-789a-7bcd-8ef0-123456789abc","wait":3}"#;
}

impl Wake {
    /// The job, in the patient's lane; it takes the place of the wake that the run had before.
    pub(super) fn job(self, patient: PatientId) -> NewJob {
        NewJob::of(&self).lane(Lane::patient(patient)).key(wake_key(self.run))
    }
}

/// The key of a run's one wake.
pub(super) fn wake_key(run: RunId) -> String {
    format!("run:{run}")
}

/// Something happened outside the journey.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Signal {
    /// A refill moved.
    Moved(RefillId),
    /// A patient said STOP.
    Stopped(PatientId),
}

impl JobKind for Signal {
    const KIND: &'static str = "journeys.signal/1";
    const EXAMPLE: &'static str = r#"{"moved":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// Registers the jobs of runs and what wakes them.
pub fn register(registry: &mut Registry) {
    registry.step::<Start>(start);
    registry.step::<Wake>(wake);
    registry.step::<Signal>(signal);
    registry.on::<RefillPlanned>(|event| NewJob::of(&Start { refill: event.refill }));
    registry.on::<RefillMoved>(|event| NewJob::of(&Signal::Moved(event.refill)));
    registry.on::<Stopped>(|event| NewJob::of(&Signal::Stopped(event.patient)));
}

fn start(tx: &mut Tx<'_>, job: &Start) -> Verdict {
    actions::start(tx, job.refill).map(drop).map_err(JobError::of)
}

fn wake(tx: &mut Tx<'_>, job: &Wake) -> Verdict {
    actions::wake(tx, job.run, job.wait).map_err(JobError::of)
}

fn signal(tx: &mut Tx<'_>, job: &Signal) -> Verdict {
    match job {
        Signal::Moved(refill) => actions::signal(tx, *refill),
        Signal::Stopped(patient) => actions::stop(tx, *patient),
    }
    .map_err(JobError::of)
}
