//! What the audit keeps of lists, and a job that breaks.

use kernel::Result;
use store::{Tx, sql};

sql! {
    LISTED: "SELECT details FROM audit_entries WHERE act = 'listed' AND what = $1 ORDER BY id";
    /// A job that nobody can read: it is set aside at once.
    INSERT_BROKEN: "
        INSERT INTO jobs (due_at, id, kind, payload, attempts, crashes, fence, wanted_at)
        VALUES ($1, $2, 'wiring.open_stuck_task/1', '{}', 0, 0, 0, $1)";
    COUNT: "SELECT count(*) FROM audit_entries";
}

/// The ids on each list of that name that was shown, in order.
pub fn listed(tx: &mut Tx<'_>, what: &str) -> Result<Vec<String>> {
    let found = tx.query(&LISTED, &[what.into()], |row| row.get::<Option<String>>(0))?;
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
