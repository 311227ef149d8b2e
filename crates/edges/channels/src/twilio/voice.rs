//! Calls in the same dialect: making them, the words we answer with (TwiML), and what comes of them.
//!
//! A call is asked for once and never again (its gateway promises nothing); its words are asked for step by
//! step at our hooks, whose posts are judged like any other.

mod gateway;
mod switchboard;
mod twiml;

pub use gateway::Voice;
pub use switchboard::Switch;
pub use twiml::write;

/// The word that deliveries and receipts keep for calls.
pub const NAME: &str = "twilio-voice";

/// Where the carrier posts, below our public address.
pub const PATH: &str = "/hooks/twilio/voice";
