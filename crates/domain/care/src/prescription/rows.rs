//! Prescriptions; only the directions are sealed.

use kernel::{Error, PatientId, PrescriptionId, Result, TherapyId};
use store::{Place, Tx, sql};

use super::{NewPrescription, Prescription, Status};
use crate::{
    amount::{DaysSupply, Quantity},
    supply::rules::Prescribed,
};

sql! {
    UPSERT: "
        INSERT INTO prescriptions (id, patient, therapy, prescriber, status, authored_on, quantity,
                                   daily_dose, expected_days, refills_allowed, expires_on,
                                   directions, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
        ON CONFLICT (id) DO UPDATE SET
            therapy = excluded.therapy, prescriber = excluded.prescriber,
            status = excluded.status, authored_on = excluded.authored_on,
            quantity = excluded.quantity, daily_dose = excluded.daily_dose,
            expected_days = excluded.expected_days, refills_allowed = excluded.refills_allowed,
            expires_on = excluded.expires_on, directions = excluded.directions,
            updated_at = excluded.updated_at";
    OF_PATIENT: "
        SELECT id, therapy, prescriber, status, authored_on, refills_allowed, expires_on, directions
          FROM prescriptions WHERE patient = $1 ORDER BY authored_on DESC, id DESC";
    THERAPY_OF: "SELECT therapy, patient FROM prescriptions WHERE id = $1";
    ACTIVE_ORDER: "
        SELECT authored_on, expected_days, quantity, daily_dose
          FROM prescriptions
         WHERE therapy = $1 AND status = 'active' AND authored_on IS NOT NULL
         ORDER BY authored_on DESC, id DESC LIMIT 1";
}

fn place(id: PrescriptionId) -> Place {
    Place::new("prescriptions", id.raw(), "directions")
}

pub(super) fn upsert(
    tx: &mut Tx<'_>,
    new: &[(PrescriptionId, NewPrescription)],
    therapies: &[TherapyId],
) -> Result<()> {
    let now = tx.now();
    let mut rows = Vec::with_capacity(new.len());
    for ((id, new), therapy) in new.iter().zip(therapies) {
        let directions = match &new.directions {
            Some(text) => Some(tx.seal_text(new.patient, place(*id), text.reveal())?),
            None => None,
        };
        rows.push(vec![
            (*id).into(),
            new.patient.into(),
            (*therapy).into(),
            new.prescriber.into(),
            new.status.code().into(),
            new.authored_on.into(),
            new.quantity.map(Quantity::thousandths).into(),
            new.daily_dose.map(Quantity::thousandths).into(),
            new.expected.map(DaysSupply::days).into(),
            new.refills_allowed.into(),
            new.expires_on.into(),
            directions.into(),
            now.into(),
        ]);
    }
    tx.each(&UPSERT, &rows)?;
    Ok(())
}

pub(super) fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Prescription>> {
    let found = tx.query(&OF_PATIENT, &[patient.into()], |row| {
        let unknown = || Error::failed("a prescription has a status nobody knows");
        let prescription = Prescription {
            id: row.get(0)?,
            therapy: row.get(1)?,
            prescriber: row.get(2)?,
            status: Status::from_code(&row.get::<String>(3)?).ok_or_else(unknown)?,
            authored_on: row.get(4)?,
            refills_allowed: row.get(5)?,
            expires_on: row.get(6)?,
            directions: None,
        };
        Ok((prescription, row.get::<Option<Vec<u8>>>(7)?))
    })?;
    let mut prescriptions = Vec::with_capacity(found.len());
    for (mut prescription, sealed) in found {
        let place = place(prescription.id);
        prescription.directions = tx.open_optional_text(patient, place, sealed.as_deref())?;
        prescriptions.push(prescription);
    }
    Ok(prescriptions)
}

pub(super) fn therapy_of(
    tx: &mut Tx<'_>,
    id: PrescriptionId,
) -> Result<Option<(TherapyId, PatientId)>> {
    tx.find(&THERAPY_OF, &[id.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(super) fn active_order(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Option<Prescribed>> {
    tx.find(&ACTIVE_ORDER, &[therapy.into()], |row| {
        let quantity = |column| -> Result<Option<Quantity>> {
            row.get::<Option<i64>>(column)?.map(Quantity::from_thousandths).transpose()
        };
        Ok(Prescribed {
            is_active: true,
            authored_on: row.get(0)?,
            expected: row.get::<Option<i64>>(1)?.map(DaysSupply::new).transpose()?,
            quantity: quantity(2)?,
            daily_dose: quantity(3)?,
        })
    })
}
