//! Where a call stands. It is kept sealed between two requests of the carrier.

use kernel::{Language, RefillId};
use serde::{Deserialize, Serialize};

use super::voices::{heard_in, other_than};

/// The state of one call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The tag of the language that is spoken.
    pub language: String,
    /// The tag of the language that the call began in.
    pub first: String,
    /// Where the person is.
    pub at: Spot,
    /// What is said before the words of that place.
    pub note: Note,
    /// How often in a row nothing was understood.
    pub misses: u8,
    /// Steps taken in all.
    pub steps: u32,
    /// Whether the person has shown who they are.
    pub is_known: bool,
    /// Wrong answers to who they are.
    pub failures: u8,
    /// By when somebody calls, once that is promised: milliseconds since 1970.
    pub promised_by: Option<i64>,
}

/// A place in the script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Spot {
    /// Who calls, and the first key.
    Greeting,
    /// Who is there?
    Identity,
    /// A question, about a refill or about all.
    Question {
        /// Of which medicine; nothing for what is asked once.
        refill: Option<RefillId>,
        /// Which.
        ask: Ask,
    },
    /// All is answered: send it?
    Check,
    /// A nine was pressed where a number was asked for.
    Nine(Box<Self>),
    /// Somebody calls us.
    Reception,
    /// They speak after the tone.
    Recording,
    /// Over.
    Ended(End),
}

/// What is asked. The order is that of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Is it still taken?
    StillTaking,
    /// How many doses are left?
    DosesLeft,
    /// So many: is that right?
    DosesSure(u16),
    /// Were any missed?
    Missed,
    /// How many?
    MissedCount,
    /// So many: why?
    MissedWhy(u16),
    /// Did anything change?
    Changes,
    /// Did this change? The number is that of the kind; the flags, what was said of those before.
    Changed(u8, [bool; 4]),
    /// Any side effects?
    SideEffects,
    /// New, or worse?
    NewOrWorse,
    /// On which day? The number is that of the first day that is offered.
    DeliveryDay(u8),
    /// Anything to ask the pharmacist?
    PharmacistQuestion,
}

/// What is said first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// Nothing.
    None,
    /// The wrong key.
    WrongKey,
    /// No key.
    NoKey,
    /// Not the birthday on record.
    NotKnown,
    /// What the call is about.
    Intro,
    /// Thank you.
    Taken,
    /// A number that cannot be.
    BadNumber,
    /// More missed doses than none are asked for.
    MissedNone,
    /// Severe: a pharmacist is told.
    Severe,
}

/// How a call ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// No more calls.
    Stopped,
    /// A person calls, as was asked.
    Person,
    /// A person calls, because we got no further.
    NoFurther,
    /// Nobody is told anything more.
    NotKnown,
    /// The wrong person.
    WrongNumber,
    /// 911.
    Danger,
    /// It is prepared.
    Sent,
    /// A pharmacist looks first.
    ToPharmacist,
    /// Not now.
    NotNow,
    /// Not at all.
    No,
    /// Nothing is left to ask.
    Nothing,
    /// On a machine.
    Voicemail,
    /// Nobody can listen.
    Silent,
    /// We have the message.
    MessageTaken,
    /// Something went wrong here.
    Trouble,
}

impl Progress {
    /// A call that begins, to somebody who speaks this language.
    pub fn begins(language: &Language, at: Spot) -> Self {
        Self {
            language: heard_in(language).to_owned(),
            first: heard_in(language).to_owned(),
            at,
            note: Note::None,
            misses: 0,
            steps: 0,
            is_known: false,
            failures: 0,
            promised_by: None,
        }
    }

    /// The language that is spoken.
    pub fn language(&self) -> Language {
        self.language.parse().unwrap_or_else(|_| Language::english())
    }

    /// The tag of the language that key 2 leads to: English, or Spanish where the call began in
    /// English, and back.
    pub fn other(&self) -> &str {
        if self.language == self.first { other_than(&self.first) } else { &self.first }
    }

    /// Whether the call is over.
    pub const fn is_over(&self) -> bool {
        matches!(self.at, Spot::Ended(_))
    }
}

impl Ask {
    /// Whether a number is asked for, which is entered key by key.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::DosesLeft | Self::MissedCount)
    }
}
