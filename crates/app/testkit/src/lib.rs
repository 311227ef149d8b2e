//! A pharmacy in a box for tests: people, phones, a clock that passes, on either database.
//!
//! Everything runs as in the server (the same wiring, engine and migrations) but the wire: the
//! phones here are a gateway of their own, so that a story needs no socket.

mod days;
mod life;
mod people;
mod pharmacy;
mod phones;
mod pictures;
mod post_office;
mod staff;

pub use days::{Span, Time};
pub use people::{Course, Person, Who};
pub use pharmacy::Pharmacy;
pub use phones::{Answer, Mailbox, Phone, Phones, Text};
pub use staff::Colleague;
