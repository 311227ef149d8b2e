//! What is done with contact policies: each a part of one transaction.

use audit::Act;
use identity::{Permission, permit};
use kernel::{ContactPointId, Instant, PatientId, Phi, Result};
use store::Tx;

use super::{
    rows,
    taken_back::{Covers, take_back},
};
use crate::{
    consent::{self, Revoked, Source},
    facts::write_hours,
    message::{self, events::Stopped},
    policy::{Hours, Purpose, Reason},
    reply::StopScope,
};

/// A stop, as it was said.
#[derive(Clone, Copy, Debug)]
pub struct Stop<'a> {
    /// What it covers.
    pub scope: StopScope,
    /// How we know.
    pub source: Source,
    /// The patient's own words.
    pub evidence: Option<&'a Phi<String>>,
}

/// The patient wants no more messages: every agreement is taken back, and what has not left is
/// closed, in this transaction. Nothing decided after it goes out. Gives false when the patient had
/// stopped already.
pub fn stop(tx: &mut Tx<'_>, patient: PatientId, said: Stop<'_>) -> Result<bool> {
    if said.scope == StopScope::Refills {
        let part = (Covers::Purpose(Purpose::Refill), said.source);
        return take_back(tx, patient, part, said.evidence);
    }
    care::patient::hold(tx, [patient])?;
    consent::revoke(tx, patient, Revoked::default(), said.source, said.evidence)?;
    if !rows::stop(tx, patient)? {
        return Ok(false);
    }
    let reason = Reason::Stopped { at: tx.now() };
    message::close_open_of_patient(tx, patient, None, &reason)?;
    // Whatever refill still waits for an answer becomes a call.
    care::refill::contact_stopped(tx, patient)?;
    audit::note(tx, Act::Revoked, "contact-policy", patient, Some(patient))?;
    engine::emit(tx, &Stopped { patient })?;
    Ok(true)
}

/// Nothing goes to this one address of the patient any more, and what was agreed to there is taken
/// back; the patient's other addresses stay as they are. Saying so again leaves no further trace.
/// Gives false for an address that is not on record.
pub fn stop_at(
    tx: &mut Tx<'_>,
    patient: PatientId,
    point: ContactPointId,
    source: Source,
) -> Result<bool> {
    let known = care::patient::contacts(tx, patient)?;
    let Some(contact) = known.into_iter().find(|contact| contact.id == point) else {
        return Ok(false);
    };
    care::patient::hold(tx, [patient])?;
    let is_first = consent::address_stopped_at(tx, &contact.token)?.is_none();
    consent::stop_address(tx, &contact.token)?;
    let covered = Revoked { address_token: Some(&contact.token), ..Revoked::default() };
    let revoked = consent::revoke(tx, patient, covered, source, None)?;
    let at = tx.now();
    message::close_on_the_way(tx, patient, |message, channel, to| {
        let purpose = message.template.declared().purpose;
        (to == point).then_some(Reason::Revoked { purpose, channel, at })
    })?;
    if is_first || 0 < revoked {
        audit::note(tx, Act::Revoked, "contact-point", point, Some(patient))?;
    }
    Ok(true)
}

/// Nothing goes to this address any more, whoever it belongs to or will belong to.
pub(crate) fn stop_address_of(tx: &mut Tx<'_>, token: &str) -> Result<()> {
    consent::stop_address(tx, token)
}

/// The patient wants messages again, and wrote so from this address at that time: the stop is
/// lifted, and what it took back there is agreed to again. Gives false when there was nothing to
/// lift, or when a stop was said after it.
pub fn start(
    tx: &mut Tx<'_>,
    patient: PatientId,
    address_token: &str,
    said_at: Instant,
    evidence: Option<&Phi<String>>,
) -> Result<bool> {
    let since = rows::stopped_at(tx, patient)?;
    let lifted = rows::start(tx, patient, said_at)?;
    if rows::stopped_at(tx, patient)?.is_some() {
        return Ok(false);
    }
    consent::forget_stop(tx, address_token, said_at)?;
    let restored = consent::restore(tx, patient, (address_token, since), evidence)?;
    if lifted || restored > 0 {
        audit::note(tx, Act::Changed, "contact-policy", patient, Some(patient))?;
    }
    Ok(lifted || restored > 0)
}

/// The patient has agreed anew, and said so then: a stop that was said before is over. What it took
/// back stays taken back, but for what is agreed to now.
pub(crate) fn lift(tx: &mut Tx<'_>, patient: PatientId, said_at: Instant) -> Result<bool> {
    let lifted = rows::start(tx, patient, said_at)?;
    if lifted {
        audit::note(tx, Act::Changed, "contact-policy", patient, Some(patient))?;
    }
    Ok(lifted)
}

/// Since when the patient wants no messages.
pub fn stopped_at(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Instant>> {
    rows::stopped_at(tx, patient)
}

/// The patient's own hours, or the default ones again.
pub fn set_hours(tx: &mut Tx<'_>, patient: PatientId, hours: Option<&Hours>) -> Result<()> {
    permit(tx, Permission::RecordConsent)?;
    rows::hours(tx, patient, hours.map(write_hours).as_deref())?;
    audit::note(tx, Act::Changed, "contact-policy", patient, Some(patient))
}

/// An emergency was read: nothing that we begin goes out until a person says so.
pub fn pause_automation(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    rows::pause(tx, patient)?;
    audit::note(tx, Act::Changed, "contact-policy", patient, Some(patient))
}

/// A person has looked: messages go on.
pub fn resume_automation(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let resumed = rows::resume(tx, patient)?;
    if resumed {
        audit::note(tx, Act::Changed, "contact-policy", patient, Some(patient))?;
    }
    Ok(resumed)
}

/// The one clarifying message of a day was asked for.
pub(crate) fn note_clarified(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    rows::clarified(tx, patient)
}
