//! What is kept of calls.

use kernel::{Instant, Result};
use store::{Tx, sql};

sql! {
    CALLS: "SELECT COUNT(*) FROM calls WHERE created_at <= $1";
}

/// How many conversations are kept that began by then.
pub fn calls(tx: &mut Tx<'_>, until: Instant) -> Result<i64> {
    Ok(tx.find(&CALLS, &[until.into()], |row| row.get(0))?.unwrap_or(0))
}
