//! Why a contact was decided as it was: a rule's name and the facts it was judged by.
//!
//! No health data stands in a reason: it is kept in open columns and shown as `reason-{rule}`.

use kernel::{Channel, Instant};

use super::{HoldScope, Purpose, Suspension};

/// A fact inside a reason, for words and for the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A stable word, such as a channel's code or a zone's name.
    Word(String),
    /// A count.
    Count(u32),
    /// An instant, shown in the reader's zone.
    At(Instant),
}

/// Why. The name of the rule is [`Reason::rule`]; the sentence is the message `reason-{rule}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Agreed to, inside the window and the limits.
    Allowed {
        /// On which wire.
        channel: Channel,
        /// For which purpose.
        purpose: Purpose,
    },
    /// The patient wrote first and is waiting.
    Answering,
    /// The patient asked for it a moment ago.
    Requested,
    /// The one confirmation of a stop.
    ConfirmingStop,
    /// Safety goes at any hour, to whoever has agreed to hear from us.
    SafetyAllowed,
    /// It reaches no device: it is read in the portal, or goes on paper to the address on record.
    OfRecord,
    /// The person has died.
    Deceased,
    /// The person is no longer in care here.
    Inactive,
    /// The person wants nothing from us.
    Stopped {
        /// Since when.
        at: Instant,
    },
    /// Nobody knows an address for the wires in question.
    NoAddress,
    /// Every address is suspended.
    Suspended {
        /// The favourite's wire.
        channel: Channel,
        /// Why it is not used.
        why: Suspension,
    },
    /// Nobody ever agreed to this purpose on any usable route.
    NoConsent {
        /// The purpose.
        purpose: Purpose,
    },
    /// It was agreed to, and taken back.
    Revoked {
        /// The purpose.
        purpose: Purpose,
        /// The wire.
        channel: Channel,
        /// When.
        at: Instant,
    },
    /// It is outside the hours in which we write there.
    QuietHours {
        /// The patient's zone, or the first of those it may be.
        zone: String,
        /// When the window opens.
        opens_at: Instant,
    },
    /// It is outside the hours that all places share in which the patient may be.
    QuietSomewhere {
        /// How many zones it may be.
        zones: u32,
        /// When the shared window opens.
        opens_at: Instant,
    },
    /// The patient's own hours and the law's have no minute in common.
    NeverOpen,
    /// Enough for a day.
    DailyLimit {
        /// How many a day.
        limit: u32,
        /// When one may go again.
        free_at: Instant,
    },
    /// Enough for a week.
    WeeklyLimit {
        /// How many a week.
        limit: u32,
        /// When one may go again.
        free_at: Instant,
    },
    /// Enough dose reminders for a day.
    DoseLimit {
        /// How many a day.
        limit: u32,
        /// When one may go again.
        free_at: Instant,
    },
    /// Past its use.
    Expired {
        /// Since when.
        at: Instant,
    },
    /// It would be past its use before it may go.
    ExpiresFirst {
        /// When it loses its use.
        at: Instant,
        /// When it might have gone.
        free_at: Instant,
    },
    /// The pharmacy holds its messages back.
    Held {
        /// Which of them.
        scope: HoldScope,
    },
    /// A text about another refill of the patient spoke for this one too.
    AlreadyTold {
        /// When it went.
        at: Instant,
        /// On which wire.
        channel: Channel,
    },
    /// The text names a drug, an illness or a person, and may not (the linter's word).
    TextRefused,
}

impl Reason {
    /// The name of the rule: stable, kept in tables, the end of the message id `reason-{rule}`.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Allowed { .. } => "allowed",
            Self::Answering => "answering",
            Self::Requested => "requested",
            Self::ConfirmingStop => "confirming-stop",
            Self::SafetyAllowed => "safety-allowed",
            Self::OfRecord => "of-record",
            Self::Deceased => "deceased",
            Self::Inactive => "inactive",
            Self::Stopped { .. } => "stopped",
            Self::NoAddress => "no-address",
            Self::Suspended { .. } => "suspended",
            Self::NoConsent { .. } => "no-consent",
            Self::Revoked { .. } => "revoked",
            Self::QuietHours { .. } => "quiet-hours",
            Self::QuietSomewhere { .. } => "quiet-somewhere",
            Self::NeverOpen => "never-open",
            Self::DailyLimit { .. } => "daily-limit",
            Self::WeeklyLimit { .. } => "weekly-limit",
            Self::DoseLimit { .. } => "dose-limit",
            Self::Expired { .. } => "expired",
            Self::ExpiresFirst { .. } => "expires-first",
            Self::Held { .. } => "held",
            Self::AlreadyTold { .. } => "already-told",
            Self::TextRefused => "text-refused",
        }
    }

    /// The message that says it.
    pub fn message(&self) -> String {
        format!("reason-{}", self.rule())
    }

    /// The facts, by the names that the message uses.
    pub fn facts(&self) -> Vec<(&'static str, Fact)> {
        let word = |text: &str| Fact::Word(text.to_owned());
        match self {
            Self::Allowed { channel, purpose } => {
                vec![("channel", word(channel.code())), ("purpose", word(purpose.code()))]
            }
            Self::Stopped { at } | Self::Expired { at } => vec![("at", Fact::At(*at))],
            Self::Suspended { channel, why } => {
                vec![("channel", word(channel.code())), ("why", word(why.code()))]
            }
            Self::NoConsent { purpose } => vec![("purpose", word(purpose.code()))],
            Self::Revoked { purpose, channel, at } => vec![
                ("purpose", word(purpose.code())),
                ("channel", word(channel.code())),
                ("at", Fact::At(*at)),
            ],
            Self::AlreadyTold { at, channel } => {
                vec![("at", Fact::At(*at)), ("channel", word(channel.code()))]
            }
            Self::QuietHours { zone, opens_at } => {
                vec![("zone", word(zone)), ("opens", Fact::At(*opens_at))]
            }
            Self::QuietSomewhere { zones, opens_at } => {
                vec![("zones", Fact::Count(*zones)), ("opens", Fact::At(*opens_at))]
            }
            Self::DailyLimit { limit, free_at }
            | Self::WeeklyLimit { limit, free_at }
            | Self::DoseLimit { limit, free_at } => {
                vec![("limit", Fact::Count(*limit)), ("free", Fact::At(*free_at))]
            }
            Self::ExpiresFirst { at, free_at } => {
                vec![("at", Fact::At(*at)), ("free", Fact::At(*free_at))]
            }
            Self::Held { scope } => vec![(
                "scope",
                word(match scope {
                    HoldScope::Initiated => "initiated",
                    HoldScope::Everything => "everything",
                }),
            )],
            Self::Answering
            | Self::Requested
            | Self::ConfirmingStop
            | Self::SafetyAllowed
            | Self::OfRecord
            | Self::Deceased
            | Self::Inactive
            | Self::NoAddress
            | Self::NeverOpen
            | Self::TextRefused => Vec::new(),
        }
    }
}
