//! What a patient wants of us beside consent: hours, a stop, silence after an emergency; and the
//! hold switch of the whole pharmacy.

mod actions;
mod calls;
mod holding;
pub mod jobs;
mod refusing;
pub(crate) mod rows;
mod taken_back;

pub use actions::{
    Stop, pause_automation, resume_automation, set_hours, start, stop, stop_at, stopped_at,
};
pub(crate) use actions::{lift, note_clarified, stop_address_of};
pub use calls::stop_calls;
pub use holding::{COMMAND, HoldChange, changes, held, hold, let_go, release};
pub use taken_back::{Covers, Heard, How, hear, take_back};
