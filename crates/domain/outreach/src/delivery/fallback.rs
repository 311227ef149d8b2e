//! The next way to a patient, when a message did not arrive on the first: another channel or address
//! that was agreed to, by the same policy. Whoever was chosen by name is not replaced: an answer goes back
//! where the question came from, and a ladder that wants an e-mail means one.

use kernel::Result;
use store::Tx;

use super::model::Delivery;
use crate::{
    facts,
    message::{self, Message, State},
    policy::{Decision, Occasion},
};

/// Lets a message look for another way, past all it has tried. False when there is none, or when it
/// is of no use any more: then a person is told.
pub(super) fn elsewhere(tx: &mut Tx<'_>, message: &Message, failed: &Delivery) -> Result<bool> {
    let is_free = message.only.is_none() && matches!(message.occasion, Occasion::Initiated);
    let Some(facts) = (if is_free { facts::of(tx, message.patient)? } else { None }) else {
        return Ok(false);
    };
    // Nobody is asked once more for what was answered meanwhile.
    if let (true, Some(refill)) = (message.template.asks(), message.refill)
        && !care::refill::find(tx, refill)?.state.is_put_to_patient()
    {
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
