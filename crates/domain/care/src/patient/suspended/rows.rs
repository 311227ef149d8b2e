//! Where contact points that went out of use are counted.

use kernel::{Instant, Result};
use store::{Tx, sql};

sql! {
    SUSPENDED_SINCE: "
        SELECT kind, COALESCE(reason, '-'), COUNT(*) FROM contact_points
         WHERE suspended_at > $1 GROUP BY kind, reason ORDER BY 3 DESC, 1, 2";
}

/// How many went out of use since then, by their kind and reason; the most frequent first.
pub(super) fn suspended_since(
    tx: &mut Tx<'_>,
    since: Instant,
) -> Result<Vec<(String, String, u64)>> {
    tx.query(&SUSPENDED_SINCE, &[since.into()], |row| {
        Ok((row.get(0)?, row.get(1)?, u64::try_from(row.get::<i64>(2)?).unwrap_or(0)))
    })
}
