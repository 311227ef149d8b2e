//! What is done with messages: each a part of one transaction.

use audit::Act;
use engine::{Lane, NewJob};
use identity::{Permission, permit};
use kernel::{Channel, ContactPointId, MessageId, PatientId, Result, RunId};
use store::Tx;

use super::{
    events::MessageClosed,
    jobs::{Deliver, deliver_key},
    model::{Counts, Message, NewMessage, Way},
    rows,
};
use crate::{
    decision,
    delivery::{self, status::Status},
    policy::{Decision, Occasion, Purpose, Reason},
    together,
};

/// Asks for a message. It is decided and sent by a job in the patient's lane; asking again under the
/// same key names the same message and changes nothing.
pub fn request(tx: &mut Tx<'_>, new: &NewMessage) -> Result<MessageId> {
    permit(tx, Permission::SendMessages)?;
    let id: MessageId = tx.new_id();
    if !rows::insert(tx, id, new)? {
        return rows::id_of_key(tx, &new.key);
    }
    let job =
        NewJob::of(&Deliver { message: id }).lane(Lane::patient(new.patient)).key(deliver_key(id));
    engine::enqueue(tx, job)?;
    tx.reach("outreach.message_requested")?;
    audit::note(tx, Act::Created, "message", id, Some(new.patient))?;
    Ok(id)
}

/// How many have left and how many wait. Reads them all: for a demo, not for a page of every day.
pub fn counts(tx: &mut Tx<'_>) -> Result<Counts> {
    rows::counts(tx)
}

/// The message that was asked for under that key, if any was.
pub(crate) fn of_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<MessageId>> {
    rows::known_by_key(tx, key)
}

/// The message of that name.
pub fn find(tx: &mut Tx<'_>, id: MessageId) -> Result<Option<Message>> {
    rows::find(tx, id)
}

/// Closes a message that has not gone and will not go; tells whoever subscribed. Closing what is
/// closed changes nothing.
pub fn close(
    tx: &mut Tx<'_>,
    message: &Message,
    outcome: Status,
    reason: Option<&Reason>,
) -> Result<()> {
    // It looked for another way and found none: that is no reason to say that it never left.
    if matches!(outcome, Status::Suppressed | Status::Stale)
        && delivery::left_in_silence(tx, message)?
    {
        engine::cancel(tx, &deliver_key(message.id))?;
        return rows::gone(tx, message.id);
    }
    let closed = rows::close(tx, message.id, outcome, reason.map(Reason::rule))?;
    let Some(delivery) = closed else { return Ok(()) };
    if let Some(delivery) = delivery {
        delivery::recall(tx, delivery)?;
    }
    engine::cancel(tx, &deliver_key(message.id))?;
    engine::emit(
        tx,
        &MessageClosed {
            message: message.id,
            patient: message.patient,
            refill: message.refill,
            outcome: outcome.code().to_owned(),
        },
    )?;
    together::fall_back(tx, message)?;
    audit::note(tx, Act::Closed, "message", message.id, Some(message.patient))
}

/// Closes what has not left yet for a patient, of one purpose or of all: but not the answers to the
/// patient's own words, which the policy judges alone.
pub(crate) fn close_open_of_patient(
    tx: &mut Tx<'_>,
    patient: PatientId,
    purpose: Option<Purpose>,
    reason: &Reason,
) -> Result<()> {
    for message in rows::open_of_patient(tx, patient)? {
        let covered = purpose.is_none_or(|it| it == message.template.declared().purpose);
        let begun = matches!(message.occasion, Occasion::Initiated | Occasion::Requested { .. });
        if !covered || !begun {
            continue;
        }
        decision::keep(tx, message.id, &Decision::Withhold(reason.clone()))?;
        close(tx, &message, Status::Suppressed, Some(reason))?;
    }
    Ok(())
}

/// Closes what we began, is decided and has not left, as far as `why` gives a reason for the wire and the
/// address that it is about to go to. What is not decided yet finds another way, or none.
pub(crate) fn close_on_the_way(
    tx: &mut Tx<'_>,
    patient: PatientId,
    why: impl Fn(&Message, Channel, ContactPointId) -> Option<Reason>,
) -> Result<()> {
    for message in rows::open_of_patient(tx, patient)? {
        let Some(id) = message.delivery else { continue };
        let Some(delivery) = delivery::rows::find(tx, id)? else { continue };
        let begun = matches!(message.occasion, Occasion::Initiated | Occasion::Requested { .. });
        if !begun || delivery.sending.status.is_settled() {
            continue;
        }
        let Some(reason) = why(&message, delivery.channel, delivery.point) else { continue };
        decision::keep(tx, message.id, &Decision::Withhold(reason.clone()))?;
        close(tx, &message, Status::Suppressed, Some(&reason))?;
    }
    Ok(())
}

/// Drops what a run of a journey asked for and what has not left yet: something else came first, so
/// it has lost its use.
pub fn withdraw(tx: &mut Tx<'_>, patient: PatientId, run: RunId) -> Result<()> {
    care::patient::hold(tx, [patient])?;
    let reason = Reason::Expired { at: tx.now() };
    for message in rows::open_of_patient(tx, patient)? {
        if message.run == Some(run) {
            decision::keep(tx, message.id, &Decision::Drop(reason.clone()))?;
            close(tx, &message, Status::Stale, Some(&reason))?;
        }
    }
    Ok(())
}

/// Lets a message look for a way that it has not tried. False when the message is closed already.
pub(crate) fn reopen(tx: &mut Tx<'_>, message: &Message, tried: &[Way]) -> Result<bool> {
    if !rows::reopen(tx, message.id, tried)? {
        return Ok(false);
    }
    let job = NewJob::of(&Deliver { message: message.id })
        .lane(Lane::patient(message.patient))
        .key(deliver_key(message.id));
    engine::enqueue(tx, job)?;
    Ok(true)
}
