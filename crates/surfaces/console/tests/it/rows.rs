//! What the audit keeps of lists, a job that breaks, and a database that does.

use kernel::Result;
use store::{Tx, sql};

sql! {
    LISTED: "SELECT details FROM audit_entries WHERE act = 'listed' AND what = $1 ORDER BY id";
    /// A job that nobody can read: it is set aside at once.
    INSERT_BROKEN: "
        INSERT INTO jobs (due_at, id, kind, payload, attempts, crashes, fence, wanted_at)
        VALUES ($1, $2, 'wiring.open_stuck_task/1', '{}', 0, 0, 0, $1)";
    CHANGED: "SELECT actor FROM audit_entries WHERE act = 'changed' AND what = $1 ORDER BY id";
    COUNT: "SELECT count(*) FROM audit_entries";
    PUT_JOBS_AWAY: "ALTER TABLE jobs RENAME TO jobs_away";
    PUT_JOBS_BACK: "ALTER TABLE jobs_away RENAME TO jobs";
}

/// The ids on each list of that name that was shown, in order.
pub fn listed(tx: &mut Tx<'_>, what: &str) -> Result<Vec<String>> {
    let found = tx.query(&LISTED, &[what.into()], |row| row.get::<Option<String>>(0))?;
    Ok(found.into_iter().flatten().collect())
}

/// Who changed something of that name, in order.
pub fn changed(tx: &mut Tx<'_>, what: &str) -> Result<Vec<String>> {
    let found = tx.query(&CHANGED, &[what.into()], |row| row.get::<Option<String>>(0))?;
    Ok(found.into_iter().flatten().collect())
}

/// How many entries there are.
pub fn count(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.find(&COUNT, &[], |row| row.get(0))?.unwrap_or(0))
}

/// The program fails to tell of something that failed.
pub fn break_telling(tx: &mut Tx<'_>) -> Result<()> {
    let id: kernel::JobId = tx.new_id();
    tx.execute(&INSERT_BROKEN, &[tx.now().into(), id.into()]).map(drop)
}

/// No claim can be begun: its end cannot be remembered.
pub fn break_claims(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute(&PUT_JOBS_AWAY, &[]).map(drop)
}

/// As before [`break_claims`].
pub fn mend_claims(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute(&PUT_JOBS_BACK, &[]).map(drop)
}
