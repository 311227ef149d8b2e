//! Taking an e-mail in. With a tag of ours, from the mailbox that we wrote to, it is what a text from
//! the patient's own phone is. Anything else may be written by anybody: it ends e-mail to the mailbox
//! it names when it asks for that, and a person reads the rest.

use identity::{Permission, permit};
use kernel::{ContactPoint, ContactPointId, Error, PatientId, Phi, ReplyId, Result};
use store::Tx;

use super::{complaint, ours, tag};
use crate::{
    consent::Source,
    contact_policy,
    delivery::{self, Delivery},
    gateway::{InboundEmail, InboundText},
    inbound::{self, Arrival, says_stop},
    message,
};

/// The longest text that is kept, in letters: a person reads it.
const LONGEST: usize = 20_000;

/// Keeps an e-mail however often it comes, and leaves its meaning to a job.
pub fn receive(tx: &mut Tx<'_>, email: &InboundEmail) -> Result<ReplyId> {
    permit(tx, Permission::ReceiveMessages)?;
    let ContactPoint::Email(_) = &email.text.from else {
        return Err(Error::refused("bad-email"));
    };
    let owners = care::patient::owners(tx, &email.text.from)?;
    let answered = answered(tx, email, &owners)?;
    let from = answered.as_ref().map(|delivery| (delivery.patient, delivery.point));
    let words = words(tx, email, answered.as_ref())?;
    let text = InboundText { text: Phi::new(words), ..email.text.clone() };
    let is_vouched = from.is_some();
    if !is_vouched && says_stop(text.channel, text.text.reveal()).is_some() {
        complaint::stop_mailbox(tx, &email.text.from, Source::Reply)?;
        // Mail that is passed on is answered from elsewhere: what is stopped is where we wrote to.
        if let Some(delivery) = tagged(tx, email)? {
            care::patient::hold(tx, [delivery.patient])?;
            contact_policy::stop_at(tx, delivery.patient, delivery.point, Source::Reply)?;
        }
    }
    let message_id = email.message_id.as_ref();
    inbound::take_in(tx, &text, &Arrival { owners, from, is_vouched, message_id })
}

/// An e-mail is answered within this time, in milliseconds; who writes below an older one is asked by a
/// person, because mailboxes go from hand to hand.
const ANSWERED: i64 = 90 * 86_400_000;

/// The delivery that an e-mail answers, when it came from the mailbox that this went to.
fn answered(
    tx: &mut Tx<'_>,
    email: &InboundEmail,
    owners: &[(PatientId, ContactPointId)],
) -> Result<Option<Delivery>> {
    let theirs =
        tagged(tx, email)?.filter(|delivery| owners.contains(&(delivery.patient, delivery.point)));
    let Some(delivery) = theirs else { return Ok(None) };
    let message = message::find(tx, delivery.message)?;
    let is_recent =
        message.is_some_and(|it| email.text.received_at.millis_since(it.requested_at) < ANSWERED);
    Ok(is_recent.then_some(delivery))
}

/// The delivery that an e-mail names with a tag of ours.
fn tagged(tx: &mut Tx<'_>, email: &InboundEmail) -> Result<Option<Delivery>> {
    match email.tag.as_deref().and_then(|text| tag::find(tx, text)) {
        Some(id) => delivery::rows::find(tx, id),
        None => Ok(None),
    }
}

/// What somebody wrote: without our own words, and with a subject that says something.
fn words(tx: &mut Tx<'_>, email: &InboundEmail, answered: Option<&Delivery>) -> Result<String> {
    let mut body = ours::without_way_out(email.text.text.reveal());
    if let Some(delivery) = answered {
        let place = delivery::rows::body_place(delivery.id);
        let said = tx.open_text(delivery.patient, place, &delivery.body)?;
        body = ours::cut(&body, said.reveal()).to_owned();
    }
    let body = body.trim();
    let subject = email.subject.as_ref().map(|subject| subject.reveal().trim()).unwrap_or_default();
    let adds = answered.is_none()
        || body.is_empty()
        || says_stop(kernel::Channel::Email, subject).is_some();
    let whole = match (adds && !subject.is_empty() && subject != body, body.is_empty()) {
        (true, true) => subject.to_owned(),
        (true, false) => format!("{subject}\n{body}"),
        (false, _) => body.to_owned(),
    };
    Ok(whole.chars().take(LONGEST).collect())
}
