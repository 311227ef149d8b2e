//! E-mail that comes in: which delivery it belongs to, who may have written it, and what follows.
//!
//! Anybody can write any name into an e-mail. What ties one to a patient is a tag that we made and that
//! only reached the mailbox we wrote to.

mod complaint;
mod ours;
mod receive;
pub mod tag;
mod text;

pub use complaint::complain;
pub use receive::receive;
pub use text::{both_ends, letters};
