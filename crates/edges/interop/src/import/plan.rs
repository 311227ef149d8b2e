//! What is to be imported, how, and who watches.

use std::path::{Path, PathBuf};

use kernel::{Error, Result};

use crate::input::Limits;

/// The source of files that name none.
pub const DEFAULT_SOURCE: &str = "default";

/// An import to run.
#[derive(Clone, Debug)]
pub struct ImportPlan {
    /// Files and folders, in the order in which they are read.
    pub paths: Vec<PathBuf>,
    /// Whose records these are. Records of different sources are never taken for the same.
    pub source: String,
    /// Read, match and count, and change nothing.
    pub dry_run: bool,
    /// How much is read at once.
    pub limits: Limits,
    /// Where the refused places go, as NDJSON; nowhere when none. An existing file is replaced.
    pub rejects: Option<PathBuf>,
}

impl ImportPlan {
    /// These paths from the default source.
    pub fn of(paths: Vec<PathBuf>) -> Self {
        Self {
            paths,
            source: DEFAULT_SOURCE.to_owned(),
            dry_run: false,
            limits: Limits::default(),
            rejects: None,
        }
    }

    /// Refuses a source whose name could not be shown (`bad-source`): 1 to 64 letters, digits,
    /// dots, hyphens and underscores.
    pub fn check(&self) -> Result<()> {
        let shown = |letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter);
        let length = 1..=64;
        if length.contains(&self.source.len()) && self.source.chars().all(shown) {
            Ok(())
        } else {
            Err(Error::refused("bad-source"))
        }
    }
}

/// Watches an import: a progress bar, or nobody. Called from several threads.
pub trait Progress: Send + Sync {
    /// Reading begins: so many files, so many bytes on disk.
    fn begins(&self, files: usize, bytes: u64);
    /// The next file is read.
    fn file(&self, path: &Path);
    /// So many bytes have been taken from disk and so many resources written, since the beginning.
    fn reached(&self, bytes: u64, resources: u64);
    /// All files are read; what was left open is looked at again.
    fn settles(&self);
}

/// Nobody watches.
pub struct Unwatched;

impl Progress for Unwatched {
    fn begins(&self, _: usize, _: u64) {}
    fn file(&self, _: &Path) {}
    fn reached(&self, _: u64, _: u64) {}
    fn settles(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_has_a_name_that_can_be_shown() {
        for (name, good) in [("default", true), ("clinic-2.a_b", true), ("", false), ("a b", false)]
        {
            let plan = ImportPlan { source: name.to_owned(), ..ImportPlan::of(Vec::new()) };
            assert_eq!(plan.check().is_ok(), good, "{name}");
        }
    }
}
