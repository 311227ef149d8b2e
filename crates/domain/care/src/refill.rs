//! The next hand-over being arranged: its days, its states, its questions and answers.
//!
//! A therapy has one refill that is not filled, at most. Everything delivered at least once may
//! come twice or late: it then finds another state and changes nothing.

mod actions;
pub mod answers;
mod cells;
pub mod delivery;
pub mod jobs;
mod judgement;
mod model;
mod moves;
mod plan;
mod rows;
pub mod rules;
pub mod state;

pub use actions::{
    Answered, Offer, Source, Submission, answer, answerable, asked, contact_stopped, draft, offer,
    save_draft, save_draft_from, seen, told_late,
};
pub use cells::GivenAnswer;
pub use model::{PastMove, Refill, RefillMoved, RefillPlanned};
pub use moves::{
    answers_given, answers_so_far, current, find, history, open_of_patient, said_in_call,
};
pub(crate) use moves::{is_told_since, task_completed};

pub(crate) fn statements() -> &'static [&'static store::Statement] {
    rows::STATEMENTS
}
