//! The one sealer: numbers and chains what was inserted, in batches.

use std::time::Duration;

use kernel::{Actor, AuditEntryId, Error, Id, Result};
use store::{Db, Tx, Value};

use crate::{Entry, chain, rows};

/// Entries of one batch.
const BATCH: u32 = 1_000;
/// Milliseconds by which a transaction may end later than a younger one. Longer ones do not exist:
/// every statement has a time limit far below it.
const OVERTAKING: i64 = 3_600_000;

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
    let head = tx.find(&rows::HEAD, &[], |row| {
        Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<Option<AuditEntryId>>(2)?))
    })?;
    let (mut number, mut hash, up_to) =
        head.ok_or_else(|| Error::failed("the audit has no head"))?;
    if hash.is_empty() {
        chain::GENESIS.clone_into(&mut hash);
    }
    let from = up_to.map_or(Id::from_raw(0), hour_before);
    let unsealed: Vec<Entry> =
        tx.query(&rows::UNSEALED, &[from.into(), BATCH.into()], |row| Entry::read(row, 0))?;
    let Some(newest) = unsealed.iter().map(|entry| entry.id).max() else { return Ok(0) };
    let mut links: Vec<Vec<Value<'_>>> = Vec::with_capacity(unsealed.len());
    for entry in &unsealed {
        number += 1;
        hash = chain::link(&hash, number, entry);
        links.push(vec![number.into(), entry.id.into(), hash.clone().into()]);
    }
    tx.each(&rows::CHAIN, &links)?;
    let newest = up_to.map_or(newest, |up_to| up_to.max(newest));
    tx.execute(&rows::MOVE_HEAD, &[number.into(), hash.into(), newest.into()])?;
    Ok(unsealed.len() as u64)
}

/// The smallest id of an hour before this one (UUIDv7: the first 48 bits are milliseconds).
fn hour_before(id: AuditEntryId) -> AuditEntryId {
    let millis = i64::try_from(id.raw() >> 80).unwrap_or(i64::MAX);
    let earlier = (millis - OVERTAKING).max(0).unsigned_abs();
    Id::from_raw(u128::from(earlier) << 80)
}
