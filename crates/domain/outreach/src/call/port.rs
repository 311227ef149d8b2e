//! The port to carriers that speak for us: what they ask, and what is to be said. It knows no vendor.

use kernel::{ContactPoint, Instant, Language};

use crate::gateway::{InboundText, Post, Receipt, Rejected};

/// Who picked up, as the carrier heard it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// Somebody; also when the carrier cannot tell.
    Person,
    /// A machine that takes messages, ready to take ours.
    Machine,
    /// A machine that takes none.
    Fax,
}

/// What was heard since the last words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// These keys, of `0` to `9`, `*` and `#`; a key that only ended them is not among them.
    Keys(String),
    /// Nothing, and then the key that ends an entry.
    Pound,
    /// Nothing at all.
    Silence,
}

/// A carrier asks what to say next.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The carrier's name of the call.
    pub provider_id: String,
    /// The number of the person in it.
    pub person: ContactPoint,
    /// Our number.
    pub ours: String,
    /// What was heard.
    pub heard: Heard,
    /// Who picked up.
    pub by: AnsweredBy,
}

/// Some words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Of the words.
    pub language: Language,
    /// As they are spoken.
    pub words: String,
}

/// What comes after the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// One key.
    Key,
    /// So many keys at most, ended by `#` or by a pause.
    Keys(u8),
    /// A spoken message, which is written down for us.
    Record,
    /// The end of the call.
    HangUp,
}

/// One step of a call as it sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words, in order.
    pub lines: Vec<Line>,
    /// What comes after them.
    pub then: Then,
    /// Names the conversation in the address of the next step; means nothing to others.
    pub token: String,
    /// The number of the next step.
    pub turn: u32,
}

/// What a carrier of calls posts, judged and read, and what it is answered.
pub trait Switchboard: Send + Sync {
    /// The word that deliveries by it keep.
    fn name(&self) -> &'static str;

    /// Somebody is on the line, and the carrier asks what to say.
    fn asked(&self, post: Post<'_>) -> Result<Asked, Rejected>;

    /// What became of a call, received `at`.
    fn receipt(&self, post: Post<'_>, at: Instant) -> Result<Receipt, Rejected>;

    /// A spoken message as it was written down, received `at`; nothing when no words were made out.
    fn transcript(&self, post: Post<'_>, at: Instant) -> Result<InboundText, Rejected>;

    /// One step as the carrier reads it: XML.
    fn write(&self, said: &Said) -> String;
}
