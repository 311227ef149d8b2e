//! How messages are kept.

use kernel::{Channel, DeliveryId, Error, Instant, MessageId, PatientId, Result};
use store::{Row, Tx, Value, sql};

use super::model::{
    Counts, Message, NewMessage, State, Way, occasion_from, occasion_parts, read_ways, write_ways,
};
use crate::{consent::rows::word, delivery::status::Status, template::Template};

/// The columns that [`read`] reads, in its order.
macro_rules! columns {
    () => {
        "m.id, m.patient, m.template, m.refill, m.run, m.occasion, m.occasion_point,
         m.occasion_channel, m.occasion_at, m.only_channel, m.open_count, m.requested_at,
         m.expires_at, m.state, m.outcome, m.delivery, m.rule, m.wait_until_at, m.tried"
    };
}
pub(crate) use columns;

/// How many columns [`columns!`] names.
pub(crate) const WIDTH: usize = 19;

sql! {
    INSERT: "
        INSERT INTO messages (id, patient, template, purpose, class, counting, refill, run, reply,
                              occasion, occasion_point, occasion_channel, occasion_at, only_channel,
                              open_count, idempotency_key, requested_at, expires_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                'waiting')
        ON CONFLICT (idempotency_key) DO NOTHING";
    ID_OF_KEY: "SELECT id FROM messages WHERE idempotency_key = $1";
    FIND: concat!("SELECT ", columns!(), " FROM messages m WHERE m.id = $1");
    OF_PATIENT: concat!(
        "SELECT ", columns!(), " FROM messages m
          WHERE m.patient = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3"
    );
    /// What the patient was told last: what their next words are about.
    LAST_SAID: "
        SELECT m.template FROM messages m JOIN deliveries d ON d.id = m.delivery
         WHERE m.patient = $1 AND d.accepted_at IS NOT NULL ORDER BY m.id DESC LIMIT 1";
    ANSWERS_SINCE: "
        SELECT COUNT(*) FROM messages
         WHERE patient = $1 AND occasion = 'answer' AND requested_at > $2";
    /// How many have left, by whatever way, and how many still may.
    COUNT_SENT: "SELECT COUNT(*) FROM deliveries WHERE accepted_at IS NOT NULL";
    COUNT_WAITING: "SELECT COUNT(*) FROM messages WHERE state = 'waiting'";
    /// What may still be kept from leaving: not decided, to be tried again here or elsewhere, just
    /// decided, or waiting on paper.
    OPEN_OF_PATIENT: concat!(
        "SELECT ", columns!(), " FROM messages m LEFT JOIN deliveries d ON d.id = m.delivery
          WHERE m.patient = $1 AND m.state <> 'closed'
            AND (m.state = 'waiting' OR d.id IS NULL OR d.status = 'due' OR d.status = 'intent'
                 OR d.status = 'queued')
          ORDER BY m.id"
    );
    /// Only from the delivery it was decided with: of two who decide at once, one has read too early.
    SENDING: "
        UPDATE messages SET state = 'sending', delivery = $2,
                            language = COALESCE($3, language), rule = NULL,
                            wait_until_at = NULL
         WHERE id = $1 AND state <> 'closed' AND delivery IS NOT DISTINCT FROM $4";
    /// A known failure: its delivery is tried again.
    AGAIN: "UPDATE messages SET state = 'waiting' WHERE id = $1 AND state = 'sending'";
    /// It has gone after all, as a look-up or a receipt has shown.
    GONE: "
        UPDATE messages SET state = 'sending', rule = NULL, wait_until_at = NULL
         WHERE id = $1 AND state = 'waiting'";
    WAIT: "
        UPDATE messages SET rule = $2, wait_until_at = $3 WHERE id = $1 AND state <> 'closed'";
    CLOSE: "
        UPDATE messages SET state = 'closed', outcome = $2, rule = $3, wait_until_at = NULL,
                            closed_at = $4
         WHERE id = $1 AND state <> 'closed' RETURNING delivery";
    /// It did not arrive: the message looks for another way. One that has arrived never does.
    REOPEN: "
        UPDATE messages SET state = 'waiting', rule = NULL, wait_until_at = NULL, tried = $2
         WHERE id = $1 AND state = 'sending'
           AND NOT EXISTS (SELECT 1 FROM deliveries d
                            WHERE d.id = messages.delivery AND d.status = 'delivered')";
}

