//! Every sentence a person reads: looked up by name, in the reader's language.
//!
//! The words stand in `locales/<language>/<area>.ftl` (Fluent) and are part of the program. English
//! is the contract: what another complete language lacks is a complaint of [`check_locales`].
//! Knows no page and no message; its answers are plain text, and whoever writes HTML escapes them.

mod arg;
mod check;
mod dates;
mod embedded;
mod plain;
mod pseudo;
mod review;
mod say;

pub use arg::Arg;
pub use check::{Complaint, Fault, check_locales, check_sources};
pub use embedded::{COMPLETE, OF_PATIENTS, SPOKEN, Source, sources, spoken};
pub use pseudo::PSEUDO;
pub use review::{Review, review};
pub use say::{Said, Voice, Words, words};
