//! How batches of flyers are kept.

use kernel::{FlyerId, Result};
use store::{Row, Tx, sql};

use super::{Flyer, Stage};

sql! {
    INSERT: "
        INSERT INTO flyers (id, version, batch, printed, scanned, asked, consented, created_at)
        VALUES ($1, $2, $3, $4, 0, 0, 0, $5)
        ON CONFLICT (version, batch) DO NOTHING";
    ALL: "
        SELECT id, version, batch, printed, scanned, asked, consented, created_at
          FROM flyers ORDER BY created_at DESC, id DESC";
    FIND: "
        SELECT id, version, batch, printed, scanned, asked, consented, created_at
          FROM flyers WHERE id = $1";
    SET_PRINTED: "UPDATE flyers SET printed = $2 WHERE id = $1";
    SCANNED: "UPDATE flyers SET scanned = scanned + 1 WHERE id = $1";
    ASKED: "UPDATE flyers SET asked = asked + 1 WHERE id = $1";
    CONSENTED: "UPDATE flyers SET consented = consented + 1 WHERE id = $1";
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: FlyerId,
    (version, batch): (&str, &str),
    printed: u32,
) -> Result<bool> {
    let now = tx.now();
    let row = [id.into(), version.into(), batch.into(), printed.into(), now.into()];
    Ok(tx.execute(&INSERT, &row)? == 1)
}

pub(super) fn all(tx: &mut Tx<'_>) -> Result<Vec<Flyer>> {
    tx.query(&ALL, &[], read)
}

pub(super) fn find(tx: &mut Tx<'_>, id: FlyerId) -> Result<Option<Flyer>> {
    tx.find(&FIND, &[id.into()], read)
}

pub(super) fn set_printed(tx: &mut Tx<'_>, id: FlyerId, printed: u32) -> Result<bool> {
    Ok(tx.execute(&SET_PRINTED, &[id.into(), printed.into()])? == 1)
}

pub(super) fn count(tx: &mut Tx<'_>, id: FlyerId, stage: Stage) -> Result<()> {
    let statement = match stage {
        Stage::Scanned => &SCANNED,
        Stage::Asked => &ASKED,
        Stage::Consented => &CONSENTED,
    };
    tx.execute(statement, &[id.into()]).map(drop)
}

fn read(row: &Row<'_>) -> Result<Flyer> {
    Ok(Flyer {
        id: row.get(0)?,
        version: row.get(1)?,
        batch: row.get(2)?,
        printed: row.get(3)?,
        scanned: row.get(4)?,
        asked: row.get(5)?,
        consented: row.get(6)?,
        created_at: row.get(7)?,
    })
}
