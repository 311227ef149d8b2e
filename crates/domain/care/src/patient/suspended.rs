//! Contact points that went out of use, counted: for a look at how sending goes.

pub(super) mod rows;

use identity::{Permission, permit};
use kernel::{Instant, Result};
use store::Tx;

/// How many contact points went out of use since then, by kind (`phone`, `email`, `push`) and by the
/// code of the reason; the most frequent first.
pub fn suspended_since(tx: &mut Tx<'_>, since: Instant) -> Result<Vec<(String, String, u64)>> {
    permit(tx, Permission::WatchSending)?;
    rows::suspended_since(tx, since)
}
