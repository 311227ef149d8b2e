//! Reaching patients: whether we may, what we say, on which wire, and what they answer.
//!
//! Knows no vendor and no journey. What decides here is pure; what acts is one transaction.

pub mod policy;
pub mod reply;
pub mod template;
pub mod zones;
