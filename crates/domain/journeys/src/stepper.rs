//! The stepper: definition, state, signal, facts and `now` give the next state and what to do.
//!
//! Pure. Saving and sending are somebody else's work, in one transaction, so a crash can only repeat
//! an advance as a whole. Old signals change nothing; what follows silence is read from the facts
//! and the clock, never from how often somebody knocked.

pub mod model;
mod rules;

#[cfg(test)]
mod ladder;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod tests;

pub use model::{Advance, Effect, Facts, Position, RefillState, STOP_STEP, Signal, State};
pub use rules::advance;
