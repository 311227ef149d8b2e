//! The synthetic pharmacy: its people, what they take, a year of hand-overs and some days of its
//! life, all decided by a seed. For the demo, for training and for tests.
//!
//! Everything in it is made up. It writes through the same actions as everybody else and knows no
//! page and no vendor.

mod catalogue;
mod chance;
mod course;
mod life;
mod moving_in;
mod names;
mod people;
mod person;
mod places;
mod prescribers;

pub use catalogue::{Product, Program};
pub use life::{By, Carrier, Line, Lived, Team, World, hire, live};
pub use moving_in::{Counts, Filled, Plan, Resident, fill, pharmacy, zone};
pub use people::people;
pub use person::{Agreement, Caregiver, Course, Ending, Manner, Person, Standing};
pub use prescribers::prescribers;
