//! The pure rules of outreach against everything we could think of: all zones, all hours, and a
//! corpus of texts.

mod policy;
mod policy_random;
