//! What is done with consent: each a part of one transaction.

use audit::Act;
use identity::{Permission, permit};
use kernel::{Channel, ConsentId, ContactPoint, Error, Instant, PatientId, Phi, Result};
use store::Tx;

use super::{
    model::{Line, NewConsent, REFUSAL, Recorded, Source, Standing, State, address_token},
    rows,
};
use crate::{contact_policy, policy::Purpose};

/// Adds a line to the ledger and, unless it tells of an older moment than the last word, makes it
/// the last word. Telling the same again changes nothing.
///
/// # Errors
/// `bad-given-at` for a moment that has not come: it would outrank every word until then.
pub fn record(tx: &mut Tx<'_>, new: &NewConsent) -> Result<Recorded> {
    permit(tx, Permission::RecordConsent)?;
    let token = address_token(tx, &new.address);
    let given_at = new.given_at.unwrap_or(tx.now());
    if tx.now() < given_at {
        return Err(Error::Refused { code: "bad-given-at" });
    }
    if new.state == State::Revoked {
        // A text that is just being decided waits for this, or this for its intent.
        care::patient::hold(tx, [new.patient])?;
    }
    let last = rows::standings(tx, new.patient)?.into_iter().find(|standing| {
        standing.address_token == token
            && standing.channel == new.channel
            && standing.purpose == new.purpose
    });
    if let Some(last) = &last
        && last.state == new.state
        && last.since == given_at
    {
        return Ok(Recorded::Unchanged(last.consent));
    }
    let id: ConsentId = tx.new_id();
    rows::insert(tx, id, new, &token, given_at)?;
    // Said just now outranks all before. Of two told words of one moment, the careful one stands.
    let newer = last.is_none_or(|last| {
        new.given_at.is_none()
            || last.since < given_at
            || (last.since == given_at && new.state == State::Revoked)
    });
    if newer {
        rows::stand(tx, id, new, &token, given_at)?;
        if new.state == State::Granted {
            rows::forget_stop(tx, &token, given_at)?;
        }
    }
    let act = match new.state {
        State::Granted => Act::Granted,
        State::Revoked => Act::Revoked,
    };
    audit::note(tx, act, "consent", id, Some(new.patient))?;
    Ok(Recorded::Added(id))
}

/// What a revocation covers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Revoked<'a> {
    /// Only this purpose; nothing for every purpose.
    pub purpose: Option<Purpose>,
    /// Only this address; nothing for every address.
    pub address_token: Option<&'a str>,
    /// Only this wire; nothing for every wire.
    pub channel: Option<Channel>,
}

/// Takes back every agreement that `covered` names; gives how many there were.
pub fn revoke(
    tx: &mut Tx<'_>,
    patient: PatientId,
    covered: Revoked<'_>,
    source: Source,
    evidence: Option<&Phi<String>>,
) -> Result<usize> {
    permit(tx, Permission::RecordConsent)?;
    care::patient::hold(tx, [patient])?;
    let granted = rows::standings(tx, patient)?.into_iter().filter(|standing| {
        standing.state == State::Granted
            && covered.purpose.is_none_or(|purpose| purpose == standing.purpose)
            && covered.address_token.is_none_or(|token| token == standing.address_token)
            && covered.channel.is_none_or(|channel| channel == standing.channel)
    });
    let mut count = 0;
    for standing in granted.collect::<Vec<_>>() {
        turn(tx, patient, &standing, (State::Revoked, source), evidence)?;
        count += 1;
    }
    Ok(count)
}

/// Gives back what a stop from this address took: every purpose that was taken back there by a
/// reply, or by a carrier that heard the text itself, no earlier than that stop. Gives how many there
/// were.
pub fn restore(
    tx: &mut Tx<'_>,
    patient: PatientId,
    (token, since): (&str, Option<Instant>),
    evidence: Option<&Phi<String>>,
) -> Result<usize> {
    permit(tx, Permission::RecordConsent)?;
    let by_reply: Vec<ConsentId> = rows::ledger(tx, patient)?
        .into_iter()
        .filter(|line| line.state == State::Revoked && line.wording != REFUSAL)
        .filter(|line| {
            let heard_by_carrier = line.source == Source::Carrier && line.channel == Channel::Sms;
            line.source == Source::Reply || heard_by_carrier
        })
        .filter(|line| since.is_none_or(|since| since <= line.recorded_at))
        .map(|line| line.id)
        .collect();
    let revoked = rows::standings(tx, patient)?.into_iter().filter(|standing| {
        standing.state == State::Revoked
            && standing.address_token == token
            && by_reply.contains(&standing.consent)
    });
    let mut count = 0;
    for standing in revoked.collect::<Vec<_>>() {
        turn(tx, patient, &standing, (State::Granted, Source::Reply), evidence)?;
        count += 1;
    }
    Ok(count)
}

fn turn(
    tx: &mut Tx<'_>,
    patient: PatientId,
    standing: &Standing,
    (state, source): (State, Source),
    evidence: Option<&Phi<String>>,
) -> Result<()> {
    let address: ContactPoint = rows::address(tx, patient, standing.consent)?;
    let new = NewConsent {
        patient,
        purpose: standing.purpose,
        channel: standing.channel,
        address,
        state,
        source,
        wording: "reply".to_owned(),
        language: kernel::Language::english(),
        evidence: evidence.cloned(),
        given_at: None,
    };
    record(tx, &new).map(drop)
}

/// Every line of the ledger of one patient, oldest first. Leaves a view in the audit.
pub fn ledger(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Line>> {
    audit::viewed(tx, patient, "consents")?;
    rows::ledger(tx, patient)
}

/// What stands now, line by line, oldest first, with the stops that outrank it: for whoever takes it
/// elsewhere. Leaves a view in the audit.
pub fn current(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Line>> {
    let standing = rows::standings(tx, patient)?;
    let stopped_at = contact_policy::stopped_at(tx, patient)?;
    let mut lines = Vec::new();
    for mut line in ledger(tx, patient)? {
        let Some(stands) = standing.iter().find(|it| it.consent == line.id) else { continue };
        let there = rows::address_stopped_at(tx, &stands.address_token)?;
        // Nothing is sent to the thread that patients open themselves.
        let everywhere = stopped_at.filter(|_| line.channel != Channel::Portal);
        line.ended_at = there.into_iter().chain(everywhere).min();
        lines.push(line);
    }
    Ok(lines)
}

/// Patients of whom the ledger tells something or who stopped, after that one, in the order of their ids.
pub fn patients(tx: &mut Tx<'_>, after: PatientId, most: u32) -> Result<Vec<PatientId>> {
    rows::patients(tx, after, most)
}

/// The last word for each purpose on each address. Holds no address, only its blind index.
pub fn standings(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Standing>> {
    rows::standings(tx, patient)
}

/// Nothing goes to this address any more, whoever it belongs to or will belong to.
pub fn stop_address(tx: &mut Tx<'_>, token: &str) -> Result<()> {
    rows::stop_address(tx, token)
}

/// Since when nothing goes to this address, whoever it belongs to.
pub fn address_stopped_at(tx: &mut Tx<'_>, token: &str) -> Result<Option<Instant>> {
    rows::address_stopped_at(tx, token)
}

/// The person at this address wants messages again, and said so then: a later stop stays.
pub fn forget_stop(tx: &mut Tx<'_>, token: &str, said_at: Instant) -> Result<()> {
    rows::forget_stop(tx, token, said_at)
}
