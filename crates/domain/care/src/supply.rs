//! What a patient has on hand of one medication, computed and never typed in.

pub mod rules;
