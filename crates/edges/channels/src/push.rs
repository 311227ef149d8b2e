//! Web push: a notice on a browser or an installed app, through the push service of its maker
//! (RFC 8030), in words that only that browser can read (RFC 8291), under a key by which the service
//! knows us (RFC 8292).
//!
//! The words are the same for every notice of the pharmacy: they say that there is something to read.
//! Every notice has one length, and a later one takes the place of an earlier that has not arrived.

mod client;
mod key;
mod sealed;
mod settings;

pub use client::Push;
pub use key::{NewKey, VapidKey};
pub use sealed::seal;
pub use settings::Settings;

/// The word that deliveries and receipts keep for these services.
pub const NAME: &str = "push";

/// A notice that has not arrived after so many seconds is forgotten by the service: nobody wants it in
/// the night.
pub const LIVES_FOR: u32 = 4 * 3_600;
