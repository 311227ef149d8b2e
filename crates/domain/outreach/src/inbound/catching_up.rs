//! Texts that no webhook brought: while we were away, or the way to us was closed, a carrier gives up
//! within seconds. Its list is looked through after that, so that no stop is lost.

use care::task::{self, NewTask, rules::Kind};
use kernel::{Actor, Instant, Result};
use store::Db;

use super::{Listener, rows};
use crate::gateway::{Archive, Ear, InboundText, SendError};

/// A webhook has this long before its text counts as missed, in milliseconds: it tells more than the list.
const GRACE: i64 = 120_000;
/// So much before the last look is looked through again, in milliseconds: lists are filled late.
const OVERLAP: i64 = 900_000;
/// The first look of all, in milliseconds.
const FIRST: i64 = 86_400_000;
/// However long we were away, in milliseconds: what was asked for longer ago, people have found out.
const FURTHEST: i64 = 14 * FIRST;

/// A list that could not be read for so long is somebody's work, in milliseconds.
const LONG: i64 = 3_600_000;

/// What one look came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaughtUp {
    /// So many texts were missing, and are here now.
    Found(usize),
    /// The carrier did not tell.
    Silent(SendError),
}

/// Takes in what came since the last look and is not here yet, the oldest first, as if its webhook had
/// brought it. Somebody is told once a day when there was any: then webhooks do not reach us.
pub async fn catch_up(db: &Db, archive: &dyn Archive) -> Result<CaughtUp> {
    let (vendor, now) = (archive.name(), db.now());
    let looked_at = db.read(move |tx| rows::looked_at(tx, vendor)).await?;
    let since = match looked_at {
        Some(at) => at.plus_millis(-OVERLAP).max(now.plus_millis(-FURTHEST)),
        None => now.plus_millis(-FIRST),
    };
    let texts = match archive.texts_since(since).await {
        Ok(texts) => texts,
        Err(error) => {
            let is_long = looked_at.is_none_or(|at| LONG < now.millis_since(at));
            if is_long {
                db.insist(&Actor::System, move |tx| tell(tx, vendor, "unread-list")).await?;
            }
            return Ok(CaughtUp::Silent(error));
        }
    };
    let missed = missed(db, vendor, (since, now.plus_millis(-GRACE)), texts).await?;
    let (count, listener) = (missed.len(), Listener::new(db.clone(), vendor));
    for text in missed {
        listener.text(text).await?;
    }
    let looked = move |tx: &mut store::Tx<'_>| {
        rows::looked(tx, vendor, now)?;
        if 0 < count { tell(tx, vendor, "missed-texts") } else { Ok(()) }
    };
    db.insist(&Actor::System, looked).await?;
    Ok(CaughtUp::Found(count))
}

/// Somebody sees to it; once a day.
fn tell(tx: &mut store::Tx<'_>, vendor: &'static str, why: &'static str) -> Result<()> {
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    let new = NewTask::of(Kind::StuckWork, format!("{why}:{vendor}:{today}"));
    task::open(tx, new.because([why])).map(drop)
}

/// Those of that span which are not here.
async fn missed(
    db: &Db,
    vendor: &'static str,
    (since, until): (Instant, Instant),
    texts: Vec<InboundText>,
) -> Result<Vec<InboundText>> {
    let of_span = texts.into_iter().filter(|it| since <= it.received_at && it.received_at <= until);
    let mut missed: Vec<InboundText> = of_span.collect();
    let ids: Vec<String> = missed.iter().map(|it| it.vendor_id.clone()).collect();
    let here = db
        .read(move |tx| {
            ids.iter().map(|id| rows::is_here(tx, vendor, id)).collect::<Result<Vec<_>>>()
        })
        .await?;
    let mut here = here.into_iter();
    missed.retain(|_| !here.next().unwrap_or(false));
    missed.sort_by_key(|it| it.received_at);
    Ok(missed)
}
