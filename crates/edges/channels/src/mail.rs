//! E-mail: submission to a mail server over SMTP (RFC 5321, 6409), with or without a sign-in.

mod answer;
mod client;
pub mod letter;
mod plain;
mod session;
mod settings;

pub use client::Mail;
pub use settings::Settings;

/// The word that deliveries keep.
pub const NAME: &str = "smtp";
