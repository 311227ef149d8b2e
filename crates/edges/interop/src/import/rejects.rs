//! The file of what was refused: one JSON object a line, for whoever sent it. Places and reasons,
//! never a received value.

use std::{
    fs::{File, OpenOptions, Permissions},
    io::{self, BufWriter, Write as _},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use kernel::{Error, Result};
use serde::Serialize;

use crate::fault::Fault;

/// Lines of the file at most: nobody reads more, and a file that unpacks to little but mistakes must
/// not fill the disk.
const MOST: u64 = 10_000;

/// A place that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// Which of the files.
    pub file: usize,
    /// The line in it, from 1.
    pub line: u64,
    /// The entry of the bundle on that line, from 0.
    pub entry: Option<usize>,
    /// The resource type, as far as it is known.
    pub kind: &'static str,
    /// Where in the resource, and why.
    pub fault: Fault,
}

#[derive(Serialize)]
struct Line<'a> {
    file: std::borrow::Cow<'a, str>,
    line: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<usize>,
    path: &'a str,
    code: &'a str,
    reason: &'a str,
}

/// Writes the file as the import goes.
pub(super) struct RejectsFile {
    out: Option<BufWriter<File>>,
    names: Vec<PathBuf>,
    written: u64,
    left_out: u64,
}

impl RejectsFile {
    /// Begins the file; `import-rejects-file` when it cannot be written.
    pub(super) fn create(path: Option<&Path>, names: Vec<PathBuf>) -> Result<Self> {
        let out = path
            .map(|path| private(path).map(BufWriter::new))
            .transpose()
            .map_err(|_| Error::refused("import-rejects-file"))?;
        Ok(Self { out, names, written: 0, left_out: 0 })
    }

    /// Writes these.
    pub(super) fn write(&mut self, rejects: &[Reject]) -> Result<()> {
        let Some(out) = &mut self.out else { return Ok(()) };
        for reject in rejects {
            if MOST <= self.written {
                self.left_out += 1;
                continue;
            }
            self.written += 1;
            let line = Line {
                file: self
                    .names
                    .get(reject.file)
                    .map(|path| path.to_string_lossy())
                    .unwrap_or_default(),
                line: reject.line,
                entry: reject.entry,
                path: &reject.fault.path,
                code: reject.fault.code,
                reason: &reject.fault.reason,
            };
            serde_json::to_writer(&mut *out, &line).map_err(Error::failed)?;
            out.write_all(b"\n").map_err(Error::failed)?;
        }
        Ok(())
    }

    /// Leaves nothing behind in memory; gives how many have no line, which the last one says too.
    pub(super) fn finish(mut self) -> Result<u64> {
        if let Some(out) = &mut self.out {
            if 0 < self.left_out {
                let last = serde_json::json!({ "code": "left-out", "left_out": self.left_out });
                writeln!(out, "{last}").map_err(Error::failed)?;
            }
            out.flush().map_err(Error::failed)?;
        }
        Ok(self.left_out)
    }
}

/// Only its owner reads it, whatever the system would allow others.
fn private(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    if file.metadata()?.is_file() {
        file.set_permissions(Permissions::from_mode(0o600))?;
    }
    Ok(file)
}
