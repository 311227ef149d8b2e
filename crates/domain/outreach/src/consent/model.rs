//! What a line of the ledger says.

use kernel::{Actor, Channel, ConsentId, ContactPoint, Instant, Language, PatientId, Phi};
use store::Tx;

use crate::policy::Purpose;

/// Agreed, or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Agreed.
    Granted,
    /// Taken back.
    Revoked,
}

impl State {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Revoked => "revoked",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Granted, Self::Revoked].into_iter().find(|state| state.code() == code)
    }
}

/// How we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Signed on paper; the evidence names the form.
    Paper,
    /// Said to a member of staff; the evidence names the call.
    Spoken,
    /// Given on a page of ours.
    Page,
    /// Written in a text: stop, start, or yes to the welcome.
    Reply,
    /// Pressed in a call.
    Call,
    /// The carrier told us.
    Carrier,
    /// Brought from another system; the evidence names it.
    Imported,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 7] = [
        Self::Paper,
        Self::Spoken,
        Self::Page,
        Self::Reply,
        Self::Call,
        Self::Carrier,
        Self::Imported,
    ];

    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Spoken => "spoken",
            Self::Page => "page",
            Self::Reply => "reply",
            Self::Call => "call",
            Self::Carrier => "carrier",
            Self::Imported => "imported",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// A line to be added.
#[derive(Clone, Debug)]
pub struct NewConsent {
    /// Whose.
    pub patient: PatientId,
    /// To hear about what.
    pub purpose: Purpose,
    /// On which wire.
    pub channel: Channel,
    /// Where.
    pub address: ContactPoint,
    /// Agreed or taken back.
    pub state: State,
    /// How we know.
    pub source: Source,
    /// The version of the words that were agreed to, such as `sms-2026-01`.
    pub wording: String,
    /// The language of those words.
    pub language: Language,
    /// What shows it: a form number, a recording, the patient's own words.
    pub evidence: Option<Phi<String>>,
    /// When the patient said so; nothing for now.
    pub given_at: Option<Instant>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// It is in the ledger, under this name.
    Added(ConsentId),
    /// The ledger's last word was the same, given at the same moment, already.
    Unchanged(ConsentId),
}

/// A line of the ledger.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name.
    pub id: ConsentId,
    /// To hear about what.
    pub purpose: Purpose,
    /// On which wire.
    pub channel: Channel,
    /// Where.
    pub address: Phi<String>,
    /// Agreed or taken back.
    pub state: State,
    /// How we know.
    pub source: Source,
    /// The version of the words.
    pub wording: String,
    /// The language of the words.
    pub language: String,
    /// What shows it.
    pub evidence: Option<Phi<String>>,
    /// When the patient said so.
    pub given_at: Instant,
    /// When we wrote it down.
    pub recorded_at: Instant,
    /// Who wrote it down: kind, and name if there is one.
    pub recorded_by: (String, Option<String>),
    /// Since when a stop of the patient, or of that address, outranks it, whatever it says.
    pub ended_at: Option<Instant>,
}

/// The words of a no where nothing was agreed to: no start brings back what never was.
pub const REFUSAL: &str = "refusal";

impl Line {
    /// Where it counts, as others may see it: of a browser the host of its push service, because the rest
    /// is a key.
    pub fn place(&self) -> &str {
        let whole = self.address.reveal();
        match self.channel {
            Channel::Push => whole.split('/').nth(2).unwrap_or_default(),
            _ => whole,
        }
    }
}

/// Where one purpose on one address stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The address, by its blind index.
    pub address_token: String,
    /// On which wire.
    pub channel: Channel,
    /// To hear about what.
    pub purpose: Purpose,
    /// Agreed or taken back.
    pub state: State,
    /// The line that says so.
    pub consent: ConsentId,
    /// Since when.
    pub since: Instant,
}

/// The blind index of an address, as contact points keep it.
pub fn address_token(tx: &Tx<'_>, address: &ContactPoint) -> String {
    tx.index_token(address.kind(), address.value())
}

/// Kind and name of who acts, for the ledger's own columns.
pub(super) fn written_by(actor: &Actor) -> (&'static str, Option<String>) {
    (actor.kind(), actor.name())
}
