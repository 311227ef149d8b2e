//! Other people's records: read, matched to ours, and kept as they were received.
//!
//! Nobody else knows FHIR or a table's columns; nothing here decides about care.

pub mod fault;
pub mod fhir;
pub mod input;
pub mod table;
