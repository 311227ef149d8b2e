//! The postal address on record, as far as letters reach it or come back.

use audit::Act;
use identity::{Permission, permit};
use kernel::{PatientId, Result};
use store::Tx;

pub(crate) mod rows;

/// By which the address on record is known again, and not read. Nothing where there is none.
pub fn address_token(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<String>> {
    rows::known_token(tx, patient)
}

/// A letter came back from an address: no other goes there, until the address is another or somebody says
/// that it is right. False when that is known already, or when another is on record now: that one is not
/// to blame.
pub fn suspend_address(tx: &mut Tx<'_>, patient: PatientId, token: &str) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    let changed = rows::condemn(tx, patient, token)?;
    judged(tx, patient, changed)
}

/// Puts the address on record back into use, after somebody has verified it.
pub fn restore_address(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    permit(tx, Permission::RecordCare)?;
    let changed = rows::trust(tx, patient)?;
    judged(tx, patient, changed)
}

fn judged(tx: &mut Tx<'_>, patient: PatientId, changed: bool) -> Result<bool> {
    if changed {
        audit::note(tx, Act::Changed, "postal-address", patient, Some(patient))?;
    }
    Ok(changed)
}
