//! What happens to one person at one moment.

use super::Place;

/// Texts or e-mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wire {
    /// Texts.
    Text,
    /// E-mails.
    Mail,
}

/// What is agreed to, or wished to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Arranging a refill.
    Refill,
    /// A person here wrote.
    Message,
    /// A call that was agreed on.
    Appointment,
    /// A recall.
    Safety,
    /// A link to the page, asked for there a moment ago.
    Account,
}

/// What the pharmacy wants to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// About what.
    pub topic: Topic,
    /// In which of the words there are about it.
    pub words: u8,
    /// After so many milliseconds it has lost its use.
    pub keeps: Option<i64>,
}

/// What a text of a patient means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// No more of anything.
    Stop,
    /// Messages again.
    Start,
    /// Who are you?
    Help,
    /// Somebody is in danger.
    Danger,
    /// Thanks, and the like.
    Other,
}

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// The pharmacy wants to say something.
    Wants(Ask),
    /// The patient texts.
    Texts(Said, &'static str),
    /// The patient presses the link under an e-mail.
    Unsubscribes,
    /// Somebody here hears that everything shall stop.
    HeardAll,
    /// Somebody here hears that these shall stop.
    HeardTopic(Topic),
    /// Somebody here hears that this wire shall stop.
    HeardWire(Wire),
    /// Somebody here has looked after an emergency.
    LookedAfter,
    /// Lives elsewhere from now on.
    Moves(&'static Place),
    /// Has died.
    Dies,
    /// Is in care elsewhere.
    Leaves,
    /// Wants messages within these hours of each day alone, in minutes after midnight.
    Hours(Option<(u16, u16)>),
    /// Agrees to a topic on a wire, on paper.
    Agrees(Wire, Topic),
}
