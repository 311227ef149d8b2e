//! The pure rules of outreach against everything we could think of: all zones, all hours, and a
//! corpus of texts.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod asked;
mod call;
mod links;
mod linter;
mod policy;
mod policy_random;
mod replies;
mod scoring;
