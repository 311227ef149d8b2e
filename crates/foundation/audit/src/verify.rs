//! Reading the chain again from its beginning.

use kernel::{AuditEntryId, Id, Result};
use store::{Db, Tx};

use crate::{Entry, chain, rows};

/// An entry that is not sealed while the program went on for so many milliseconds was kept from it. A
/// pharmacy that is closed seals what it left when it opens.
const OVERDUE: i64 = 60_000;
/// Links read at one time.
const PAGE: u32 = 2_000;

/// What the chain says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Entries in the table.
    pub entries: i64,
    /// The first entry that was changed, removed, moved or put there by somebody else.
    pub first_bad: Option<AuditEntryId>,
    /// Entries that are not sealed yet: each is as it was written, and none would be missed.
    pub unsealed: i64,
    /// Whether the chain ends elsewhere than its head says, or has no head: a tail was cut off.
    pub is_cut: bool,
}

impl Verdict {
    /// Whether every entry is as it was, and no sealed one is missing.
    pub const fn is_ok(&self) -> bool {
        self.first_bad.is_none() && !self.is_cut
    }
}

/// Where the reading of the chain stands.
struct Reached {
    number: i64,
    hash: String,
}

/// One page of the chain, and what was found in it.
enum Page {
    /// It is good, and more may follow.
    More(Reached),
    /// An entry that is not as it was.
    Bad(AuditEntryId),
    /// The chain ends here, as its head says or not.
    End { is_cut: bool },
}

/// Verifies every link, that the chain ends where its head says, and that nothing was slipped past
/// it. Reads only. Needs the pharmacy's key. What it cannot show is that the whole audit was put back
/// to an older state of itself: only a checkpoint kept elsewhere shows that.
pub async fn verify(db: &Db) -> Result<Verdict> {
    let (entries, unsealed) = db
        .read(|tx| {
            let entries = tx.find(&rows::COUNT, &[], |row| row.get(0))?.unwrap_or(0);
            Ok((entries, tx.find(&rows::COUNT_UNSEALED, &[], |row| row.get(0))?.unwrap_or(0)))
        })
        .await?;
    let mut verdict = Verdict { entries, first_bad: None, unsealed, is_cut: false };
    let mut reached = Reached { number: 0, hash: chain::GENESIS.to_owned() };
    loop {
        match db.read(move |tx| page(tx, reached)).await? {
            Page::More(further) => reached = further,
            Page::Bad(entry) => {
                verdict.first_bad = Some(entry);
                return Ok(verdict);
            }
            Page::End { is_cut } => {
                verdict.is_cut = is_cut;
                break;
            }
        }
    }
    verdict.first_bad = db.read(beside_the_chain).await?;
    Ok(verdict)
}

fn page(tx: &mut Tx<'_>, mut reached: Reached) -> Result<Page> {
    // Before the links: what is sealed while they are read is found on the next page.
    let head: Option<(i64, String)> =
        tx.find(&rows::READ_HEAD, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let links = tx.query(&rows::CHAINED, &[reached.number.into(), PAGE.into()], |row| {
        let entry = row.get::<Option<AuditEntryId>>(3)?.map(|_| Entry::read(row, 3)).transpose()?;
        Ok((row.get::<i64>(0)?, row.get(1)?, row.get::<String>(2)?, entry))
    })?;
    if links.is_empty() {
        let told = (reached.number, chain::head(tx, reached.number, &reached.hash));
        return Ok(Page::End { is_cut: head != Some(told) });
    }
    for (at, id, kept, entry) in links {
        reached.number += 1;
        let Some(entry) = entry.filter(|_| at == reached.number) else { return Ok(Page::Bad(id)) };
        reached.hash = chain::link(tx, &reached.hash, reached.number, &entry);
        if reached.hash != kept {
            return Ok(Page::Bad(id));
        }
    }
    Ok(Page::More(reached))
}

/// What the links alone do not tell: entries that are in no chain.
fn beside_the_chain(tx: &mut Tx<'_>) -> Result<Option<AuditEntryId>> {
    if let Some(entry) = tx.find(&rows::UNCHAINED, &[], |row| row.get(0))? {
        return Ok(Some(entry));
    }
    let mut after: AuditEntryId = Id::from_raw(0);
    loop {
        let waiting = tx.query(&rows::UNSEALED_AFTER, &[after.into(), PAGE.into()], |row| {
            Ok((Entry::read(row, 0)?, row.get::<String>(9)?))
        })?;
        let Some((last, _)) = waiting.last() else { break };
        after = last.id;
        for (entry, stamp) in &waiting {
            if chain::stamp(tx, entry) != *stamp {
                return Ok(Some(entry.id));
            }
        }
    }
    tx.find(&rows::OVERDUE, &[OVERDUE.into()], |row| row.get(0))
}
