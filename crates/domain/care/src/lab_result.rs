//! Laboratory results: stored as they came, shown later. Nothing is judged here.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Instant, LabResultId, PatientId, Phi, Result};
use store::{Statement, Tx};

/// What was measured, as the laboratory wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// The name of the test.
    pub name: String,
    /// The value as text: a number, a word, or several parts.
    pub value: String,
    /// The unit, when there is one.
    pub unit: String,
}

/// A result to be recorded.
#[derive(Clone, Debug)]
pub struct NewLabResult {
    /// Whose it is.
    pub patient: PatientId,
    /// A code, LOINC where the source has one.
    pub code: String,
    /// The source's word for how final it is.
    pub status: String,
    /// When the sample was taken.
    pub taken_at: Instant,
    /// What was found.
    pub finding: Phi<Finding>,
}

/// A result on record, opened.
#[derive(Clone, Debug)]
pub struct LabResult {
    /// Names the result.
    pub id: LabResultId,
    /// A code, LOINC where the source has one.
    pub code: String,
    /// The source's word for how final it is.
    pub status: String,
    /// When the sample was taken.
    pub taken_at: Instant,
    /// What was found.
    pub finding: Phi<Finding>,
}

/// Records many results under ids made before, for imports.
pub fn record_many(tx: &mut Tx<'_>, new: &[(LabResultId, NewLabResult)]) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    rows::insert(tx, new)?;
    note_all(tx, Act::Created, new)
}

/// Replaces results that the source corrected.
pub fn amend_many(tx: &mut Tx<'_>, new: &[(LabResultId, NewLabResult)]) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    rows::delete(tx, new)?;
    rows::insert(tx, new)?;
    note_all(tx, Act::Changed, new)
}

/// A patient's newest results, at most `most`.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId, most: u32) -> Result<Vec<LabResult>> {
    rows::of_patient(tx, patient, most)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}

fn note_all(tx: &mut Tx<'_>, act: Act, new: &[(LabResultId, NewLabResult)]) -> Result<()> {
    let subjects: Vec<_> = new.iter().map(|(id, new)| (*id, Some(new.patient))).collect();
    audit::note_all(tx, act, "lab-result", &subjects)
}