/// How many have left, and how many wait.
pub(super) fn counts(tx: &mut Tx<'_>) -> Result<Counts> {
    let mut count = |statement| {
        let found: Option<i64> = tx.find(statement, &[], |row| row.get(0))?;
        Ok::<_, Error>(u64::try_from(found.unwrap_or(0)).unwrap_or(0))
    };
    Ok(Counts { sent: count(&COUNT_SENT)?, waiting: count(&COUNT_WAITING)? })
}

/// Keeps a message; false when its key is known already.
pub(super) fn insert(tx: &mut Tx<'_>, id: MessageId, new: &NewMessage) -> Result<bool> {
    let declared = new.template.declared();
    let (occasion, place) = occasion_parts(new.occasion);
    let now = tx.now();
    let row = [
        id.into(),
        new.patient.into(),
        declared.code.into(),
        declared.purpose.code().into(),
        declared.class.code().into(),
        declared.counting.code().into(),
        new.refill.into(),
        new.run.into(),
        new.reply.into(),
        occasion.into(),
        place.map(|place| place.0).into(),
        place.map(|place| place.1.code()).into(),
        place.map(|place| place.2).into(),
        new.only.map(Channel::code).into(),
        new.open_count.into(),
        new.key.as_str().into(),
        now.into(),
        new.expires_at.into(),
    ];
    Ok(tx.execute(&INSERT, &row)? == 1)
}

pub(super) fn id_of_key(tx: &mut Tx<'_>, key: &str) -> Result<MessageId> {
    known_by_key(tx, key)?.ok_or_else(|| Error::failed("a message's key vanished"))
}

pub(super) fn known_by_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<MessageId>> {
    tx.find(&ID_OF_KEY, &[key.into()], |row| row.get(0))
}

pub(super) fn find(tx: &mut Tx<'_>, id: MessageId) -> Result<Option<Message>> {
    tx.find(&FIND, &[id.into()], read)
}

/// The newest messages of a patient that are older than `before`, newest first.
pub(crate) fn of_patient(
    tx: &mut Tx<'_>,
    patient: PatientId,
    before: MessageId,
    limit: u32,
) -> Result<Vec<Message>> {
    tx.query(&OF_PATIENT, &[patient.into(), before.into(), limit.into()], read)
}

/// How many of a patient's messages were answered by themselves since then.
pub(crate) fn answers_since(tx: &mut Tx<'_>, patient: PatientId, since: Instant) -> Result<i64> {
    let row = [patient.into(), since.into()];
    Ok(tx.find(&ANSWERS_SINCE, &row, |row| row.get(0))?.unwrap_or(0))
}

