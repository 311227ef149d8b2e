//! `rapport import`: reads files. Beside a running `serve` on SQLite it goes through it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use indicatif::{ProgressBar, ProgressStyle};
use interop::import::{ImportPlan, Progress, Summary};
use kernel::{Error, Result};
use serde::{Deserialize, Serialize};
use store::Db;
use tokio::sync::mpsc::UnboundedSender;

use crate::{
    cli::ImportArgs,
    config::Config,
    control::{self, Ask},
    exit::{Exit, say},
    open,
};

/// An import as it is asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImportOrder {
    /// Absolute paths.
    pub paths: Vec<PathBuf>,
    /// Whose records these are.
    pub source: String,
    /// Keeps nothing.
    pub dry_run: bool,
    /// Where to write what was rejected.
    pub rejects: PathBuf,
    /// The longest line, in bytes.
    pub longest_line: u64,
}

/// Imports, prints the summary, and gives exit code 2 when something was rejected.
pub async fn run(arguments: ImportArgs) -> std::result::Result<(), Exit> {
    let config = Config::load(&arguments.common)?;
    let order = order(&arguments)?;
    are_there(&arguments.paths)?;
    let rejects = order.rejects.clone();
    let bar = bar(arguments.json);
    let summary = match open::to_write(&config, "rapport import").await {
        Ok(open) => import(&open.db, order, Arc::new(Bar(bar.clone()))).await?,
        Err(exit) if exit.is_held() => {
            let told = |count| bar.set_position(count);
            control::ask(&config, &Ask::Import(order), told).await?
        }
        Err(exit) => return Err(exit),
    };
    bar.finish_and_clear();
    let rejected = tell(&summary, arguments.json)?;
    if 0 < rejected {
        if !arguments.json {
            say(format!("{rejected} rejected; see {}", rejects.display()));
        }
        return Err(Exit::rejected());
    }
    Ok(())
}

/// Imports on behalf of a command that asked through the socket.
pub async fn write(db: Db, order: ImportOrder, counts: UnboundedSender<u64>) -> Result<String> {
    import(&db, order, Arc::new(Counts(counts))).await
}

async fn import(db: &Db, order: ImportOrder, progress: Arc<dyn Progress>) -> Result<String> {
    let mut plan = ImportPlan::of(order.paths);
    plan.source = order.source;
    plan.dry_run = order.dry_run;
    plan.limits.longest_line = usize::try_from(order.longest_line).unwrap_or(usize::MAX);
    plan.rejects = Some(order.rejects);
    let summary: Summary = interop::import::run(db, plan, progress).await?;
    wiring::learn_medications(db).await?;
    serde_json::to_string(&summary).map_err(Error::failed)
}

fn order(arguments: &ImportArgs) -> std::result::Result<ImportOrder, Exit> {
    let absolute = |path: &Path| {
        std::path::absolute(path)
            .map_err(|error| Exit::usage(format!("{}: {error}", path.display())))
    };
    let rejects = arguments.rejects.clone().unwrap_or_else(|| "rapport-rejects.ndjson".into());
    Ok(ImportOrder {
        paths: arguments.paths.iter().map(|path| absolute(path)).collect::<Result<_, _>>()?,
        source: arguments.source.clone(),
        dry_run: arguments.dry_run,
        rejects: absolute(&rejects)?,
        longest_line: arguments.longest_line * 1024 * 1024,
    })
}

/// A path that was mistyped is named, before anything is opened or made.
fn are_there(paths: &[PathBuf]) -> std::result::Result<(), Exit> {
    paths.iter().try_for_each(|path| {
        let looked = std::fs::metadata(path);
        looked.map(drop).map_err(|error| Exit::failed(format!("{}: {error}", path.display())))
    })
}

/// Prints the summary; gives how many were rejected.
fn tell(summary: &str, as_json: bool) -> std::result::Result<u64, Exit> {
    let read: serde_json::Value =
        serde_json::from_str(summary).map_err(|error| Exit::failed(error.to_string()))?;
    let empty = serde_json::Map::new();
    let resources = read["resources"].as_object().unwrap_or(&empty);
    let count = |counts: &serde_json::Value, name: &str| counts[name].as_u64().unwrap_or(0);
    if as_json {
        say(summary);
    } else {
        let names = ["read", "created", "updated", "unchanged", "kept", "rejected"];
        say(format!("{:24}{}", "", names.map(|name| format!("{name:>10}")).join("")));
        for (kind, counts) in resources {
            let figures = names.map(|name| format!("{:>10}", count(counts, name))).join("");
            say(format!("{kind:24}{figures}"));
        }
        let left_out = count(&read, "rejects_left_out");
        if 0 < left_out {
            say(format!("The rejects file leaves out {left_out}: it holds the first 10000."));
        }
    }
    Ok(resources.values().map(|counts| count(counts, "rejected")).sum())
}

fn bar(is_quiet: bool) -> ProgressBar {
    if is_quiet {
        return ProgressBar::hidden();
    }
    let style = "{elapsed_precise} {pos} resources, {per_sec} {wide_msg}";
    let bar = ProgressBar::no_length();
    bar.with_style(ProgressStyle::with_template(style).expect("a fixed template is valid"))
}

/// The bar of a terminal. File names may be shown: they are what the person typed.
struct Bar(ProgressBar);

impl Progress for Bar {
    fn begins(&self, files: usize, _: u64) {
        self.0.set_message(format!("{files} files"));
    }

    fn file(&self, path: &Path) {
        self.0.set_message(path.display().to_string());
    }

    fn reached(&self, _: u64, resources: u64) {
        self.0.set_position(resources);
    }

    fn settles(&self) {
        self.0.set_message("resolving references");
    }
}

/// Counts for whoever waits at the other end of the socket.
struct Counts(UnboundedSender<u64>);

impl Progress for Counts {
    fn begins(&self, _: usize, _: u64) {}

    fn file(&self, _: &Path) {}

    fn reached(&self, _: u64, resources: u64) {
        // Whoever asked may have gone; the import goes on.
        let _ = self.0.send(resources);
    }

    fn settles(&self) {}
}
