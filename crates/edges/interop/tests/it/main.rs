//! Whole files through the readers, and through them into a database.

mod reading;
mod reference;
