//! Reading ahead: what a write needs is read and worked out before its turn comes.
//!
//! SQLite has one writer, and whatever it does others wait for; its readers have time. So a caller may
//! read beforehand, and its write uses what was found as long as none of the tables that it was read
//! from has been written since. PostgreSQL has as many writers as connections and locks rows instead:
//! there nothing is read ahead.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use kernel::{Instant, Result};

use crate::{Db, Dialect, Statement, Tx, Value};

/// For so many milliseconds what was read ahead is used. A writer that was busy for longer, or a clock
/// that was moved, has it read again.
const GOOD_FOR: i64 = 5_000;

/// How often each table was written by this process, the only writer of its file.
#[derive(Default)]
pub(crate) struct Changes(Mutex<BTreeMap<&'static str, u64>>);

impl Changes {
    /// Tells of writes to these tables: when they are made, for who comes next in the same group,
    /// and once more when they are durable, for who has counted and not yet begun to read.
    pub(crate) fn tell(&self, tables: &[&'static str]) {
        if tables.is_empty() {
            return;
        }
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for table in tables {
            *counts.entry(table).or_default() += 1;
        }
    }

    fn of(&self, tables: &[&str]) -> Vec<u64> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tables.iter().map(|table| counts.get(table).copied().unwrap_or_default()).collect()
    }
}

/// What was read ahead of a write.
#[derive(Debug)]
pub struct Ahead<T> {
    found: T,
    tables: &'static [&'static str],
    counts: Vec<u64>,
    at: Instant,
}

impl<T> Ahead<T> {
    /// What was found, if it would be found again now.
    pub fn still_good(self, tx: &Tx<'_>) -> Option<T> {
        let is_fresh = (0..=GOOD_FOR).contains(&tx.now().millis_since(self.at));
        let unchanged = || tx.shared.changes.of(self.tables) == self.counts;
        (is_fresh && unchanged()).then_some(self.found)
    }
}

impl Db {
    /// Reads what a write will use, from these tables. Nothing on PostgreSQL.
    ///
    /// Rows that `work` appends are not written: they are taken along with [`Tx::take_appended`].
    pub async fn read_ahead<T: Send + 'static>(
        &self,
        tables: &'static [&'static str],
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Option<Ahead<T>>> {
        if self.dialect() == Dialect::Postgres {
            return Ok(None);
        }
        // Counted before the read begins: what is written in between counts as written since.
        let counts = self.shared().changes.of(tables);
        let read = move |tx: &mut Tx<'_>| Ok((tx.now(), work(tx)?));
        let (at, found) = self.read(read).await?;
        Ok(Some(Ahead { found, tables, counts, at }))
    }
}

/// Rows to be inserted by a later transaction.
#[derive(Default)]
pub struct Appended(pub(crate) Vec<(&'static Statement, Vec<Value<'static>>)>);

impl Appended {
    /// Adds those of another.
    pub fn join(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }
}

impl Tx<'_> {
    /// Takes the rows that were appended since the last time, for the transaction that shall write
    /// them.
    pub fn take_appended(&mut self) -> Appended {
        Appended(std::mem::take(&mut self.appended))
    }

    /// Writes rows that were taken along.
    pub fn write_taken(&mut self, rows: Appended) -> Result<()> {
        self.write_rows(rows.0)
    }
}
