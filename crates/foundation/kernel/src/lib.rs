//! The words every crate speaks: ids, time, language, contact points, actors, errors.
//!
//! No I/O, no clock and no randomness: whoever needs `now` or a new id is handed a transaction.

pub mod actor;
pub mod contact;
pub mod digits;
pub mod error;
pub mod fold;
pub mod id;
pub mod language;
pub mod nouns;
pub mod phi;
pub mod postal;
pub mod time;

pub use actor::Actor;
pub use contact::{Channel, ContactPoint, EmailAddress, PhoneNumber, PushAddress};
pub use error::{Error, Result};
pub use id::Id;
pub use language::Language;
pub use nouns::*;
pub use phi::Phi;
pub use postal::PostalAddress;
pub use time::{Day, Instant, Zone};
