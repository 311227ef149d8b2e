//! How letters are kept.

use kernel::{DeliveryId, Instant, Language, PatientId, Result};
use store::{Row, Tx, Value, sql};

use super::model::{Letter, OnPaper, Place};

/// The columns that [`read`] reads, in its order.
macro_rules! columns {
    () => {
        "l.delivery, l.patient, l.language, l.made_at, l.prints,
         COALESCE(l.reprinted_at, l.printed_at), l.posted_at, l.came_back_at"
    };
}

sql! {
    INSERT: "
        INSERT INTO letters (delivery, patient, language, made_at, prints)
        VALUES ($1, $2, $3, $4, 0)";
    /// To be printed, after one of them.
    WAITING: concat!("
        SELECT ", columns!(), " FROM letters l JOIN deliveries d ON d.id = l.delivery
         WHERE l.posted_at IS NULL AND l.removed_at IS NULL
           AND l.prints = 0 AND d.status = 'queued'
           AND (l.made_at > $1 OR (l.made_at = $1 AND l.delivery > $2))
         ORDER BY l.made_at, l.delivery LIMIT $3");
    /// On paper, and to be posted.
    PRINTED: concat!("
        SELECT ", columns!(), " FROM letters l JOIN deliveries d ON d.id = l.delivery
         WHERE l.posted_at IS NULL AND l.removed_at IS NULL
           AND l.prints > 0 AND d.status = 'queued'
         ORDER BY l.made_at, l.delivery LIMIT $1");
    /// On paper, and not to be posted. What was never printed and will not be is no paper at all.
    STRAY: concat!("
        SELECT ", columns!(), " FROM letters l JOIN deliveries d ON d.id = l.delivery
         WHERE l.posted_at IS NULL AND l.removed_at IS NULL
           AND l.prints > 0 AND d.status <> 'queued'
         ORDER BY l.made_at, l.delivery LIMIT $1");
    POSTED: concat!("
        SELECT ", columns!(), " FROM letters l
         WHERE l.posted_at > $1
         ORDER BY l.posted_at DESC, l.delivery DESC LIMIT $2");
    LAST_POSTED: "
        SELECT MAX(l.posted_at) FROM letters l WHERE l.patient = $1 AND l.posted_at IS NOT NULL";
    PRINTED_ON: "SELECT printed_at FROM letters WHERE delivery = $1";
    PRINT: "
        UPDATE letters SET prints = prints + 1, printed_at = COALESCE(printed_at, $2),
                           reprinted_at = $2, address = $3
         WHERE delivery = $1 AND posted_at IS NULL AND removed_at IS NULL";
    ADDRESS: "SELECT address FROM letters WHERE delivery = $1";
    POST: "
        UPDATE letters SET posted_at = $2
         WHERE delivery = $1 AND posted_at IS NULL AND removed_at IS NULL AND prints > 0";
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

/// What is to be printed after that place, the oldest first.
pub(super) fn waiting(tx: &mut Tx<'_>, after: Option<Place>, most: u32) -> Result<Vec<Letter>> {
    let (at, id) = after.map_or((Instant(0), DeliveryId::from_raw(0)), |it| (it.made_at, it.id));
    tx.query(&WAITING, &[at.into(), id.into(), most.into()], read)
}

/// What is on paper and to be posted, the oldest first.
pub(super) fn printed(tx: &mut Tx<'_>, most: u32) -> Result<Vec<Letter>> {
    tx.query(&PRINTED, &[most.into()], read)
}

/// What is on paper and not to be posted any more, the oldest first.
pub(super) fn stray(tx: &mut Tx<'_>, most: u32) -> Result<Vec<Letter>> {
    tx.query(&STRAY, &[most.into()], read)
}

pub(super) fn posted(tx: &mut Tx<'_>, since: Instant, most: u32) -> Result<Vec<Letter>> {
    tx.query(&POSTED, &[since.into(), most.into()], read)
}

/// The token of the address on the paper; nothing when it was never printed.
pub(crate) fn address_of(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Option<String>> {
    Ok(tx.find(&ADDRESS, &[id.into()], |row| row.get::<Option<String>>(0))?.flatten())
}

/// When the last one to a patient was posted.
pub(super) fn last_posted(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Instant>> {
    Ok(tx.find(&LAST_POSTED, &[patient.into()], |row| row.get(0))?.flatten())
}

/// When it was printed first; nothing when it never was.
pub(super) fn printed_at(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Option<Instant>> {
    Ok(tx.find(&PRINTED_ON, &[id.into()], |row| row.get::<Option<Instant>>(0))?.flatten())
}

/// Notes one more print of each, unless it has left the house; gives how many were noted.
pub(super) fn print(tx: &mut Tx<'_>, papers: &[OnPaper]) -> Result<usize> {
    let now = tx.now();
    let rows: Vec<Vec<Value<'_>>> = papers
        .iter()
        .map(|paper| vec![paper.id.into(), now.into(), paper.address.as_deref().into()])
        .collect();
    let counts = tx.each_apart(&PRINT, &rows)?;
    Ok(counts.into_iter().filter(|count| *count == 1).count())
}

/// False when it was posted before, or is no paper, or no more.
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

fn read(row: &Row<'_>) -> Result<Letter> {
    Ok(Letter {
        id: row.get(0)?,
        patient: row.get(1)?,
        name: kernel::Phi::default(),
        sheet: None,
        language: row.get::<String>(2)?.parse()?,
        made_at: row.get(3)?,
        prints: row.get(4)?,
        printed_at: row.get(5)?,
        posted_at: row.get(6)?,
        came_back_at: row.get(7)?,
        is_held: false,
    })
}
