//! Who did or saw what, written in the same transaction: an act that cannot be recorded does not
//! happen, and a view that cannot be recorded is not shown.
//!
//! Entries are inserted unchained; one sealer numbers and chains them in batches, since a head that
//! every transaction updated would make them wait for each other. Ids and codes only.

mod chain;
mod entry;
mod rows;
mod seal;
mod verify;

pub use entry::{Act, Entry, about, denied, listed, note, note_all, note_named, viewed};
pub use seal::{seal, seal_every_second};
pub use verify::{Verdict, verify};

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static store::Statement> {
    rows::STATEMENTS.to_vec()
}
