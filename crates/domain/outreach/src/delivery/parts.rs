//! Messages that travelled in parts: a carrier has a name for each part and tells of each alone. A
//! receipt names one part, at any time and after any restart, so the parts are rows; what is told of
//! them is folded into what is known of the message.

pub(crate) mod rows;

use kernel::{DeliveryId, Result};
use store::Tx;

use super::{model::Delivery, status::Status};
use crate::gateway::{BETWEEN_PARTS, Receipt, ReceiptStatus};

/// The names that a carrier's name for a message is made of.
pub(super) fn names(provider_id: &str) -> impl Iterator<Item = &str> {
    provider_id.split(BETWEEN_PARTS)
}

/// Keeps the parts of a delivery that was given that name, if it has several.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    provider: &str,
    provider_id: &str,
    delivery: DeliveryId,
) -> Result<()> {
    if !provider_id.contains(BETWEEN_PARTS) {
        return Ok(());
    }
    names(provider_id).try_for_each(|name| rows::keep(tx, provider, name, delivery))
}

/// What is known of the whole message now that this receipt tells of a part of it; nothing when the
/// receipt is no part's.
pub(super) fn told(
    tx: &mut Tx<'_>,
    receipt: &Receipt,
    delivery: &Delivery,
) -> Result<Option<ReceiptStatus>> {
    if !delivery.provider_id.as_ref().is_some_and(|name| name.contains(BETWEEN_PARTS)) {
        return Ok(None);
    }
    let mut parts = rows::of_delivery(tx, delivery.id)?;
    let part = parts.iter_mut().find(|(name, _)| *name == receipt.provider_id);
    let Some((_, status)) = part else { return Ok(None) };
    if Status::proven_by(*status) < Status::proven_by(receipt.status) {
        *status = receipt.status;
        rows::tell(tx, receipt)?;
    }
    Ok(Some(fold(parts.into_iter().map(|(_, status)| status))))
}

/// Delivered when all parts are; not delivered when one is not, whatever became of the others.
fn fold(parts: impl IntoIterator<Item = ReceiptStatus>) -> ReceiptStatus {
    let (mut least, mut most) = (ReceiptStatus::Delivered, ReceiptStatus::Accepted);
    for part in parts {
        match part {
            ReceiptStatus::Undelivered | ReceiptStatus::Failed => most = ReceiptStatus::Undelivered,
            part => least = least.min(part),
        }
    }
    if most == ReceiptStatus::Undelivered { most } else { least }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_what_its_worst_part_is() {
        use ReceiptStatus::{Accepted, Delivered, Failed, Sent, Undelivered};
        let check = |parts: &[ReceiptStatus], whole| assert_eq!(fold(parts.to_vec()), whole);
        check(&[Delivered, Delivered], Delivered);
        check(&[Delivered, Accepted], Accepted);
        check(&[Sent, Delivered], Sent);
        check(&[Delivered, Undelivered, Accepted], Undelivered);
        check(&[Failed, Delivered], Undelivered);
    }

    #[test]
    fn one_name_is_one_part() {
        assert_eq!(names("a").collect::<Vec<_>>(), ["a"]);
        assert_eq!(names("a b c").collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
