//! Letters: words on paper, by post, to the address on record.
//!
//! A letter is asked for by name and decided like any message. What may go is put by in a queue until
//! somebody prints it, and is asked about once more then. That it was brought to the post, or came back,
//! are receipts like those of any carrier, told by people. How it looks on paper is not decided here.

mod actions;
mod asking;
mod gateway;
mod model;
mod queue;
pub(crate) mod rows;
mod sheet;

pub use actions::{came_back, posted, posted_anyway, print, printed, remove};
pub use asking::{make, outlook};
pub use gateway::PrintQueue;
pub use model::{Batch, Here, Letter, OnPaper, Outlook, Place};
pub use queue::{here, posted_lately, waiting};
pub use sheet::Sheet;

pub(crate) use rows::{address_of, append as prepare};
pub(crate) use sheet::with_end;

/// How long the page behind a letter's code can be opened, in days: when it was made, and again from when
/// it was posted.
pub const LINK_DAYS: i64 = 30;

/// Letters of one part of the page, and of one print.
pub const MOST: u32 = 200;
