//! SMPP 3.4: texts out and in over a standing line to a carrier's message centre (SMSC).
//!
//! The line is kept by [`Smpp::run`]; sends wait while it is down. It knows the wire only: no
//! database, no patient, no policy. What is known of a send when a line dies is exact: what was not
//! written has not been sent, and of what was, only an answer tells.

mod alphabet;
mod arriving;
mod attempt;
mod client;
mod codes;
mod joining;
mod keeping;
mod line;
mod parts;
mod receipt;
mod seen;
mod session;
pub mod settings;
mod wire;

pub use client::Smpp;
pub use settings::{Alphabet, Ids, LongTexts, Settings};

/// The word that deliveries and receipts keep for this carrier.
pub const NAME: &str = "smpp";
