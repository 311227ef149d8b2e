//! Prescribers, one for each NPI.

use kernel::{PrescriberId, Result};
use store::{Tx, sql};

use super::{NewPrescriber, Prescriber};

sql! {
    /// Answers the id that stands in the row: ours when it is new.
    UPSERT: "
        INSERT INTO prescribers (id, npi, name, phone, created_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (npi) WHERE npi IS NOT NULL
        DO UPDATE SET name = excluded.name, phone = excluded.phone
        RETURNING id";
    FIND: "SELECT id, npi, name, phone FROM prescribers WHERE id = $1";
    UPDATE: "UPDATE prescribers SET name = $2, phone = $3 WHERE id = $1";
}

pub(super) fn upsert(
    tx: &mut Tx<'_>,
    id: PrescriberId,
    new: &NewPrescriber,
) -> Result<(PrescriberId, bool)> {
    let now = tx.now();
    let values = [
        id.into(),
        new.npi.as_deref().into(),
        new.name.trim().into(),
        new.phone.as_deref().into(),
        now.into(),
    ];
    let kept = tx.find(&UPSERT, &values, |row| row.get(0))?.unwrap_or(id);
    Ok((kept, kept == id))
}

pub(super) fn find(tx: &mut Tx<'_>, id: PrescriberId) -> Result<Option<Prescriber>> {
    tx.find(&FIND, &[id.into()], |row| {
        Ok(Prescriber { id: row.get(0)?, npi: row.get(1)?, name: row.get(2)?, phone: row.get(3)? })
    })
}

pub(super) fn update(tx: &mut Tx<'_>, id: PrescriberId, new: &NewPrescriber) -> Result<()> {
    tx.execute(&UPDATE, &[id.into(), new.name.trim().into(), new.phone.as_deref().into()])?;
    Ok(())
}
