//! `cargo x check`: form, the rules of the house, words, lints.

use crate::{
    locales,
    run::run,
    say,
    stop::{Result, refuse_words},
    tidy,
    tree::cargo,
};

/// Stops at the first step that complains.
pub fn command(words: &[String]) -> Result<()> {
    refuse_words("check", words)?;
    say::step("fmt");
    run(cargo().args(["fmt", "--all", "--check"]))?;
    say::step("tidy");
    tidy::command(&[])?;
    say::step("locales");
    locales::command(&[])?;
    say::step("clippy");
    run(cargo()
        .args(["clippy", "--workspace", "--all-targets", "--locked"])
        .args(["--quiet", "--", "-D", "warnings"]))
}
