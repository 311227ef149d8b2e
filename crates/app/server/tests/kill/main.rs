//! The real program, killed under load and started again; and what a second one is told.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod beside;
mod chaos;
mod house;
mod importing;
mod journal;
#[cfg(feature = "crash-points")]
mod labels;
mod rows;
mod together;
