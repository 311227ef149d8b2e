//! How long a message waits from due until the carrier has answered, when they fall due one by one
//! at a steady rate, whatever happens to those before (open loop).

use std::sync::Arc;

use ::engine::{JobKind, NewJob, Runner, enqueue_all};
use kernel::{Actor, Error, Instant, Result};
use serde::{Deserialize, Serialize};
use store::Db;

use super::{gateway::Stamped, people};
use crate::{carrier::Carrier, ground::Ground, scatter::Scatter};

/// For how many seconds messages fall due.
const SECONDS: usize = 20;
/// How long the first waits, in milliseconds, so that everything is running.
const HEAD_START: i64 = 2_000;
/// The first seconds are for connections to open and for caches to fill.
const WARMING: usize = 3;
const YEAR: u64 = 365 * 86_400_000;

/// A timer of some day.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SomeDay {
    number: usize,
}

impl JobKind for SomeDay {
    const KIND: &'static str = "bench.some_day/1";
    const EXAMPLE: &'static str = r#"{"number":1}"#;
}

/// What is allowed at a rate: share and milliseconds.
pub const fn limits(rate: usize) -> [(f64, f64); 2] {
    if rate <= 100 { [(0.5, 20.0), (0.99, 250.0)] } else { [(0.5, 20.0), (0.99, 5_000.0)] }
}

/// The waits in milliseconds at so many messages a second, with so many other timers pending.
pub async fn measure(
    ground: &Ground,
    carrier: &Carrier,
    rate: usize,
    pending: usize,
) -> Result<Vec<f64>> {
    let plot = ground.plot().await?.with_pharmacy().await?;
    let count = rate * SECONDS;
    let patients = people::join(&plot.db, count).await?;
    pend(&plot.db, pending).await?;
    let gateway = Stamped::to(carrier, &plot.db, count, true)?;
    let registry = plot.registry(Arc::<Stamped>::clone(&gateway));
    // The table is filled first and falls due later, so that filling does not disturb.
    let filling = i64::try_from(count / 2).map_err(Error::failed)?;
    let first = plot.db.now().plus_millis(HEAD_START + filling);
    let mut scatter = Scatter(1);
    let span = u64::try_from(SECONDS * 1_000).map_err(Error::failed)?;
    let due: Vec<Instant> = (0..count).map(|_| first.plus_millis(scatter.millis(span))).collect();
    people::invite(&plot.db, &patients, due.clone()).await?;
    ground.settle(super::FILLED).await?;
    if first < plot.db.now() {
        return Err(Error::failed("the table was filled too slowly for a fair start"));
    }
    let runner = Runner::new(&plot.db, Arc::new(registry), "bench");
    runner.run(gateway.all.notified()).await;
    let warm = first.plus_millis(i64::try_from(WARMING * 1_000).map_err(Error::failed)?);
    let waits = due
        .iter()
        .enumerate()
        .filter(|(_, due)| warm < **due)
        .filter_map(|(number, due)| Some((gateway.stamp(&people::phone(number))?, due)))
        .map(|(stamp, due)| stamp.millis_since(*due) as f64)
        .collect();
    Ok(waits)
}

async fn pend(db: &Db, pending: usize) -> Result<()> {
    const WRITTEN: usize = 10_000;
    let mut scatter = Scatter(2);
    let mut first = 0;
    while first < pending {
        let last = pending.min(first + WRITTEN);
        let due: Vec<i64> = (first..last).map(|_| scatter.millis(YEAR)).collect();
        db.write(&Actor::System, move |tx| {
            let tomorrow = tx.now().plus_millis(86_400_000);
            let jobs = due
                .into_iter()
                .zip(first..last)
                .map(|(after, number)| {
                    NewJob::of(&SomeDay { number })
                        .due(tomorrow.plus_millis(after))
                        .key(format!("some-day:{number}"))
                })
                .collect();
            enqueue_all(tx, jobs)
        })
        .await?;
        first = last;
    }
    Ok(())
}
