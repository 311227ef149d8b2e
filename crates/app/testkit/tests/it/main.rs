//! The pharmacy in a box against the world outside, over real sockets.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod carrier;
mod message_centre;
mod rows;
mod validity;
mod voice;
