//! Noting: what the carriers answered, in one transaction for all that is ready.
//!
//! The common answer is written without reading first; anything else goes through the machine.

use std::sync::Arc;

use audit::Act;
use kernel::{Actor, Channel, Error, PatientId, Result};
use store::{CommitUnknown, Db, Tx};

use super::{
    concern,
    courier::Courier,
    decide::Held,
    fallback,
    model::Delivery,
    parts, receipts, rows,
    rules::{Concern, Effect, Input, step},
    status::Status,
    watch,
};
use crate::{
    gateway::{Refusal, SendError, Sent},
    message::{self, Message, events::MessageAccepted, rows as message_rows},
    policy::Occasion,
};

/// What came of a send or of a question.
pub(super) enum Answer {
    /// The carrier answered a send.
    Sent(Held, Result<Sent, SendError>),
    /// The carrier answered a question.
    LookedUp(Held, Result<Option<Sent>, SendError>),
    /// This process is going down.
    Lost,
}

impl Answer {
    /// The patient of anything but a plain acceptance: what comes of it is up to the machine.
    fn unsettled(&self) -> Option<PatientId> {
        match self {
            Self::Sent(held, Ok(_)) if held.gateway.puts_by() => Some(held.patient),
            Self::Sent(held, Err(_)) | Self::LookedUp(held, _) => Some(held.patient),
            Self::Sent(_, Ok(_)) | Self::Lost => None,
        }
    }

    /// The acceptance, if this is one.
    fn acceptance(&self) -> Option<(&Held, &str)> {
        match self {
            Self::Sent(held, _) if held.gateway.puts_by() => None,
            Self::Sent(held, Ok(sent)) | Self::LookedUp(held, Ok(Some(sent))) => {
                Some((held, &sent.provider_id))
            }
            _ => None,
        }
    }
}

/// Notes what is ready: together, and one by one when that fails. What cannot be noted is left to
/// the end of its lease.
pub(super) async fn all(db: &Db, courier: &Arc<Courier>, answers: Vec<Answer>) {
    let answers = Arc::new(answers);
    let together = write(db, courier, &answers, 0..answers.len()).await;
    if together.is_ok() || db.faults().is_down() {
        return;
    }
    for at in 0..answers.len() {
        let Err(error) = write(db, courier, &answers, at..at + 1).await else { continue };
        tracing::warn!("an answer could not be noted: {}", error.chain());
        // Carriers that count their messages begin anew some day, and a name is given once.
        let Some((held, name)) = answers[at].acceptance() else { continue };
        let (provider, name) = (held.gateway.name(), name.to_owned());
        let free = move |tx: &mut Tx<'_>| rows::free_name(tx, provider, &name);
        if db.write(&Actor::System, free).await.is_ok()
            && write(db, courier, &answers, at..at + 1).await.is_ok()
        {
            tracing::warn!("it is noted now under a name that an older message had");
        }
    }
}

async fn write(
    db: &Db,
    courier: &Arc<Courier>,
    answers: &Arc<Vec<Answer>>,
    part: std::ops::Range<usize>,
) -> Result<()> {
    // Noting twice changes nothing, so an unknown commit is simply repeated.
    for _ in 0..2 {
        let (courier, answers, part) = (Arc::clone(courier), Arc::clone(answers), part.clone());
        let written = db
            .write(&Actor::System, move |tx| {
                note(tx, &courier, &answers[part])?;
                tx.reach("outreach.note_before_commit")
            })
            .await;
        match written {
            Err(error) if error.cause::<CommitUnknown>().is_some() => {}
            other => return other,
        }
    }
    Err(Error::failed("nobody knows whether answers were noted"))
}

fn note(tx: &mut Tx<'_>, courier: &Courier, answers: &[Answer]) -> Result<()> {
    // Locks are taken in one order everywhere: patients, then deliveries, then jobs. The common
    // answer needs no patient: it writes a delivery and its job, and decides nothing.
    care::patient::hold(tx, answers.iter().filter_map(Answer::unsettled))?;
    let mut accepted: Vec<(&Held, &str)> = answers.iter().filter_map(Answer::acceptance).collect();
    accepted.sort_by_key(|(held, _)| (held.patient, held.delivery));
    let rows: Vec<_> =
        accepted.iter().map(|(held, name)| (held.delivery, held.fence, *name)).collect();
    let held = rows::accept_all(tx, &rows)?;
    let mut events = Vec::with_capacity(accepted.len());
    let mut sent = Vec::with_capacity(accepted.len());
    let mut finished = Vec::with_capacity(accepted.len());
    for ((held, name), noted) in accepted.iter().zip(held) {
        if noted {
            parts::keep(tx, held.gateway.name(), name, held.delivery)?;
            watch::expect_late(tx, held.delivery)?;
            events.push(accepted_event(held));
            sent.push((held.message, Some(held.patient)));
            finished.push(&held.job);
        } else {
            let answered = Input::Answered { fence: held.fence, failure: None };
            settle(tx, courier, held, answered, Some(name))?;
        }
    }
    engine::finish_all(tx, &finished)?;
    for answer in answers {
        if let Answer::LookedUp(held, Ok(Some(_))) = answer {
            message_rows::gone(tx, held.message)?;
        }
    }
    if !accepted.is_empty() {
        watch::expect(tx)?;
    }
    engine::emit_all(tx, &events)?;
    audit::note_all(tx, Act::Sent, "message", &sent)?;
    let named: Vec<(&str, &str)> = accepted
        .iter()
        .flat_map(|(held, name)| parts::names(name).map(|name| (held.gateway.name(), name)))
        .collect();
    for receipt in rows::take_early(tx, &named)? {
        receipts::receive_receipt(tx, &receipt)?;
    }
    for answer in answers {
        match answer {
            // It has its name when it leaves.
            Answer::Sent(held, Ok(_)) if held.gateway.puts_by() => {
                settle(tx, courier, held, Input::PutBy { fence: held.fence }, None)?;
            }
            Answer::Sent(held, Err(error)) => {
                let failure = Some(error.clone());
                settle(tx, courier, held, Input::Answered { fence: held.fence, failure }, None)?;
            }
            Answer::LookedUp(held, Ok(None)) => {
                let input = Input::LookedUp { fence: held.fence, found: Some(false) };
                settle(tx, courier, held, input, None)?;
            }
            Answer::LookedUp(held, Err(_)) => {
                let input = Input::LookedUp { fence: held.fence, found: None };
                settle(tx, courier, held, input, None)?;
            }
            Answer::Sent(_, Ok(_)) | Answer::LookedUp(_, Ok(Some(_))) | Answer::Lost => {}
        }
    }
    Ok(())
}

