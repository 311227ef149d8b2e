//! Queues that others use, on the same PostgreSQL: their own programs, run by node.

use std::{path::Path, process::Stdio};

use kernel::{Error, Result};
use tokio::process::Command;

use crate::figure::{Figure, Round};

/// Their names, and the programs that run them.
const PEERS: [(&str, &str); 2] = [
    ("graphile-worker, batched, 2 processes", include_str!("../../peers/graphile_worker.mjs")),
    ("pg-boss, batches of 500, 4 at once", include_str!("../../peers/pg_boss.mjs")),
];

/// Runs each peer and prints our figure beside it.
pub async fn measure(folder: &Path, url: &str, count: usize, ours: &[Round]) -> Result<()> {
    for (number, (name, program)) in PEERS.iter().enumerate() {
        let file = folder.join(format!("rapport-peer-{number}.mjs"));
        std::fs::write(&file, program).map_err(Error::failed)?;
        let mut rates = Vec::new();
        for _ in ours {
            rates.push(Round { rate: run(&file, url, count).await?, cpu: f64::NAN });
        }
        let mut figure = Figure::of("engine.jobs.postgres.peer", "jobs/s", ours, (name, &rates));
        figure.theirs_cpu_us = None;
        figure.print();
    }
    Ok(())
}

/// One run; the program prints its rate alone.
async fn run(file: &Path, url: &str, count: usize) -> Result<f64> {
    let output = Command::new("node")
        .arg(file)
        .arg(count.to_string())
        .env("DATABASE_URL", url)
        .stderr(Stdio::inherit())
        .output()
        .await
        .map_err(Error::failed)?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().map_err(|_| Error::failed(format!("a peer answered `{}`", text.trim())))
}
