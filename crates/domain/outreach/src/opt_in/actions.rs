//! Asking for consent by a text, and taking the answer: each a part of one transaction.

use audit::Act;
use identity::{Permission, permit};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, FlyerId, Instant, OptInId, PatientId, Phi, Result,
};
use store::Tx;

use super::{
    model::{AGREED_TO, Agreed, Began, GOOD_FOR, OptIn, WORDING},
    rows, settings,
};
use crate::{
    consent::{self, NewConsent, Recorded, Source, State},
    contact_policy,
    flyer::{self, Stage},
    inbound::{self, Reply},
    message::{self, NewMessage},
    policy::{Occasion, Purpose},
    reply::{Confidence, Expecting, Intent, Which, interpret},
    template::Template,
};

/// Questions older than this are looked at no more: one that we begin may wait for its hour.
const LOOK_BACK: i64 = 7 * 86_400_000;
/// So many questions go to one number within [`LOOK_BACK`], whoever asks for them.
const MOST: i64 = 3;

/// A question to be asked.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Whom.
    pub patient: PatientId,
    /// At which number.
    pub point: ContactPointId,
    /// The blind index of that number.
    pub token: String,
    /// What a yes agrees to.
    pub purposes: Vec<Purpose>,
    /// What led to it.
    pub began: Began,
    /// Which batch of flyers led to it.
    pub flyer: Option<FlyerId>,
}

impl Wanted {
    /// A question to a number on record, in its usual words.
    pub fn at(contact: &care::patient::KnownContact, began: Began) -> Self {
        Self {
            patient: contact.patient,
            point: contact.id,
            token: contact.token.clone(),
            purposes: AGREED_TO.to_vec(),
            began,
            flyer: None,
        }
    }
}

/// Asks by a text, as the patient has just wished on a page or to somebody here. False when nothing
/// is asked: the number said stop, was asked today already or often enough this week, or has agreed.
pub fn ask(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    let now = tx.now();
    let is_stopped = consent::address_stopped_at(tx, &wanted.token)?.is_some()
        || contact_policy::stopped_at(tx, wanted.patient)?.is_some();
    let lately = rows::asked_since(tx, &wanted.token, now.plus_millis(-GOOD_FOR))?;
    let this_week = rows::asked_since(tx, &wanted.token, now.plus_millis(-LOOK_BACK))?;
    if is_stopped || 0 < lately || MOST <= this_week || agrees(tx, wanted)? {
        return Ok(false);
    }
    let (from, channel) = (wanted.point, Channel::Sms);
    let occasion = Occasion::Requested { from, channel, received_at: now };
    put(tx, wanted, |new| NewMessage { occasion, ..new })?;
    Ok(true)
}

/// Answers a keyword with the question; who agrees already is welcomed once more.
pub(crate) fn begin(tx: &mut Tx<'_>, reply: &Reply, wanted: &Wanted) -> Result<Option<Template>> {
    if agrees(tx, wanted)? {
        return Ok(Some(Template::ConsentWelcome));
    }
    let (from, channel) = (wanted.point, reply.channel);
    let occasion = Occasion::Answer { from, channel, received_at: reply.received_at };
    put(tx, wanted, |new| new.answering(reply.id, occasion))?;
    Ok(None)
}

/// Writes down consent that stands on paper or in another system. Where the pharmacy asks once more,
/// what was told lets us ask, and nothing else, until the number has said yes.
pub fn propose(tx: &mut Tx<'_>, new: &NewConsent) -> Result<Recorded> {
    let is_proof_elsewhere = matches!(new.source, Source::Paper | Source::Imported);
    let is_asked = new.state == State::Granted
        && new.channel == Channel::Sms
        && new.purpose != Purpose::Account
        && is_proof_elsewhere
        && settings(tx)?.is_double;
    let point = if is_asked { point_of(tx, new.patient, &new.address)? } else { None };
    let Some(contact) = point else { return consent::record(tx, new) };
    let wanted = Wanted { purposes: vec![new.purpose], ..Wanted::at(&contact, Began::Record) };
    if agrees(tx, &wanted)? {
        return consent::record(tx, new);
    }
    let recorded = consent::record(tx, &NewConsent { purpose: Purpose::Account, ..new.clone() })?;
    let since = tx.now().plus_millis(-LOOK_BACK);
    let open = rows::open(tx, &wanted.token, since)?;
    match open.into_iter().find(|open| open.patient == new.patient) {
        Some(mut open) if !open.purposes.contains(&new.purpose) => {
            open.purposes.push(new.purpose);
            rows::widen(tx, &open)?;
        }
        Some(_) => {}
        None if rows::asked_since(tx, &wanted.token, since)? < MOST => {
            put(tx, &wanted, |new| new.only_on(Some(Channel::Sms)))?;
        }
        None => {}
    }
    Ok(recorded)
}

fn point_of(
    tx: &mut Tx<'_>,
    patient: PatientId,
    address: &ContactPoint,
) -> Result<Option<care::patient::KnownContact>> {
    let known = care::patient::contacts(tx, patient)?;
    Ok(known.into_iter().find(|contact| contact.point == *address))
}

