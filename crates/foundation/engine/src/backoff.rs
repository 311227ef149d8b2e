//! How long a job that failed waits, and when it is given up to a person.

/// Tries before a job is parked (RELIABILITY 2.3, fault 21).
pub const MOST_ATTEMPTS: u32 = 6;
/// Workers that may be lost with a job before it is parked. More than failures: whoever was under way
/// when a process was killed has mostly done nothing wrong. Bounded all the same, for what kills it.
pub const MOST_CRASHES: u32 = 20;
/// The wait after the first failure, in milliseconds.
const FIRST: i64 = 10_000;
/// The longest wait, in milliseconds.
const LONGEST: i64 = 3_600_000;

/// Milliseconds to wait after so many attempts (from 1): 10 s doubling up to an hour, each spread
/// over half to one and a half of it by `bits`, so that what failed together does not return
/// together.
pub fn wait(attempts: u32, bits: u64) -> i64 {
    let doubled = FIRST.saturating_mul(1 << attempts.saturating_sub(1).min(20));
    let base = doubled.min(LONGEST);
    let spread = i64::try_from(bits % 1_000).unwrap_or(0);
    base / 2 + base * spread / 1_000
}

/// Whether a job that failed after so many attempts waits for a person from now on.
pub const fn is_hopeless(attempts: u32) -> bool {
    MOST_ATTEMPTS <= attempts
}

/// Whether a job with which so many workers were lost waits for a person from now on.
pub const fn is_deadly(crashes: u32) -> bool {
    MOST_CRASHES <= crashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour_and_are_spread() {
        for (attempts, low, high) in
            [(1, 5_000, 15_000), (2, 10_000, 30_000), (30, 1_800_000, 5_400_000)]
        {
            assert_eq!(wait(attempts, 0), low, "{attempts}");
            assert!(wait(attempts, 999) < high && low < wait(attempts, 999), "{attempts}");
        }
    }

    #[test]
    fn the_sixth_failure_is_the_last() {
        assert!(!is_hopeless(5));
        assert!(is_hopeless(6));
    }
}
