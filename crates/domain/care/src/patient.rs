//! The person in care: name, birth date, address, ways to reach them, and how they are found.
//!
//! Whatever names a person is a sealed cell; looking up goes through blind indexes. It knows no
//! consent: whether a contact point may be used is not decided here.

mod actions;
mod address;
mod contact;
mod model;
mod moved;
mod rows;
mod search;
mod suspended;

pub use actions::{
    amend_many, birth_date, find, hold, name, names, record, record_many, status, zone,
};
pub use address::{address_token, restore_address, suspend_address};
pub use contact::{
    ContactState, KnownContact, NewContactPoint, Use, add_browser, add_contact, contacts,
    contacts_of_many, owner_of, owners, restore_contact, suspend_contact, unblock_contact,
};
pub use model::{NewPatient, Patient, PersonName, RecordNumber, Status};
pub use search::{Found, Search, reference, search};
pub use suspended::suspended_since;

pub(crate) use rows::open_name;

pub(crate) fn statements() -> Vec<&'static store::Statement> {
    [
        rows::STATEMENTS,
        address::rows::STATEMENTS,
        moved::rows::STATEMENTS,
        suspended::rows::STATEMENTS,
    ]
    .concat()
}