/// Whether all of it is agreed to at that number already.
fn agrees(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<bool> {
    let standings = consent::standings(tx, wanted.patient)?;
    let is_granted = |purpose: &Purpose| {
        standings.iter().any(|standing| {
            standing.purpose == *purpose
                && standing.address_token == wanted.token
                && standing.channel == Channel::Sms
                && standing.state == State::Granted
        })
    };
    Ok(wanted.purposes.iter().all(is_granted)
        && contact_policy::stopped_at(tx, wanted.patient)?.is_none())
}

/// Keeps the question and asks for its text.
fn put(
    tx: &mut Tx<'_>,
    wanted: &Wanted,
    as_said: impl FnOnce(NewMessage) -> NewMessage,
) -> Result<()> {
    let id: OptInId = tx.new_id();
    let asked_at = tx.now();
    let new = NewMessage::new(wanted.patient, Template::ConsentAsk, format!("opt-in:{id}"))
        .until(asked_at.plus_millis(LOOK_BACK));
    let new = as_said(new);
    let message = tx.acting(Actor::System, |tx| message::request(tx, &new))?;
    let asked = OptIn {
        id,
        patient: wanted.patient,
        point: wanted.point,
        purposes: wanted.purposes.clone(),
        flyer: wanted.flyer,
        message,
        asked_at,
    };
    rows::insert(tx, &asked, wanted, &wanted.token)?;
    if let Some(flyer) = wanted.flyer {
        flyer::count(tx, flyer, Stage::Asked)?;
    }
    audit::note(tx, Act::Created, "opt-in", id, Some(wanted.patient))
}

/// What a text from a number that was asked comes to.
#[derive(Clone, Debug)]
pub(crate) enum Answered {
    /// It agreed, just now.
    Yes(PatientId, ContactPointId),
    /// It declined.
    No,
}

/// The question that a text from this number may answer: it went out, not longer than a day before.
fn ask_of(
    tx: &mut Tx<'_>,
    reply: &Reply,
) -> Result<Option<(OptIn, Phi<String>, kernel::Language)>> {
    let since = reply.received_at.plus_millis(-LOOK_BACK);
    for asked in rows::open(tx, &reply.address_token, since)? {
        if reply.patient.is_some_and(|patient| patient != asked.patient) {
            continue;
        }
        let Some(said) = rows::said(tx, asked.patient, asked.message)? else { continue };
        let is_in_time =
            said.at <= reply.received_at && reply.received_at.millis_since(said.at) < GOOD_FOR;
        if is_in_time && is_about_it(tx, reply)? {
            return Ok(Some((asked, said.text, said.language)));
        }
    }
    Ok(None)
}

/// Whether nothing of another matter was said to the number since: then a yes may be about that.
fn is_about_it(tx: &mut Tx<'_>, reply: &Reply) -> Result<bool> {
    use Template::{CheckNo, CheckYes, ConsentAsk, Help};
    let last = rows::last_there(tx, &reply.address_token)?;
    Ok(matches!(last, None | Some(ConsentAsk | Help | CheckYes | CheckNo)))
}

/// Takes a text as the answer to the question that its number was asked, if it is one.
pub(crate) fn answered(tx: &mut Tx<'_>, reply: &Reply) -> Result<Option<Answered>> {
    let Some((asked, text, language)) = ask_of(tx, reply)? else { return Ok(None) };
    let expecting = Expecting::Confirmation { of: 1 };
    let reading = interpret(reply.text.reveal(), &language, &expecting);
    // Who said stop since then has had the last word.
    if inbound::stopped_after(tx, reply)? {
        return Ok(None);
    }
    match (&reading.intent, reading.confidence, reading.also.is_empty()) {
        (Intent::Confirm(Which::All), Confidence::Certain, true) => {
            if !rows::answer(tx, asked.id, "agreed")? {
                return Ok(None);
            }
            agree(tx, reply, &asked, (text, language))?;
            Ok(Some(Answered::Yes(asked.patient, asked.point)))
        }
        (Intent::Decline(Which::All), Confidence::Certain, true) => {
            let is_first = rows::answer(tx, asked.id, "declined")?;
            Ok(is_first.then_some(Answered::No))
        }
        _ => Ok(None),
    }
}

/// Writes the yes into the ledger, once for each purpose, with both texts as what shows it. A stop that
/// was said before it is over.
fn agree(
    tx: &mut Tx<'_>,
    reply: &Reply,
    asked: &OptIn,
    (text, language): (Phi<String>, kernel::Language),
) -> Result<Agreed> {
    let known = care::patient::contacts(tx, asked.patient)?;
    let Some(contact) = known.into_iter().find(|contact| contact.id == asked.point) else {
        return Ok(Agreed(Vec::new()));
    };
    let evidence = evidence(&text, asked.asked_at, reply);
    contact_policy::lift(tx, asked.patient, reply.received_at)?;
    consent::forget_stop(tx, &contact.token, reply.received_at)?;
    let mut lines = Vec::new();
    for purpose in &asked.purposes {
        let new = NewConsent {
            patient: asked.patient,
            purpose: *purpose,
            channel: Channel::Sms,
            address: contact.point.clone(),
            state: State::Granted,
            source: Source::Reply,
            wording: WORDING.to_owned(),
            language: language.clone(),
            evidence: Some(evidence.clone()),
            given_at: Some(reply.received_at),
        };
        match consent::record(tx, &new)? {
            Recorded::Added(line) | Recorded::Unchanged(line) => lines.push(line),
        }
    }
    if let Some(flyer) = asked.flyer {
        flyer::count(tx, flyer, Stage::Consented)?;
    }
    Ok(Agreed(lines))
}

/// Both texts, with their times: what shows the yes.
fn evidence(text: &Phi<String>, asked_at: Instant, reply: &Reply) -> Phi<String> {
    Phi::new(format!(
        "asked {asked_at}: {}\nanswered {}: {} (reply {})",
        text.reveal(),
        reply.received_at,
        reply.text.reveal(),
        reply.id
    ))
}
