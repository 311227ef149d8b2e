//! Deliveries that people carry: asked about once more before a person takes them in hand, and told of by
//! people. The same rules, lattice and ends as for every carrier.

use std::collections::BTreeSet;

use kernel::{DeliveryId, Error, MessageId, PatientId, Result};
use store::Tx;

use super::{Delivery, concern, receipts, rows, status::Status};
use crate::{
    decision,
    facts::{self, Facts},
    gateway::{Receipt, ReceiptStatus, Refusal},
    message::{self, Message},
    policy::{Decision, Hold, HoldScope, Occasion, Reason},
};

/// What the rules say of a delivery that was put by.
pub(crate) enum Judged {
    /// It may go now.
    MayGo(Box<Delivery>),
    /// Not now: it stays where it is.
    Waits,
    /// Not any more.
    Gone,
}

/// A delivery that waits for a person, and what is decided of it.
type Case = (Delivery, Message, Decision);

/// What the rules say of deliveries that wait for a person, in the order asked. Nothing is written.
pub(crate) fn look(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<Vec<Judged>> {
    let cases = cases(tx, ids)?;
    let judged = cases.into_iter().map(|case| match case {
        Some((delivery, _, Decision::Send { .. })) => Judged::MayGo(Box::new(delivery)),
        Some((_, _, Decision::Wait { .. })) => Judged::Waits,
        _ => Judged::Gone,
    });
    Ok(judged.collect())
}

/// The same, for somebody who takes them in hand: what may not go any more leaves the queue.
pub(crate) fn judge(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<Vec<Judged>> {
    let mut patients = Vec::with_capacity(ids.len());
    for id in ids {
        patients.extend(rows::find(tx, *id)?.map(|delivery| delivery.patient));
    }
    // All at once: nobody waits in a ring.
    care::patient::hold(tx, patients)?;
    let mut judged = Vec::with_capacity(ids.len());
    for case in cases(tx, ids)? {
        judged.push(match case {
            Some((delivery, _, Decision::Send { .. })) => Judged::MayGo(Box::new(delivery)),
            Some((_, _, Decision::Wait { .. })) => Judged::Waits,
            Some((_, message, decided)) => {
                close(tx, &message, &decided)?;
                Judged::Gone
            }
            None => Judged::Gone,
        });
    }
    Ok(judged)
}

/// Those of these that are still in the queue, with what is decided of them.
fn cases(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<Vec<Option<Case>>> {
    let mut messages = Vec::with_capacity(ids.len());
    for id in ids {
        let found = rows::find(tx, *id)?;
        messages.push(found.map_or(MessageId::from_raw(0), |delivery| delivery.message));
    }
    let found = rows::cases(tx, &messages)?;
    let waiting = ids.iter().zip(found).map(|(id, found)| match found {
        Some((message, Some(delivery))) => {
            let is_here = delivery.id == *id && delivery.sending.status == Status::Queued;
            is_here.then_some((delivery, message))
        }
        _ => None,
    });
    let waiting: Vec<Option<(Delivery, Message)>> = waiting.collect();
    let patients: BTreeSet<PatientId> =
        waiting.iter().flatten().map(|(_, message)| message.patient).collect();
    let facts = facts::load(tx, &patients.into_iter().collect::<Vec<_>>())?;
    let mut cases = Vec::with_capacity(ids.len());
    for case in waiting {
        cases.push(match case {
            Some((delivery, message)) => {
                let known = facts.get(&message.patient);
                let known = known.ok_or(Error::NotFound { what: "patient" })?;
                let decided = decide(tx, &message, known)?;
                Some((delivery, message, decided))
            }
            None => None,
        });
    }
    Ok(cases)
}

fn decide(tx: &mut Tx<'_>, message: &Message, facts: &Facts) -> Result<Decision> {
    // Nobody is asked once more for what was answered meanwhile.
    if let (true, Some(refill)) = (message.template.asks(), message.refill)
        && !care::refill::find(tx, refill)?.state.is_put_to_patient()
    {
        return Ok(Decision::Drop(Reason::Expired { at: tx.now() }));
    }
    let mut reach = facts.reach_for(message.id);
    if facts.automation_paused_at.is_some() && matches!(message.occasion, Occasion::Initiated) {
        reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
    }
    Ok(facts.decide(&message.request(), &reach, tx.now()))
}

fn close(tx: &mut Tx<'_>, message: &Message, decided: &Decision) -> Result<()> {
    let outcome = match decided {
        Decision::Drop(_) => Status::Stale,
        _ => Status::Suppressed,
    };
    let reason = decided.reason();
    decision::keep(tx, message.id, decided)?;
    message::close(tx, message, outcome, Some(reason))?;
    concern::no_way(tx, message, reason)
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
