//! How calls are kept.

use kernel::{DeliveryId, Id, Instant, PatientId, Result};
use store::{Place, Row, Tx, sql};

use super::progress::Progress;

sql! {
    INSERT: "
        INSERT INTO calls (token, id, delivery, patient, created_at)
        VALUES ($1, $2, $3, $4, $5)";
    /// A carrier may tell twice that somebody calls.
    INSERT_ONCE: "
        INSERT INTO calls (token, id, delivery, patient, created_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (token) DO NOTHING";
    FIND: "
        SELECT id, delivery, patient, state, began_at FROM calls WHERE token = $1 {for_update}";
    WHOSE: "SELECT patient FROM calls WHERE token = $1";
    SAVE: "
        UPDATE calls SET state = $2, heard_by = $3, began_at = COALESCE(began_at, $4)
         WHERE token = $1";
    PRUNE: "DELETE FROM calls WHERE created_at < $1";
    HEARD_BY: "SELECT heard_by FROM calls WHERE delivery = $1";
}

/// One conversation.
pub(super) enum Conversation {}

/// A call as it is kept.
pub(super) struct Call {
    pub(super) token: String,
    pub(super) id: Id<Conversation>,
    pub(super) delivery: Option<DeliveryId>,
    pub(super) patient: Option<PatientId>,
    pub(super) progress: Option<Progress>,
    pub(super) began_at: Option<Instant>,
}

fn place(id: Id<Conversation>) -> Place {
    Place::new("calls", id.raw(), "state")
}

/// A call that is about to be made. Nothing in this transaction reads it again.
pub(super) fn append(
    tx: &mut Tx<'_>,
    token: String,
    delivery: DeliveryId,
    patient: PatientId,
) -> Result<()> {
    let id: Id<Conversation> = delivery.cast();
    let row = vec![token.into(), id.into(), delivery.into(), patient.into(), tx.now().into()];
    tx.append(&INSERT, row)
}

/// A call to us.
pub(super) fn insert(tx: &mut Tx<'_>, token: &str, patient: Option<PatientId>) -> Result<()> {
    let id: Id<Conversation> = tx.new_id();
    let (none, now): (Option<DeliveryId>, _) = (None, tx.now());
    tx.execute(&INSERT_ONCE, &[token.into(), id.into(), none.into(), patient.into(), now.into()])?;
    Ok(())
}

/// Whose call it is; nothing when there is none of that name.
pub(super) fn whose(tx: &mut Tx<'_>, token: &str) -> Result<Option<Option<PatientId>>> {
    tx.find(&WHOSE, &[token.into()], |row| row.get(0))
}

/// The call, and nobody else moves it meanwhile.
pub(super) fn lock(tx: &mut Tx<'_>, token: &str) -> Result<Option<Call>> {
    let found = tx.find(&FIND, &[token.into()], |row| read(row, token))?;
    let Some((mut call, sealed)) = found else { return Ok(None) };
    if let Some(sealed) = sealed {
        let text = match call.patient {
            Some(patient) => tx.open_text(patient, place(call.id), &sealed)?,
            None => tx.open_text_for_pharmacy(place(call.id), &sealed)?,
        };
        call.progress = Some(serde_json::from_str(text.reveal()).map_err(kernel::Error::failed)?);
    }
    Ok(Some(call))
}

fn read(row: &Row<'_>, token: &str) -> Result<(Call, Option<Vec<u8>>)> {
    let call = Call {
        token: token.to_owned(),
        id: row.get(0)?,
        delivery: row.get(1)?,
        patient: row.get(2)?,
        progress: None,
        began_at: row.get(4)?,
    };
    Ok((call, row.get(3)?))
}

/// Keeps where a call stands, and who picked up.
pub(super) fn save(
    tx: &mut Tx<'_>,
    call: &Call,
    progress: &Progress,
    heard_by: &'static str,
) -> Result<()> {
    let text = serde_json::to_string(progress).map_err(kernel::Error::failed)?;
    let sealed = match call.patient {
        Some(patient) => tx.seal_text(patient, place(call.id), &text)?,
        None => tx.seal_for_pharmacy(place(call.id), text.as_bytes()),
    };
    let now = tx.now();
    let row = [call.token.as_str().into(), sealed.into(), heard_by.into(), now.into()];
    tx.execute(&SAVE, &row).map(drop)
}

/// Who picked up the call of a delivery; nothing when no word was asked for.
pub(super) fn heard_by(tx: &mut Tx<'_>, delivery: DeliveryId) -> Result<Option<String>> {
    Ok(tx.find(&HEARD_BY, &[delivery.into()], |row| row.get::<Option<String>>(0))?.flatten())
}

pub(super) fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute(&PRUNE, &[before.into()])
}
