//! Messages: intents to say something to a patient, and what was decided about them.

mod actions;
pub mod events;
pub mod jobs;
mod model;
pub(crate) mod rows;

pub use actions::{close, counts, find, request, withdraw};
pub(crate) use actions::{close_on_the_way, close_open_of_patient, of_key, reopen};
pub use model::{Counts, Message, NewMessage, State, Way};
