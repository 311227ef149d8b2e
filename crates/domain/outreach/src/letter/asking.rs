//! Asking for a letter: by somebody here, in the words that fit.

use identity::{Permission, permit};
use kernel::{Channel, DeliveryId, Error, MessageId, PatientId, RefillId, Result};
use store::Tx;

use super::{model::Outlook, rows};
use crate::{
    decision::Kept,
    delivery::by_hand::{self, Judged},
    facts,
    message::{self, Message, NewMessage},
    policy::{Hold, HoldScope, Request},
    template::Template,
};

/// Somebody here wants a letter to go: about a refill that waits for an answer, or else to say that the
/// patient should call. The same key makes one letter.
///
/// # Errors
/// `letter-waits` when one to this patient is in the queue already, and may still go.
pub fn make(
    tx: &mut Tx<'_>,
    patient: PatientId,
    refill: Option<RefillId>,
    key: &str,
) -> Result<MessageId> {
    permit(tx, Permission::SendMessages)?;
    care::patient::hold(tx, [patient])?;
    let key = format!("letter:{key}");
    if let Some(known) = message::of_key(tx, &key)? {
        return Ok(known);
    }
    let queued = ids_of(&open(tx, patient)?);
    by_hand::judge(tx, &queued)?;
    if !open(tx, patient)?.is_empty() {
        return Err(Error::refused("letter-waits"));
    }
    let (template, refill) = meant(tx, refill)?;
    let new = NewMessage::new(patient, template, key).about(refill);
    message::request(tx, &new.only_on(Some(Channel::Letter)))
}

/// In which words a letter would go: about a refill only while that is put to the patient.
fn meant(tx: &mut Tx<'_>, refill: Option<RefillId>) -> Result<(Template, Option<RefillId>)> {
    Ok(match refill {
        Some(id) if care::refill::find(tx, id)?.state.is_put_to_patient() => {
            (Template::RefillReminderLast, Some(id))
        }
        _ => (Template::PleaseCall, None),
    })
}

/// Letters to a patient that were asked for, and have not been posted nor been closed.
fn open(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Message>> {
    let mut open = message::rows::open_of_patient(tx, patient)?;
    open.retain(|message| message.only == Some(Channel::Letter));
    Ok(open)
}

fn ids_of(messages: &[Message]) -> Vec<DeliveryId> {
    messages.iter().filter_map(|message| message.delivery).collect()
}

/// What would become of a letter that was asked for now, about that refill or none: decided by the
/// function that decides of messages, and kept nowhere.
pub fn outlook(tx: &mut Tx<'_>, patient: PatientId, refill: Option<RefillId>) -> Result<Outlook> {
    let facts = facts::of(tx, patient)?.ok_or(Error::NotFound { what: "patient" })?;
    let now = tx.now();
    let mut reach = facts.reach_for(kernel::Id::from_raw(0));
    if facts.automation_paused_at.is_some() {
        reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
    }
    let (template, _) = meant(tx, refill)?;
    let request = Request { only: Some(Channel::Letter), ..Request::of(template) };
    let last_posted_at = rows::last_posted(tx, patient)?;
    let decided = Kept::of(&facts.decide(&request, &reach, now), now);
    Ok(Outlook { decided, waits: waits(tx, patient)?, last_posted_at })
}

/// Whether one is open that may still go, or is not decided yet. Nothing is written.
fn waits(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let open = open(tx, patient)?;
    let ids = ids_of(&open);
    let judged = by_hand::look(tx, &ids)?;
    let gone = judged.iter().filter(|it| matches!(it, Judged::Gone)).count();
    Ok(gone < open.len())
}
