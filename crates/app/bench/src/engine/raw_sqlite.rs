//! The most that SQLite gives: a narrow queue clustered by due time, two commits a batch.

use kernel::{Error, Result};
use rusqlite::{Connection, params};

use super::{SPREAD, rows};
use crate::{cost::Watch, figure::Round, ground::Ground, scatter::Scatter};

/// Jobs of one batch.
const BATCH: i64 = 1_000;
/// When all of them are due.
const NOW: i64 = 2_000_000;

/// One round over so many jobs.
pub fn round(ground: &Ground, count: usize) -> Result<Round> {
    let file = ground.file("raw.db");
    measured(&file, count).map_err(Error::failed)?
}

fn measured(file: &std::path::Path, count: usize) -> rusqlite::Result<Result<Round>> {
    let mut connection = Connection::open(file)?;
    connection.execute_batch(rows::SQLITE_TABLES)?;
    fill(&mut connection, count)?;
    let watch = match Watch::start(&[]) {
        Ok(watch) => watch,
        Err(error) => return Ok(Err(error)),
    };
    let mut done = 0;
    while done < count {
        done += batch(&mut connection)?;
    }
    let cost = watch.read();
    Ok(cost.map(|cost| Round::of(count, &cost)))
}

fn fill(connection: &mut Connection, count: usize) -> rusqlite::Result<()> {
    let mut scatter = Scatter(1);
    let tx = connection.transaction()?;
    {
        let (mut wait, mut say) = (tx.prepare(rows::SQLITE_WAIT)?, tx.prepare(rows::SQLITE_SAY)?);
        for number in 0..i64::try_from(count).unwrap_or(i64::MAX) {
            wait.execute([scatter.millis(SPREAD), number])?;
            say.execute(params![number, format!("{{\"number\":{number}}}")])?;
        }
    }
    tx.commit()
}

/// Takes a batch, durably, and then completes it, durably.
fn batch(connection: &mut Connection) -> rusqlite::Result<usize> {
    let tx = connection.transaction()?;
    let ids: Vec<i64> = {
        let mut take = tx.prepare_cached(rows::SQLITE_TAKE)?;
        take.query_map([NOW, BATCH], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?
    };
    {
        let mut fly = tx.prepare_cached(rows::SQLITE_FLY)?;
        let mut read = tx.prepare_cached(rows::SQLITE_READ)?;
        for id in &ids {
            fly.execute([*id, NOW])?;
            let _payload: String = read.query_row([id], |row| row.get(0))?;
        }
    }
    tx.commit()?;
    let tx = connection.transaction()?;
    {
        let mut land = tx.prepare_cached(rows::SQLITE_LAND)?;
        let mut done = tx.prepare_cached(rows::SQLITE_DONE)?;
        for id in &ids {
            land.execute([id])?;
            done.execute([*id, NOW])?;
        }
    }
    tx.commit()?;
    Ok(ids.len())
}
