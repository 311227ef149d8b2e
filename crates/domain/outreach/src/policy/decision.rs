//! The answer of a contact decision.

use kernel::{Channel, ConsentId, ContactPointId, Instant};

use super::Reason;

/// What entitles us to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A line of the consent ledger.
    Consent(ConsentId),
    /// The patient wrote first, from the same address.
    Answer,
    /// The one confirmation of a stop.
    StopConfirmation,
    /// The patient asked on a page, a moment ago.
    Requested,
    /// It reaches no device: the patient's own thread in the portal, or paper to the address on record
    /// about treatment (45 CFR 164.506(c)).
    OfRecord,
}

impl Basis {
    /// The stable word kept in tables; the ledger line stands beside it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consent(_) => "consent",
            Self::Answer => "answer",
            Self::StopConfirmation => "stop-confirmation",
            Self::Requested => "requested",
            Self::OfRecord => "of-record",
        }
    }

    /// The ledger line, when consent is what entitles us.
    pub const fn consent(self) -> Option<ConsentId> {
        match self {
            Self::Consent(line) => Some(line),
            _ => None,
        }
    }
}

/// What to do, and why. Kept with the message and shown in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Send now, there.
    Send {
        /// The address.
        point: ContactPointId,
        /// The wire.
        channel: Channel,
        /// What entitles us.
        basis: Basis,
        /// Why it may go.
        because: Reason,
        /// Until when it may still arrive; nothing where any hour will do. What a carrier has not handed
        /// over by then is not to be handed over any more.
        until: Option<Instant>,
    },
    /// Ask again then.
    Wait {
        /// The first instant at which the answer can change; always later than now.
        until: Instant,
        /// Why not now.
        because: Reason,
    },
    /// Never send this.
    Withhold(Reason),
    /// It has lost its use, or will have before it may go.
    Drop(Reason),
}

impl Decision {
    /// The stable word kept in tables.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Send { .. } => "send",
            Self::Wait { .. } => "wait",
            Self::Withhold(_) => "withhold",
            Self::Drop(_) => "drop",
        }
    }

    /// Why.
    pub const fn reason(&self) -> &Reason {
        match self {
            Self::Send { because, .. } | Self::Wait { because, .. } => because,
            Self::Withhold(reason) | Self::Drop(reason) => reason,
        }
    }
}
