//! Calls by a machine of ours: what is said, and where each key leads.
//!
//! The script is pure (`script`, `keys`, `route`, `say`): a state, what the person did, and what is on
//! record give the next state, what to do, and the words. The carrier asks for each step; `actions` keeps
//! the state between two of them, so that a step asked for twice is taken once. It knows no protocol.

mod actions;
mod around;
mod deeds;
mod keys;
mod port;
mod progress;
mod route;
pub(crate) mod rows;
mod say;
mod script;
mod spoken;
mod voices;

pub use actions::{advance, answer_call, prune, receive_receipt, trouble};
pub(crate) use actions::{prepare, token};
pub use around::{Around, Medicine};
pub use port::{AnsweredBy, Asked, Heard, Line, Said, Switchboard, Then};
pub use progress::{Ask, End, Note, Progress, Spot};
pub use say::say;
pub use script::{Deed, step};
pub use voices::voice_of;
