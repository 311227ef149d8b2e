//! The synthetic pharmacy: as it is planned, as it is written, as it lives.

mod living;
mod planning;
mod writing;
