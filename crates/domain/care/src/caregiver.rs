//! Somebody who acts for a patient. Name and contact only: what they may see or do is not kept yet,
//! so nothing is sent to them by the program.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{CaregiverId, ContactPoint, PatientId, Phi, Result};
use store::{Statement, Tx};

use crate::patient::PersonName;

/// A caregiver to be recorded.
#[derive(Clone, Debug)]
pub struct NewCaregiver {
    /// Whom they care for.
    pub patient: PatientId,
    /// Their name.
    pub name: Phi<PersonName>,
    /// What they are to the patient, as a code such as `parent`.
    pub relation: String,
    /// How to reach them.
    pub contact: Option<ContactPoint>,
}

/// A caregiver, opened.
#[derive(Clone, Debug)]
pub struct Caregiver {
    /// Names the caregiver.
    pub id: CaregiverId,
    /// Whom they care for.
    pub patient: PatientId,
    /// Their name.
    pub name: Phi<PersonName>,
    /// What they are to the patient.
    pub relation: String,
    /// How to reach them.
    pub contact: Option<ContactPoint>,
}

/// Records a caregiver.
pub fn record(tx: &mut Tx<'_>, new: &NewCaregiver) -> Result<CaregiverId> {
    permit(tx, Permission::RecordCare)?;
    let id = tx.new_id();
    rows::insert(tx, id, new)?;
    audit::note(tx, Act::Created, "caregiver", id, Some(new.patient))?;
    Ok(id)
}

/// A patient's caregivers, in the order in which they were recorded.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Caregiver>> {
    rows::of_patient(tx, patient)
}

/// Whose caregiver writes from there.
pub fn owners(tx: &mut Tx<'_>, point: &ContactPoint) -> Result<Vec<(PatientId, CaregiverId)>> {
    rows::owners(tx, point)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}
