//! What a patient's text means. Pure: no tables, no thread, no vendor.
//!
//! Stop, start and help are judged first in every language, then danger, then what we asked. What
//! is not understood is said to be so; nothing is guessed that would ship a drug.

mod interpret;
mod keywords;
mod lexicon;
mod numbers;
mod pattern;
mod polarity;
mod reading;
mod rules;
mod text;
mod which;

pub use interpret::interpret;
pub(crate) use pattern::is_within;
pub use reading::{Because, Confidence, Expecting, Intent, Reading, StopScope, Which};
