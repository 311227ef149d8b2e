//! `cargo x locales`: every language says what the English files say, with the same variables.
//!
//! The checker is the `words` crate's own, which also embeds the files; this only asks it.

use crate::{
    run::run,
    stop::{Result, refuse_words},
    tree::cargo,
};

const TEST: &str = "the_words_of_the_program_are_complete";

/// Runs the test of the words and nothing else.
pub fn command(words: &[String]) -> Result<()> {
    refuse_words("locales", words)?;
    run(cargo().args(["test", "--quiet", "--locked", "--package", "words", "--lib", TEST]))
}
