//! How pictures are kept.

use kernel::{Error, Instant, PatientId, Phi, PictureId, ReplyId, Result};
use store::{Place, Row, Tx, Value, sql};

use super::{Picture, PictureState};
use crate::gateway::InboundText;

sql! {
    INSERT: "
        INSERT INTO pictures (id, reply, number, of_all, patient, vendor, source, state, received_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'coming', $8)
        ON CONFLICT (reply, number) DO NOTHING";
    FIND: "
        SELECT id, reply, number, of_all, patient, state, found, received_at, settled_at
          FROM pictures WHERE id = $1";
    OF_REPLY: "
        SELECT id, reply, number, of_all, patient, state, found, received_at, settled_at
          FROM pictures WHERE reply = $1 ORDER BY number";
    LYING: "
        SELECT id, reply, number, of_all, patient, state, found, received_at, settled_at,
               vendor, source
          FROM pictures WHERE id = $1 AND source IS NOT NULL";
    SETTLE: "
        UPDATE pictures SET state = $2, found = $3, settled_at = $4, content = $5
         WHERE id = $1 AND state = 'coming'";
    /// Nothing of it lies at the carrier any more.
    FORGET_SOURCE: "UPDATE pictures SET source = NULL WHERE id = $1";
    CONTENT: "SELECT content FROM pictures WHERE id = $1 AND state = 'kept'";
}

fn source_place(id: PictureId) -> Place {
    Place::new("pictures", id.raw(), "source")
}

fn content_place(id: PictureId) -> Place {
    Place::new("pictures", id.raw(), "content")
}

/// Notes a picture that is still at the carrier.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    (id, reply, number): (PictureId, ReplyId, u32),
    (patient, text): (Option<PatientId>, &InboundText),
    source: &Phi<String>,
) -> Result<()> {
    let place = source_place(id);
    let source = match patient {
        Some(patient) => tx.seal_text(patient, place, source.reveal())?,
        None => tx.seal_for_pharmacy(place, source.reveal().as_bytes()),
    };
    let of = u32::try_from(text.pictures.len().min(super::MOST)).unwrap_or(u32::MAX);
    let row = [
        id.into(),
        reply.into(),
        number.into(),
        of.into(),
        patient.into(),
        text.vendor.as_str().into(),
        source.into(),
        text.received_at.into(),
    ];
    tx.execute(&INSERT, &row).map(drop)
}

pub(super) fn find(tx: &mut Tx<'_>, id: PictureId) -> Result<Option<Picture>> {
    tx.find(&FIND, &[id.into()], read)
}

/// The pictures of each text, in order.
pub(crate) fn of_replies(tx: &mut Tx<'_>, replies: &[ReplyId]) -> Result<Vec<Vec<Picture>>> {
    let rows: Vec<Vec<Value<'_>>> = replies.iter().map(|id| vec![(*id).into()]).collect();
    tx.query_each(&OF_REPLY, &rows, read)
}

/// A picture of which something still lies at the carrier.
pub(super) struct Lying {
    pub(super) picture: Picture,
    pub(super) vendor: String,
    /// Where; nothing when the key that would tell is gone.
    pub(super) source: Option<Phi<String>>,
}

/// A picture, while something of it lies at the carrier.
pub(super) fn lying(tx: &mut Tx<'_>, id: PictureId) -> Result<Option<Lying>> {
    let found = tx.find(&LYING, &[id.into()], |row| {
        Ok((read(row)?, row.get::<String>(9)?, row.get::<Vec<u8>>(10)?))
    })?;
    let Some((picture, vendor, sealed)) = found else { return Ok(None) };
    let place = source_place(id);
    let opened = match picture.patient {
        Some(patient) => tx.open_text(patient, place, &sealed),
        None => tx.open_text_for_pharmacy(place, &sealed),
    };
    let source = match opened {
        Ok(source) => Some(source),
        Err(Error::NotFound { .. }) => None,
        Err(error) => return Err(error),
    };
    Ok(Some(Lying { picture, vendor, source }))
}

/// Notes what became of a picture, with its bytes when it is kept; false when that was noted before.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    picture: &Picture,
    state: PictureState,
    content: Option<&[u8]>,
) -> Result<bool> {
    let place = content_place(picture.id);
    let sealed = match (content, picture.patient) {
        (Some(bytes), Some(patient)) => Some(tx.seal(patient, place, bytes)?),
        (Some(bytes), None) => Some(tx.seal_for_pharmacy(place, bytes)),
        (None, _) => None,
    };
    let (now, (word, found)) = (tx.now(), state.codes());
    let row = [picture.id.into(), word.into(), found.into(), now.into(), sealed.into()];
    Ok(tx.execute(&SETTLE, &row)? == 1)
}

pub(super) fn forget_source(tx: &mut Tx<'_>, id: PictureId) -> Result<()> {
    tx.execute(&FORGET_SOURCE, &[id.into()]).map(drop)
}

/// The bytes of a picture that is kept, opened.
pub(super) fn content(tx: &mut Tx<'_>, picture: &Picture) -> Result<Option<Phi<Vec<u8>>>> {
    let sealed: Option<Vec<u8>> = tx.find(&CONTENT, &[picture.id.into()], |row| row.get(0))?;
    let Some(sealed) = sealed else { return Ok(None) };
    let place = content_place(picture.id);
    let bytes = match picture.patient {
        Some(patient) => tx.open_sealed(patient, place, &sealed)?,
        None => tx.open_for_pharmacy(place, &sealed)?,
    };
    Ok(Some(Phi::new(bytes)))
}

fn read(row: &Row<'_>) -> Result<Picture> {
    let (state, found) = (row.get::<String>(5)?, row.get::<Option<String>>(6)?);
    let state = PictureState::from_codes(&state, found.as_deref())
        .ok_or_else(|| Error::failed("a picture is in a state this program does not know"))?;
    Ok(Picture {
        id: row.get(0)?,
        reply: row.get(1)?,
        number: row.get(2)?,
        of: row.get(3)?,
        patient: row.get(4)?,
        state,
        received_at: row.get::<Instant>(7)?,
        settled_at: row.get(8)?,
    })
}
