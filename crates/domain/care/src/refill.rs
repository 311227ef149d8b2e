//! The next hand-over being arranged: its days, its states, its questions.

pub mod answers;
pub mod delivery;
pub mod rules;
pub mod state;
