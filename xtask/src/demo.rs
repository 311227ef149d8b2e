//! `cargo x demo`: the synthetic pharmacy. Its options are the program's own: `cargo x demo --help`.

use crate::{run::run, stop::Result, tree::cargo};

/// `cargo run --release -- demo`, with whatever else was said.
pub fn command(words: &[String]) -> Result<()> {
    run(cargo().args(["run", "--release", "--locked", "--", "demo"]).args(words))
}
