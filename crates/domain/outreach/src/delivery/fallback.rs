//! The next way to a patient, when a message did not arrive on the first: another channel or address
//! that was agreed to, by the same policy. Whoever was chosen by name is not replaced: an answer goes back
//! where the question came from, and a ladder that wants an e-mail means one.

pub(crate) mod rows;

use kernel::Result;
use store::Tx;

use super::model::Delivery;
use crate::{
    facts,
    message::{self, Message, State},
    picture::along,
    policy::{Class, Decision, Occasion},
};

/// Lets a message go once more by the ways it has not tried, this one included: its carrier still had it
/// when the good hours were over, which is no fault of the address. False when it was so the last time
/// too, when it must not be repeated, or when it is of no use any more.
pub(super) fn again(tx: &mut Tx<'_>, message: &Message, late: &Delivery) -> Result<bool> {
    if late.sending.class == Class::OneTime || rows::was_late_before(tx, late.id)? {
        return Ok(false);
    }
    let Some(facts) = facts::of(tx, message.patient)? else { return Ok(false) };
    if is_answered(tx, message)? {
        return Ok(false);
    }
    let mut reach = facts.reach_for(message.id);
    reach.routes.retain(|route| {
        let is_tried = message.tried.contains(&(route.point, route.channel));
        message.template.goes_by(route.channel) && !is_tried
    });
    match facts.decide(&message.request(), &reach, tx.now()) {
        Decision::Send { .. } | Decision::Wait { .. } => {
            message::reopen(tx, message, &message.tried)
        }
        Decision::Withhold(_) | Decision::Drop(_) => Ok(false),
    }
}

/// Lets a message go once more, to the same address, without the drawing for which it was refused.
/// Nothing of it has arrived. False when none went along, or when it is of no use any more.
pub(super) fn without_picture(
    tx: &mut Tx<'_>,
    message: &Message,
    refused: &Delivery,
) -> Result<bool> {
    Ok(along::refused(tx, refused)?
        && !is_answered(tx, message)?
        && message::reopen(tx, message, &message.tried)?)
}

/// Whether the refill that a message asks about was answered meanwhile.
fn is_answered(tx: &mut Tx<'_>, message: &Message) -> Result<bool> {
    match message.refill.filter(|_| message.template.asks()) {
        Some(refill) => Ok(!care::refill::find(tx, refill)?.state.is_put_to_patient()),
        None => Ok(false),
    }
}

/// Lets a message look for another way, past all it has tried. False when there is none, or when it
/// is of no use any more: then a person is told.
pub(super) fn elsewhere(tx: &mut Tx<'_>, message: &Message, failed: &Delivery) -> Result<bool> {
    let is_free = message.only.is_none() && matches!(message.occasion, Occasion::Initiated);
    let Some(facts) = (if is_free { facts::of(tx, message.patient)? } else { None }) else {
        return Ok(false);
    };
    // Nobody is asked once more for what was answered meanwhile.
    if is_answered(tx, message)? {
        return Ok(false);
    }
    let way = (failed.point, failed.channel);
    if message.state == State::Waiting && message.tried.contains(&way) {
        return Ok(true);
    }
    let tried = message.tried_with(failed.point, failed.channel);
    let mut reach = facts.reach_for(message.id);
    reach.routes.retain(|route| {
        message.template.goes_by(route.channel) && !tried.contains(&(route.point, route.channel))
    });
    match facts.decide(&message.request(), &reach, tx.now()) {
        Decision::Send { .. } | Decision::Wait { .. } => message::reopen(tx, message, &tried),
        Decision::Withhold(_) | Decision::Drop(_) => Ok(false),
    }
}
