//! Less than a stop: a patient who wants no more of one kind, or by one way.

use audit::Act;
use kernel::{Channel, PatientId, Result};
use store::Tx;

use crate::{
    consent::{self, Revoked, Source},
    message,
    policy::{Purpose, Reason},
};

/// The patient wants no more messages of one kind, by any way: what was agreed to is taken back, and what
/// has not left is closed. Gives false when nothing was agreed to.
pub fn stop_purpose(
    tx: &mut Tx<'_>,
    patient: PatientId,
    purpose: Purpose,
    source: Source,
) -> Result<bool> {
    let covered = Revoked { purpose: Some(purpose), ..Revoked::default() };
    if !revoke(tx, patient, covered, source)? {
        return Ok(false);
    }
    let reason = Reason::Revoked { purpose, channel: Channel::Sms, at: tx.now() };
    message::close_open_of_patient(tx, patient, Some(purpose), &reason)?;
    Ok(true)
}

/// The patient wants no more messages of one way, of any kind. What has not left is decided again, and
/// may go by another way that was agreed to. Gives false when nothing was agreed to.
pub fn stop_channel(
    tx: &mut Tx<'_>,
    patient: PatientId,
    channel: Channel,
    source: Source,
) -> Result<bool> {
    let covered = Revoked { channel: Some(channel), ..Revoked::default() };
    revoke(tx, patient, covered, source)
}

fn revoke(
    tx: &mut Tx<'_>,
    patient: PatientId,
    covered: Revoked<'_>,
    source: Source,
) -> Result<bool> {
    care::patient::hold(tx, [patient])?;
    let is_new = 0 < consent::revoke(tx, patient, covered, source, None)?;
    if is_new {
        audit::note(tx, Act::Revoked, "contact-policy", patient, Some(patient))?;
    }
    Ok(is_new)
}
