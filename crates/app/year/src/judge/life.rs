//! All that is to be judged of one person's year.

use super::{Law, Week};
use crate::{
    carrier::Answer,
    world::{Ask, Place, Topic, Wire},
};

/// What really happened to a person, by the world and not by the program's records.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fact {
    /// Lives there from now on.
    Moved(&'static Place),
    /// Has died.
    Died,
    /// Is in care elsewhere.
    Left,
    /// Wants messages within these hours, or the usual ones.
    Hours(Option<(u16, u16)>),
    /// Agreed.
    Agreed(Wire, Topic),
    /// Wrote a text, or asked for something on a page: is awake.
    Wrote,
    /// Said stop by a text; whether the number is theirs alone.
    Stopped {
        /// Theirs alone: it is to be confirmed.
        alone: bool,
    },
    /// Said start by a text.
    Started,
    /// Pressed the link under an e-mail.
    Unsubscribed,
    /// Said by a text that these stop.
    StoppedTopic(Topic),
    /// Somebody here heard that everything stops.
    HeardAll,
    /// Somebody here heard that these stop.
    HeardTopic(Topic),
    /// Somebody here heard that this wire stops.
    HeardWire(Wire),
    /// Wrote of an emergency.
    Danger,
    /// Somebody here looked after it.
    LookedAfter,
    /// Pressed the key that ends calls.
    CallsEnded,
    /// A carrier said that the address is no good.
    Condemned(Wire),
    /// A carrier said that its owner wants nothing from us there.
    Blocked(Wire),
}

/// How a message ended, as the program tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It waits.
    Waiting,
    /// It is about to leave, or nobody has noted what became of it.
    Underway,
    /// A carrier has it.
    Taken,
    /// It is there.
    Delivered,
    /// It never got there.
    NotThere,
    /// Nobody knows, and a person was told.
    Uncertain,
    /// The rules said no.
    Withheld,
    /// It had lost its use.
    Dropped,
}

/// One message, as the program tells of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The name of its words.
    pub words: &'static str,
    /// What the world asked for; nothing for what the program answered by itself.
    pub ask: Option<Ask>,
    /// When it was asked for.
    pub asked_at: i64,
    /// How it ended.
    pub end: End,
    /// The rule of its last decision.
    pub rule: String,
    /// When that was.
    pub decided_at: i64,
    /// When it is decided again, while it waits.
    pub waits_until: Option<i64>,
    /// The wires on which it did not get there.
    pub tried: Vec<Wire>,
    /// Whether it may have come twice, or nobody knows whether it came at all.
    pub flagged: bool,
    /// Whether a person was told of it.
    pub has_task: bool,
}

impl Told {
    /// Whether the pharmacy began, and nobody asked for it a moment ago.
    pub fn is_begun(&self) -> bool {
        self.ask.is_some_and(|ask| ask.topic != Topic::Account)
    }

    /// About what.
    pub fn topic(&self) -> Topic {
        self.ask.map_or(Topic::Account, |ask| ask.topic)
    }

    /// Whether it counts against the limits.
    pub fn is_counted(&self) -> bool {
        self.is_begun() && self.topic() != Topic::Safety
    }
}

/// One send of a message, from the carrier's journal.
#[derive(Clone, Copy, Debug)]
pub struct Trip {
    /// Of which message, by its place among [`Life::messages`].
    pub message: usize,
    /// Under which key, by a number of ours.
    pub key: usize,
    /// By which wire.
    pub wire: Wire,
    /// Whether the address is this person's own.
    pub is_own: bool,
    /// When it was handed to the carrier.
    pub at: i64,
    /// When it was there, if ever.
    pub arrived_at: Option<i64>,
    /// What the program was told; nothing when the program died before it could note that.
    pub answer: Option<Answer>,
}

/// One person's year.
#[derive(Clone, Debug)]
pub struct Life {
    /// Who, by number.
    pub person: usize,
    /// Where they live at the beginning.
    pub place: &'static Place,
    /// Whether the pharmacy knows neither zone nor address: hours of their own may fit nowhere.
    pub is_lost: bool,
    /// What happened, in order.
    pub facts: Vec<(i64, Fact)>,
    /// What the program tells, in the order asked for.
    pub messages: Vec<Told>,
    /// What the carriers tell, in order.
    pub trips: Vec<Trip>,
}

/// What holds for everybody.
pub struct Frame {
    /// The law, and what came with the program.
    pub law: Law,
    /// The pharmacy's zone.
    pub zone: &'static str,
    /// From a day of the pharmacy on: hours, and messages of seven days.
    pub rules: Vec<(jiff::civil::Date, Week, usize)>,
    /// Spans in which something is held back, with whether that is everything.
    pub holds: Vec<(i64, i64, bool)>,
    /// For how long the carrier of texts returns the first answer to a repeated key.
    pub keeps_keys: Option<i64>,
    /// Whether it can be asked for a key.
    pub can_be_asked: bool,
    /// When the program died.
    pub deaths: Vec<i64>,
    /// When the judging takes place.
    pub now: i64,
}
