//! The postal address on record, as far as letters reach it or come back.

use audit::Act;
use identity::{Permission, permit};
use kernel::{PatientId, Result};
use store::Tx;

pub(crate) mod rows;

/// A letter came back from the address on record: no other goes there, until the address is another or
/// somebody says that it is right. False when that is known already, or when there is no address.
pub fn suspend_address(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    judged_address(tx, patient, false)
}

/// Puts the address on record back into use, after somebody has verified it.
pub fn restore_address(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    permit(tx, Permission::RecordCare)?;
    judged_address(tx, patient, true)
}

fn judged_address(tx: &mut Tx<'_>, patient: PatientId, is_good: bool) -> Result<bool> {
    let changed = rows::judge_address(tx, patient, is_good)?;
    if changed {
        audit::note(tx, Act::Changed, "postal-address", patient, Some(patient))?;
    }
    Ok(changed)
}