/// What the patient was told last.
pub(crate) fn last_said(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Template>> {
    tx.find(&LAST_SAID, &[patient.into()], |row| word(row, 0, Template::from_code))
}

/// What may still be kept from leaving.
pub(crate) fn open_of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Message>> {
    tx.query(&OPEN_OF_PATIENT, &[patient.into()], read)
}

/// Closes what is not closed yet, and gives the delivery it has in that very moment: one may have
/// been made since the message was read. Nothing when it was closed before.
pub(super) fn close(
    tx: &mut Tx<'_>,
    id: MessageId,
    outcome: Status,
    rule: Option<&str>,
) -> Result<Option<Option<DeliveryId>>> {
    let now = tx.now();
    let row = [id.into(), outcome.code().into(), rule.into(), now.into()];
    tx.find(&CLOSE, &row, |row| row.get(0))
}

pub(super) fn reopen(tx: &mut Tx<'_>, id: MessageId, tried: &[Way]) -> Result<bool> {
    Ok(tx.execute(&REOPEN, &[id.into(), write_ways(tried).into()])? == 1)
}

/// A message that goes out: its delivery, the language of its words, and the delivery it had when
/// it was decided.
pub(crate) struct Leaving {
    pub(crate) message: MessageId,
    pub(crate) delivery: DeliveryId,
    /// Nothing when the words are those of before.
    pub(crate) language: Option<String>,
    pub(crate) before: Option<DeliveryId>,
}

/// Marks messages as going out; an error when one was decided by somebody else meanwhile.
pub(crate) fn sending_all(tx: &mut Tx<'_>, leaving: &[Leaving]) -> Result<()> {
    if sending_each(tx, leaving)?.contains(&false) {
        return Err(Error::failed("a message was decided by somebody else"));
    }
    Ok(())
}

/// Marks messages as going out; false for each that was closed, or decided by somebody else meanwhile.
pub(crate) fn sending_each(tx: &mut Tx<'_>, leaving: &[Leaving]) -> Result<Vec<bool>> {
    let rows: Vec<Vec<Value<'_>>> = leaving
        .iter()
        .map(|it| {
            let (language, before) = (it.language.as_deref(), it.before);
            vec![it.message.into(), it.delivery.into(), language.into(), before.into()]
        })
        .collect();
    Ok(tx.each_apart(&SENDING, &rows)?.into_iter().map(|count| count == 1).collect())
}

/// Marks messages as waiting for their hour, each by a rule.
pub(crate) fn wait_all(tx: &mut Tx<'_>, waiting: &[(MessageId, &str, Instant)]) -> Result<()> {
    let rows: Vec<Vec<Value<'_>>> = waiting
        .iter()
        .map(|(message, rule, until)| vec![(*message).into(), (*rule).into(), (*until).into()])
        .collect();
    tx.each(&WAIT, &rows).map(drop)
}

/// The delivery of this message is tried again.
pub(crate) fn again(tx: &mut Tx<'_>, id: MessageId) -> Result<()> {
    tx.execute(&AGAIN, &[id.into()]).map(drop)
}

/// It has gone after all: nothing more is decided.
pub(crate) fn gone(tx: &mut Tx<'_>, id: MessageId) -> Result<()> {
    tx.execute(&GONE, &[id.into()]).map(drop)
}

/// A message from the columns of [`columns!`].
pub(crate) fn read(row: &Row<'_>) -> Result<Message> {
    let point: Option<kernel::ContactPointId> = row.get(6)?;
    let channel: Option<Channel> =
        row.get::<Option<String>>(7)?.map(|code| code.parse()).transpose()?;
    let at: Option<Instant> = row.get(8)?;
    let place = match (point, channel, at) {
        (Some(point), Some(channel), Some(at)) => Some((point, channel, at)),
        _ => None,
    };
    let occasion = occasion_from(&row.get::<String>(5)?, place)
        .ok_or_else(|| Error::failed("a message has an occasion this program does not know"))?;
    Ok(Message {
        id: row.get(0)?,
        patient: row.get(1)?,
        template: word(row, 2, Template::from_code)?,
        refill: row.get(3)?,
        run: row.get(4)?,
        occasion,
        only: row.get::<Option<String>>(9)?.map(|code| code.parse()).transpose()?,
        open_count: row.get(10)?,
        requested_at: row.get(11)?,
        expires_at: row.get(12)?,
        state: word(row, 13, State::from_code)?,
        outcome: row.get::<Option<String>>(14)?.map(|code| code.parse()).transpose()?,
        delivery: row.get(15)?,
        rule: row.get(16)?,
        wait_until: row.get(17)?,
        tried: row.get::<Option<String>>(18)?.map(|text| read_ways(&text)).unwrap_or_default(),
    })
}
