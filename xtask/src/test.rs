//! `cargo x test`: everything, on both databases and in the browser.
//!
//! What this machine cannot run is named in the closing line; under `CI` it is a failure, but for tests
//! on reference data, which stays outside of the project.

use std::time::Instant;

use crate::{
    browser, failed, machine,
    postgres::{Cluster, Commits},
    say,
    stop::{Result, Stop},
    suite::{self, Database},
    tally::Tally,
};

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Scope {
    sqlite: bool,
    postgres: bool,
    browser: bool,
}

impl Scope {
    fn read(words: &[String]) -> Result<Self> {
        let mut scope = Self { sqlite: true, postgres: true, browser: true };
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            let value = match word.split_once('=') {
                Some(("--db", value)) => Some(value),
                None if word == "--db" => words.next(),
                _ => None,
            };
            match (word, value) {
                (_, Some("sqlite")) => scope.postgres = false,
                (_, Some("postgres")) => scope.sqlite = false,
                ("--no-browser", _) => scope.browser = false,
                _ => return Err(Stop::Usage(USAGE.into())),
            }
        }
        Ok(scope)
    }
}

/// Says where data lies that nobody here wrote. Tests on it end at once where it is not set, and runners
/// count them as passed.
const REFERENCE: &str = "RAPPORT_REFERENCE_DATA";

const USAGE: &str = "cargo x test [--db sqlite|postgres] [--no-browser]";

/// Runs what was asked for to its end, then says what held.
pub fn command(words: &[String]) -> Result<()> {
    let scope = Scope::read(words)?;
    let begun = Instant::now();
    let mut report = Report::default();
    if let Err(stop) = browser::prepare() {
        report.miss("validators", &stop)?;
    }
    if scope.sqlite {
        say::step("tests on SQLite");
        report.add("sqlite", suite::run(&Database::Sqlite)?);
    }
    if scope.postgres {
        say::step("tests on PostgreSQL");
        match Cluster::start(Commits::Volatile) {
            Ok(cluster) => report.add("postgres", suite::run(&Database::Postgres(cluster.url()))?),
            Err(stop) => report.miss("postgres", &stop)?,
        }
    }
    if scope.sqlite {
        say::step("examples in the documentation");
        report.add("examples", suite::examples()?);
    }
    if scope.browser {
        say::step("stories in the browser");
        match browser::run() {
            Ok(outcome) => report.add("browser", outcome),
            Err(stop) => report.miss("browser", &stop)?,
        }
    }
    report.reference(machine::variable(REFERENCE).is_some());
    let seconds = begun.elapsed().as_secs_f64();
    say::line(&report.line(seconds));
    if report.is_success { Ok(()) } else { Err(failed!("tests failed")) }
}

struct Report {
    is_success: bool,
    total: Tally,
    parts: Vec<String>,
}

impl Default for Report {
    fn default() -> Self {
        Self { is_success: true, total: Tally::default(), parts: Vec::new() }
    }
}

impl Report {
    fn add(&mut self, name: &str, (is_success, tally): (bool, Tally)) {
        self.is_success &= is_success && tally.failed == 0;
        self.total += tally;
        self.parts.push(format!("{name} {}", tally.run()));
    }

    /// What could not run narrows a desk's run and fails the other.
    fn miss(&mut self, name: &str, stop: &Stop) -> Result<()> {
        if machine::is_ci() {
            return Err(failed!("{name}: {stop}"));
        }
        say::problem(&stop.to_string());
        self.parts.push(format!("{name} NOT RUN"));
        Ok(())
    }

    /// Reference data stays outside of the project: its absence narrows any run and fails none.
    fn reference(&mut self, is_there: bool) {
        if !is_there {
            self.parts.push(format!("tests on reference data NOT RUN: {REFERENCE} is not set"));
        }
    }

    fn line(&self, seconds: f64) -> String {
        format!("Summary [{seconds:>8.1}s] {} ({})", self.total, self.parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(words: &[&str]) -> Option<Scope> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Scope::read(&words).ok()
    }

    #[test]
    fn the_scope_is_everything_unless_narrowed() {
        let of = |sqlite, postgres, browser| Some(Scope { sqlite, postgres, browser });
        assert_eq!(scope(&[]), of(true, true, true));
        assert_eq!(scope(&["--db", "sqlite"]), of(true, false, true));
        assert_eq!(scope(&["--no-browser", "--db=postgres"]), of(false, true, false));
        assert_eq!(scope(&["--db", "oracle"]), None);
        assert_eq!(scope(&["--db"]), None);
        assert_eq!(scope(&["fast"]), None);
    }

    #[test]
    fn tests_without_their_reference_data_are_named() {
        let told = |is_there| {
            let mut report = Report::default();
            report.add("sqlite", (true, Tally { passed: 3, failed: 0, skipped: 0 }));
            report.reference(is_there);
            assert!(report.is_success);
            report.line(1.0)
        };
        let missing =
            "(sqlite 3, tests on reference data NOT RUN: RAPPORT_REFERENCE_DATA is not set)";
        assert!(told(false).ends_with(missing), "{}", told(false));
        assert!(told(true).ends_with("(sqlite 3)"), "{}", told(true));
    }

    #[test]
    fn one_failure_is_a_failure_of_all() {
        let tally = |passed, failed| Tally { passed, failed, skipped: 0 };
        let mut report = Report::default();
        report.add("sqlite", (true, tally(3, 0)));
        assert!(report.is_success);
        report.add("postgres", (true, tally(2, 1)));
        assert!(!report.is_success);
        let line = report.line(1.0);
        assert!(
            line.ends_with("6 tests run: 5 passed, 1 failed, 0 skipped (sqlite 3, postgres 3)"),
            "{line}"
        );
    }
}
