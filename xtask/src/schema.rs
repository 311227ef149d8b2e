//! `cargo x schema`: the tables as they stand after the last migration, for readers.
//!
//! Rebuilds `migrations/schema.sql` and `docs/schema.md` from the migrations, in order. Text in,
//! text out: the fragments of `store::dialect`, as `{bytes}`, stay as they are.

mod model;
mod render;

use std::fs;

use crate::{
    failed, say,
    stop::{Result, Stop},
    tidy::{Complaint, House},
    tree::{self, TextFile},
};
use model::Schema;

const SQL: &str = "migrations/schema.sql";
const PAGE: &str = "docs/schema.md";

/// Writes both files; with `--check` only says whether they are stale.
pub fn command(words: &[String]) -> Result<()> {
    let is_check = match words {
        [] => false,
        [word] if word == "--check" => true,
        _ => return Err(Stop::Usage("cargo x schema [--check]".into())),
    };
    let files = tree::files()?;
    let wanted = wanted(&files).map_err(|complaint| failed!("{complaint}"))?;
    if is_check {
        let stale = stale(&files, &wanted);
        return if stale.is_empty() { Ok(()) } else { Err(failed!("stale: {}", stale.join(" "))) };
    }
    for (path, text) in wanted {
        let file = tree::root().join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text)?;
        say::line(path);
    }
    Ok(())
}

/// For `tidy`: the migrations can be read and neither file is stale.
pub fn check(house: &House) -> Vec<Complaint> {
    match wanted(&house.files) {
        Err(complaint) => vec![complaint],
        Ok(wanted) => stale(&house.files, &wanted)
            .into_iter()
            .map(|path| Complaint::at(path, 0, "stale: run `cargo x schema`"))
            .collect(),
    }
}

fn wanted(files: &[TextFile]) -> std::result::Result<Vec<(&'static str, String)>, Complaint> {
    let mut schema = Schema::default();
    let migrations = files.iter().filter(|file| {
        file.path.starts_with("migrations/") && file.path.ends_with(".sql") && file.path != SQL
    });
    for file in migrations {
        schema.apply(&file.path, &file.text)?;
    }
    Ok(vec![(SQL, render::sql(&schema)), (PAGE, render::page(&schema))])
}

fn stale(files: &[TextFile], wanted: &[(&'static str, String)]) -> Vec<&'static str> {
    let is_stale =
        |path: &str, text: &str| !files.iter().any(|file| file.path == path && file.text == text);
    wanted.iter().filter(|(path, text)| is_stale(path, text)).map(|(path, _)| *path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_behind_its_migrations_is_stale() {
        let file = |path: &str, text: &str| TextFile { path: path.into(), text: text.into() };
        let mut files =
            vec![file("migrations/0001_a.sql", "-- Why.\n\nCREATE TABLE a (\n    id TEXT\n);\n")];
        let wanted = wanted(&files).unwrap();
        assert_eq!(stale(&files, &wanted), [SQL, PAGE]);
        files.extend(wanted.iter().map(|(path, text)| file(path, text)));
        assert!(stale(&files, &wanted).is_empty());
        files[1].text.push('x');
        assert_eq!(stale(&files, &wanted), [SQL]);
    }
}
