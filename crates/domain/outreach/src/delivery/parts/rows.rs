//! How the parts of messages are kept.

use kernel::{DeliveryId, Result};
use store::{Tx, sql};

use crate::{
    consent::rows::word,
    gateway::{Receipt, ReceiptStatus},
};

sql! {
    /// A carrier that begins to count anew gives an old name again: it is the new part's.
    KEEP: "
        INSERT INTO delivery_parts (provider, provider_id, delivery, status)
        VALUES ($1, $2, $3, 'accepted')
        ON CONFLICT (provider, provider_id) DO UPDATE
           SET delivery = excluded.delivery, status = excluded.status
         WHERE delivery_parts.delivery <> excluded.delivery";
    OF_NAME: "SELECT delivery FROM delivery_parts WHERE provider = $1 AND provider_id = $2";
    OF_DELIVERY: "SELECT provider_id, status FROM delivery_parts WHERE delivery = $1";
    TELL: "UPDATE delivery_parts SET status = $3 WHERE provider = $1 AND provider_id = $2";
}

pub(super) fn keep(
    tx: &mut Tx<'_>,
    provider: &str,
    name: &str,
    delivery: DeliveryId,
) -> Result<()> {
    tx.execute(&KEEP, &[provider.into(), name.into(), delivery.into()]).map(drop)
}

/// The delivery that has a part of that name.
pub(in crate::delivery) fn of_name(
    tx: &mut Tx<'_>,
    provider: &str,
    name: &str,
) -> Result<Option<DeliveryId>> {
    tx.find(&OF_NAME, &[provider.into(), name.into()], |row| row.get(0))
}

pub(super) fn of_delivery(
    tx: &mut Tx<'_>,
    delivery: DeliveryId,
) -> Result<Vec<(String, ReceiptStatus)>> {
    tx.query(&OF_DELIVERY, &[delivery.into()], |row| {
        Ok((row.get(0)?, word(row, 1, ReceiptStatus::from_code)?))
    })
}

pub(super) fn tell(tx: &mut Tx<'_>, receipt: &Receipt) -> Result<()> {
    let row = [
        receipt.vendor.as_str().into(),
        receipt.provider_id.as_str().into(),
        receipt.status.code().into(),
    ];
    tx.execute(&TELL, &row).map(drop)
}
