//! Deliveries: one attempt to reach one address on one channel, and what became of it.
//!
//! The machine that decides (`status`, `settle`, `rules`) knows no clock, database or network. The
//! courier decides, sends and notes; `receipts` joins what the carrier says later.

mod ahead;
pub(crate) mod by_hand;
mod carriers;
mod compose;
mod concern;
mod courier;
mod decide;
mod dispatch;
pub(crate) mod fallback;
mod last_look;
mod model;
mod note;
pub(crate) mod parts;
mod pictured;
mod receipts;
pub(crate) mod rows;
pub mod rules;
pub mod settle;
pub mod status;
pub mod watch;

pub use carriers::Standing;
pub use courier::{Courier, DeliverErrand, Guard, LinkMinter, LinkWanted};
pub use model::Delivery;
pub(crate) use receipts::{arrived_at, read_in_portal};
pub use receipts::{prune_receipts, receive_receipt};

use kernel::{ContactPointId, DeliveryId, Language, MessageId, Result};
use store::Tx;

use crate::message::{Message, State};

/// Takes back a delivery that has not left, as far as we know; false when it is settled.
pub(crate) fn recall(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    rows::recall(tx, id)
}

/// Whether a carrier took what a message that waits again was last, and never told more: then it has left,
/// and may be there. A person looks.
pub(crate) fn left_in_silence(tx: &mut Tx<'_>, message: &Message) -> Result<bool> {
    let Some(id) = message.delivery.filter(|_| message.state == State::Waiting) else {
        return Ok(false);
    };
    let is_taken =
        rows::find(tx, id)?.is_some_and(|it| it.sending.status == status::Status::Accepted);
    if is_taken {
        concern::silent(tx, message)?;
    }
    Ok(is_taken)
}

/// The delivery of that name.
pub(crate) fn find(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Option<Delivery>> {
    rows::find(tx, id)
}

/// The language of a delivery's words.
pub(crate) fn language(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Language> {
    rows::language(tx, id)
}

/// The delivery that a carrier calls so.
pub(crate) fn of_provider(
    tx: &mut Tx<'_>,
    vendor: &str,
    provider_id: &str,
) -> Result<Option<DeliveryId>> {
    Ok(rows::of_provider_id(tx, vendor, provider_id)?.map(|delivery| delivery.id))
}

/// The address that a message went to, for whoever says there that it is not theirs.
pub fn point_of(tx: &mut Tx<'_>, message: MessageId) -> Result<Option<ContactPointId>> {
    let Some(id) = crate::message::find(tx, message)?.and_then(|message| message.delivery) else {
        return Ok(None);
    };
    Ok(rows::find(tx, id)?.map(|delivery| delivery.point))
}
