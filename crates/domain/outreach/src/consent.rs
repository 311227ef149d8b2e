//! Consent: who agreed to hear from us about what, where, and how we know.
//!
//! A ledger that is only added to, and beside it the last line for each purpose on each address,
//! which is what a contact decision reads. Agreement belongs to the address, not to our row of it.

mod actions;
pub mod import;
mod model;
pub(crate) mod rows;

pub use actions::{
    Revoked, address_stopped_at, current, forget_stop, ledger, patients, record, restore, revoke,
    standings, stop_address,
};
pub use model::{Line, NewConsent, REFUSAL, Recorded, Source, Standing, State, address_token};
