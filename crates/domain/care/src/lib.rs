//! Who is in care and what they take: patients, prescriptions, dispenses, supply, refills, tasks.
//!
//! It knows no messages, no journeys and no foreign formats.

pub mod amount;
pub mod caregiver;
mod choice;
pub mod dispense;
pub mod lab_result;
pub mod medication;
pub mod patient;
pub mod pharmacy;
pub mod prescriber;
pub mod prescription;
pub mod program;
pub mod refill;
pub mod supply;
pub mod task;
pub mod therapy;

/// Enters this slice's jobs into the table.
pub fn register(registry: &mut engine::Registry) {
    refill::jobs::register(registry);
    task::register(registry);
}

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static store::Statement> {
    let nouns: [&[&'static store::Statement]; 13] = [
        caregiver::statements(),
        dispense::statements(),
        lab_result::statements(),
        medication::statements(),
        &patient::statements(),
        pharmacy::statements(),
        prescriber::statements(),
        prescription::statements(),
        program::statements(),
        refill::statements(),
        supply::statements(),
        task::statements(),
        therapy::statements(),
    ];
    nouns.concat()
}
