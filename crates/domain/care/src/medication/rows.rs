//! Medications, one for each code.

use std::collections::HashMap;

use kernel::{Error, MedicationId, Result};
use store::{Row, Tx, sql};

use super::{Label, Medication, NewMedication};

sql! {
    INSERT: "
        INSERT INTO medications (id, code, rxcui, ndc, name, form, label, is_cold, is_specialty,
                                 is_counted, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (code) DO NOTHING";
    BY_CODE: "SELECT id FROM medications WHERE code = $1";
    FIND: "
        SELECT id, rxcui, ndc, name, form, label, is_cold, is_specialty, is_counted
          FROM medications WHERE id = $1";
    NAMES: "SELECT name FROM medications ORDER BY name";
    DESCRIBE: "
        UPDATE medications SET label = $2, is_cold = $3, is_specialty = $4, is_counted = $5
         WHERE id = $1";
}

/// The id of each description, and the ids that are new.
pub(super) fn ensure(
    tx: &mut Tx<'_>,
    new: &[NewMedication],
    codes: &[String],
) -> Result<(Vec<MedicationId>, Vec<MedicationId>)> {
    let mut first: HashMap<&str, &NewMedication> = HashMap::new();
    for (code, new) in codes.iter().zip(new) {
        first.entry(code).or_insert(new);
    }
    let distinct: Vec<&str> = first.keys().copied().collect();
    let asked: Vec<_> = distinct.iter().map(|code| vec![(*code).into()]).collect();
    let mut known: HashMap<&str, MedicationId> = HashMap::new();
    let found = tx.query_each(&BY_CODE, &asked, |row| row.get(0))?;
    for (code, ids) in distinct.iter().zip(found) {
        known.extend(ids.first().map(|id| (*code, *id)));
    }
    let missing: Vec<&str> =
        distinct.into_iter().filter(|code| !known.contains_key(code)).collect();
    let now = tx.now();
    let mut rows = Vec::with_capacity(missing.len());
    for code in &missing {
        let new = first[code];
        let id: MedicationId = tx.new_id();
        rows.push(vec![
            id.into(),
            (*code).into(),
            new.rxcui.as_deref().into(),
            new.ndc.as_deref().into(),
            new.name.trim().into(),
            new.form.as_deref().into(),
            new.label.unwrap_or(Label::Medicine).code().into(),
            new.is_cold.into(),
            new.is_specialty.into(),
            new.is_counted.into(),
            now.into(),
        ]);
    }
    tx.each(&INSERT, &rows)?;
    let asked: Vec<_> = missing.iter().map(|code| vec![(*code).into()]).collect();
    let mut made = Vec::with_capacity(missing.len());
    let found = tx.query_each(&BY_CODE, &asked, |row| row.get::<MedicationId>(0))?;
    for (code, ids) in missing.iter().zip(found) {
        known.extend(ids.first().map(|id| (*code, *id)));
        made.extend(ids);
    }
    let of = |code: &String| {
        known.get(code.as_str()).copied().ok_or(Error::NotFound { what: "medication" })
    };
    Ok((codes.iter().map(of).collect::<Result<_>>()?, made))
}

fn read(row: &Row<'_>) -> Result<Medication> {
    Ok(Medication {
        id: row.get(0)?,
        rxcui: row.get(1)?,
        ndc: row.get(2)?,
        name: row.get(3)?,
        form: row.get(4)?,
        label: Label::from_code(&row.get::<String>(5)?).unwrap_or(Label::Medicine),
        is_cold: row.get(6)?,
        is_specialty: row.get(7)?,
        is_counted: row.get(8)?,
    })
}

pub(super) fn find(tx: &mut Tx<'_>, id: MedicationId) -> Result<Option<Medication>> {
    tx.find(&FIND, &[id.into()], read)
}

pub(super) fn names(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.query(&NAMES, &[], |row| row.get(0))
}

pub(super) fn describe(
    tx: &mut Tx<'_>,
    id: MedicationId,
    label: Label,
    [is_cold, is_specialty, is_counted]: [bool; 3],
) -> Result<()> {
    tx.execute(
        &DESCRIBE,
        &[id.into(), label.code().into(), is_cold.into(), is_specialty.into(), is_counted.into()],
    )?;
    Ok(())
}
