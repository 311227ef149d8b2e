//! How many posts came to which end. All that remains of a forged one.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Posts since the program started, by outcome.
#[derive(Debug, Default)]
pub struct Counts {
    taken: AtomicU64,
    forged: AtomicU64,
    meaningless: AtomicU64,
    failed: AtomicU64,
}

/// The outcome of one post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Kept.
    Taken,
    /// Nobody vouched for it.
    Forged,
    /// Genuine, acknowledged, and without effect.
    Meaningless,
    /// Genuine, and could not be kept: the carrier is told to try again.
    Failed,
}

impl Counts {
    /// Counts one.
    pub fn count(&self, outcome: Outcome) {
        self.counter(outcome).fetch_add(1, Relaxed);
    }

    /// How many so far.
    pub fn of(&self, outcome: Outcome) -> u64 {
        self.counter(outcome).load(Relaxed)
    }

    const fn counter(&self, outcome: Outcome) -> &AtomicU64 {
        match outcome {
            Outcome::Taken => &self.taken,
            Outcome::Forged => &self.forged,
            Outcome::Meaningless => &self.meaningless,
            Outcome::Failed => &self.failed,
        }
    }
}
