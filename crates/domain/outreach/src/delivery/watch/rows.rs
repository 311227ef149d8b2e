//! What was taken and never spoken of again.

use kernel::{Channel, DeliveryId, Instant, PatientId, Result};
use store::{Tx, sql};

sql! {
    /// Accepted, and no word since: ids are in the order of time. Safety is watched more closely.
    SILENT: "
        SELECT id, patient, provider, channel FROM deliveries
          WHERE id > $1 AND id <= $2 AND status = 'accepted'
            AND channel IN ('sms', 'voice', 'push')
            AND CASE class WHEN 'S' THEN 1 ELSE 0 END = $3
            AND accepted_at <= $4
          ORDER BY id";
    /// The last of those that a gateway took has told us more of.
    LAST_HEARD: "
        SELECT id FROM deliveries
         WHERE id > $1 AND provider = $2 AND (status = 'delivered' OR status = 'undelivered')
         ORDER BY id DESC LIMIT 1";
    /// Taken by then, and no word since; some of them are enough.
    OVERDUE: "
        SELECT id FROM deliveries
         WHERE id > $1 AND id <= $2 AND provider = $3 AND status = 'accepted'
           AND channel IN ('sms', 'voice') AND accepted_at <= $4
         ORDER BY id LIMIT $5";
    WATCHED: "SELECT watched_until_at FROM receipt_watches WHERE urgent = $1";
    WATCH: "
        INSERT INTO receipt_watches (urgent, watched_until_at) VALUES ($1, $2)
        ON CONFLICT (urgent) DO UPDATE SET watched_until_at = excluded.watched_until_at";
}

/// A delivery of which nothing was heard since it was accepted.
pub(super) struct Silent {
    pub(super) id: DeliveryId,
    pub(super) patient: PatientId,
    pub(super) provider: String,
    pub(super) channel: Channel,
}

/// Those whose names lie in that range, in the order of their names.
pub(super) fn silent(
    tx: &mut Tx<'_>,
    (after, until): (DeliveryId, DeliveryId),
    (urgent, taken_by): (bool, Instant),
) -> Result<Vec<Silent>> {
    let row = [after.into(), until.into(), urgent.into(), taken_by.into()];
    tx.query(&SILENT, &row, |row| {
        Ok(Silent {
            id: row.get(0)?,
            patient: row.get(1)?,
            provider: row.get(2)?,
            channel: row.get::<String>(3)?.parse()?,
        })
    })
}

/// The last delivery named after that one of which a gateway has told us more.
pub(super) fn last_heard(
    tx: &mut Tx<'_>,
    after: DeliveryId,
    provider: &str,
) -> Result<Option<DeliveryId>> {
    tx.find(&LAST_HEARD, &[after.into(), provider.into()], |row| row.get(0))
}

/// How many of that range a gateway took by then and told nothing more of, up to a limit.
pub(super) fn overdue(
    tx: &mut Tx<'_>,
    (after, until): (DeliveryId, DeliveryId),
    (provider, taken_by): (&str, Instant),
    limit: usize,
) -> Result<usize> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let row = [after.into(), until.into(), provider.into(), taken_by.into(), limit.into()];
    Ok(tx.query(&OVERDUE, &row, |row| row.get::<DeliveryId>(0))?.len())
}

/// Until when receipts have been watched for.
pub(super) fn watched_until(tx: &mut Tx<'_>, urgent: bool) -> Result<Option<Instant>> {
    tx.find(&WATCHED, &[urgent.into()], |row| row.get(0))
}

pub(super) fn watch(tx: &mut Tx<'_>, urgent: bool, until: Instant) -> Result<()> {
    tx.execute(&WATCH, &[urgent.into(), until.into()]).map(drop)
}
