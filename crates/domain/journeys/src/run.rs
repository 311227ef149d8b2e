//! Runs: one patient in one journey, for one refill.
//!
//! An advance, its effects and the new state are one transaction, in the lane of the patient. A run
//! stays with the version of the definition that it began with.

mod actions;
mod effects;
pub mod jobs;
mod model;
mod rows;

pub use actions::{of_patient, of_refill, signal, start, stop, wake};
pub use model::Run;
use store::Statement;

/// The statements of this noun.
pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}
