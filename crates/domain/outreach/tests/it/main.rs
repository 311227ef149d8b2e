//! What outreach does, with a database: over SQLite, or PostgreSQL when the test command says so.

mod delivering;
mod doubts;
mod hearing;
mod world;
