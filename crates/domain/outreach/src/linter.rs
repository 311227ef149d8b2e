//! What must not stand in a message without health data: drugs, illnesses, clinics, laboratories,
//! prices and people.
//!
//! Asked for every message at the moment it would leave, and for every template in a test. It knows
//! words and no patient; names are handed to it.

mod dictionary;
mod scan;

pub use dictionary::Topic;
pub use scan::{Finding, Linter};
