//! How all messages of the pharmacy fared in a span of time: counts by outcome and by reason, and which
//! they are. Nothing is judged here; it is counted from what was kept.

pub(crate) mod rows;

use std::collections::BTreeMap;

use kernel::{Instant, MessageId, PatientId, Result};
use store::Tx;

use crate::{delivery::status::Status, explain::named_from, template::Template};

/// What became of a message, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fared {
    /// It was taken by a carrier, or arrived.
    Sent,
    /// It waits for its hour, or is on its way out.
    Waits,
    /// The rules, or the patient's word, kept it.
    Withheld,
    /// It lost its use before it could go.
    Dropped,
    /// It went, or should have gone, and did not arrive.
    Failed,
}

impl Fared {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Sent, Self::Waits, Self::Withheld, Self::Dropped, Self::Failed];

    /// The stable word, in addresses and names of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Waits => "waits",
            Self::Withheld => "withheld",
            Self::Dropped => "dropped",
            Self::Failed => "failed",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fared| fared.code() == code)
    }

    /// Of a message with that outcome, or of its delivery where that says more.
    const fn of(status: Option<Status>) -> Self {
        match status {
            Some(Status::Accepted | Status::Delivered) => Self::Sent,
            Some(Status::Suppressed) => Self::Withheld,
            Some(Status::Stale) => Self::Dropped,
            Some(Status::Dead | Status::Failed | Status::Undelivered | Status::Uncertain) => {
                Self::Failed
            }
            Some(Status::Planned | Status::Due | Status::Intent | Status::Queued) | None => {
                Self::Waits
            }
        }
    }
}

/// How many fared so, for that reason.
pub type Counts = BTreeMap<(Fared, String), u64>;

/// Counts the messages that were asked for from one moment to another. A day at a time keeps each read
/// short.
pub fn count(tx: &mut Tx<'_>, from: Instant, until: Instant) -> Result<Counts> {
    let mut counts = Counts::new();
    for line in rows::count(tx, (named_from(from), named_from(until)))? {
        *counts.entry((Fared::of(line.status), line.rule)).or_default() += line.count;
    }
    Ok(counts)
}

/// One message of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which.
    pub message: MessageId,
    /// Whose.
    pub patient: PatientId,
    /// In which words.
    pub template: Template,
    /// When it was asked for.
    pub requested_at: Instant,
}

/// Messages that fared so for that reason, newest first, asked for from one moment to another.
pub fn list(
    tx: &mut Tx<'_>,
    (from, until): (Instant, Instant),
    (fared, rule): (Fared, &str),
    limit: usize,
) -> Result<Vec<Listed>> {
    const LOOKED_THROUGH: u32 = 2_000;
    let (first, mut before) = (named_from(from), named_from(until));
    let mut found = Vec::new();
    loop {
        let page = rows::page(tx, (first, before), rule, LOOKED_THROUGH)?;
        let Some(last) = page.last() else { return Ok(found) };
        before = last.0.message;
        let ended = page.len() < LOOKED_THROUGH as usize;
        let fits = page.into_iter().filter(|(_, status)| Fared::of(*status) == fared);
        found.extend(fits.map(|(listed, _)| listed).take(limit - found.len()));
        if ended || found.len() == limit {
            return Ok(found);
        }
    }
}
