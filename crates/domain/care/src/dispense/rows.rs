//! Dispenses, laid beside one another by therapy and day: a supply is read in one go.

use kernel::{DispenseId, PatientId, PrescriptionId, Result, TherapyId};
use store::{Tx, sql};

use super::{Dispense, NewDispense};
use crate::amount::{DaysSupply, Quantity};

sql! {
    INSERT: "
        INSERT INTO dispenses (therapy, dispensed_on, id, patient, prescription, quantity,
                               days_supply, is_void, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)";
    DELETE: "DELETE FROM dispenses WHERE id = $1";
    VOID: "UPDATE dispenses SET is_void = 1 WHERE id = $1 AND is_void = 0";
    THERAPY_OF: "SELECT therapy, patient FROM dispenses WHERE id = $1";
    /// The latest first.
    OF_PATIENT: "
        SELECT d.id, d.therapy, d.prescription
          FROM therapies t JOIN dispenses d ON d.therapy = t.id
         WHERE t.patient = $1 AND d.is_void = 0 ORDER BY d.dispensed_on DESC, d.id DESC";
    OF_THERAPY: "
        SELECT id, therapy, prescription, dispensed_on, quantity, days_supply
          FROM dispenses WHERE therapy = $1 AND is_void = 0 ORDER BY dispensed_on, id";
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    new: &[(DispenseId, NewDispense)],
    therapies: &[TherapyId],
) -> Result<()> {
    let now = tx.now();
    let rows: Vec<_> = new
        .iter()
        .zip(therapies)
        .map(|((id, new), therapy)| {
            vec![
                (*therapy).into(),
                new.dispensed_on.into(),
                (*id).into(),
                new.patient.into(),
                new.prescription.into(),
                new.quantity.map(Quantity::thousandths).into(),
                new.lasts.days().into(),
                now.into(),
            ]
        })
        .collect();
    tx.each(&INSERT, &rows)?;
    Ok(())
}

pub(super) fn delete(tx: &mut Tx<'_>, old: &[(DispenseId, NewDispense)]) -> Result<()> {
    let rows: Vec<_> = old.iter().map(|(id, _)| vec![(*id).into()]).collect();
    tx.each(&DELETE, &rows)?;
    Ok(())
}

/// Whether it counted until now.
pub(super) fn void(tx: &mut Tx<'_>, id: DispenseId) -> Result<bool> {
    Ok(tx.execute(&VOID, &[id.into()])? > 0)
}

pub(super) fn therapy_of(
    tx: &mut Tx<'_>,
    id: DispenseId,
) -> Result<Option<(TherapyId, PatientId)>> {
    tx.find(&THERAPY_OF, &[id.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(super) fn of_patient(
    tx: &mut Tx<'_>,
    patient: PatientId,
) -> Result<Vec<(DispenseId, TherapyId, Option<PrescriptionId>)>> {
    tx.query(&OF_PATIENT, &[patient.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

pub(super) fn of_therapy(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Vec<Dispense>> {
    tx.query(&OF_THERAPY, &[therapy.into()], |row| {
        Ok(Dispense {
            id: row.get(0)?,
            therapy: row.get(1)?,
            prescription: row.get(2)?,
            dispensed_on: row.get(3)?,
            quantity: row.get::<Option<i64>>(4)?.map(Quantity::from_thousandths).transpose()?,
            lasts: DaysSupply::new(row.get(5)?)?,
        })
    })
}
