//! `cargo x e2e`: the stories of `e2e/` in headless Chromium, against the demo and the gallery of
//! this build.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failed, machine,
    run::{self, listen},
    say,
    stop::{Result, Stop},
    tally::Tally,
    tree::{self, cargo},
};

const USAGE: &str = "cargo x e2e [NAME..]: stories whose file name contains one of the names";

/// Runs the stories; with names, only the files that contain one of them.
pub fn command(words: &[String]) -> Result<()> {
    if words.iter().any(|word| word.starts_with('-')) {
        return Err(Stop::Usage(USAGE.into()));
    }
    let (is_success, tally) = stories(words)?;
    say::line(&format!("Summary {tally}"));
    if is_success && tally.failed == 0 { Ok(()) } else { Err(failed!("browser stories failed")) }
}

/// All stories: whether they held, and how many.
pub fn run() -> Result<(bool, Tally)> {
    stories(&[])
}

/// Fetches the packages of `e2e/`: among them is a vendor's validator that Rust tests ask too.
pub fn prepare() -> Result<()> {
    node()?;
    packages(&tree::root().join("e2e"))
}

fn stories(names: &[String]) -> Result<(bool, Tally)> {
    let folder = tree::root().join("e2e");
    let files = files(&folder.join("stories"), names)?;
    let node = node()?;
    let chromium = chromium()?;
    packages(&folder)?;
    run::run(cargo().args(["build", "--locked", "--package", "server"]))?;
    run::run(cargo().args([
        "build",
        "--locked",
        "--package",
        "portal",
        "--example",
        "portal_preview",
    ]))?;
    let built = crate::metadata::target_folder()?.join("debug");
    let mut command = Command::new(node);
    command
        .current_dir(&folder)
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
        .args(&files)
        .env("RAPPORT_PROGRAM", built.join("rapport"))
        .env("RAPPORT_GALLERY", built.join("examples/portal_preview"))
        .env("RAPPORT_CHROMIUM", chromium);
    let (is_success, said) = listen(&mut command)?;
    Ok((is_success, Tally::read(&said)))
}

fn files(folder: &Path, names: &[String]) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            names.is_empty() || names.iter().any(|wanted| name.contains(wanted.as_str()))
        })
        .collect();
    files.sort();
    if files.is_empty() { Err(Stop::Usage(USAGE.into())) } else { Ok(files) }
}

fn node() -> Result<PathBuf> {
    if machine::program("node").is_none() || machine::program("npm").is_none() {
        machine::install(&["nodejs", "npm"])?;
    }
    machine::program("node").ok_or_else(|| failed!("cannot find node"))
}

fn chromium() -> Result<PathBuf> {
    const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
    let find = || NAMES.iter().find_map(|name| machine::program(name));
    if let Some(named) = machine::variable("RAPPORT_CHROMIUM") {
        return Ok(named.into());
    }
    if find().is_none() {
        machine::install(&["chromium"])?;
    }
    find().ok_or_else(|| failed!("cannot find chromium"))
}

/// Fetches the packages of the lock file, unless they are there and no older than it.
fn packages(folder: &Path) -> Result<()> {
    let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|it| it.modified()).ok();
    let fetched = changed("node_modules/.package-lock.json");
    if fetched.is_some() && changed("package-lock.json") <= fetched {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    npm.env("PUPPETEER_SKIP_DOWNLOAD", "1");
    run::run(&mut npm)
}