fn accepted_event(held: &Held) -> MessageAccepted {
    let Held { message, patient, refill, is_shared, .. } = *held;
    MessageAccepted { message, patient, refill, is_shared }
}

/// The long way: through the machine.
fn settle(
    tx: &mut Tx<'_>,
    courier: &Courier,
    held: &Held,
    input: Input,
    name: Option<&str>,
) -> Result<()> {
    care::patient::hold(tx, [held.patient])?;
    let there = rows::find(tx, held.delivery)?.zip(message::find(tx, held.message)?);
    let Some((delivery, message)) = there else {
        return engine::finish(tx, &held.job).map(drop);
    };
    if let Some(name) = name
        && rows::name(tx, delivery.id, name)?
    {
        parts::keep(tx, &delivery.provider, name, delivery.id)?;
    }
    let failure = match &input {
        Input::Answered { failure, .. } => failure.clone(),
        _ => None,
    };
    let promise = courier.capability(&delivery.provider);
    let (now, bits) = (tx.now(), tx.bits());
    let (next, effects) = step(delivery.sending.clone(), input, promise, now, bits);
    let code = match &failure {
        Some(SendError::Refused { code, .. }) => Some(code.as_str()),
        Some(SendError::NotSent { cause } | SendError::Unknown { cause }) => Some(*cause),
        _ => None,
    };
    if next != delivery.sending && !rows::save(tx, &delivery, &next, code)? {
        return Err(Error::failed("a delivery was changed by somebody else"));
    }
    if next.status.is_settled() || next.status == Status::Queued {
        engine::finish(tx, &held.job)?;
    }
    // It has left, even when it was recalled on its way out: that is told like any other.
    if delivery.sending.status < Status::Accepted && next.status >= Status::Accepted {
        message_rows::gone(tx, message.id)?;
        watch::expect_late(tx, delivery.id)?;
        engine::emit(tx, &accepted_event(held))?;
        audit::note(tx, Act::Sent, "message", message.id, Some(message.patient))?;
    }
    let mut goes_on = false;
    for effect in effects {
        match effect {
            Effect::Again { at } => {
                message_rows::again(tx, message.id)?;
                engine::postpone(tx, &held.job, at.max(now.plus_millis(1)))?;
            }
            Effect::Settled if next.status >= Status::Accepted && failure.is_none() => {}
            Effect::Settled => {
                let refusal = match failure {
                    Some(SendError::Refused { kind, .. }) => Some(kind),
                    _ => None,
                };
                goes_on = give_up(tx, &message, &delivery, next.status, refusal)?;
            }
            // Another way is tried first; its own end is told.
            Effect::Tell(Concern::Dead) if goes_on => {}
            Effect::Tell(concern) => concern::tell(tx, &message, concern)?,
            Effect::Decide | Effect::Send { .. } | Effect::LookUp { .. } => {}
        }
    }
    Ok(())
}

/// It did not arrive and will not: the message looks for another way. When the address is at fault it is
/// asked again in any case, so that a person hears what is lacking. False when it is over.
pub(super) fn give_up(
    tx: &mut Tx<'_>,
    message: &Message,
    delivery: &Delivery,
    outcome: Status,
    refusal: Option<Refusal>,
) -> Result<bool> {
    if refusal == Some(Refusal::Picture) && fallback::without_picture(tx, message, delivery)? {
        return Ok(true);
    }
    let is_address = refusal.is_some_and(|kind| concern::suspend(kind).is_some());
    if let Some(kind) = refusal {
        concern::condemn(tx, delivery, kind)?;
    }
    // An answer goes back where the question came from, or nowhere: asked again it would say the same.
    let is_begun = matches!(message.occasion, Occasion::Initiated);
    // Of what nobody knows, another channel might make a second.
    let is_known = matches!(outcome, Status::Failed | Status::Undelivered | Status::Dead);
    if is_known && fallback::elsewhere(tx, message, delivery)?
        || is_address && is_begun && message::reopen(tx, message, &message.tried)?
    {
        return Ok(true);
    }
    message::close(tx, message, outcome, None)?;
    if outcome == Status::Failed || outcome == Status::Undelivered {
        match delivery.channel {
            Channel::Letter => concern::came_back(tx, message, delivery)?,
            _ => concern::failed(tx, message)?,
        }
    }
    Ok(false)
}
