//! Lines for the person at the terminal: results to standard output, problems to standard error.
//!
//! The only place that writes to either; a closed pipe is not an error here.

use std::io::{Write as _, stderr, stdout};

/// A result.
pub fn line(text: &str) {
    let mut out = stdout().lock();
    if writeln!(out, "{text}").and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}

/// What happens now, or what went wrong.
pub fn problem(text: &str) {
    let mut out = stderr().lock();
    // Nobody is left to tell when standard error is gone.
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// The headline of a step.
pub fn step(text: &str) {
    problem(&format!("\n== {text}"));
}
