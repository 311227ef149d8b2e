//! The Rust tests, once against one database.

use crate::{
    machine,
    run::{listen, output},
    stop::Result,
    tally::Tally,
    tree::cargo,
};

/// Where the tests keep their rows.
pub enum Database {
    /// A file each.
    Sqlite,
    /// A schema each, in the server at this URL.
    Postgres(String),
}

/// Runs every test of the workspace; with nextest if it is there. Whether all held, and how many.
pub fn run(database: &Database) -> Result<(bool, Tally)> {
    let mut command = cargo();
    if has_nextest() {
        command.args(["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]);
        command.args(["--show-progress", "none", "--status-level", "slow"]);
    } else {
        command.args(["test", "--workspace", "--locked", "--no-fail-fast", "--quiet"]);
        command.args(["--all-targets"]);
    }
    match database {
        Database::Sqlite => command.env("RAPPORT_TEST_DATABASE", "sqlite"),
        Database::Postgres(url) => {
            command.env("RAPPORT_TEST_DATABASE", "postgres").env("RAPPORT_TEST_POSTGRES", url)
        }
    };
    command.env("CARGO_TERM_COLOR", "never");
    let (is_success, said) = listen(&mut command)?;
    Ok((is_success, Tally::read(&said)))
}

/// Runs the examples in the documentation.
pub fn examples() -> Result<(bool, Tally)> {
    let mut command = cargo();
    command.args(["test", "--workspace", "--locked", "--doc", "--quiet", "--no-fail-fast"]);
    command.env("CARGO_TERM_COLOR", "never");
    let (is_success, said) = listen(&mut command)?;
    Ok((is_success, Tally::read(&said)))
}

fn has_nextest() -> bool {
    machine::program("cargo-nextest").is_some()
        && output(cargo().args(["nextest", "--version"])).is_ok()
}
