//! What a refill is, and what is told of it.

use kernel::{Day, DispenseId, Instant, PatientId, RefillId, TherapyId};

use super::{
    delivery::Delivery,
    rules::Window,
    state::{Cause, State},
};
use crate::task::WhyStopped;

/// A refill on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refill {
    /// Names the refill.
    pub id: RefillId,
    /// Of which therapy.
    pub therapy: TherapyId,
    /// Whose.
    pub patient: PatientId,
    /// Where it stands.
    pub state: State,
    /// The dispense it follows, and its day: a later one fills it.
    pub follows: (Day, DispenseId),
    /// Its days; none while a hold leaves the end of the supply open.
    pub window: Option<Window>,
    /// The delivery that was agreed on.
    pub delivery: Option<Delivery>,
    /// Why it stands where it stands, as codes.
    pub because: Vec<String>,
    /// How many times it was answered.
    pub answers_version: u32,
    /// When the first message was accepted.
    pub asked_at: Option<Instant>,
    /// When the page was first viewed.
    pub seen_at: Option<Instant>,
    /// When the last answer came.
    pub answered_at: Option<Instant>,
    /// When it came to its state.
    pub moved_at: Instant,
    /// When it was planned.
    pub created_at: Instant,
}

impl Refill {
    /// Where it stands among those of a patient: the oldest first, and last what texts do not count
    /// any more, so that the numbers in a text and those on the page name the same.
    pub fn place(&self) -> (bool, RefillId) {
        (self.state == State::Unreachable, self.id)
    }

    /// Whether the treatment was ended or paused, and nobody answered so.
    pub fn is_ended_by_treatment(&self) -> bool {
        let codes = [Cause::TherapyStopped.code(), Cause::TherapyHeld.code()];
        self.because.iter().any(|code| codes.contains(&code.as_str()))
    }

    /// Why we stopped its order, where that is so. Whatever the patient answers then, a pharmacist
    /// looks before anything ships.
    pub fn stopped(&self) -> Option<WhyStopped> {
        let is_over = self.state == State::Declined;
        let mut codes = self.because.iter().filter(|_| is_over);
        codes.find_map(|code| WhyStopped::from_code(code))
    }
}

/// A step it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastMove {
    /// From there.
    pub from: State,
    /// To there.
    pub to: State,
    /// What moved it, as a code.
    pub cause: String,
    /// When.
    pub moved_at: Instant,
}

/// A refill was planned, or its days have moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefillPlanned {
    /// Which.
    pub refill: RefillId,
    /// Of which therapy.
    pub therapy: TherapyId,
    /// Whose.
    pub patient: PatientId,
}

impl engine::Event for RefillPlanned {
    const KIND: &'static str = "care.refill_planned/1";
    const EXAMPLE: &'static str = r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc","therapy":"01923456-789a-7bcd-8ef0-123456789abd","patient":"01923456-789a-7bcd-8ef0-123456789abe"}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.refill.to_string()
    }
}

/// A refill came to another state.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefillMoved {
    /// Which.
    pub refill: RefillId,
    /// Whose.
    pub patient: PatientId,
    /// The state, as a code.
    pub to: String,
}

impl engine::Event for RefillMoved {
    const KIND: &'static str = "care.refill_moved/1";
    const EXAMPLE: &'static str = r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abe","to":"confirmed"}"#;
    const LIVE: bool = true;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.refill.to_string()
    }
}
