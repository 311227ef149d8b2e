//! What patients write to us: kept at once, understood in the order in which it came.
//!
//! A stop is effective in the very transaction that keeps the text; everything else is a job in the
//! patient's lane. A text from a number of nobody, or of several, is read by a person.

mod actions;
mod answer;
mod bring;
mod catching_up;
mod consenting;
mod ear;
mod interpret;
pub mod jobs;
mod meant;
mod model;
pub(crate) mod rows;
mod spoken;

pub use actions::receive;
pub(crate) use actions::{Arrival, says_stop, take_in};
pub use catching_up::{CaughtUp, catch_up};
pub use ear::Listener;
pub use interpret::interpret;
pub(crate) use interpret::stopped_after;
pub use model::{Reply, ReplyState};
