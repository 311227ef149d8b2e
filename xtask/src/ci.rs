//! `cargo x ci`: what `.ci/run` runs, and nothing else.

use crate::{
    check,
    stop::{Result, refuse_words},
    test,
};

/// Check, then test.
pub fn command(words: &[String]) -> Result<()> {
    refuse_words("ci", words)?;
    check::command(&[])?;
    test::command(&[])
}
