//! How texts from outside are kept.

use kernel::{Error, Instant, MessageId, PatientId, Phi, RefillId, ReplyId, Result, TaskId};
use store::{Place, Row, Tx, sql};

use super::{
    actions::Arrival,
    model::{Reply, ReplyState},
};
use crate::{
    consent::rows::word,
    gateway::InboundText,
    reply::{Intent, Reading},
};

sql! {
    INSERT: "
        INSERT INTO replies (id, vendor, vendor_id, patient, contact_point, address_token, sender,
                             body, received_at, carrier_confirmed_stop, channel, is_vouched,
                             message_ref, pictures, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'received')
        ON CONFLICT (vendor, vendor_id) DO NOTHING";
    ID_OF: "SELECT id FROM replies WHERE vendor = $1 AND vendor_id = $2";
    FIND: "
        SELECT id, patient, contact_point, address_token, body, received_at,
               carrier_confirmed_stop, state, intent, rule, refill, also, channel, is_vouched,
               pictures
          FROM replies WHERE id = $1";
    OF_PATIENT: "
        SELECT id, patient, contact_point, address_token, body, received_at,
               carrier_confirmed_stop, state, intent, rule, refill, also, channel, is_vouched,
               pictures
          FROM replies WHERE patient = $1 ORDER BY received_at DESC, id DESC LIMIT $2";
    AFTER: "
        SELECT id, patient, contact_point, address_token, body, received_at,
               carrier_confirmed_stop, state, intent, rule, refill, also, channel, is_vouched,
               pictures
          FROM replies WHERE address_token = $1 AND id > $2 ORDER BY id";
    /// A text with pictures that is read in no task.
    WITHOUT_READER: "
        SELECT id, patient, contact_point, address_token, body, received_at,
               carrier_confirmed_stop, state, intent, rule, refill, also, channel, is_vouched,
               pictures
          FROM replies WHERE id = $1 AND task IS NULL AND pictures > 0";
    PUT_IN_TASK: "UPDATE replies SET task = $2 WHERE id = $1";
    /// A task that nobody has taken: whoever takes it sees all that lies in it by then.
    WAITING_OF_PATIENT: "
        SELECT t.id FROM replies r JOIN tasks t ON t.id = r.task
         WHERE r.patient = $1 AND t.kind = $2 AND t.state = 'open'
         ORDER BY r.id DESC LIMIT 1 {for_update}";
    WAITING_OF_ADDRESS: "
        SELECT t.id FROM replies r JOIN tasks t ON t.id = r.task
         WHERE r.address_token = $1 AND r.patient IS NULL AND t.kind = $2 AND t.state = 'open'
         ORDER BY r.id DESC LIMIT 1 {for_update}";
    BESIDE: "
        SELECT o.id, o.patient, o.contact_point, o.address_token, o.body, o.received_at,
               o.carrier_confirmed_stop, o.state, o.intent, o.rule, o.refill, o.also,
               o.channel, o.is_vouched, o.pictures
          FROM replies r JOIN replies o ON o.task = r.task
         WHERE r.id = $1 ORDER BY o.id DESC LIMIT $2";
    /// The e-mail that a message answers.
    ANSWERED: "
        SELECT r.id, r.patient, r.message_ref FROM messages m JOIN replies r ON r.id = m.reply
         WHERE m.id = $1 AND r.message_ref IS NOT NULL";
    IS_HERE: "SELECT COUNT(*) FROM replies WHERE vendor = $1 AND vendor_id = $2";
    LOOKED_AT: "SELECT looked_at FROM archive_looks WHERE vendor = $1";
    LOOKED: "
        INSERT INTO archive_looks (vendor, looked_at) VALUES ($1, $2)
        ON CONFLICT (vendor) DO UPDATE SET looked_at = excluded.looked_at";
    SENDER: "SELECT patient, sender FROM replies WHERE id = $1";
    READ: "
        UPDATE replies SET state = $2, intent = $3, confidence = $4, rule = $5, refill = $6,
                           interpreted_at = $7, also = $8
         WHERE id = $1 AND state = 'received'";
}

fn body_place(id: ReplyId) -> Place {
    Place::new("replies", id.raw(), "body")
}

