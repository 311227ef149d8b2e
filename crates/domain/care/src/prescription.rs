//! The order. A prescription names the medication and for how long one hand-over should last; it
//! begins the therapy it belongs to.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{
    Day, Error, MedicationId, PatientId, Phi, PrescriberId, PrescriptionId, Result, TherapyId,
};
use store::{Statement, Tx};

use crate::{
    amount::{DaysSupply, Quantity},
    choice::choices,
    refill::jobs,
    supply::rules::Prescribed,
    therapy,
};

choices! {
    /// Where an order stands, as the source says.
    Status {
        /// In force.
        Active = "active",
        /// Paused.
        OnHold = "on-hold",
        /// Used up or run out.
        Completed = "completed",
        /// Stopped before its time.
        Stopped = "stopped",
        /// Taken back, entered in error, a draft, or unknown.
        Cancelled = "cancelled",
    }
}

/// A prescription to be recorded.
#[derive(Clone, Debug)]
pub struct NewPrescription {
    /// For whom.
    pub patient: PatientId,
    /// Of what.
    pub medication: MedicationId,
    /// By whom.
    pub prescriber: Option<PrescriberId>,
    /// Where it stands.
    pub status: Status,
    /// The day it was written.
    pub authored_on: Option<Day>,
    /// The amount of one hand-over.
    pub quantity: Option<Quantity>,
    /// The amount taken in a day.
    pub daily_dose: Option<Quantity>,
    /// How long one hand-over is expected to last.
    pub expected: Option<DaysSupply>,
    /// How many hand-overs it allows after the first.
    pub refills_allowed: Option<u32>,
    /// The last day on which it may be filled.
    pub expires_on: Option<Day>,
    /// How to take it, in words.
    pub directions: Option<Phi<String>>,
}

/// A prescription on record, opened.
#[derive(Clone, Debug)]
pub struct Prescription {
    /// Names the prescription.
    pub id: PrescriptionId,
    /// The therapy it belongs to.
    pub therapy: TherapyId,
    /// By whom.
    pub prescriber: Option<PrescriberId>,
    /// Where it stands.
    pub status: Status,
    /// The day it was written.
    pub authored_on: Option<Day>,
    /// How many hand-overs it allows after the first.
    pub refills_allowed: Option<u32>,
    /// The last day on which it may be filled.
    pub expires_on: Option<Day>,
    /// How to take it, in words.
    pub directions: Option<Phi<String>>,
}

/// Records one prescription.
pub fn record(tx: &mut Tx<'_>, new: NewPrescription) -> Result<PrescriptionId> {
    let id = tx.new_id();
    record_many(tx, &[(id, new)])?;
    Ok(id)
}

/// Records many prescriptions under ids made before, for imports; gives the therapy of each.
pub fn record_many(
    tx: &mut Tx<'_>,
    new: &[(PrescriptionId, NewPrescription)],
) -> Result<Vec<TherapyId>> {
    keep_many(tx, new, Act::Created)
}

/// Replaces what is known of prescriptions; gives the therapy of each.
pub fn amend_many(
    tx: &mut Tx<'_>,
    new: &[(PrescriptionId, NewPrescription)],
) -> Result<Vec<TherapyId>> {
    keep_many(tx, new, Act::Changed)
}

/// A patient's prescriptions, the newest first.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Prescription>> {
    rows::of_patient(tx, patient)
}

/// The therapy that a prescription began, and whose it is; none when it is not on record.
pub fn therapy_of(tx: &mut Tx<'_>, id: PrescriptionId) -> Result<Option<(TherapyId, PatientId)>> {
    rows::therapy_of(tx, id)
}

/// The newest order of a therapy that is active, as the estimate of a supply reads it.
pub(crate) fn active_order(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Option<Prescribed>> {
    rows::active_order(tx, therapy)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}

fn keep_many(
    tx: &mut Tx<'_>,
    new: &[(PrescriptionId, NewPrescription)],
    act: Act,
) -> Result<Vec<TherapyId>> {
    permit(tx, Permission::RecordCare)?;
    let courses: Vec<_> = new.iter().map(|(_, new)| (new.patient, new.medication)).collect();
    let therapies = therapy::ensure_many(tx, &courses)?;
    if therapies.len() != new.len() {
        return Err(Error::failed("a prescription found no therapy"));
    }
    rows::upsert(tx, new, &therapies)?;
    let subjects: Vec<_> = new.iter().map(|(id, new)| (*id, Some(new.patient))).collect();
    audit::note_all(tx, act, "prescription", &subjects)?;
    let courses: Vec<_> =
        therapies.iter().zip(new).map(|(therapy, (_, new))| (*therapy, new.patient)).collect();
    jobs::ask_for_plans(tx, &courses)?;
    Ok(therapies)
}
