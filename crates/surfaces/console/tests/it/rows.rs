//! What the audit keeps of lists.

use kernel::Result;
use store::{Tx, sql};

sql! {
    LISTED: "SELECT details FROM audit_entries WHERE act = 'listed' AND what = $1 ORDER BY id";
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
