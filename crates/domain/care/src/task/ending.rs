//! How a task ends: what came of it, and what has to be told beside it. Who stops an order says why,
//! by a code: the patient and colleagues are told so.

use kernel::Day;

use super::{model::TaskOutcome, rules::Kind};
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
    /// The day on which a patient who has enough is asked again; at once where none is told.
    pub ask_on: Option<Day>,
}

impl From<TaskOutcome> for Ending {
    fn from(outcome: TaskOutcome) -> Self {
        Self { outcome, stopped: None, ask_on: None }
    }
}

impl Ending {
    /// Stops an order for that reason.
    #[must_use]
    pub fn stopping(outcome: TaskOutcome, stopped: Stopped) -> Self {
        Self { stopped: Some(stopped), ..outcome.into() }
    }

    /// The patient is asked again on that day.
    #[must_use]
    pub fn asking_on(day: Day) -> Self {
        Self { ask_on: Some(day), ..TaskOutcome::Done.into() }
    }

    /// Whether it tells what its outcome has to tell, and nothing else.
    pub(super) fn is_whole(&self) -> bool {
        self.stopped.is_some() == self.outcome.stops_order()
    }

    /// Whether the day to ask again, if one is told, is told of a patient who has enough, and is one
    /// that may be meant.
    pub(super) fn has_good_day(&self, kind: Kind, today: Day) -> bool {
        let may_have = kind == Kind::NotNow && self.outcome == TaskOutcome::Done;
        let is_good = |day: Day| may_have && is_day_to_ask(day, today);
        self.ask_on.is_none_or(is_good)
    }
}

/// Nobody asks again after longer than this.
const LATEST_DAYS: i32 = 366;

/// Whether a patient may be asked again on that day: from today on, for a year.
pub fn is_day_to_ask(day: Day, today: Day) -> bool {
    (0..=LATEST_DAYS).contains(&day.days_since(today))
}

impl TaskOutcome {
    /// Whether it stops the order of a refill.
    pub const fn stops_order(self) -> bool {
        matches!(self, Self::CalledOff | Self::Refused)
    }
}
