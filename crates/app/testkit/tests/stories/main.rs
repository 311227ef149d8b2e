//! Stories of a pharmacy and its patients, on either database.

mod crash;
mod flow;
mod refill;
mod rows;
mod statements;
mod stop;
mod twice;
mod world;
