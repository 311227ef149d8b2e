//! A journey's definition: the steps of a file in the order in which they are written.
//!
//! Read once, checked as a whole, then never changed: a run is pinned to the content it began with.

mod check;
pub mod complaint;
mod draft;
pub mod model;
pub mod moment;
pub mod read;
mod resolve;
#[cfg(test)]
mod tests;

pub use complaint::Complaint;
pub use model::{ChannelHint, Definition, End, Fact, Kind, Known, Step};
pub use moment::{Anchor, Days, Moment};
pub use read::{read, read_again, version};
