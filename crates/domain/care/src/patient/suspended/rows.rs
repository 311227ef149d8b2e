//! Where contact points go out of use and come back, and are counted.

use kernel::{ContactPointId, Instant, Result};
use store::{Tx, sql};

sql! {
    /// A cause takes the place of a mere replacement, never the other way round.
    SET_CONTACT_STATE: "
        UPDATE contact_points SET state = $2, reason = $3, updated_at = $4,
               suspended_at = $5
         WHERE id = $1 AND (state <> $2 OR (reason = 'replaced' AND reason <> $3))";
    UNBLOCK: "
        UPDATE contact_points SET state = 'ok', reason = NULL, updated_at = $3,
               suspended_at = NULL
         WHERE id = $1 AND state = 'suspended' AND reason = $2";
    SUSPENDED_SINCE: "
        SELECT kind, COALESCE(reason, '-'), COUNT(*) FROM contact_points
         WHERE suspended_at > $1 GROUP BY kind, reason ORDER BY 3 DESC, 1, 2";
}

/// How many went out of use since then, by their kind and reason; the most frequent first.
pub(in crate::patient) fn suspended_since(
    tx: &mut Tx<'_>,
    since: Instant,
) -> Result<Vec<(String, String, u64)>> {
    tx.query(&SUSPENDED_SINCE, &[since.into()], |row| {
        Ok((row.get(0)?, row.get(1)?, u64::try_from(row.get::<i64>(2)?).unwrap_or(0)))
    })
}

/// These go out of use for that reason.
pub(in crate::patient) fn suspend(
    tx: &mut Tx<'_>,
    contacts: &[ContactPointId],
    reason: &'static str,
) -> Result<()> {
    let now = tx.now();
    let row = |contact: &ContactPointId| {
        vec![(*contact).into(), "suspended".into(), reason.into(), now.into(), now.into()]
    };
    let rows: Vec<_> = contacts.iter().map(row).collect();
    tx.each(&SET_CONTACT_STATE, &rows).map(drop)
}

/// One goes out of use, or is in use again; false when it is so already.
pub(in crate::patient) fn set_contact_state(
    tx: &mut Tx<'_>,
    contact: ContactPointId,
    state: &'static str,
    reason: Option<&'static str>,
) -> Result<bool> {
    let now = tx.now();
    let suspended_at = (state == "suspended").then_some(now);
    let row = [contact.into(), state.into(), reason.into(), now.into(), suspended_at.into()];
    Ok(tx.execute(&SET_CONTACT_STATE, &row)? > 0)
}

/// One is in use again when that was the reason; false when it was not.
pub(in crate::patient) fn unblock(
    tx: &mut Tx<'_>,
    contact: ContactPointId,
    reason: &str,
) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&UNBLOCK, &[contact.into(), reason.into(), now.into()])? > 0)
}
