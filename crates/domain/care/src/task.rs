//! What needs somebody, by when, and in which order.

pub mod rules;
