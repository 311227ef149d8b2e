//! Ways in, and what whoever is in may do: staff, sessions, smart links, identity checks,
//! permissions.
//!
//! Knows a patient by id only: the date of birth that a check compares with is handed in.

pub mod chosen_sign;
mod event;
pub mod identity_check;
mod permission;
pub mod session;
pub mod smart_link;
pub mod staff;

pub use event::{LinkClosed, LinkWanted, StaffLeft};
pub use vault::Token;

pub use permission::{Permission, Role, permit, permit_on, role_of};

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static store::Statement> {
    [
        chosen_sign::rows::STATEMENTS,
        identity_check::rows::STATEMENTS,
        session::rows::STATEMENTS,
        smart_link::rows::STATEMENTS,
        staff::rows::STATEMENTS,
    ]
    .concat()
}
