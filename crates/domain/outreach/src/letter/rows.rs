//! How letters are kept.

use kernel::{DeliveryId, Instant, Language, PatientId, Result};
use store::{Row, Tx, Value, sql};

use super::model::Letter;

sql! {
    INSERT: "
        INSERT INTO letters (delivery, patient, language, made_at, prints)
        VALUES ($1, $2, $3, $4, 0)";
    /// Those that have not left. What was never printed and will not be is no paper at all.
    HERE: "
        SELECT l.delivery, l.patient, l.language, l.made_at, l.prints,
               COALESCE(l.reprinted_at, l.printed_at), l.posted_at, l.came_back_at, d.status
          FROM letters l JOIN deliveries d ON d.id = l.delivery
         WHERE l.posted_at IS NULL AND l.removed_at IS NULL
           AND (d.status = 'queued' OR l.prints > 0)
         ORDER BY l.made_at, l.delivery LIMIT $1";
    POSTED: "
        SELECT l.delivery, l.patient, l.language, l.made_at, l.prints,
               COALESCE(l.reprinted_at, l.printed_at), l.posted_at, l.came_back_at, d.status
          FROM letters l JOIN deliveries d ON d.id = l.delivery
         WHERE l.posted_at > $1
         ORDER BY l.posted_at DESC, l.delivery DESC LIMIT $2";
    LAST_POSTED: "
        SELECT MAX(l.posted_at) FROM letters l WHERE l.patient = $1 AND l.posted_at IS NOT NULL";
    PRINTED_ON: "SELECT printed_at FROM letters WHERE delivery = $1";
    PRINT: "
        UPDATE letters SET prints = prints + 1, printed_at = COALESCE(printed_at, $2),
                           reprinted_at = $2
         WHERE delivery = $1 AND posted_at IS NULL";
    POST: "
        UPDATE letters SET posted_at = $2
         WHERE delivery = $1 AND posted_at IS NULL AND prints > 0";
    REMOVE: "
        UPDATE letters SET removed_at = $2
         WHERE delivery = $1 AND posted_at IS NULL AND removed_at IS NULL
           AND EXISTS (SELECT 1 FROM deliveries d WHERE d.id = $1 AND d.status <> 'queued')";
    BACK: "
        UPDATE letters SET came_back_at = $2
         WHERE delivery = $1 AND posted_at IS NOT NULL AND came_back_at IS NULL";
}

/// A letter that is about to be put by. Nothing in this transaction reads it again.
pub(crate) fn append(
    tx: &mut Tx<'_>,
    id: DeliveryId,
    patient: PatientId,
    language: &Language,
) -> Result<()> {
    let row = vec![id.into(), patient.into(), language.tag().to_owned().into(), tx.now().into()];
    tx.append(&INSERT, row)
}

/// A letter, and whether it may still go.
pub(super) type Line = (Letter, bool);

pub(super) fn here(tx: &mut Tx<'_>, most: u32) -> Result<Vec<Line>> {
    tx.query(&HERE, &[most.into()], read)
}

pub(super) fn posted(tx: &mut Tx<'_>, since: Instant, most: u32) -> Result<Vec<Line>> {
    tx.query(&POSTED, &[since.into(), most.into()], read)
}

/// When the last one to a patient was posted.
pub(super) fn last_posted(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Instant>> {
    Ok(tx.find(&LAST_POSTED, &[patient.into()], |row| row.get(0))?.flatten())
}

/// When it was printed first; nothing when it never was.
pub(super) fn printed_at(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Option<Instant>> {
    Ok(tx.find(&PRINTED_ON, &[id.into()], |row| row.get::<Option<Instant>>(0))?.flatten())
}

/// Notes one more print of each; gives which of them had not been posted.
pub(super) fn print(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<Vec<DeliveryId>> {
    let now = tx.now();
    let rows: Vec<Vec<Value<'_>>> = ids.iter().map(|id| vec![(*id).into(), now.into()]).collect();
    let counts = tx.each_apart(&PRINT, &rows)?;
    Ok(ids.iter().zip(counts).filter(|(_, count)| *count == 1).map(|(id, _)| *id).collect())
}

/// False when it was posted before, or never printed.
pub(super) fn post(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    changed(tx, &POST, id)
}

/// False when it may still go, or is out already.
pub(super) fn remove(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    changed(tx, &REMOVE, id)
}

/// False when it was never posted, or came back before.
pub(super) fn back(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    changed(tx, &BACK, id)
}

fn changed(tx: &mut Tx<'_>, statement: &store::Statement, id: DeliveryId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(statement, &[id.into(), now.into()])? == 1)
}

fn read(row: &Row<'_>) -> Result<Line> {
    let letter = Letter {
        id: row.get(0)?,
        patient: row.get(1)?,
        name: kernel::Phi::default(),
        words: kernel::Phi::default(),
        language: row.get::<String>(2)?.parse()?,
        made_at: row.get(3)?,
        prints: row.get(4)?,
        printed_at: row.get(5)?,
        posted_at: row.get(6)?,
        came_back_at: row.get(7)?,
    };
    Ok((letter, row.get::<String>(8)? == "queued"))
}