fn ref_place(id: ReplyId) -> Place {
    Place::new("replies", id.raw(), "message_ref")
}

fn sender_place(id: ReplyId) -> Place {
    Place::new("replies", id.raw(), "sender")
}

/// Keeps a text; false when it is kept already. It is sealed with its patient's key, or with the
/// pharmacy's while it is nobody's.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    id: ReplyId,
    text: &InboundText,
    arrival: &Arrival<'_>,
    token: &str,
) -> Result<bool> {
    let from = arrival.from;
    let named = arrival.message_id.map(|name| match from {
        Some((patient, _)) => tx.seal_text(patient, ref_place(id), name.reveal()),
        None => Ok(tx.seal_for_pharmacy(ref_place(id), name.reveal().as_bytes())),
    });
    let named = named.transpose()?;
    let (body, sender) = match from {
        Some((patient, _)) => (
            tx.seal_text(patient, body_place(id), text.text.reveal())?,
            tx.seal_text(patient, sender_place(id), text.from.value())?,
        ),
        None => (
            tx.seal_for_pharmacy(body_place(id), text.text.reveal().as_bytes()),
            tx.seal_for_pharmacy(sender_place(id), text.from.value().as_bytes()),
        ),
    };
    let pictures = u32::try_from(text.pictures.len()).unwrap_or(u32::MAX);
    let row = [
        id.into(),
        text.vendor.as_str().into(),
        text.vendor_id.as_str().into(),
        from.map(|(patient, _)| patient).into(),
        from.map(|(_, point)| point).into(),
        token.into(),
        sender.into(),
        body.into(),
        text.received_at.into(),
        text.carrier_confirmed_stop.into(),
        text.channel.code().into(),
        arrival.is_vouched.into(),
        named.into(),
        pictures.into(),
    ];
    Ok(tx.execute(&INSERT, &row)? == 1)
}

pub(crate) fn id_of(tx: &mut Tx<'_>, vendor: &str, vendor_id: &str) -> Result<ReplyId> {
    tx.find(&ID_OF, &[vendor.into(), vendor_id.into()], |row| row.get(0))?
        .ok_or_else(|| Error::failed("a text that is kept was not found"))
}

pub(crate) fn find(tx: &mut Tx<'_>, id: ReplyId) -> Result<Option<Reply>> {
    let found = tx.find(&FIND, &[id.into()], read)?;
    found.map(|(reply, body)| open(tx, reply, &body)).transpose()
}

/// A text, if it has pictures and is read in no task.
pub(super) fn without_reader(tx: &mut Tx<'_>, id: ReplyId) -> Result<Option<Reply>> {
    let found = tx.find(&WITHOUT_READER, &[id.into()], read)?;
    found.map(|(reply, body)| open(tx, reply, &body)).transpose()
}

/// The newest texts of a patient, newest first.
pub(crate) fn of_patient(tx: &mut Tx<'_>, patient: PatientId, limit: u32) -> Result<Vec<Reply>> {
    let found = tx.query(&OF_PATIENT, &[patient.into(), limit.into()], read)?;
    found.into_iter().map(|(reply, body)| open(tx, reply, &body)).collect()
}

/// What came from the same address after this text, oldest first.
pub(super) fn after(tx: &mut Tx<'_>, reply: &Reply) -> Result<Vec<Reply>> {
    let row = [reply.address_token.as_str().into(), reply.id.into()];
    let found = tx.query(&AFTER, &row, read)?;
    found.into_iter().map(|(reply, body)| open(tx, reply, &body)).collect()
}

