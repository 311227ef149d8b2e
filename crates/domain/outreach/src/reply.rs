//! What a patient's text means. Pure: no tables, no thread, no vendor.
//!
//! Stop, start and help are judged first in every language, then danger, then what we asked. What
//! is not understood is said to be so; nothing is guessed that would ship a drug.

mod at_an_end;
mod danger;
mod days;
mod fold;
mod interpret;
mod keywords;
mod lexicon;
mod numbers;
mod pattern;
mod polarity;
mod reading;
mod rules;
mod slips;
mod text;
mod which;

pub use interpret::interpret;
pub use lexicon::{KnownLanguage, Review, languages};
pub use reading::{
    Because, Confidence, Expecting, Intent, NamedDay, Reading, StopScope, When, Which,
};
pub(crate) use slips::is_within;
