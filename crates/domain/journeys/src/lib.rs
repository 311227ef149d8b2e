//! Journeys: what should happen to a patient over weeks, told in files that a pharmacist can read.
//!
//! A definition is data, checked when it is published. The stepper is pure: definition, state,
//! signal, facts and `now` give the next state and what to do. Runs keep the state and carry the
//! effects out in one transaction. Knows no channels, no quiet hours and no words: those are
//! outreach's.

pub mod definition;
pub mod library;
pub mod outline;
pub mod run;
pub mod stepper;
pub mod version;

use store::Statement;

/// Enters this slice's jobs, and what wakes them, into the table.
pub fn register(registry: &mut engine::Registry) {
    run::jobs::register(registry);
}

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static Statement> {
    [run::statements(), version::statements()].concat()
}