/// The number a text came from, opened.
pub(crate) fn sender(tx: &mut Tx<'_>, id: ReplyId) -> Result<Option<Phi<String>>> {
    let found: Option<(Option<PatientId>, Vec<u8>)> =
        tx.find(&SENDER, &[id.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match found {
        Some((Some(patient), sealed)) => tx.open_text(patient, sender_place(id), &sealed).map(Some),
        Some((None, sealed)) => tx.open_text_for_pharmacy(sender_place(id), &sealed).map(Some),
        None => Ok(None),
    }
}

/// The name of the e-mail that a message answers.
pub(crate) fn answered(tx: &mut Tx<'_>, message: MessageId) -> Result<Option<Phi<String>>> {
    let found: Option<(ReplyId, Option<PatientId>, Vec<u8>)> =
        tx.find(&ANSWERED, &[message.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    match found {
        Some((id, Some(patient), sealed)) => {
            tx.open_text(patient, ref_place(id), &sealed).map(Some)
        }
        Some((id, None, sealed)) => tx.open_text_for_pharmacy(ref_place(id), &sealed).map(Some),
        None => Ok(None),
    }
}

/// The task of that kind in which earlier texts of this sender wait, if nobody has taken it.
pub(super) fn waiting(tx: &mut Tx<'_>, reply: &Reply, kind: &str) -> Result<Option<TaskId>> {
    match reply.patient {
        Some(patient) => {
            tx.find(&WAITING_OF_PATIENT, &[patient.into(), kind.into()], |row| row.get(0))
        }
        None => {
            let row = [reply.address_token.as_str().into(), kind.into()];
            tx.find(&WAITING_OF_ADDRESS, &row, |row| row.get(0))
        }
    }
}

/// Notes in which task a text is read.
pub(super) fn put_in_task(tx: &mut Tx<'_>, id: ReplyId, task: TaskId) -> Result<()> {
    tx.execute(&PUT_IN_TASK, &[id.into(), task.into()]).map(drop)
}

/// The newest texts that are read in the same task as this one, oldest first.
pub(crate) fn beside(tx: &mut Tx<'_>, id: ReplyId, limit: u32) -> Result<Vec<Reply>> {
    let mut found = tx.query(&BESIDE, &[id.into(), limit.into()], read)?;
    found.reverse();
    found.into_iter().map(|(reply, body)| open(tx, reply, &body)).collect()
}

/// Notes what a text was understood to be; false when that was noted before.
pub(super) fn note_read(
    tx: &mut Tx<'_>,
    id: ReplyId,
    state: ReplyState,
    reading: &Reading,
    refill: Option<RefillId>,
) -> Result<bool> {
    let now = tx.now();
    let row = [
        id.into(),
        state.code().into(),
        reading.intent.code().into(),
        reading.confidence.code().into(),
        reading.because.0.into(),
        refill.into(),
        now.into(),
        reading.also.first().map(Intent::code).into(),
    ];
    Ok(tx.execute(&READ, &row)? == 1)
}

fn read(row: &Row<'_>) -> Result<(Reply, Vec<u8>)> {
    let reply = Reply {
        id: row.get(0)?,
        patient: row.get(1)?,
        point: row.get(2)?,
        channel: row.get::<String>(12)?.parse()?,
        is_vouched: row.get(13)?,
        pictures: row.get(14)?,
        address_token: row.get(3)?,
        text: Phi::default(),
        received_at: row.get(5)?,
        carrier_confirmed_stop: row.get(6)?,
        state: word(row, 7, ReplyState::from_code)?,
        intent: row.get(8)?,
        rule: row.get(9)?,
        refill: row.get(10)?,
        also: row.get(11)?,
    };
    Ok((reply, row.get(4)?))
}

fn open(tx: &mut Tx<'_>, mut reply: Reply, body: &[u8]) -> Result<Reply> {
    let place = body_place(reply.id);
    reply.text = match reply.patient {
        Some(patient) => tx.open_text(patient, place, body)?,
        None => tx.open_text_for_pharmacy(place, body)?,
    };
    Ok(reply)
}

/// Whether the text of that name is kept here.
pub(super) fn is_here(tx: &mut Tx<'_>, vendor: &str, vendor_id: &str) -> Result<bool> {
    let row = [vendor.into(), vendor_id.into()];
    let count: Option<i64> = tx.find(&IS_HERE, &row, |row| row.get(0))?;
    Ok(count != Some(0))
}

/// When the list of a carrier was looked through last.
pub(super) fn looked_at(tx: &mut Tx<'_>, vendor: &str) -> Result<Option<Instant>> {
    tx.find(&LOOKED_AT, &[vendor.into()], |row| row.get(0))
}

/// It was looked through up to then.
pub(super) fn looked(tx: &mut Tx<'_>, vendor: &str, at: Instant) -> Result<()> {
    tx.execute(&LOOKED, &[vendor.into(), at.into()]).map(drop)
}
