//! A backlog of messages, each to a patient of its own, through everything a pharmacy runs.

use std::sync::Arc;

use ::engine::Runner;
use kernel::{Error, Instant, Result};

use super::{gateway::Stamped, people};
use crate::{carrier::Carrier, cost::Watch, figure::Round, ground::Ground, scatter::Scatter};

/// One round over so many messages.
pub async fn round(ground: &Ground, carrier: &Carrier, count: usize) -> Result<Round> {
    let plot = ground.plot().await?.with_pharmacy().await?;
    let patients = people::join(&plot.db, count).await?;
    let gateway = Stamped::to(carrier, &plot.db, count, false)?;
    let registry = plot.registry(Arc::<Stamped>::clone(&gateway));
    let mut scatter = Scatter(1);
    let now = plot.db.now();
    let due: Vec<Instant> =
        patients.iter().map(|_| now.plus_millis(-scatter.millis(1_000_000))).collect();
    people::invite(&plot.db, &patients, due).await?;
    ground.settle(super::FILLED).await?;
    audit::seal(&plot.db).await?;
    let sealer = tokio::spawn(audit::seal_every_second(plot.db.clone(), std::future::pending()));
    let runner = Runner::new(&plot.db, Arc::new(registry), "bench");
    let helpers: Vec<_> = ground.helpers().into_iter().chain(carrier.helper()).collect();
    let watch = Watch::start(&helpers)?;
    // Ends when all are sent; then waits until all are noted.
    runner.run(gateway.all.notified()).await;
    let cost = watch.read()?;
    sealer.abort();
    if gateway.sent() != count {
        return Err(Error::failed(format!("{} of {count} were sent", gateway.sent())));
    }
    Ok(Round::of(count, &cost))
}
