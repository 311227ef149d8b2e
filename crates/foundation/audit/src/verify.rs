//! Reading the chain again from its beginning.

use kernel::{AuditEntryId, Result};
use store::Db;

use crate::{Entry, chain, rows};

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
}

impl Verdict {
    /// Whether every sealed entry is as it was.
    pub const fn is_ok(&self) -> bool {
        self.first_bad.is_none()
    }
}

/// Verifies every link. Reads only. A tail that was cut off together with its links is not seen by
/// a bare chain.
pub async fn verify(db: &Db) -> Result<Verdict> {
    let (entries, unsealed) = db
        .read(|tx| {
            let entries = tx.find(&rows::COUNT, &[], |row| row.get(0))?.unwrap_or(0);
            Ok((entries, tx.find(&rows::COUNT_UNSEALED, &[], |row| row.get(0))?.unwrap_or(0)))
        })
        .await?;
    let mut verdict = Verdict { entries, first_bad: None, unsealed };
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
            return Ok(verdict);
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
