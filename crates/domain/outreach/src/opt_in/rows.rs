//! How questions for consent are kept.

use kernel::{FlyerId, Instant, Language, OptInId, PatientId, Phi, Result};
use store::{Tx, sql};

use super::{
    actions::Wanted,
    model::{OptIn, WORDING, read_purposes, write_purposes},
    settings::Settings,
};
use crate::{consent::rows::word, delivery::rows::body_place, template::Template};

sql! {
    INSERT: "
        INSERT INTO opt_ins (id, patient, contact_point, address_token, purposes, began, wording,
                             flyer, message, state, asked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked', $10)";
    /// The newest first: of two questions to one number, the last one was read.
    OPEN: "
        SELECT id, patient, contact_point, purposes, flyer, message, asked_at
          FROM opt_ins WHERE address_token = $1 AND state = 'asked' AND asked_at > $2
         ORDER BY asked_at DESC, id DESC";
    ASKED_SINCE: "SELECT COUNT(*) FROM opt_ins WHERE address_token = $1 AND asked_at > $2";
    WIDEN: "UPDATE opt_ins SET purposes = $2 WHERE id = $1 AND state = 'asked'";
    /// Which flyer it was is forgotten with the answer: what stays is a number.
    ANSWER: "
        UPDATE opt_ins SET state = $2, answered_at = $3, flyer = NULL
         WHERE id = $1 AND state = 'asked'";
    /// The words of a question, as they left.
    SAID: "
        SELECT d.id, d.body, d.language, d.decided_at
          FROM messages m JOIN deliveries d ON d.id = m.delivery
         WHERE m.id = $1 AND (d.accepted_at IS NOT NULL OR d.first_sent_at IS NOT NULL)";
    /// What was said last to whoever has that number.
    LAST_THERE: "
        SELECT m.template
          FROM contact_points c JOIN messages m ON m.patient = c.patient
               JOIN deliveries d ON d.id = m.delivery AND d.contact_point = c.id
         WHERE c.token = $1 AND d.accepted_at IS NOT NULL ORDER BY m.id DESC LIMIT 1";
    SETTINGS: "SELECT keywords, is_double FROM opt_in_settings WHERE id = 1";
    SET_SETTINGS: "
        INSERT INTO opt_in_settings (id, keywords, is_double, changed_at) VALUES (1, $1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET keywords = excluded.keywords,
                                       is_double = excluded.is_double,
                                       changed_at = excluded.changed_at";
}

pub(super) fn insert(tx: &mut Tx<'_>, asked: &OptIn, wanted: &Wanted, token: &str) -> Result<()> {
    let row = [
        asked.id.into(),
        asked.patient.into(),
        asked.point.into(),
        token.into(),
        write_purposes(&asked.purposes).into(),
        wanted.began.code().into(),
        WORDING.into(),
        asked.flyer.into(),
        asked.message.into(),
        asked.asked_at.into(),
    ];
    tx.execute(&INSERT, &row).map(drop)
}

/// Questions to that number that are not answered, asked after that instant, the newest first.
pub(super) fn open(tx: &mut Tx<'_>, token: &str, after: Instant) -> Result<Vec<OptIn>> {
    tx.query(&OPEN, &[token.into(), after.into()], |row| {
        Ok(OptIn {
            id: row.get(0)?,
            patient: row.get(1)?,
            point: row.get(2)?,
            purposes: read_purposes(&row.get::<String>(3)?),
            flyer: row.get::<Option<FlyerId>>(4)?,
            message: row.get(5)?,
            asked_at: row.get(6)?,
        })
    })
}

/// How many questions went to that number after that instant.
pub(super) fn asked_since(tx: &mut Tx<'_>, token: &str, after: Instant) -> Result<i64> {
    Ok(tx.find(&ASKED_SINCE, &[token.into(), after.into()], |row| row.get(0))?.unwrap_or(0))
}

/// The same question speaks for more purposes.
pub(super) fn widen(tx: &mut Tx<'_>, asked: &OptIn) -> Result<()> {
    let row = [asked.id.into(), write_purposes(&asked.purposes).into()];
    tx.execute(&WIDEN, &row).map(drop)
}

/// Notes the answer; false when there was one before.
pub(super) fn answer(tx: &mut Tx<'_>, id: OptInId, state: &str) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&ANSWER, &[id.into(), state.into(), now.into()])? == 1)
}

/// The words of a question as they left, their language, and when they left.
pub(super) struct Said {
    pub(super) text: Phi<String>,
    pub(super) language: Language,
    pub(super) at: Instant,
}

/// What a question said; nothing while it has not left.
pub(super) fn said(
    tx: &mut Tx<'_>,
    patient: PatientId,
    message: kernel::MessageId,
) -> Result<Option<Said>> {
    type Kept = (kernel::DeliveryId, Vec<u8>, String, Instant);
    let found: Option<Kept> = tx.find(&SAID, &[message.into()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    let Some((delivery, body, language, at)) = found else { return Ok(None) };
    let text = tx.open_text(patient, body_place(delivery), &body)?;
    Ok(Some(Said { text, language: language.parse()?, at }))
}

/// What was said last to whoever has that number.
pub(super) fn last_there(tx: &mut Tx<'_>, token: &str) -> Result<Option<Template>> {
    tx.find(&LAST_THERE, &[token.into()], |row| word(row, 0, Template::from_code))
}

pub(super) fn settings(tx: &mut Tx<'_>) -> Result<Option<Settings>> {
    tx.find(&SETTINGS, &[], |row| Ok(Settings::of(&row.get::<String>(0)?, row.get(1)?)))
}

pub(super) fn set_settings(tx: &mut Tx<'_>, keywords: &str, is_double: bool) -> Result<()> {
    let now = tx.now();
    tx.execute(&SET_SETTINGS, &[keywords.into(), is_double.into(), now.into()]).map(drop)
}
