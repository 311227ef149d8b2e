//! Results, laid beside one another by patient and time; what was found is sealed.

use kernel::{LabResultId, PatientId, Phi, Result};
use store::{Place, Tx, sql};

use super::{Finding, LabResult, NewLabResult};

sql! {
    INSERT: "
        INSERT INTO lab_results (patient, taken_at, id, code, status, value, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    DELETE: "DELETE FROM lab_results WHERE id = $1";
    OF_PATIENT: "
        SELECT id, code, status, taken_at, value FROM lab_results
         WHERE patient = $1 ORDER BY taken_at DESC, id DESC LIMIT $2";
}

fn place(id: LabResultId) -> Place {
    Place::new("lab_results", id.raw(), "value")
}

/// Name, value and unit, a line each.
fn to_cell(finding: &Finding) -> String {
    let line = |text: &str| text.replace(['\n', '\r'], " ");
    format!("{}\n{}\n{}", line(&finding.name), line(&finding.value), line(&finding.unit))
}

fn from_cell(text: &str) -> Finding {
    let mut lines = text.split('\n').map(str::to_owned);
    let mut next = || lines.next().unwrap_or_default();
    Finding { name: next(), value: next(), unit: next() }
}

pub(super) fn insert(tx: &mut Tx<'_>, new: &[(LabResultId, NewLabResult)]) -> Result<()> {
    let now = tx.now();
    let mut rows = Vec::with_capacity(new.len());
    for (id, new) in new {
        let value = tx.seal_text(new.patient, place(*id), &to_cell(new.finding.reveal()))?;
        rows.push(vec![
            new.patient.into(),
            new.taken_at.into(),
            (*id).into(),
            (&new.code).into(),
            (&new.status).into(),
            value.into(),
            now.into(),
        ]);
    }
    tx.each(&INSERT, &rows)?;
    Ok(())
}

pub(super) fn delete(tx: &mut Tx<'_>, old: &[(LabResultId, NewLabResult)]) -> Result<()> {
    let rows: Vec<_> = old.iter().map(|(id, _)| vec![(*id).into()]).collect();
    tx.each(&DELETE, &rows)?;
    Ok(())
}

pub(super) fn of_patient(tx: &mut Tx<'_>, patient: PatientId, most: u32) -> Result<Vec<LabResult>> {
    let found = tx.query(&OF_PATIENT, &[patient.into(), most.into()], |row| {
        let result = LabResult {
            id: row.get(0)?,
            code: row.get(1)?,
            status: row.get(2)?,
            taken_at: row.get(3)?,
            finding: Phi::default(),
        };
        Ok((result, row.get::<Vec<u8>>(4)?))
    })?;
    let mut results = Vec::with_capacity(found.len());
    for (mut result, sealed) in found {
        let text = tx.open_text(patient, place(result.id), &sealed)?;
        result.finding = text.map(|text| from_cell(&text));
        results.push(result);
    }
    Ok(results)
}
