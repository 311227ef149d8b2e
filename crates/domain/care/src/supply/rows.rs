//! Supplies, one for a therapy.

use kernel::{Error, Result, TherapyId};
use store::{Tx, sql};

use super::{Basis, Kept};

sql! {
    UPSERT: "
        INSERT INTO supplies (therapy, from_on, days_supply, runs_out_on, basis, planned_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (therapy) DO UPDATE SET
            from_on = excluded.from_on, days_supply = excluded.days_supply,
            runs_out_on = excluded.runs_out_on, basis = excluded.basis,
            planned_at = excluded.planned_at";
    DELETE: "DELETE FROM supplies WHERE therapy = $1";
    FIND: "SELECT from_on, days_supply, runs_out_on, basis FROM supplies WHERE therapy = $1";
}

pub(super) fn upsert(tx: &mut Tx<'_>, therapy: TherapyId, supply: &Kept) -> Result<()> {
    let now = tx.now();
    tx.execute(
        &UPSERT,
        &[
            therapy.into(),
            supply.from_on.into(),
            supply.days_supply.into(),
            supply.runs_out_on.into(),
            supply.basis.code().into(),
            now.into(),
        ],
    )?;
    Ok(())
}

pub(super) fn delete(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<()> {
    tx.execute(&DELETE, &[therapy.into()])?;
    Ok(())
}

pub(super) fn find(tx: &mut Tx<'_>, therapies: &[TherapyId]) -> Result<Vec<Option<Kept>>> {
    let asked: Vec<_> = therapies.iter().map(|id| vec![(*id).into()]).collect();
    let found = tx.query_each(&FIND, &asked, |row| {
        let unknown = || Error::failed("a supply rests on what nobody knows");
        Ok(Kept {
            from_on: row.get(0)?,
            days_supply: row.get(1)?,
            runs_out_on: row.get(2)?,
            basis: Basis::from_code(&row.get::<String>(3)?).ok_or_else(unknown)?,
        })
    })?;
    Ok(found.into_iter().map(|kept| kept.into_iter().next()).collect())
}
