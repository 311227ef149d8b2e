//! E-mail both ways: submission to a mail server over SMTP (RFC 5321, 6409), and what that server hands
//! back to us: answers, failures, complaints.

mod answer;
mod client;
mod dkim;
pub mod email;
mod mailroom;
mod plain;
mod read;
mod session;
mod settings;

pub use client::Mail;
pub use dkim::{Dkim, Record};
pub use mailroom::{Clock, Intake, Listen, Mailroom, Way};
pub use settings::Settings;

/// The word that deliveries keep.
pub const NAME: &str = "smtp";
