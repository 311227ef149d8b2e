//! Whole files through the readers, and through them into a database.

mod consent;
mod faults;
mod importing;
mod matching;
mod pharmacy;
mod reading;
mod reference;
mod rows;
mod terms;
