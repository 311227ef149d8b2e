//! Opting in by a text: a keyword, a page or somebody here leads to one question, and only a yes from
//! the same number within a day is the consent. No word about care goes there before it.
//!
//! What a keyword is, and whether consent on paper is asked for once more, the pharmacy settles.

mod actions;
mod model;
pub(crate) mod rows;
mod settings;
mod spoken;

pub(crate) use actions::{Answered, answered, begin};
pub use actions::{Wanted, ask, propose};
pub use model::{AGREED_TO, Began, WORDING};
pub use settings::{Settings, set_settings, settings};
pub use spoken::{SCRIPT, Spoken, agree_spoken};
