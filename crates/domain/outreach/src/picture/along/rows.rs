//! What is kept of drawings that went along.

use kernel::{DeliveryId, Instant, Result};
use store::{Tx, sql};

use crate::message::Message;

sql! {
    /// What this very message sent before does not stand in its own way.
    LAST_AT: "
        SELECT decided_at FROM deliveries
         WHERE patient = $1 AND picture = 'goes' AND message <> $2
         ORDER BY decided_at DESC LIMIT 1";
    REFUSED_AT: "SELECT since_at FROM picture_rests WHERE address_token = $1";
    REST: "
        INSERT INTO picture_rests (address_token, since_at) VALUES ($1, $2)
        ON CONFLICT (address_token) DO UPDATE SET since_at = excluded.since_at";
    UNCOUNT: "UPDATE deliveries SET counted_at = NULL WHERE id = $1";
}

pub(super) fn last_at(tx: &mut Tx<'_>, message: &Message) -> Result<Option<Instant>> {
    tx.find(&LAST_AT, &[message.patient.into(), message.id.into()], |row| row.get(0))
}

pub(super) fn refused_at(tx: &mut Tx<'_>, token: &str) -> Result<Option<Instant>> {
    tx.find(&REFUSED_AT, &[token.into()], |row| row.get(0))
}

pub(super) fn rest(tx: &mut Tx<'_>, token: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&REST, &[token.into(), now.into()]).map(drop)
}

pub(super) fn uncount(tx: &mut Tx<'_>, id: DeliveryId) -> Result<()> {
    tx.execute(&UNCOUNT, &[id.into()]).map(drop)
}
