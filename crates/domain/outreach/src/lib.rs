//! Outreach: reaching patients, with their consent, at a decent hour, and hearing what they answer.
//!
//! What decides is pure (`policy`, `zones`, `reply`, `segments`, `linter`, `delivery::rules`); what
//! acts is one short transaction; what talks to a carrier does so between two transactions.

pub mod consent;
pub mod decision;
pub mod delivery;
pub mod facts;
pub mod gateway;
pub mod message;
pub mod policy;
pub mod reply;
pub mod segments;
pub mod template;
pub mod zones;
