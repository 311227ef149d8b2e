//! What outreach does, with a database: over SQLite, or PostgreSQL when the test command says so.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod catching_up;
mod delivering;
mod doubts;
mod fallback;
mod hearing;
mod mailing;
mod opting_in;
mod parting;
mod rights;
mod rules;
mod stopping;
mod taking_back;
mod telling;
mod world;
