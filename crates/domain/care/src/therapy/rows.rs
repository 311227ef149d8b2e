//! Therapies, one for a patient and medication, and the days on which they are paused.

use std::collections::HashMap;

use kernel::{Day, Error, MedicationId, PatientId, Result, TherapyId};
use store::{Row, Tx, sql};

use super::{State, Therapy, TherapyOverview};
use crate::{
    medication::{Label, Medication},
    refill::rules::PayerRules,
    supply::{self, rules::Hold},
};

sql! {
    BY_COURSE: "SELECT id FROM therapies WHERE patient = $1 AND medication = $2";
    INSERT: "
        INSERT INTO therapies (id, patient, medication, state, payer_rule, created_at, updated_at)
        VALUES ($1, $2, $3, 'active', $4, $5, $5)
        ON CONFLICT (patient, medication) DO NOTHING";
    FIND: "
        SELECT id, patient, medication, state, payer_rule, next_dose_on, reason, ended_on
          FROM therapies WHERE id = $1";
    IDS_OF_PATIENT: "SELECT id FROM therapies WHERE patient = $1 ORDER BY id";
    OF_PATIENT: "
        SELECT t.id, t.patient, t.medication, t.state, t.payer_rule, t.next_dose_on, t.reason,
               t.ended_on, m.id, m.rxcui, m.ndc, m.name, m.form, m.label, m.is_cold, m.is_specialty,
               m.is_counted
          FROM therapies t
          JOIN medications m ON m.id = t.medication
          LEFT JOIN supplies s ON s.therapy = t.id
         WHERE t.patient = $1
         ORDER BY CASE WHEN s.runs_out_on IS NULL THEN 1 ELSE 0 END, s.runs_out_on, t.id";
    SET_STATE: "
        UPDATE therapies SET state = $2, reason = $3, ended_on = $4, updated_at = $5 WHERE id = $1";
    SET_PLAN: "
        UPDATE therapies SET payer_rule = $2, next_dose_on = $3, updated_at = $4 WHERE id = $1";
    OPEN_HOLD: "
        INSERT INTO therapy_holds (id, therapy, from_on, until_on, reason, created_at)
        VALUES ($1, $2, $3, NULL, $4, $5)";
    CLOSE_HOLD: "
        UPDATE therapy_holds SET until_on = $2
         WHERE therapy = $1 AND until_on IS NULL AND from_on <= $2";
    HOLDS: "SELECT from_on, until_on FROM therapy_holds WHERE therapy = $1 ORDER BY from_on, id";
}

/// The therapy of each course, begun when it is new.
pub(super) fn ensure(
    tx: &mut Tx<'_>,
    courses: &[(PatientId, MedicationId)],
) -> Result<Vec<TherapyId>> {
    let mut distinct = courses.to_vec();
    distinct.sort();
    distinct.dedup();
    let mut known = HashMap::new();
    find_courses(tx, &distinct, &mut known)?;
    distinct.retain(|course| !known.contains_key(course));
    let now = tx.now();
    let payer = PayerRules::USUAL.code();
    let rows: Vec<_> = distinct
        .iter()
        .map(|(patient, medication)| {
            let id: TherapyId = tx.new_id();
            vec![id.into(), (*patient).into(), (*medication).into(), (&payer).into(), now.into()]
        })
        .collect();
    tx.each(&INSERT, &rows)?;
    find_courses(tx, &distinct, &mut known)?;
    courses
        .iter()
        .map(|course| known.get(course).copied().ok_or(Error::NotFound { what: "therapy" }))
        .collect()
}

fn find_courses(
    tx: &mut Tx<'_>,
    courses: &[(PatientId, MedicationId)],
    known: &mut HashMap<(PatientId, MedicationId), TherapyId>,
) -> Result<()> {
    let asked: Vec<_> =
        courses.iter().map(|(patient, drug)| vec![(*patient).into(), (*drug).into()]).collect();
    let found = tx.query_each(&BY_COURSE, &asked, |row| row.get(0))?;
    for (course, ids) in courses.iter().zip(found) {
        known.extend(ids.first().map(|id| (*course, *id)));
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Therapy> {
    let unknown = || Error::failed("a therapy has a state or payer rule nobody knows");
    Ok(Therapy {
        id: row.get(0)?,
        patient: row.get(1)?,
        medication: row.get(2)?,
        state: State::from_code(&row.get::<String>(3)?).ok_or_else(unknown)?,
        payer: PayerRules::from_code(&row.get::<String>(4)?).ok_or_else(unknown)?,
        next_dose_on: row.get(5)?,
        reason: row.get(6)?,
        ended_on: row.get(7)?,
    })
}

pub(super) fn find(tx: &mut Tx<'_>, id: TherapyId) -> Result<Option<Therapy>> {
    tx.find(&FIND, &[id.into()], read)
}

pub(super) fn ids_of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<TherapyId>> {
    tx.query(&IDS_OF_PATIENT, &[patient.into()], |row| row.get(0))
}

pub(super) fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<TherapyOverview>> {
    let found = tx.query(&OF_PATIENT, &[patient.into()], |row| {
        let medication = Medication {
            id: row.get(8)?,
            rxcui: row.get(9)?,
            ndc: row.get(10)?,
            name: row.get(11)?,
            form: row.get(12)?,
            label: Label::from_code(&row.get::<String>(13)?).unwrap_or(Label::Medicine),
            is_cold: row.get(14)?,
            is_specialty: row.get(15)?,
            is_counted: row.get(16)?,
        };
        Ok((read(row)?, medication))
    })?;
    let ids: Vec<TherapyId> = found.iter().map(|(therapy, _)| therapy.id).collect();
    let supplies = supply::kept_of_many(tx, &ids)?;
    let overview =
        |((therapy, medication), supply)| TherapyOverview { therapy, medication, supply };
    Ok(found.into_iter().zip(supplies).map(overview).collect())
}

pub(super) fn set_state(
    tx: &mut Tx<'_>,
    id: TherapyId,
    state: State,
    reason: Option<&str>,
    ended_on: Option<Day>,
) -> Result<()> {
    let now = tx.now();
    let row = [id.into(), state.code().into(), reason.into(), ended_on.into(), now.into()];
    tx.execute(&SET_STATE, &row)?;
    Ok(())
}

pub(super) fn set_plan(
    tx: &mut Tx<'_>,
    id: TherapyId,
    payer: PayerRules,
    next_dose_on: Option<Day>,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&SET_PLAN, &[id.into(), payer.code().into(), next_dose_on.into(), now.into()])?;
    Ok(())
}

pub(super) fn open_hold(
    tx: &mut Tx<'_>,
    therapy: TherapyId,
    from: Day,
    reason: &str,
) -> Result<()> {
    let (id, now) = (tx.new_id::<()>(), tx.now());
    tx.execute(&OPEN_HOLD, &[id.into(), therapy.into(), from.into(), reason.into(), now.into()])?;
    Ok(())
}

/// Whether there was an open hold that began on or before that day.
pub(super) fn close_hold(tx: &mut Tx<'_>, therapy: TherapyId, until: Day) -> Result<bool> {
    Ok(tx.execute(&CLOSE_HOLD, &[therapy.into(), until.into()])? > 0)
}

pub(super) fn holds(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Vec<Hold>> {
    tx.query(&HOLDS, &[therapy.into()], |row| Ok(Hold { from: row.get(0)?, until: row.get(1)? }))
}
