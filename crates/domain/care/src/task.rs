//! What needs somebody, by when, and in which order.
//!
//! A task has a key: asking for it twice opens it once. Claiming keeps two people from working on
//! one; completing says what came of it, and moves the refill behind it when there is one.

mod actions;
mod model;
mod rows;
pub mod rules;
mod stuck;
mod worklist;

pub use actions::{claim, complete, find, note, of_patient, open, release, release_all_of};
pub(crate) use actions::{overtake, rerank};
pub use model::{NewTask, State, Task, TaskClaimed, TaskCompleted, TaskOpened, TaskOutcome};
pub use stuck::{open_stuck, untold};
pub use worklist::{
    After, Filter, MOST_COUNTED, Page, Worklist, WorklistRow, count, worklist, worklist_row,
};

pub(crate) fn statements() -> &'static [&'static store::Statement] {
    rows::STATEMENTS
}
