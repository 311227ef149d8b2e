//! Carriers: the systems that put a text on somebody's telephone or an e-mail into their mailbox, and
//! a local one that stands in.
//!
//! Each carrier is one module that speaks its protocol and implements the port of
//! `outreach::gateway`. Nothing here knows why a message is sent or what a reply means.

pub mod mail;
pub mod push;
pub mod simulator;
pub mod smpp;
pub mod twilio;
mod wire;
