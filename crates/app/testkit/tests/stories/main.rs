//! Stories of a pharmacy and its patients, on either database.

mod course;
mod crash;
mod refill;
mod rows;
mod statements;
mod stop;
mod twice;
mod world;
