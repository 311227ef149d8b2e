//! A simulated year of a pharmacy: the real program, people and carriers from one number, and a judge with
//! a mind of its own.
//!
//! The same number gives the same year, on both databases: nothing here depends on the clock of the
//! machine, on ids, or on the order in which patients have their turn.

mod carrier;
mod chance;
mod judge;
mod outcome;
mod pharmacy;
mod run;
mod world;

pub use judge::{Broken, Rule};
pub use outcome::Outcome;
pub use run::{Wanted, live};
