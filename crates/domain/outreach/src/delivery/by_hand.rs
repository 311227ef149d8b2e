//! Deliveries that people carry: asked about once more before a person takes them in hand, and told of by
//! people. The same rules, lattice and ends as for every carrier.

use kernel::{DeliveryId, Error, Result};
use store::Tx;

use super::{Delivery, concern, receipts, rows, status::Status};
use crate::{
    decision, facts,
    gateway::{Receipt, ReceiptStatus, Refusal},
    message::{self, Message},
    policy::{Decision, Hold, HoldScope, Occasion, Reason},
};

/// What the rules say of a delivery that was put by.
pub(crate) enum Judged {
    /// It may go now.
    MayGo(Box<Delivery>, Box<Message>),
    /// Not now: it stays where it is.
    Waits,
    /// Not any more: it has left the queue.
    Gone,
}

/// Asks the rules about a delivery that waits for a person.
pub(crate) fn judge(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Judged> {
    let Some(delivery) = rows::find(tx, id)? else { return Ok(Judged::Gone) };
    care::patient::hold(tx, [delivery.patient])?;
    let Some(delivery) = rows::find(tx, id)? else { return Ok(Judged::Gone) };
    let Some(message) = message::find(tx, delivery.message)? else { return Ok(Judged::Gone) };
    if delivery.sending.status != Status::Queued {
        return Ok(Judged::Gone);
    }
    // Nobody is asked once more for what was answered meanwhile.
    if let (true, Some(refill)) = (message.template.asks(), message.refill)
        && !care::refill::find(tx, refill)?.state.is_put_to_patient()
    {
        let reason = Reason::Expired { at: tx.now() };
        decision::keep(tx, message.id, &Decision::Drop(reason.clone()))?;
        message::close(tx, &message, Status::Stale, Some(&reason))?;
        return Ok(Judged::Gone);
    }
    let facts = facts::of(tx, message.patient)?.ok_or(Error::NotFound { what: "patient" })?;
    let mut reach = facts.reach_for(message.id);
    if facts.automation_paused_at.is_some() && matches!(message.occasion, Occasion::Initiated) {
        reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
    }
    let decided = facts.decide(&message.request(), &reach, tx.now());
    let outcome = match &decided {
        Decision::Send { .. } => {
            return Ok(Judged::MayGo(Box::new(delivery), Box::new(message)));
        }
        Decision::Wait { .. } => return Ok(Judged::Waits),
        Decision::Withhold(_) => Status::Suppressed,
        Decision::Drop(_) => Status::Stale,
    };
    let reason = decided.reason().clone();
    decision::keep(tx, message.id, &decided)?;
    message::close(tx, &message, outcome, Some(&reason))?;
    concern::no_way(tx, &message, &reason)?;
    Ok(Judged::Gone)
}

/// Somebody has sent it on its way.
pub(crate) fn posted(tx: &mut Tx<'_>, id: DeliveryId) -> Result<()> {
    tell(tx, id, ReceiptStatus::Sent, None)
}

/// It came back: nobody is reached there.
pub(crate) fn came_back(tx: &mut Tx<'_>, id: DeliveryId) -> Result<()> {
    tell(tx, id, ReceiptStatus::Undelivered, Some(Refusal::BadNumber))
}

/// Takes in what a person tells, as the receipt of a carrier.
fn tell(
    tx: &mut Tx<'_>,
    id: DeliveryId,
    status: ReceiptStatus,
    refusal: Option<Refusal>,
) -> Result<()> {
    let delivery = rows::find(tx, id)?.ok_or(Error::NotFound { what: "letter" })?;
    let receipt = Receipt {
        vendor: delivery.provider.clone(),
        provider_id: id.to_string(),
        key: Some(id),
        status,
        code: refusal.map(|_| "returned".to_owned()),
        refusal,
        at: tx.now(),
    };
    if receipts::take_in(tx, &delivery, &receipt)? {
        return Ok(());
    }
    Err(Error::failed("a delivery was changed by somebody else"))
}
