//! Stories of a pharmacy and its patients, on either database.

mod refill;
mod statements;
mod stop;
