//! What became of the try before.

use kernel::{DeliveryId, Result};
use store::{Tx, sql};

sql! {
    /// The delivery before this one, to the same address, did not arrive either.
    LATE_BEFORE: "
        SELECT COUNT(*) FROM deliveries d JOIN deliveries p ON p.id = d.previous
         WHERE d.id = $1 AND p.contact_point = d.contact_point AND p.channel = d.channel
           AND p.status = 'undelivered'";
}

/// Whether the last try at the same address ended so too.
pub(super) fn was_late_before(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    Ok(tx.find(&LATE_BEFORE, &[id.into()], |row| row.get::<i64>(0))?.is_some_and(|it| 0 < it))
}
