//! What a run is.

use kernel::{Error, Instant, PatientId, RefillId, Result, RunId};

use crate::{
    definition::{Definition, End},
    stepper::{Position, State},
};

/// One patient in one journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its name.
    pub id: RunId,
    /// The journey.
    pub journey: String,
    /// The version of the definition that it is pinned to.
    pub version: String,
    /// Who.
    pub patient: PatientId,
    /// For which refill.
    pub refill: RefillId,
    /// 1 for the first run of this refill.
    pub round: u32,
    /// The step at which it waits; none once it is over.
    pub step: Option<String>,
    /// The number of the present wait.
    pub wait: u32,
    /// When the present wait ends.
    pub due_at: Option<Instant>,
    /// When it came to the step.
    pub arrived_at: Instant,
    /// Whether something was said to the patient.
    pub has_spoken: bool,
    /// Whether it went the way of an answer.
    pub is_answered: bool,
    /// Whether the patient said STOP.
    pub is_stopped: bool,
    /// When it began.
    pub started_at: Instant,
    /// When and why it ended.
    pub end: Option<(Instant, End)>,
}

impl Run {
    /// What the stepper needs to know of it.
    pub(super) fn state(&self, definition: &Definition) -> Result<State> {
        let position = match (self.end, &self.step) {
            (Some((_, reason)), _) => Position::Finished(reason),
            (None, None) => Position::New,
            (None, Some(step)) => {
                let at = definition.position(step);
                Position::Waiting(at.ok_or(Error::NotFound { what: "journey-step" })?)
            }
        };
        Ok(State {
            position,
            wait: self.wait,
            due_at: self.due_at,
            arrived_at: self.arrived_at,
            has_spoken: self.has_spoken,
            is_answered: self.is_answered,
            is_stopped: self.is_stopped,
        })
    }

    /// The run after an advance.
    pub(super) fn with(mut self, definition: &Definition, state: &State, now: Instant) -> Self {
        self.step = match state.position {
            Position::Waiting(at) => Some(definition.steps[at].id.clone()),
            Position::New | Position::Finished(_) => None,
        };
        if let Position::Finished(reason) = state.position {
            self.end = self.end.or(Some((now, reason)));
        }
        self.wait = state.wait;
        self.due_at = state.due_at;
        self.arrived_at = state.arrived_at;
        self.has_spoken = state.has_spoken;
        self.is_answered = state.is_answered;
        self.is_stopped = state.is_stopped;
        self
    }
}
