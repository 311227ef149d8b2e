//! An import of NDJSON: everything that is done with a resource, beside parsing and inserting it.

mod hospital;
mod ours;
mod raw;
pub(crate) mod rows;

use std::path::PathBuf;

use kernel::{Error, Result};

use crate::{Wanted, figure::Figure, ground::Ground};

pub use ours::in_this_program;

/// Measures and prints.
pub async fn measure(wanted: &Wanted, given: Option<PathBuf>, megabytes: u64) -> Result<()> {
    let ground = Ground::open(wanted).await?;
    let word = ground.word();
    if wanted.wants("import.resources") {
        let files = match &given {
            Some(folder) => ndjson_in(folder)?,
            None => {
                let file = ground.file("resources.ndjson");
                hospital::write(&file, hospital::Size::Resources(wanted.count.unwrap_or(30_000)))?;
                vec![file]
            }
        };
        let (mut raw, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..wanted.rounds {
            raw.push(raw::round(&ground, &files)?);
            ours.push(ours::round(&ground, &files).await?);
        }
        let against = ("raw parse and insert into SQLite FULL, 2,000 a commit", raw.as_slice());
        Figure::of(format!("import.resources.{word}"), "resources/s", &ours, against).print();
    }
    if wanted.wants("import.memory") {
        let file = ground.file("large.ndjson");
        hospital::write(&file, hospital::Size::Bytes(megabytes * 1_000_000))?;
        let peak = ours::peak(&ground, &file).await?;
        let name = format!("import.memory_{megabytes}_mb.{word}");
        Figure::plain(name, "MB", peak / 1e6, ("the most that is allowed", 300.0)).print();
    }
    Ok(())
}

fn ndjson_in(folder: &std::path::Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(Error::failed)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ndjson"))
        .collect();
    files.sort();
    if files.is_empty() { Err(Error::refused("no-ndjson")) } else { Ok(files) }
}
