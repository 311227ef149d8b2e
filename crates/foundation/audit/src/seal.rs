//! The one sealer: numbers and chains what was inserted, in batches.

use std::time::Duration;

use kernel::{Actor, Error, Result};
use store::{Db, Tx, Value};

use crate::{Entry, chain, rows};

/// Entries of one batch.
const BATCH: u32 = 1_000;
/// Seals everything that is visible now; gives the number of entries sealed.
pub async fn seal(db: &Db) -> Result<u64> {
    let mut sealed = 0;
    loop {
        let batch = db.write(&Actor::System, seal_batch).await?;
        sealed += batch;
        if batch < u64::from(BATCH) {
            return Ok(sealed);
        }
    }
}

/// Seals once a second until `stop` resolves.
pub async fn seal_every_second(db: Db, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    let mut second = tokio::time::interval(Duration::from_secs(1));
    second.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = &mut stop => break,
            _ = second.tick() => {}
        }
        if let Err(error) = seal(&db).await {
            tracing::error!("the audit waits to be sealed: {}", error.chain());
        }
    }
    if let Err(error) = seal(&db).await {
        tracing::error!("the audit keeps an unsealed tail: {}", error.chain());
    }
}

fn seal_batch(tx: &mut Tx<'_>) -> Result<u64> {
    let head = tx
        .find(&rows::HEAD, &[], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?
        .ok_or_else(|| Error::failed("the audit has no head"))?;
    let (mut number, mut hash) = head;
    if hash.is_empty() {
        chain::GENESIS.clone_into(&mut hash);
    }
    let unsealed: Vec<Entry> =
        tx.query(&rows::UNSEALED, &[BATCH.into()], |row| Entry::read(row, 0))?;
    if unsealed.is_empty() {
        return Ok(0);
    }
    let mut links: Vec<Vec<Value<'_>>> = Vec::with_capacity(unsealed.len());
    for entry in &unsealed {
        number += 1;
        hash = chain::link(&hash, number, entry);
        links.push(vec![number.into(), entry.id.into(), hash.clone().into()]);
    }
    tx.each(&rows::CHAIN, &links)?;
    let marks: Vec<Vec<Value<'_>>> = unsealed.iter().map(|entry| vec![entry.id.into()]).collect();
    tx.each(&rows::MARK, &marks)?;
    tx.execute(&rows::MOVE_HEAD, &[number.into(), hash.into()])?;
    Ok(unsealed.len() as u64)
}
