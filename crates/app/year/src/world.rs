//! What happens in the year, all of it from one number: who there is, where they are, what they agreed
//! to, what they write, and what the pharmacy wants to tell them.
//!
//! It knows nothing of how the program decides.

mod deeds;
mod house;
mod person;
mod place;

pub use deeds::{Ask, Deed, Said, Topic, Wire};
pub use house::{House, Outage, Trouble, outages};
pub use person::{Known, Person, people};
pub use place::{PLACES, Place};

/// 2 March 2026, 15:00 UTC.
pub const BEGIN: i64 = 1_772_463_600_000;
/// A minute.
pub const MINUTE: i64 = 60_000;
/// An hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Twenty-four hours.
pub const DAY: i64 = 24 * HOUR;
/// 365 days later nothing new happens any more.
pub const END: i64 = BEGIN + 365 * DAY;
/// So long after that everything has to be settled.
pub const TAIL: i64 = 4 * DAY;
