//! `cargo x check`: form, lints, the rules of the house.

use crate::{
    run::run,
    say,
    stop::{Result, refuse_words},
    tidy,
    tree::cargo,
};

/// Stops at the first of the three that complains.
pub fn command(words: &[String]) -> Result<()> {
    refuse_words("check", words)?;
    say::step("fmt");
    run(cargo().args(["fmt", "--all", "--check"]))?;
    say::step("tidy");
    tidy::command(&[])?;
    say::step("clippy");
    run(cargo()
        .args(["clippy", "--workspace", "--all-targets", "--locked"])
        .args(["--quiet", "--", "-D", "warnings"]))
}
