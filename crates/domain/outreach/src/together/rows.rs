//! Which refills a text speaks for besides its own.

use std::str::FromStr as _;

use care::refill::state::State;
use kernel::{MessageId, PatientId, RefillId, Result};
use store::{Tx, Value, sql};

use super::rules::{Rung, Told};
use crate::{consent::rows::word, template::Template};

sql! {
    /// `care` lays out refills; a page asks about these, too.
    OPEN: "SELECT id, state FROM refills WHERE patient = $1 AND state <> 'filled' ORDER BY id";
    /// Texts about other refills that spoke for this one.
    TOLD: "
        SELECT m.template, COALESCE(d.accepted_at, d.decided_at), d.channel, d.status, d.in_doubt
          FROM message_refills s JOIN messages m ON m.id = s.message
          JOIN deliveries d ON d.id = m.delivery
         WHERE s.refill = $1";
    /// The text of the ladder that came last, or may have, with its own refill and the others.
    LAST_SPOKEN: "
        SELECT t.id, t.refill, s.refill
          FROM (SELECT m.id, m.refill
                  FROM messages m JOIN deliveries d ON d.id = m.delivery
                 WHERE m.patient = $1 AND m.refill IS NOT NULL AND m.template IN ($2, $3, $4)
                   AND (d.status IN ('accepted', 'delivered', 'intent', 'uncertain')
                        OR d.in_doubt = 1)
                 ORDER BY COALESCE(d.accepted_at, d.decided_at) DESC, m.id DESC LIMIT 1) t
          LEFT JOIN message_refills s ON s.message = t.id";
    OF_MESSAGE: "SELECT refill FROM message_refills WHERE message = $1 ORDER BY refill";
    /// The words for a new address are made anew, and so is whom they speak for.
    FORGET: "DELETE FROM message_refills WHERE message = $1";
    INSERT: "INSERT INTO message_refills (message, refill) VALUES ($1, $2)";
    COUNT: "UPDATE messages SET open_count = $2 WHERE id = $1";
    /// What another text made needless and what is still of use.
    BRING_BACK: "
        UPDATE messages SET state = 'waiting', outcome = NULL, rule = NULL, closed_at = NULL
         WHERE patient = $1 AND refill = $2 AND state = 'closed' AND rule = 'already-told'
           AND expires_at > $3
        RETURNING id";
}

/// The refills of each patient that texts count as waiting, the oldest first.
pub(super) fn open_of(tx: &mut Tx<'_>, patients: &[PatientId]) -> Result<Vec<Vec<RefillId>>> {
    let rows: Vec<Vec<Value<'_>>> = patients.iter().map(|id| vec![(*id).into()]).collect();
    let found = tx.query_each(&OPEN, &rows, |row| {
        let state = State::from_str(&row.get::<String>(1)?)?;
        Ok((row.get::<RefillId>(0)?, state))
    })?;
    let open = found.into_iter().map(|refills| {
        refills
            .into_iter()
            .filter(|(_, state)| State::ASKED_IN_TEXTS.contains(state))
            .map(|(id, _)| id)
            .collect()
    });
    Ok(open.collect())
}

/// The texts that spoke for each of these refills, besides those on its own behalf.
pub(super) fn told(tx: &mut Tx<'_>, refills: &[RefillId]) -> Result<Vec<Vec<Told>>> {
    let rows: Vec<Vec<Value<'_>>> = refills.iter().map(|id| vec![(*id).into()]).collect();
    let found = tx.query_each(&TOLD, &rows, |row| {
        let Some(rung) = Rung::of(word(row, 0, Template::from_code)?) else { return Ok(None) };
        Ok(Some(Told {
            rung,
            at: row.get(1)?,
            channel: row.get::<String>(2)?.parse()?,
            status: row.get::<String>(3)?.parse()?,
            in_doubt: row.get(4)?,
        }))
    })?;
    Ok(found.into_iter().map(|texts| texts.into_iter().flatten().collect()).collect())
}

/// The refills that the newest text of the ladder to this patient spoke for, its own among them.
pub(super) fn last_spoken_for(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<RefillId>> {
    let [a, b, c] = Rung::TEMPLATES.map(|template| template.code().into());
    let rows = tx.query(&LAST_SPOKEN, &[patient.into(), a, b, c], |row| {
        Ok((row.get::<RefillId>(1)?, row.get::<Option<RefillId>>(2)?))
    })?;
    let own = rows.first().map(|(own, _)| *own);
    Ok(own.into_iter().chain(rows.into_iter().filter_map(|(_, other)| other)).collect())
}

pub(super) fn refills_of(tx: &mut Tx<'_>, message: MessageId) -> Result<Vec<RefillId>> {
    tx.query(&OF_MESSAGE, &[message.into()], |row| row.get(0))
}

/// Keeps the others that the words of a message speak for, and their number where it has changed.
pub(super) fn speak_for(
    tx: &mut Tx<'_>,
    message: MessageId,
    others: &[RefillId],
    count: Option<u32>,
) -> Result<()> {
    tx.execute(&FORGET, &[message.into()])?;
    let rows: Vec<Vec<Value<'_>>> =
        others.iter().map(|other| vec![message.into(), (*other).into()]).collect();
    tx.each(&INSERT, &rows)?;
    if let Some(count) = count {
        tx.execute(&COUNT, &[message.into(), count.into()])?;
    }
    Ok(())
}

/// Lets messages about a refill wait again that another text had made needless.
pub(super) fn bring_back(
    tx: &mut Tx<'_>,
    patient: PatientId,
    refill: RefillId,
) -> Result<Vec<MessageId>> {
    let now = tx.now();
    tx.query(&BRING_BACK, &[patient.into(), refill.into(), now.into()], |row| row.get(0))
}
