//! `cargo x bench`: the figures, measured on this machine in one run beside what they are held to.
//!
//! Builds for release. `--database postgres` without a URL starts a private cluster that waits for
//! its disk, as one in production does.

use std::ffi::OsString;

use crate::{
    failed, metadata,
    postgres::{Cluster, Commits},
    run,
    stop::{Result, Stop},
    tree::cargo,
};

const USAGE: &str = "cargo x bench engine|outreach|import|web|smpp|year [--json] [--database sqlite|postgres|URL]\n\
                     cargo x bench replies\n\
                     cargo x bench year [--count N] [--seed N]";
const SUBJECTS: &[&str] = &["engine", "outreach", "import", "web", "smpp", "replies", "year"];

/// Runs the bench binary with the words as they are, but for the database.
pub fn command(words: &[String]) -> Result<()> {
    if !words.first().is_some_and(|word| SUBJECTS.contains(&word.as_str())) {
        return Err(Stop::Usage(USAGE.into()));
    }
    if !metadata::members()?.iter().any(|member| member.name == "bench") {
        return Err(failed!("this tree has no crate `bench`"));
    }
    let mut cluster = None;
    let mut passed: Vec<OsString> = Vec::new();
    for word in words {
        if word == "postgres" && passed.last().is_some_and(|last| last == "--database") {
            let started = cluster.insert(Cluster::start(Commits::Durable)?);
            passed.push(started.url().into());
        } else {
            passed.push(word.into());
        }
    }
    if words.first().is_some_and(|subject| subject == "web") {
        // The pages are measured in the program that a pharmacy runs.
        run::run(cargo().args(["build", "--release", "--locked", "--package", "server"]))?;
    }
    let mut command = cargo();
    command.args(["run", "--release", "--locked", "--quiet", "--package", "bench", "--"]);
    run::run(command.args(passed))
}
