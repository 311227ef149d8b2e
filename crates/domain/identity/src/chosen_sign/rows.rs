//! How a patient's choice is kept: one sealed cell.

use kernel::{PatientId, Phi, Result};
use store::{Place, Statement, Tx, sql};

sql! {
    CHOOSE: "
        INSERT INTO chosen_signs (patient, sign, goes_along, chosen_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (patient) DO UPDATE SET sign = excluded.sign,
            goes_along = excluded.goes_along, chosen_at = excluded.chosen_at";
    OF: "SELECT sign FROM chosen_signs WHERE patient = $1";
    FOR_TEXTS: "SELECT sign FROM chosen_signs WHERE patient = $1 AND goes_along = 1";
}

fn place(patient: PatientId) -> Place {
    Place::new("chosen_signs", patient.raw(), "sign")
}

pub(super) fn choose(
    tx: &mut Tx<'_>,
    patient: PatientId,
    text: &str,
    goes_along: bool,
) -> Result<()> {
    let sealed = tx.seal_text(patient, place(patient), text)?;
    let now = tx.now();
    let row = [patient.into(), sealed.into(), goes_along.into(), now.into()];
    tx.execute(&CHOOSE, &row).map(drop)
}

pub(super) fn of(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Phi<String>>> {
    found(tx, patient, &OF)
}

/// The same, if it may go along with texts.
pub(super) fn for_texts(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Phi<String>>> {
    found(tx, patient, &FOR_TEXTS)
}

fn found(tx: &mut Tx<'_>, patient: PatientId, by: &Statement) -> Result<Option<Phi<String>>> {
    let sealed: Option<Vec<u8>> = tx.find(by, &[patient.into()], |row| row.get(0))?;
    tx.open_optional_text(patient, place(patient), sealed.as_deref())
}
