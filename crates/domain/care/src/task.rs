//! What needs somebody, by when, and in which order.
//!
//! A task has a key: asking for it twice opens it once. Claiming keeps two people from working on
//! one; completing says what came of it, and moves the refill behind it when there is one.

mod actions;
mod ending;
mod lease;
mod model;
mod rows;
pub mod rules;
mod said;
mod stuck;
mod worklist;

pub use actions::{complete, find, note, of_patient, open};
pub(crate) use actions::{overtake, rerank};
pub use ending::{Ending, Stopped, WhyStopped, is_day_to_ask};
pub use lease::{EndClaim, claim, end_claim, release, release_all_of, take_over};
pub use model::{NewTask, State, Task, TaskClaimed, TaskCompleted, TaskOpened, TaskOutcome};
pub use said::{Said, complete_with_answer, tell_emergency, told_late};
pub use stuck::{open_stuck, untold};
pub use worklist::{
    After, Filter, MOST_COUNTED, Page, Worklist, WorklistRow, count, emergencies, page_before,
    worklist, worklist_row,
};

/// Enters this slice's jobs into the table.
pub(crate) fn register(registry: &mut engine::Registry) {
    registry.step::<EndClaim>(end_claim);
}

pub(crate) fn statements() -> &'static [&'static store::Statement] {
    rows::STATEMENTS
}
