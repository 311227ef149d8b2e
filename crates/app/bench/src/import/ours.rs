//! Our import: matched, checked, typed, sealed, kept as received, audited.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
};

use interop::import::{ImportPlan, Summary, Unwatched};
use kernel::{Error, Result};
use store::Db;
use tokio::process::Command;

use crate::{
    cost::{Watch, memory},
    figure::Round,
    ground::Ground,
};

/// One round over these files.
pub async fn round(ground: &Ground, files: &[PathBuf]) -> Result<Round> {
    let plot = ground.plot().await?.with_pharmacy().await?;
    let watch = Watch::start(&ground.helpers())?;
    let count = import(&plot.db, files.to_vec()).await?;
    Ok(Round::of(count, &watch.read()?))
}

async fn import(db: &Db, files: Vec<PathBuf>) -> Result<usize> {
    let summary: Summary =
        interop::import::run(db, ImportPlan::of(files), Arc::new(Unwatched)).await?;
    let (mut read, mut rejected) = (0, 0);
    for counts in summary.resources.values() {
        read += counts.read;
        rejected += counts.rejected;
    }
    if read / 10 < rejected {
        return Err(Error::failed(format!("{rejected} of {read} resources were rejected")));
    }
    usize::try_from(read).map_err(Error::failed)
}

/// The most memory, in bytes, that a program of its own has resident while it imports that file.
pub async fn peak(ground: &Ground, file: &Path) -> Result<f64> {
    let mut command = Command::new(std::env::current_exe().map_err(Error::failed)?);
    command.arg("import-once").arg(file);
    command.arg("--folder").arg(ground.file("alone"));
    if let Some(url) = ground.server() {
        command.args(["--database", url]);
    }
    let output = command.stderr(Stdio::inherit()).output().await.map_err(Error::failed)?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().map_err(|_| Error::failed("the import of its own ended badly"))
}

/// Imports that file and gives the most memory that this program had resident.
pub async fn in_this_program(ground: &Ground, file: PathBuf) -> Result<u64> {
    let plot = ground.plot().await?.with_pharmacy().await?;
    import(&plot.db, vec![file]).await?;
    let (_, most) =
        memory(std::process::id()).ok_or_else(|| Error::failed("no memory is counted here"))?;
    Ok(most)
}
