//! The whole path of a message, from due to noted, beside the least that a durable sender must do;
//! and how long one message waits when they come one by one.

mod gateway;
mod latency;
mod people;
mod raw;
pub(crate) mod rows;
mod stop;
mod whole;

use kernel::Result;

use crate::{
    Wanted,
    carrier::Carrier,
    figure::Figure,
    ground::Ground,
    peers::{Match, Peer},
};

/// A queue whose jobs post one text each, and know nothing else.
const PEERS: &[Peer] = &[Peer {
    name: "graphile-worker, batched, a bare post a job, 1 process of 64 connections",
    program: include_str!("../peers/graphile_worker_http.mjs"),
}];

/// The tables that hold rows when a round begins.
const FILLED: &[&str] = &[
    "bench_ours.jobs",
    "bench_ours.messages",
    "bench_ours.patients",
    "bench_ours.contact_points",
    "bench_ours.consent_standings",
    "bench_ours.patient_keys",
];

/// Measures and prints.
pub async fn measure(wanted: &Wanted) -> Result<()> {
    let ground = Ground::open(wanted).await?;
    let word = ground.word();
    if wanted.wants("outreach.messages") {
        let count = wanted.count.unwrap_or(20_000);
        let (mut raw, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..wanted.rounds {
            raw.push(raw::round(&ground, count).await?);
            let carrier = Carrier::start(false).await?;
            ours.push(whole::round(&ground, &carrier, count).await?);
        }
        let against =
            ("raw take, render, post, note on SQLite FULL, 64 connections", raw.as_slice());
        Figure::of(format!("outreach.messages.{word}"), "messages/s", &ours, against).print();
        if let (Some(folder), Some(url)) = (&wanted.peers, ground.server()) {
            let figure = ("outreach.messages.postgres.peer", "messages/s");
            Match { figure, folder, url, count, ours: &ours }.play(PEERS, true).await?;
        }
    }
    if wanted.wants("outreach.stop_to_block") {
        let carrier = Carrier::start(false).await?;
        let waits = stop::measure(&ground, &carrier, wanted.count.unwrap_or(20_000)).await?;
        let limit = ("the most that is allowed", stop::LIMIT);
        for (part, share) in [("p50", 0.5), ("worst", 1.0)] {
            let value = crate::figure::quantile(waits.clone(), share);
            Figure::plain(format!("outreach.stop_to_block.{word}.{part}"), "ms", value, limit)
                .print();
        }
    }
    let latencies = [("100", 100, 0), ("500_of_1m", 500, 1_000_000)];
    for (name, rate, pending) in latencies {
        let name = format!("outreach.latency_{name}.{word}");
        if !wanted.wants(&name) {
            continue;
        }
        let carrier = Carrier::start(false).await?;
        let waits = latency::measure(&ground, &carrier, rate, pending).await?;
        for (share, limit) in latency::limits(rate) {
            let against = ("the most that is allowed", limit);
            let value = crate::figure::quantile(waits.clone(), share);
            let part = if share < 0.9 { "p50" } else { "p99" };
            Figure::plain(format!("{name}.{part}"), "ms", value, against).print();
        }
    }
    Ok(())
}
