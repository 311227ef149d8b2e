//! Secure messages: what a person here and a patient write to each other, and read in the portal alone.
//!
//! A message is posted like any other, on the channel that leaves the house on no wire; beside it goes a
//! neutral notice, by the same consents, hours and limits as everything that wakes people. What the
//! patient writes is heard like a text: a stop stops, danger is danger, the rest goes to a person.

mod gateway;
pub(crate) mod rows;

use audit::Act;
use engine::{Lane, NewJob};
use identity::{Permission, permit};
use kernel::{
    Actor, Channel, ContactPoint, Error, Language, MessageId, PatientId, Phi, ReplyId, Result,
};
use store::Tx;

use crate::{
    consent::Source,
    contact_policy::{self, Stop},
    conversation::{self, Line},
    delivery, facts,
    gateway::InboundText,
    inbound::{self, Arrival, jobs::Interpret},
    message::{self, NewMessage, events::ReplyReceived},
    template::Template,
};

pub use gateway::Portal;

/// The longest message, in characters, in either direction.
pub const LONGEST: usize = 4_000;

/// Somebody here writes to a patient, in the language given. The same key posts it once.
///
/// # Errors
/// `empty-message`, `long-message` (more than [`LONGEST`] characters).
pub fn write(
    tx: &mut Tx<'_>,
    patient: PatientId,
    words: &str,
    language: &Language,
    key: &str,
) -> Result<MessageId> {
    permit(tx, Permission::SendMessages)?;
    let words = checked(words)?;
    let new = NewMessage::new(patient, Template::SecureMessage, format!("secure:{key}"))
        .only_on(Some(Channel::Portal));
    let id = message::request(tx, &new)?;
    if rows::keep(tx, patient, id, words, language)? {
        let key = format!("secure-notice:{id}");
        message::request(tx, &NewMessage::new(patient, Template::SecureNotice, key))?;
    }
    Ok(id)
}

/// The patient writes to us, from the portal. The same key is the same message. A stop is in force when
/// this transaction is.
///
/// # Errors
/// `empty-message`, `long-message`; forbidden to anybody but the patient.
pub fn receive(tx: &mut Tx<'_>, patient: PatientId, words: &str, key: &str) -> Result<ReplyId> {
    if *tx.actor() != Actor::Patient(patient) {
        return Err(Error::Forbidden);
    }
    let text = InboundText {
        vendor: gateway::NAME.to_owned(),
        vendor_id: format!("{patient}:{key}"),
        channel: Channel::Portal,
        from: ContactPoint::OfRecord,
        to: String::new(),
        text: Phi::new(checked(words)?.to_owned()),
        received_at: tx.now(),
        carrier_confirmed_stop: false,
        pictures: Vec::new(),
    };
    let token = tx.index_token(gateway::NAME, &patient.to_string());
    let id: ReplyId = tx.new_id();
    let from = Some((patient, facts::point_of_record(patient)));
    let arrival = Arrival { owners: Vec::new(), from, is_vouched: true, message_id: None };
    if !inbound::rows::insert(tx, id, &text, &arrival, &token)? {
        return inbound::rows::id_of(tx, &text.vendor, &text.vendor_id);
    }
    audit::note(tx, Act::Received, "reply", id, Some(patient))?;
    if let Some(scope) = inbound::says_stop(text.channel, text.text.reveal()) {
        let said = Stop { scope, source: Source::Page, evidence: Some(&text.text) };
        contact_policy::stop(tx, patient, said)?;
    }
    engine::emit(tx, &ReplyReceived { reply: id, patient: Some(patient) })?;
    engine::enqueue(tx, NewJob::of(&Interpret { reply: id }).lane(Lane::patient(patient)))?;
    Ok(id)
}

/// The secure messages between the pharmacy and the patient who reads them now, oldest first. What was
/// posted has arrived with that.
pub fn read(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Line>> {
    let lines = conversation::thread(tx, patient)?;
    if *tx.actor() == Actor::Patient(patient) {
        delivery::read_in_portal(tx, patient)?;
    }
    Ok(lines.into_iter().filter(|line| line.channel() == Channel::Portal).collect())
}

fn checked(words: &str) -> Result<&str> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Error::Refused { code: "empty-message" });
    }
    if LONGEST < words.chars().count() {
        return Err(Error::Refused { code: "long-message" });
    }
    Ok(words)
}
