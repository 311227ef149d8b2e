//! A definition as it was written, with the place of every word: what complaints point at.

use std::ops::Range;

use jiff::civil::Time;

/// A text and where it stands, in bytes of the file.
#[derive(Clone, Debug)]
pub struct Word {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub place: Range<usize>,
}

/// The words that make a step, each with the details that belong to it.
pub const STEP_WORDS: [(&str, &[&str]); 6] = [
    ("send", &["channel", "then"]),
    ("await", &["answered", "silence"]),
    ("task", &["then"]),
    ("wait_until", &["then"]),
    ("branch", &["cases", "otherwise"]),
    ("finish", &[]),
];

/// A journey whose targets are still names.
#[derive(Clone, Debug)]
pub struct Draft {
    /// `journey`.
    pub name: Word,
    /// `title`.
    pub title: String,
    /// `time`.
    pub time: Time,
    /// `any_answer`.
    pub any_answer: Option<Word>,
    /// `stop_task`.
    pub stop_task: Word,
    /// `[[step]]`.
    pub steps: Vec<DraftStep>,
}

/// A step whose targets are still names.
#[derive(Clone, Debug)]
pub struct DraftStep {
    /// `id`.
    pub id: Word,
    /// The word that makes it a step, one of [`STEP_WORDS`].
    pub word: &'static str,
    /// Where that word stands.
    pub word_place: Range<usize>,
    /// What follows that word.
    pub value: Word,
    /// `then`: the next step, when it is not the next in the file.
    pub then: Option<Word>,
    /// `answered`, of an `await`.
    pub answered: Option<Word>,
    /// `silence`, of an `await`.
    pub silence: Option<Word>,
    /// `otherwise`, of a `branch`.
    pub otherwise: Option<Word>,
    /// `channel`, of a `send`.
    pub channel: Option<Word>,
    /// `cases`, of a `branch`.
    pub cases: Vec<(Word, Word)>,
    /// `note`.
    pub note: Option<String>,
}
