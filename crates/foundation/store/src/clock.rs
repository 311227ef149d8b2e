//! The clock that can be moved. Read once when a transaction begins.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time,
};

use kernel::Instant;

/// Where `tx.now()` comes from.
///
/// The *offset* moves the clock for the demo, for training and for tests; the machine's clock keeps
/// running underneath unless the clock is stopped.
#[derive(Debug)]
pub struct Clock {
    /// Milliseconds; `i64::MIN` when the clock runs.
    stopped_at: AtomicI64,
    offset: AtomicI64,
    /// What machine and monotonic clock said when this clock was made.
    started: (i64, time::Instant),
}

const RUNNING: i64 = i64::MIN;

impl Clock {
    /// A clock that runs with the machine.
    pub fn running() -> Self {
        Self {
            stopped_at: AtomicI64::new(RUNNING),
            offset: AtomicI64::new(0),
            started: (machine_millis(), time::Instant::now()),
        }
    }

    /// A clock that stands still until it is moved.
    pub fn stopped(at: Instant) -> Self {
        Self { stopped_at: AtomicI64::new(at.0), ..Self::running() }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        let base = match self.stopped_at.load(Ordering::SeqCst) {
            RUNNING => machine_millis(),
            stopped => stopped,
        };
        Instant(base + self.offset.load(Ordering::SeqCst))
    }

    /// Now, when the database's clock says `database` (so that nodes agree).
    pub(crate) fn now_given(&self, database: i64) -> Instant {
        match self.stopped_at.load(Ordering::SeqCst) {
            RUNNING => Instant(database + self.offset.load(Ordering::SeqCst)),
            _ => self.now(),
        }
    }

    /// Moves the clock forward by milliseconds. It never goes back.
    pub fn advance(&self, millis: i64) {
        self.offset.fetch_add(millis.max(0), Ordering::SeqCst);
    }

    /// Sets how far the clock has been moved in all, as kept in the database.
    pub fn set_offset(&self, millis: i64) {
        self.offset.store(millis, Ordering::SeqCst);
    }

    /// How far the clock has been moved in all, in milliseconds.
    pub fn offset(&self) -> i64 {
        self.offset.load(Ordering::SeqCst)
    }

    /// Whether the clock stands still.
    pub fn is_stopped(&self) -> bool {
        self.stopped_at.load(Ordering::SeqCst) != RUNNING
    }

    /// By how many milliseconds the machine's clock has stepped against its monotonic clock since
    /// this clock was made. More than a minute means that due times cannot be trusted.
    pub fn stepped(&self) -> i64 {
        let (wall, monotonic) = self.started;
        let passed = i64::try_from(monotonic.elapsed().as_millis()).unwrap_or(i64::MAX);
        machine_millis() - wall - passed
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn machine_millis() -> i64 {
    time::SystemTime::now()
        .duration_since(time::UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_clock_moves_only_when_it_is_moved() {
        let clock = Clock::stopped(Instant(1_000));
        assert_eq!(clock.now(), Instant(1_000));
        clock.advance(500);
        clock.advance(-5);
        assert_eq!((clock.now(), clock.now_given(9)), (Instant(1_500), Instant(1_500)));
    }

    #[test]
    fn a_running_clock_follows_the_database() {
        let clock = Clock::running();
        clock.advance(10);
        assert_eq!(clock.now_given(5), Instant(15));
    }
}
