//! Deliveries: one attempt to reach one address on one channel, and what became of it.
//!
//! The machine that decides (`status`, `settle`, `rules`) knows no clock, database or network;
//! `rows` keeps deliveries; `receipts` joins what the carrier says later.

pub mod rules;
pub mod settle;
pub mod status;
