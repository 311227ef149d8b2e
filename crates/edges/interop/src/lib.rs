//! Other people's records: read, matched to ours, and kept as they were received.
//!
//! Nobody else knows FHIR or a table's columns; nothing here decides about care.

pub mod fault;
pub mod fhir;
pub mod import;
pub mod input;
pub mod names;
pub mod table;

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static store::Statement> {
    import::rows::STATEMENTS.to_vec()
}
