//! How many tests passed and failed, read from what the runners print at their end.

use std::{fmt, ops::AddAssign};

/// Counts of one or several runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and held.
    pub passed: usize,
    /// Tests that did not hold, could not run or did not end.
    pub failed: usize,
    /// Tests that were not asked for.
    pub skipped: usize,
}

impl Tally {
    /// The closing lines of nextest, of cargo test (one a binary) or of node's test runner.
    pub fn read(said: &str) -> Self {
        let mut tally = Self::default();
        for line in said.lines() {
            let line = line.trim();
            if let Some(rest) = line.strip_prefix("Summary [") {
                // nextest prints one; the counts follow `N tests run:`.
                let counts = rest.split_once("run:").map_or("", |(_, counts)| counts);
                tally.count(counts, ',');
            } else if let Some(rest) = line.strip_prefix("test result:") {
                let counts = rest.split_once('.').map_or("", |(_, counts)| counts);
                tally.count(counts, ';');
            } else if let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))
            {
                let turned: Vec<&str> = rest.split_whitespace().rev().collect();
                if let [count, word] = turned.as_slice() {
                    tally.count(&format!("{count} {word}"), ',');
                }
            }
        }
        tally
    }

    /// Tests that ran.
    pub const fn run(&self) -> usize {
        self.passed + self.failed
    }

    fn count(&mut self, counts: &str, separator: char) {
        for count in counts.split(separator) {
            let mut words = count.split_whitespace();
            let Some(Ok(number)) = words.next().map(str::parse::<usize>) else { continue };
            match words.next() {
                Some("passed" | "pass") => self.passed += number,
                // `N failed`, `N exec failed`, `N timed out`; node says `N fail`, `N cancelled`.
                Some("failed" | "fail" | "exec" | "timed" | "cancelled") => self.failed += number,
                Some("skipped" | "ignored") => self.skipped += number,
                _ => {}
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, failed, skipped } = self;
        write!(f, "{} tests run: {passed} passed, {failed} failed, {skipped} skipped", self.run())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, passed: usize, failed: usize, skipped: usize) {
        assert_eq!(Tally::read(said), Tally { passed, failed, skipped }, "{said}");
    }

    #[test]
    fn each_runner_is_understood() {
        check(
            "     Summary [   1.2s] 35 tests run: 33 passed (1 slow), 1 failed, 1 timed out, 2 skipped",
            33,
            2,
            2,
        );
        check("     Summary [   1.2s] 3/35 tests run: 3 passed, 0 skipped", 3, 0, 0);
        check(
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
               test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            6,
            2,
            1,
        );
        check(
            "ℹ tests 3\nℹ pass 2\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\nℹ duration_ms 4",
            2,
            1,
            0,
        );
        check("# tests 3\n# pass 3\n# fail 0\n", 3, 0, 0);
        check("the words `1 passed` elsewhere", 0, 0, 0);
    }
}
