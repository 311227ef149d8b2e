//! Who is in care and what they take: patients, prescriptions, dispenses, supply, refills, tasks.
//!
//! It knows no messages, no journeys and no foreign formats.

pub mod amount;
pub mod refill;
pub mod supply;
pub mod task;
