//! FHIR R4: read from text to plain structs, with the path of whatever is wrong; and consents, written.
//!
//! Pure. Knows no database and no clock; references stay as they were written.

pub mod allergy_intolerance;
pub mod appointment;
pub mod bundle;
pub mod calendar;
pub mod condition;
pub mod consent;
pub mod coverage;
pub mod datatypes;
mod dosage;
pub mod element;
pub mod encounter;
pub mod json;
pub mod medication;
pub mod medication_dispense;
pub mod medication_request;
pub mod observation;
pub mod organization;
pub mod patient;
pub mod practitioner;
pub mod reference;
pub mod resource;
pub mod types;

/// The types whose content is read. Every other type is kept as received.
pub const READ: [&str; 12] = [
    "Patient",
    "Practitioner",
    "Organization",
    "Coverage",
    "Medication",
    "MedicationRequest",
    "MedicationDispense",
    "Condition",
    "AllergyIntolerance",
    "Observation",
    "Encounter",
    "Appointment",
];
