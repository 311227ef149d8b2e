//! Numbers that went from one patient to another.

pub(super) mod rows;
