//! What a carrier says later: joined to what is known, in any order, any number of times, however
//! late, even before our own note.

use audit::Act;
use identity::{Permission, permit};
use kernel::{ContactPointId, Error, Instant, PatientId, Result};
use store::Tx;

use super::{
    concern,
    courier::NOTHING_PROMISED,
    fallback,
    model::Delivery,
    note, parts, rows,
    rules::{Input, step},
    status::Status,
    watch,
};
use crate::{
    gateway::{Receipt, ReceiptStatus, Refusal},
    message::{self, events::MessageAccepted, rows as message_rows},
};

/// What is said to have arrived was sent within so many milliseconds.
const LATELY: i64 = 2 * 86_400_000;
/// A receipt without a delivery is kept for so long, in milliseconds.
const KEEP_EARLY: i64 = 8 * 86_400_000;

/// Takes in one receipt. Its sender has been authenticated by the rim.
pub fn receive_receipt(tx: &mut Tx<'_>, receipt: &Receipt) -> Result<()> {
    permit(tx, Permission::ReceiveMessages)?;
    let Some(delivery) = find(tx, receipt)? else {
        return rows::keep_early(tx, receipt);
    };
    care::patient::hold(tx, [delivery.patient])?;
    // An acceptance that is being noted may meet it on the row: whoever comes second reads again.
    for _ in 0..3 {
        let Some(delivery) = find(tx, receipt)? else {
            return rows::keep_early(tx, receipt);
        };
        if !take_in(tx, &delivery, receipt)? {
            continue;
        }
        if delivery.provider_id.is_none() {
            // It has its name from this receipt: others may have come before it.
            let (vendor, name) = (receipt.vendor.as_str(), receipt.provider_id.as_str());
            let named: Vec<_> = parts::names(name).map(|name| (vendor, name)).collect();
            for early in rows::take_early(tx, &named)? {
                receive_receipt(tx, &early)?;
            }
        }
        return Ok(());
    }
    Err(Error::failed("a delivery changes too fast for its receipt"))
}

/// What a gateway took for this address lately has arrived there: the address itself says so.
pub(crate) fn arrived_at(tx: &mut Tx<'_>, patient: PatientId, point: ContactPointId) -> Result<()> {
    care::patient::hold(tx, [patient])?;
    let since = tx.now().plus_millis(-LATELY);
    let accepted = rows::accepted_at(tx, patient, point, since)?;
    arrived(tx, &accepted)
}

/// The patient reads the portal now: every secure message that was posted has arrived.
pub(crate) fn read_in_portal(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    let posted = rows::posted(tx, patient)?;
    if posted.is_empty() {
        return Ok(());
    }
    care::patient::hold(tx, [patient])?;
    arrived(tx, &posted)
}

fn arrived(tx: &mut Tx<'_>, deliveries: &[Delivery]) -> Result<()> {
    for delivery in deliveries {
        let receipt = Receipt {
            vendor: delivery.provider.clone(),
            provider_id: delivery.provider_id.clone().unwrap_or_default(),
            key: Some(delivery.id),
            status: ReceiptStatus::Delivered,
            code: None,
            refusal: None,
            at: tx.now(),
        };
        take_in(tx, delivery, &receipt)?;
    }
    Ok(())
}

/// Forgets receipts that never found a delivery.
pub fn prune_receipts(tx: &mut Tx<'_>) -> Result<u64> {
    let before: Instant = tx.now().plus_millis(-KEEP_EARLY);
    rows::prune_early(tx, before)
}

fn find(tx: &mut Tx<'_>, receipt: &Receipt) -> Result<Option<Delivery>> {
    if let Some(found) = rows::of_provider_id(tx, &receipt.vendor, &receipt.provider_id)? {
        return Ok(Some(found));
    }
    if let Some(whole) = parts::rows::of_name(tx, &receipt.vendor, &receipt.provider_id)? {
        return rows::find(tx, whole);
    }
    // Our own key, echoed, finds a delivery whose acceptance is not noted yet; but never one that
    // carries another name.
    let Some(key) = receipt.key else { return Ok(None) };
    let found = rows::find(tx, key)?;
    Ok(found.filter(|it| it.provider == receipt.vendor && it.provider_id.is_none()))
}

/// False when somebody else changed the delivery meanwhile.
pub(super) fn take_in(tx: &mut Tx<'_>, delivery: &Delivery, receipt: &Receipt) -> Result<bool> {
    let now = tx.now();
    let status = parts::told(tx, receipt, delivery)?.unwrap_or(receipt.status);
    let input = Input::Received(status);
    let (next, _) = step(delivery.sending.clone(), input, NOTHING_PROMISED, now, 0);
    if next != delivery.sending && !rows::save(tx, delivery, &next, receipt.code.as_deref())? {
        return Ok(false);
    }
    let name = receipt.provider_id.as_str();
    if delivery.provider_id.is_none() && rows::name(tx, delivery.id, name)? {
        parts::keep(tx, &delivery.provider, name, delivery.id)?;
    }
    tx.reach("outreach.receipt_taken")?;
    let (before, after) = (delivery.sending.status, next.status);
    if before == after {
        return Ok(true);
    }
    let Some(message) = message::find(tx, delivery.message)? else { return Ok(true) };
    if before < Status::Accepted && matches!(after, Status::Accepted | Status::Delivered) {
        let is_shared = message.is_shared();
        let (message, patient, refill) = (message.id, message.patient, message.refill);
        message_rows::gone(tx, message)?;
        watch::expect_late(tx, delivery.id)?;
        engine::emit(tx, &MessageAccepted { message, patient, refill, is_shared })?;
        audit::note(tx, Act::Sent, "message", message, Some(patient))?;
    }
    // What an older way still tells is no news of the way it goes now.
    let is_current = message.delivery == Some(delivery.id);
    if after == Status::Delivered && is_current {
        // It had been given up for lost, and another way was looked for.
        message_rows::gone(tx, message.id)?;
    }
    if matches!(after, Status::Undelivered | Status::Failed) {
        if let Some(kind) = receipt.refusal {
            concern::condemn(tx, delivery, kind)?;
        }
        let goes_again = match receipt.refusal {
            Some(Refusal::Expired) if is_current => fallback::again(tx, &message, delivery)?,
            Some(Refusal::Picture) if is_current => {
                fallback::without_picture(tx, &message, delivery)?
            }
            _ => false,
        };
        if is_current && !goes_again {
            note::give_up(tx, &message, delivery, after, None)?;
        }
    }
    Ok(true)
}
