//! What the stepper is given and what it gives back.

use kernel::{Day, Instant, Zone};

pub use care::refill::state::State as RefillState;

use crate::definition::{ChannelHint, Days, End};

/// What is true now about the patient and the refill. Read afresh for every advance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The first day without medicine: the `R` of a journey.
    pub run_out_on: Day,
    /// The last day a parcel can leave and still arrive in time: the `S` of a journey.
    pub ship_by_on: Day,
    /// Nothing is said before this day: 30 days before run-out, or later where the payer says so.
    pub contact_from_on: Day,
    /// Where the patient lives; the pharmacy's zone when that is unknown.
    pub zone: Zone,
    /// Where the refill stands.
    pub refill: RefillState,
}

impl Facts {
    /// The days that moments are counted from.
    pub const fn days(&self) -> Days<'_> {
        Days { run_out_on: self.run_out_on, ship_by_on: self.ship_by_on, zone: &self.zone }
    }
}

/// Where a run stands in its journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Not begun.
    New,
    /// Waiting at a step, by its place in the definition.
    Waiting(usize),
    /// Over.
    Finished(End),
}

/// What is remembered of a run between two signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Where it stands.
    pub position: Position,
    /// Counts the waits of this run, so that an old timer cannot end a new wait.
    pub wait: u32,
    /// When the present wait ends.
    pub due_at: Option<Instant>,
    /// When the run came to the step at which it stands.
    pub arrived_at: Instant,
    /// True once something was said to the patient.
    pub has_spoken: bool,
    /// True once the run went the way of an answer.
    pub is_answered: bool,
    /// True once the patient said STOP.
    pub is_stopped: bool,
}

impl State {
    /// A run that has not begun.
    pub const NEW: Self = Self {
        position: Position::New,
        wait: 0,
        due_at: None,
        arrived_at: Instant(0),
        has_spoken: false,
        is_answered: false,
        is_stopped: false,
    };
}

/// What wakes a run. All but [`Signal::Woke`] only say that the facts are worth another look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The run begins.
    Started,
    /// Wait number `wait` may be over. A run may have moved on since; then this says nothing.
    Woke {
        /// The wait it was set for.
        wait: u32,
    },
    /// The refill moved, or its days did.
    Moved,
    /// The patient said STOP.
    Stopped,
}

/// The step name of what a STOP sets off, in the keys of its effects. No file can use it as an id.
pub const STOP_STEP: &str = "STOP";

/// What the shell must now do, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask outreach to say something.
    Send {
        /// The step, for the key.
        step: String,
        /// The wait that led to the step: tells its occurrences apart.
        occurrence: u32,
        /// The message template.
        template: String,
        /// The channel to try first.
        channel: ChannelHint,
        /// Past this it is of no use: the next step has come.
        expires_at: Instant,
    },
    /// Ask care to open a task.
    OpenTask {
        /// The step, for the key.
        step: String,
        /// The wait that led to the step: tells its occurrences apart.
        occurrence: u32,
        /// The kind of task.
        kind: String,
    },
    /// Take back what this run said and what has not left yet: an answer came first.
    Withdraw,
    /// Ask the engine to wake this run; replaces the wake before it.
    WakeAt {
        /// When.
        at: Instant,
        /// For which wait.
        wait: u32,
    },
    /// Nothing is left to wait for.
    CancelWake,
    /// The run is over.
    Finish {
        /// Why.
        reason: End,
    },
}

/// The next state, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advance {
    /// To be kept.
    pub state: State,
    /// To be carried out in the same transaction, in order.
    pub effects: Vec<Effect>,
}
