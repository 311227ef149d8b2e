//! How a task ends: what came of it, and what has to be told beside it. Who stops an order says why,
//! by a code: the patient and colleagues are told so.

use super::model::TaskOutcome;
use crate::choice::choices;

choices! {
    /// Why we stopped an order. The words are Fluent messages `care-reason-<code>`.
    WhyStopped {
        /// The prescriber stopped or changed it.
        Prescriber = "stopped-by-prescriber",
        /// It is not safe now.
        NotSafe = "stopped-not-safe",
        /// The insurance does not pay.
        NotPaid = "stopped-not-paid",
        /// We cannot get it.
        NotInStock = "stopped-not-in-stock",
        /// Another pharmacy fills it.
        OtherPharmacy = "stopped-other-pharmacy",
        /// The patient asked for that.
        PatientAsked = "stopped-patient-asked",
        /// Something else, told in the note.
        Other = "stopped-other",
    }
}

/// An order that is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// Why.
    pub why: WhyStopped,
    /// Whether the patient has been told already: nobody has to call about it.
    pub is_told: bool,
}

impl Stopped {
    /// Whether somebody has to tell the patient.
    pub(crate) fn needs_call(self) -> bool {
        !self.is_told && self.why != WhyStopped::PatientAsked
    }
}

/// How a task ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What came of it.
    pub outcome: TaskOutcome,
    /// Told where the outcome [stops an order](TaskOutcome::stops_order), and only there.
    pub stopped: Option<Stopped>,
}

impl From<TaskOutcome> for Ending {
    fn from(outcome: TaskOutcome) -> Self {
        Self { outcome, stopped: None }
    }
}

impl Ending {
    /// Stops an order for that reason.
    #[must_use]
    pub fn stopping(outcome: TaskOutcome, stopped: Stopped) -> Self {
        Self { outcome, stopped: Some(stopped) }
    }

    /// Whether it tells what its outcome has to tell, and nothing else.
    pub(super) fn is_whole(&self) -> bool {
        self.stopped.is_some() == self.outcome.stops_order()
    }
}

impl TaskOutcome {
    /// Whether it stops the order of a refill.
    pub const fn stops_order(self) -> bool {
        matches!(self, Self::CalledOff | Self::Refused)
    }
}
