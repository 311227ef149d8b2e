//! `cargo x journey run FILE`: checks a journey and rehearses it with the stepper that runs patients.

use crate::{
    run::run,
    stop::{Result, Stop},
    tree::cargo,
};

const USAGE: &str = "cargo x journey run FILE [SCRIPT]";

/// Runs the rehearsal of the `journeys` crate from where the person stands, so that paths hold.
pub fn command(words: &[String]) -> Result<()> {
    let [verb, files @ ..] = words else { return Err(Stop::Usage(USAGE.into())) };
    if verb != "run" || files.is_empty() || 2 < files.len() {
        return Err(Stop::Usage(USAGE.into()));
    }
    let here = std::env::current_dir()?;
    let mut command = cargo();
    command.current_dir(here).args(["run", "--quiet", "--locked", "--package", "journeys"]);
    run(command.args(["--example", "rehearse", "--"]).args(files))
}
