//! Empty jobs, claimed and completed: the engine beside the raw loop on the same database.

mod ours;
mod raw_postgres;
mod raw_sqlite;
pub(crate) mod rows;

use kernel::Result;

use crate::{
    Wanted,
    figure::{Figure, Round},
    ground::Ground,
    peers::{Match, Peer},
};

/// Queues that complete empty jobs.
const PEERS: &[Peer] = &[
    Peer {
        name: "graphile-worker, batched, 2 processes",
        program: include_str!("../peers/graphile_worker.mjs"),
    },
    Peer {
        name: "pg-boss, batches of 500, 4 at once",
        program: include_str!("../peers/pg_boss.mjs"),
    },
];

/// Due times lie scattered over so many milliseconds of the past.
const SPREAD: u64 = 1_000_000;

/// Measures and prints.
pub async fn measure(wanted: &Wanted) -> Result<()> {
    let ground = Ground::open(wanted).await?;
    let count = wanted.count.unwrap_or(100_000);
    let (mut raw, mut ours, mut lanes) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..wanted.rounds {
        if wanted.wants("engine.raw") || wanted.only.is_empty() {
            raw.push(raw_round(&ground, count).await?);
        }
        ours.push(ours::round(&ground, count, ours::Lanes::None).await?);
        lanes.push(ours::round(&ground, count, ours::Lanes::Own).await?);
    }
    let (word, against) = (ground.word(), raw_word(&ground));
    Figure::of(format!("engine.jobs.{word}"), "jobs/s", &ours, (against, &raw)).print();
    Figure::of(format!("engine.jobs_in_lanes.{word}"), "jobs/s", &lanes, (against, &raw)).print();
    if let (Some(folder), Some(url)) = (&wanted.peers, ground.server()) {
        let figure = ("engine.jobs.postgres.peer", "jobs/s");
        Match { figure, folder, url, count, ours: &ours }.play(PEERS, false).await?;
    }
    Ok(())
}

fn raw_word(ground: &Ground) -> &'static str {
    if ground.server().is_some() {
        "raw claim and complete, SKIP LOCKED, 2 workers of 2,000"
    } else {
        "raw claim and complete, clustered by due time, FULL, batches of 1,000"
    }
}

async fn raw_round(ground: &Ground, count: usize) -> Result<Round> {
    match ground.server() {
        Some(url) => raw_postgres::round(ground, url, count).await,
        None => raw_sqlite::round(ground, count),
    }
}
