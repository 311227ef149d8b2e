//! Taking an e-mail in. With a tag of ours, from the mailbox that we wrote to, it is what a text from
//! the patient's own phone is. Anything else may be written by anybody: it ends e-mail to the mailbox
//! it names when it asks for that, and a person reads the rest.

use identity::{Permission, permit};
use kernel::{Channel, ContactPoint, ContactPointId, Error, PatientId, Phi, ReplyId, Result};
use store::Tx;

use super::{both_ends, complaint, ours, tag};
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

/// Keeps an e-mail however often it comes, and leaves its meaning to a job. Of what says that a machine
/// wrote it only a stop below a tag of ours is kept: it ends e-mail, and nobody is answered.
pub fn receive(tx: &mut Tx<'_>, email: &InboundEmail) -> Result<Option<ReplyId>> {
    permit(tx, Permission::ReceiveMessages)?;
    let ContactPoint::Email(_) = &email.text.from else {
        return Err(Error::refused("bad-email"));
    };
    let owners = care::patient::owners(tx, &email.text.from)?;
    let tagged = tagged(tx, email)?;
    let answered = match &tagged {
        Some(delivery) => is_answered(tx, email, (delivery, &owners))?,
        None => false,
    };
    let words = words(tx, email, tagged.as_ref().filter(|_| answered || email.is_automatic))?;
    let is_stop = says_stop(Channel::Email, &words).is_some();
    if email.is_automatic && !(is_stop && tagged.is_some()) {
        return Ok(None);
    }
    let is_vouched = answered && !email.is_automatic;
    if is_stop && !is_vouched {
        complaint::stop_mailbox(tx, &email.text.from, Source::Reply)?;
        // Mail that is passed on is answered from elsewhere: what is stopped is where we wrote to.
        if let Some(delivery) = &tagged {
            care::patient::hold(tx, [delivery.patient])?;
            contact_policy::stop_at(tx, delivery.patient, delivery.point, Source::Reply)?;
        }
    }
    let from = tagged.filter(|_| is_vouched).map(|delivery| (delivery.patient, delivery.point));
    let (vendor_id, text) = (name(tx, email), Phi::new(words));
    let text = InboundText { vendor_id, text, ..email.text.clone() };
    let message_id = email.message_id.as_ref();
    inbound::take_in(tx, &text, &Arrival { owners, from, is_vouched, message_id }).map(Some)
}

/// The purpose of the keyed hash.
const NAME: &str = "email-name";

/// The name that an e-mail is kept under. Programs give two e-mails the same one: what it says is part of
/// it, and nobody learns that from the name.
fn name(tx: &Tx<'_>, email: &InboundEmail) -> String {
    let subject = email.subject.as_ref().map(|subject| subject.reveal().as_str());
    let whole = [
        &email.text.vendor_id,
        subject.unwrap_or_default(),
        email.text.text.reveal(),
        email.below.reveal(),
    ];
    tx.index_token(NAME, &whole.join("\n"))
}

/// An e-mail is answered within this time, in milliseconds; who writes below an older one is asked by a
/// person, because mailboxes go from hand to hand.
const ANSWERED: i64 = 90 * 86_400_000;

/// Whether an e-mail answers a delivery: it came from the mailbox that this went to, and in time.
fn is_answered(
    tx: &mut Tx<'_>,
    email: &InboundEmail,
    (delivery, owners): (&Delivery, &[(PatientId, ContactPointId)]),
) -> Result<bool> {
    if !owners.contains(&(delivery.patient, delivery.point)) {
        return Ok(false);
    }
    let message = message::find(tx, delivery.message)?;
    Ok(message.is_some_and(|it| email.text.received_at.millis_since(it.requested_at) < ANSWERED))
}

/// The delivery that an e-mail names with a tag of ours.
fn tagged(tx: &mut Tx<'_>, email: &InboundEmail) -> Result<Option<Delivery>> {
    match email.tag.as_deref().and_then(|text| tag::find(tx, text)) {
        Some(id) => delivery::rows::find(tx, id),
        None => Ok(None),
    }
}

/// What somebody wrote: without our own words, those of the delivery that it answers among them, and with
/// a subject that says something.
fn words(tx: &mut Tx<'_>, email: &InboundEmail, answered: Option<&Delivery>) -> Result<String> {
    let (us, address) = match care::pharmacy::current(tx) {
        Ok(us) => (us.name, us.address),
        Err(Error::NotFound { .. }) => Default::default(),
        Err(error) => return Err(error),
    };
    let typed = email.text.text.reveal();
    let mut body = ours::without_way_out(typed);
    // Who writes these words and nothing else means them; a machine repeats them.
    if body.trim().is_empty() && !email.is_automatic {
        body.clone_from(typed);
    }
    if let Some(delivery) = answered {
        let place = delivery::rows::body_place(delivery.id);
        let said = tx.open_text(delivery.patient, place, &delivery.body)?;
        body = ours::cut(&body, said.reveal()).trim().to_owned();
        let said = [said.reveal(), &us, &address].map(String::as_str).join("\n");
        let subjects = ours::subjects(&us);
        let below = ours::without_way_out(email.below.reveal());
        let below = ours::besides(&below, &said, &subjects);
        if !below.is_empty() {
            body = [body, below].join("\n");
        }
    }
    let body = body.trim();
    let subject = email.subject.as_ref().map(|subject| subject.reveal().trim());
    let subject = subject.filter(|subject| !ours::is_subject(subject, &us)).unwrap_or_default();
    let adds =
        answered.is_none() || body.is_empty() || says_stop(Channel::Email, subject).is_some();
    let whole = match (adds && !subject.is_empty() && subject != body, body.is_empty()) {
        (true, true) => subject.to_owned(),
        (true, false) => format!("{subject}\n{body}"),
        (false, _) => body.to_owned(),
    };
    Ok(both_ends(&whole, LONGEST))
}
