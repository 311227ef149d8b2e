//! How a patient's choice is kept: one sealed cell.

use kernel::{PatientId, Phi, Result};
use store::{Place, Tx, sql};

sql! {
    CHOOSE: "
        INSERT INTO chosen_signs (patient, sign, chosen_at) VALUES ($1, $2, $3)
        ON CONFLICT (patient) DO UPDATE SET sign = excluded.sign, chosen_at = excluded.chosen_at";
    OF: "SELECT sign FROM chosen_signs WHERE patient = $1";
}

fn place(patient: PatientId) -> Place {
    Place::new("chosen_signs", patient.raw(), "sign")
}

pub(super) fn choose(tx: &mut Tx<'_>, patient: PatientId, text: &str) -> Result<()> {
    let sealed = tx.seal_text(patient, place(patient), text)?;
    let now = tx.now();
    tx.execute(&CHOOSE, &[patient.into(), sealed.into(), now.into()]).map(drop)
}

pub(super) fn of(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Phi<String>>> {
    let sealed: Option<Vec<u8>> = tx.find(&OF, &[patient.into()], |row| row.get(0))?;
    tx.open_optional_text(patient, place(patient), sealed.as_deref())
}
