//! Reading the chain again from its beginning.

use kernel::{AuditEntryId, Result};
use store::Db;

use crate::{Entry, chain, rows};

/// An entry that is not sealed after so many milliseconds was kept from it. A pharmacy that is closed
/// seals what it left when it opens.
const OVERDUE: i64 = 24 * 3_600_000;
/// Links read at one time.
const PAGE: u32 = 2_000;

/// What the chain says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Entries in the table.
    pub entries: i64,
    /// The first entry that was changed, removed or moved.
    pub first_bad: Option<AuditEntryId>,
    /// Entries that are not sealed yet; nothing is known about them.
    pub unsealed: i64,
    /// Whether the chain ends elsewhere than its head says: a tail was cut off.
    pub is_cut: bool,
}

impl Verdict {
    /// Whether every sealed entry is as it was, and none is missing.
    pub const fn is_ok(&self) -> bool {
        self.first_bad.is_none() && !self.is_cut
    }
}

/// Verifies every link, that the chain ends where its head says, and that nothing was slipped past
/// it. Reads only. Whoever can rewrite entries, chain and head together is found only by a
/// checkpoint kept elsewhere.
pub async fn verify(db: &Db) -> Result<Verdict> {
    let (entries, unsealed) = db
        .read(|tx| {
            let entries = tx.find(&rows::COUNT, &[], |row| row.get(0))?.unwrap_or(0);
            Ok((entries, tx.find(&rows::COUNT_UNSEALED, &[], |row| row.get(0))?.unwrap_or(0)))
        })
        .await?;
    let mut verdict = Verdict { entries, first_bad: None, unsealed, is_cut: false };
    let (mut number, mut hash) = (0, chain::GENESIS.to_owned());
    loop {
        let after = number;
        let links = db
            .read(move |tx| {
                tx.query(&rows::CHAINED, &[after.into(), PAGE.into()], |row| {
                    let entry = row
                        .get::<Option<AuditEntryId>>(3)?
                        .map(|_| Entry::read(row, 3))
                        .transpose()?;
                    Ok((row.get::<i64>(0)?, row.get(1)?, row.get::<String>(2)?, entry))
                })
            })
            .await?;
        if links.is_empty() {
            return end(db, verdict, (number, hash)).await;
        }
        for (at, id, kept, entry) in links {
            number += 1;
            let is_good = at == number
                && entry.is_some_and(|entry| {
                    hash = chain::link(&hash, number, &entry);
                    hash == kept
                });
            if !is_good {
                verdict.first_bad = Some(id);
                return Ok(verdict);
            }
        }
    }
}

/// What the links alone do not tell.
async fn end(db: &Db, mut verdict: Verdict, reached: (i64, String)) -> Result<Verdict> {
    db.read(move |tx| {
        let head = tx.find(&rows::READ_HEAD, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (number, hash): (i64, String) = head.unwrap_or_default();
        // Entries sealed while this was reading lie beyond what was reached.
        verdict.is_cut =
            reached.0 < number || (reached.0 == number && 0 < number && reached.1 != hash);
        let overdue = tx.now().plus_millis(-OVERDUE);
        verdict.first_bad = match tx.find(&rows::UNCHAINED, &[], |row| row.get(0))? {
            Some(entry) => Some(entry),
            None => tx.find(&rows::OVERDUE, &[overdue.into()], |row| row.get(0))?,
        };
        Ok(verdict)
    })
    .await
}
