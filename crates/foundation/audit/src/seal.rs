//! The one sealer: numbers and chains what was inserted, in batches.

use std::time::Duration;

use kernel::{Actor, Error, Result};
use store::{Db, Tx, Value};

use crate::{Entry, chain, rows};

/// Entries of one batch.
const BATCH: u32 = 4_000;
/// How long after its pharmacy a chain may begin, in milliseconds.
const BEGINNING: i64 = 3_600_000;
/// The mark of an entry that is in the chain.
const SEALED: i64 = 1;
/// The mark of an entry that bears no stamp of ours, and is left out.
const FORGED: i64 = 2;

/// Seals everything that is visible now, and begins the chain of a new pharmacy; gives the number of
/// entries that were looked at.
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
    let (mut number, mut hash, is_fresh) = reached(tx)?;
    let unsealed = tx.query(&rows::UNSEALED, &[BATCH.into()], |row| {
        Ok((Entry::read(row, 0)?, row.get::<String>(9)?))
    })?;
    if unsealed.is_empty() && !is_fresh {
        return Ok(0);
    }
    let mut links: Vec<Vec<Value<'_>>> = Vec::with_capacity(unsealed.len());
    let mut forged: Vec<Vec<Value<'_>>> = Vec::new();
    for (entry, stamp) in &unsealed {
        if chain::stamp(tx, entry) != *stamp {
            tracing::error!(entry = %entry.id, "this program did not write an entry of the audit");
            forged.push(vec![entry.id.into(), FORGED.into()]);
            continue;
        }
        number += 1;
        hash = chain::link(tx, &hash, number, entry);
        links.push(vec![number.into(), entry.id.into(), hash.clone().into()]);
    }
    tx.each(&rows::MARK, &forged)?;
    mark(tx, &links)?;
    tx.each(&rows::CHAIN, &links)?;
    let head = chain::head(tx, number, &hash);
    tx.execute(&rows::MOVE_HEAD, &[number.into(), head.into()])?;
    Ok(unsealed.len() as u64)
}

/// Marks what goes into the chain. An entry between two others may have become visible since they were
/// read: then one by one.
fn mark(tx: &mut Tx<'_>, links: &[Vec<Value<'_>>]) -> Result<()> {
    let (Some(first), Some(last)) = (links.first(), links.last()) else { return Ok(()) };
    let range = [first[1].clone(), last[1].clone(), SEALED.into()];
    let mut marked = 0;
    let together = tx.savepoint(|tx| {
        marked = tx.execute(&rows::MARK_FROM_TO, &range)?;
        if marked == links.len() as u64 { Ok(()) } else { Err(Error::failed("one came between")) }
    });
    match together {
        Err(_) if marked != 0 && marked != links.len() as u64 => {}
        ended => return ended,
    }
    let marks: Vec<Vec<Value<'_>>> =
        links.iter().map(|link| vec![link[1].clone(), SEALED.into()]).collect();
    tx.each(&rows::MARK, &marks).map(drop)
}

/// How far the chain reaches, its last hash, and whether it begins here. A head that this program did
/// not write is not gone on from: whoever moved it back wants something sealed again.
fn reached(tx: &mut Tx<'_>) -> Result<(i64, String, bool)> {
    let (number, head) = tx
        .find(&rows::HEAD, &[], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?
        .ok_or_else(|| Error::failed("the audit has no head: somebody took it away"))?;
    if number == 0 && head.is_empty() && is_new(tx) {
        return Ok((0, chain::GENESIS.to_owned(), true));
    }
    let hash = match number {
        0 => Some(chain::GENESIS.to_owned()),
        _ => tx.find(&rows::LINK_AT, &[number.into()], |row| row.get(0))?,
    };
    match hash {
        Some(hash) if chain::head(tx, number, &hash) == head => Ok((number, hash, false)),
        _ => Err(Error::failed("the head of the audit was changed by somebody else")),
    }
}

/// Whether the pharmacy began within the hour. Its name, which all its keys are bound to, tells when.
fn is_new(tx: &Tx<'_>) -> bool {
    let made_at = i64::try_from(tx.pharmacy().raw() >> 80).unwrap_or_default();
    (tx.now().0 - made_at).abs() < BEGINNING
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use store::{Migration, testing::Database};

    use super::*;
    use crate::{Act, note};

    static MIGRATIONS: &[Migration] = &[Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../migrations/0001_foundation.sql"),
    }];

    fn unsealed(tx: &mut Tx<'_>) -> Result<Vec<kernel::AuditEntryId>> {
        tx.query(&rows::UNSEALED, &[9.into()], |row| Ok(Entry::read(row, 0)?.id))
    }

    #[tokio::test]
    async fn an_entry_that_came_between_waits_for_the_next_batch() {
        let database = Database::open(MIGRATIONS).await;
        let three = |tx: &mut Tx<'_>| {
            (0..3).try_for_each(|number| {
                note(tx, Act::Created, "dispense", Id::<()>::from_raw(number), None)
            })
        };
        database.db.write(&Actor::System, three).await.unwrap();
        let left = database
            .db
            .write(&Actor::System, |tx| {
                let all = unsealed(tx)?;
                let link = |at: usize| vec![1.into(), all[at].into()];
                mark(tx, &[link(0), link(2)])?;
                Ok((all[1], unsealed(tx)?))
            })
            .await
            .unwrap();
        assert_eq!(left.1, [left.0]);
    }
}
