//! The files of the project, as text. Build products and fetched packages are not the project's.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{failed, stop::Result};

const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "out"];

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// `cargo`, in the workspace's folder.
pub fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root());
    command
}

/// One file: its path from the root, with forward slashes, and its text.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// As `crates/domain/care/src/lib.rs`.
    pub path: String,
    /// All of it.
    pub text: String,
}

/// Every file that is UTF-8 text, in the order of their paths.
pub fn files() -> Result<Vec<TextFile>> {
    let root = root();
    let mut paths = Vec::new();
    walk(&root, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let bytes = fs::read(&path).map_err(|cause| failed!("{}: {cause}", path.display()))?;
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let short = path.strip_prefix(&root).unwrap_or(&path);
        files.push(TextFile { path: short.to_string_lossy().into_owned(), text });
    }
    Ok(files)
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if NOT_OURS.iter().any(|it| *it == name) {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(&entry.path(), paths)?;
        } else if kind.is_file() {
            paths.push(entry.path());
        }
    }
    Ok(())
}
