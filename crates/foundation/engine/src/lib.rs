//! What must happen later, and what happened: jobs, lanes, leases, schedules, events, the live feed.
//!
//! Knows no medicine and no message. A job is a row written in the transaction that wants it; an
//! event's subscribers get their job rows in the transaction that emits it. Nothing is held in
//! memory that a restart would lose.

pub mod backoff;
mod claim;
mod event;
mod feed;
mod job;
mod registry;
mod rows;
mod runner;
mod schedule;
mod steps;
mod twice;

pub use claim::{Claimed, JobParked, finish, finish_all, postpone, release};
pub use event::{Event, emit, emit_all, happened_after, newest_event};
pub use feed::{Feed, Happened, Heard};
pub use job::{JobKind, Lane, NewJob, cancel, enqueue, enqueue_all, first_of, parked};
pub use job::{Parked, Waiting, WaitingOf, waiting, waiting_of};
pub use registry::{Errand, Example, JobError, Registry, Verdict};
pub use runner::{Runner, Workload};
pub use schedule::Recurrence;
pub use twice::DoneTwice;

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static store::Statement> {
    rows::STATEMENTS.to_vec()
}
