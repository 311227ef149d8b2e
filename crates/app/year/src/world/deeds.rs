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
    /// No more about refills.
    StopRefills,
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
    /// The patient answers an e-mail with a stop.
    AnswersStop,
    /// The patient tells the mail provider that an e-mail was not wanted.
    Complains,
    /// The patient ends such messages on the page that says why one came.
    EndsTopic(Topic),
    /// The patient ends this wire on that page.
    EndsWire(Wire),
    /// The patient ends such messages on the page of choices.
    ChoosesNoTopic(Topic),
    /// The patient ends this wire on that page.
    ChoosesNoWire(Wire),
    /// The patient agrees to calls.
    AgreesToCalls,
    /// The patient presses the key that ends calls.
    EndsCalls,
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

impl Deed {
    /// What it is, in a few words.
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Wants(_) => "asked for",
            Self::Texts(Said::Stop, _) => "stop by a text",
            Self::Texts(Said::StopRefills, _) => "no more of refills by a text",
            Self::Texts(Said::Start, _) => "start",
            Self::Texts(Said::Help, _) => "help",
            Self::Texts(Said::Danger, _) => "danger",
            Self::Texts(Said::Other, _) => "talk",
            Self::Unsubscribes => "link under an e-mail",
            Self::AnswersStop => "stop by an e-mail",
            Self::Complains => "complaint",
            Self::EndsTopic(_) => "topic ended by the page of why",
            Self::EndsWire(_) => "wire ended by the page of why",
            Self::ChoosesNoTopic(_) => "topic ended by the page of choices",
            Self::ChoosesNoWire(_) => "wire ended by the page of choices",
            Self::AgreesToCalls => "calls agreed to",
            Self::EndsCalls => "calls ended by a key",
            Self::HeardAll => "all ended by word of mouth",
            Self::HeardTopic(_) => "topic ended by word of mouth",
            Self::HeardWire(_) => "wire ended by word of mouth",
            Self::LookedAfter => "looked after",
            Self::Moves(_) => "move",
            Self::Dies => "death",
            Self::Leaves => "left",
            Self::Hours(_) => "own hours",
            Self::Agrees(..) => "agreed",
        }
    }
}
