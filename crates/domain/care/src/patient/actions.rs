//! Recording patients and reading them back.

use std::collections::BTreeSet;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Day, Error, PatientId, Phi, Result, Zone};
use store::Tx;

use super::{
    contact::suspect_moves,
    model::{NewPatient, Patient, PersonName, Status},
    rows,
};
use crate::{
    task::{self, NewTask, rules::Kind},
    therapy,
};

/// Records one patient.
///
/// Refused: `bad-name` when no part of the name is given.
pub fn record(tx: &mut Tx<'_>, new: NewPatient) -> Result<PatientId> {
    let id = tx.new_id();
    record_many(tx, &[(id, new)])?;
    Ok(id)
}

/// Records many patients under ids made before, for imports. Two records with the same name and
/// birth date stay two, and become a task.
pub fn record_many(tx: &mut Tx<'_>, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    check(patients)?;
    rows::insert(tx, patients)?;
    note(tx, Act::Created, patients)?;
    suspect_moves(tx, &ids(patients))?;
    suspect_twins(tx, patients)
}

fn ids(patients: &[(PatientId, NewPatient)]) -> Vec<PatientId> {
    patients.iter().map(|(id, _)| *id).collect()
}

/// Replaces all that is known of patients. A contact point that is no longer listed is suspended; a
/// death ends the therapies.
pub fn amend_many(tx: &mut Tx<'_>, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    check(patients)?;
    hold(tx, patients.iter().map(|(id, _)| *id))?;
    rows::update(tx, patients)?;
    note(tx, Act::Changed, patients)?;
    for (id, new) in patients {
        if new.effective_status() != Status::Active {
            therapy::replan_all_of(tx, *id)?;
        }
    }
    suspect_moves(tx, &ids(patients))?;
    suspect_twins(tx, patients)
}

/// Lets one transaction at a time decide what these patients are told: what it reads of them after
/// this stands until it ends. In the order of their ids whoever asks, so that nobody waits in a ring.
pub fn hold(tx: &mut Tx<'_>, patients: impl IntoIterator<Item = PatientId>) -> Result<()> {
    let patients: BTreeSet<PatientId> = patients.into_iter().collect();
    rows::lock(tx, &patients.into_iter().collect::<Vec<_>>())
}

/// A patient, opened. Whoever shows it notes so in the audit.
pub fn find(tx: &mut Tx<'_>, id: PatientId) -> Result<Patient> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "patient" })
}

/// Whether a patient is still in our care.
pub fn status(tx: &mut Tx<'_>, id: PatientId) -> Result<Status> {
    rows::status(tx, id)?.ok_or(Error::NotFound { what: "patient" })
}

/// The zone of a patient's clock, when it is on record.
pub fn zone(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<Zone>> {
    rows::zone(tx, id)
}

/// A patient's name.
pub fn name(tx: &mut Tx<'_>, id: PatientId) -> Result<Phi<PersonName>> {
    names(tx, &[id])?.pop().ok_or(Error::NotFound { what: "patient" })
}

/// The names of several patients, in the order asked.
pub fn names(tx: &mut Tx<'_>, ids: &[PatientId]) -> Result<Vec<Phi<PersonName>>> {
    rows::names(tx, ids)
}

/// The birth date that somebody who claims to be this patient must know; none when it is unknown.
pub fn birth_date(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<Phi<Day>>> {
    rows::birth_date(tx, id)?.ok_or(Error::NotFound { what: "patient" })
}

fn note(tx: &mut Tx<'_>, act: Act, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    let subjects: Vec<_> = patients.iter().map(|(id, _)| (*id, Some(*id))).collect();
    audit::note_all(tx, act, "patient", &subjects)
}

fn check(patients: &[(PatientId, NewPatient)]) -> Result<()> {
    if patients.iter().any(|(_, new)| new.name.reveal().full().is_empty()) {
        return Err(Error::refused("bad-name"));
    }
    Ok(())
}

/// Opens a task for each pair of records that may be one person. The pair is the key: it is asked
/// once, whatever becomes of the answer.
fn suspect_twins(tx: &mut Tx<'_>, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    for (one, other) in rows::twins(tx, patients)? {
        let key = format!("twin:{one}:{other}");
        let new = NewTask::of(Kind::PossibleDuplicate, key).patient(one).subject(other.to_string());
        task::open(tx, new)?;
    }
    Ok(())
}
