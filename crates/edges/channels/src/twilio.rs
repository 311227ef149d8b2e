//! Twilio's protocol: texts and calls out, receipts, what comes in, and the signature that vouches for it.
//!
//! The address is configurable, so every carrier that speaks this dialect fits, and so does the
//! simulator. It knows the wire only: no database, no patient, no policy.

mod archive;
pub mod client;
pub mod codes;
pub mod form;
pub mod hooks;
pub mod media;
pub mod patience;
pub mod settings;
pub mod signature;
pub mod voice;

pub use archive::Archive;
pub use client::Twilio;
pub use form::Form;
pub use hooks::{Hooks, Unreadable};
pub use settings::{Sender, Settings};
pub use signature::{Signer, Verifier};

/// The word that deliveries and receipts keep for this carrier.
pub const NAME: &str = "twilio";

/// The largest body we read, in either direction, in bytes.
pub const BODY_LIMIT: usize = 64 * 1024;
