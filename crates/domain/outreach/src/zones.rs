//! Where a patient may be, and when it is polite everywhere there.
//!
//! A known zone is one candidate. An unknown one is every zone of the state of the address, else of
//! the telephone's area code, else of the country; a message goes only when all of them are open.

mod atlas;
mod hours;

pub use atlas::{Atlas, Candidate, Place};
pub use hours::{after_open, earliest, last_open, open_until};
