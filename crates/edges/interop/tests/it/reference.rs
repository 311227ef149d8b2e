//! Data that nobody here wrote, where `RAPPORT_REFERENCE_DATA` says it is.

use std::path::{Path, PathBuf};

/// The folder, or a printed line and nothing.
pub fn folder(name: &str) -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "the reference data stands outside the project")]
    let Ok(root) = std::env::var("RAPPORT_REFERENCE_DATA") else {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: RAPPORT_REFERENCE_DATA is not set ({name})");
        }
        return None;
    };
    Some(Path::new(&root).join(name))
}

/// A folder of this test's own, empty.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("files and tools of a test");
    folder
}

/// Unpacks an `.xz` file beside others with the system's `xz`.
pub fn unxz(from: &Path, to: &Path) {
    let out = std::process::Command::new("xz")
        .arg("-dc")
        .arg(from)
        .output()
        .expect("files and tools of a test");
    assert!(out.status.success(), "xz -dc {}", from.display());
    std::fs::write(to, out.stdout).expect("files and tools of a test");
}

/// Unpacks a `.tar.xz` into a folder with the system's `tar`.
pub fn untar(from: &Path, to: &Path) {
    let status = std::process::Command::new("tar")
        .arg("-xJf")
        .arg(from)
        .arg("-C")
        .arg(to)
        .status()
        .expect("files and tools of a test");
    assert!(status.success(), "tar -xJf {}", from.display());
}
