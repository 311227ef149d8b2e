//! Tables: the columns of our own that pharmacies fill from whatever they have.

pub mod consent;
pub mod dispense;
pub mod header;
pub mod terms;
