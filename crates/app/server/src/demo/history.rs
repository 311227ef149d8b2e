//! What lies behind a demo: a year of hand-overs, and two weeks played through the engine.

use std::sync::Arc;

use engine::Runner;
use kernel::{Actor, Error, Result};
use sample::{Carrier, Line, Plan, World};
use store::{Clock, Db};

use super::opening::opening;
use crate::cli::DemoArgs;

/// Writes it all into a new database, whose clock arrives at the demo's beginning; gives what now
/// stands on the phones.
pub async fn write(db: &Db, arguments: &DemoArgs, base: &str) -> Result<Vec<Line>> {
    let zone = sample::zone()?;
    let begins = opening(Clock::running().now(), &zone);
    let profile = sample::pharmacy(base)?;
    let team = db
        .write(&Actor::System, move |tx| {
            care::pharmacy::establish(tx, profile)?;
            journeys::version::publish_shipped(tx)?;
            sample::hire(tx)
        })
        .await?;
    let today = zone.day(db.now());
    let (patients, seed) = (arguments.patients, arguments.seed);
    let filled = sample::fill(db, &Plan { patients, seed, today }).await?;
    wiring::learn_medications(db).await?;
    let carrier = Arc::new(Carrier::default());
    let courier = wiring::courier(db, vec![Arc::<Carrier>::clone(&carrier)], super::NUMBER);
    let runner = Runner::new(db, Arc::new(wiring::registry(courier)), "rapport demo");
    let world = World { db, runner: &runner, carrier: &carrier, team };
    sample::live(&world, &filled.residents, begins, seed).await?;
    // Kept, so that a demo in a database of its own goes on from there.
    db.advance_clock(0).await?;
    Ok(carrier.lines())
}

/// A demo that was lived in before moves to this address. A database of anybody else's is refused.
pub async fn move_house(db: &Db, base: &str) -> Result<()> {
    let profile = sample::pharmacy(base)?;
    let known = db.read(care::pharmacy::current).await?;
    if known.name != profile.name {
        return Err(Error::failed("this database belongs to a pharmacy that is no demo"));
    }
    db.write(&Actor::System, move |tx| care::pharmacy::establish(tx, profile)).await?;
    Ok(())
}
