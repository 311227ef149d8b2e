//! "Confirm it's you": a birth date opens one task, never the record (tier T1).

pub mod form;
pub mod page;
