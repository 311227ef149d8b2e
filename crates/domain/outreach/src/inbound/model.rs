//! A text from outside, as it is kept.

use kernel::{Channel, ContactPointId, Instant, PatientId, Phi, RefillId, ReplyId};

/// How far a text has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyState {
    /// Kept, not read yet.
    Received,
    /// Read and acted on.
    Understood,
    /// Given to a person.
    HandedOver,
}

impl ReplyState {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Understood => "understood",
            Self::HandedOver => "handed-over",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Received, Self::Understood, Self::HandedOver]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// One text.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its name.
    pub id: ReplyId,
    /// Whose number it came from, when that is one patient's.
    pub patient: Option<PatientId>,
    /// The patient's row of that number.
    pub point: Option<ContactPointId>,
    /// On which wire it came.
    pub channel: Channel,
    /// Whether the address it came from vouches for who wrote it: anybody can write any address into
    /// an e-mail.
    pub is_vouched: bool,
    /// The number, by its blind index.
    pub address_token: String,
    /// What was written.
    pub text: Phi<String>,
    /// How many pictures came along.
    pub pictures: u32,
    /// When.
    pub received_at: Instant,
    /// Whether the carrier itself has confirmed a stop.
    pub carrier_confirmed_stop: bool,
    /// How far it has come.
    pub state: ReplyState,
    /// What it was understood to mean.
    pub intent: Option<String>,
    /// What it was understood to say besides.
    pub also: Option<String>,
    /// The rule that read it so.
    pub rule: Option<String>,
    /// The refill it was applied to.
    pub refill: Option<RefillId>,
}
