//! How the pharmacy's own rules are kept.

use kernel::{Day, Error, Instant, MessageId, Result};
use store::{Row, Tx, sql};

use super::{
    model::{State, Version},
    preview::Preview,
};
use crate::{
    consent::rows::word,
    facts::{read_hours, write_hours},
    message::{Message, rows as message_rows},
    policy::OwnRules,
};

/// The columns that [`read`] reads, in its order.
macro_rules! columns {
    () => {
        "number, state, hours, per_day, per_week, doses_per_day, previous, author, authored_at,
         valid_from_on, reason, published_by, published_at"
    };
}

sql! {
    ALL: concat!("SELECT ", columns!(), " FROM contact_rules ORDER BY number DESC");
    FIND: concat!("SELECT ", columns!(), " FROM contact_rules WHERE number = $1");
    NEXT: "SELECT COALESCE(MAX(number), 0) + 1 FROM contact_rules";
    INSERT: "
        INSERT INTO contact_rules (number, state, hours, per_day, per_week, doses_per_day, previous,
                                   author, authored_at)
        VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8)";
    PUBLISH: "
        UPDATE contact_rules SET state = 'published', valid_from_on = $2, reason = $3,
                                 published_by = $4, published_at = $5
         WHERE number = $1 AND state = 'draft'";
    WITHDRAW: "
        UPDATE contact_rules SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3
         WHERE number = $1 AND state <> 'withdrawn'";
    PREVIEW: "SELECT result FROM contact_rule_previews WHERE number = $1";
    KEEP_PREVIEW: "
        INSERT INTO contact_rule_previews (number, made_at, result) VALUES ($1, $2, $3)
        ON CONFLICT (number) DO UPDATE SET made_at = excluded.made_at, result = excluded.result";
    FORGET_PREVIEW: "DELETE FROM contact_rule_previews WHERE number = $1";
    /// What was asked for in a span of time: names are in its order.
    ASKED_FOR: concat!(
        "SELECT ", message_rows::columns!(), " FROM messages m
          WHERE m.id > $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3"
    );
}

pub(super) fn all(tx: &mut Tx<'_>) -> Result<Vec<Version>> {
    tx.query(&ALL, &[], read)
}

pub(super) fn find(tx: &mut Tx<'_>, number: u32) -> Result<Option<Version>> {
    tx.find(&FIND, &[number.into()], read)
}

/// Keeps a new draft under the next number.
pub(super) fn insert(tx: &mut Tx<'_>, own: &OwnRules, previous: Option<u32>) -> Result<u32> {
    let next: Option<u32> = tx.find(&NEXT, &[], |row| row.get(0))?;
    let number = next.unwrap_or(1);
    let (now, author, hours) = (tx.now(), tx.actor().name(), write_hours(&own.hours));
    let row = [
        number.into(),
        hours.into(),
        own.per_day.into(),
        own.per_week.into(),
        own.doses_per_day.into(),
        previous.into(),
        author.into(),
        now.into(),
    ];
    tx.execute(&INSERT, &row)?;
    Ok(number)
}

/// False when it is no draft any more.
pub(super) fn publish(tx: &mut Tx<'_>, number: u32, valid_from: Day, reason: &str) -> Result<bool> {
    let (now, by) = (tx.now(), tx.actor().name());
    let row = [number.into(), valid_from.into(), reason.into(), by.into(), now.into()];
    Ok(tx.execute(&PUBLISH, &row)? == 1)
}

pub(super) fn withdraw(tx: &mut Tx<'_>, number: u32) -> Result<bool> {
    let (now, by) = (tx.now(), tx.actor().name());
    Ok(tx.execute(&WITHDRAW, &[number.into(), by.into(), now.into()])? == 1)
}

pub(super) fn preview(tx: &mut Tx<'_>, number: u32) -> Result<Option<Preview>> {
    let found: Option<String> = tx.find(&PREVIEW, &[number.into()], |row| row.get(0))?;
    found.map(|text| serde_json::from_str(&text).map_err(Error::failed)).transpose()
}

pub(super) fn keep_preview(tx: &mut Tx<'_>, number: u32, preview: &Preview) -> Result<()> {
    let (now, text) = (tx.now(), serde_json::to_string(preview).map_err(Error::failed)?);
    tx.execute(&KEEP_PREVIEW, &[number.into(), now.into(), text.into()]).map(drop)
}

pub(super) fn forget_preview(tx: &mut Tx<'_>, number: u32) -> Result<()> {
    tx.execute(&FORGET_PREVIEW, &[number.into()]).map(drop)
}

/// Messages that were asked for after one name and before another, newest first.
pub(super) fn asked_for(
    tx: &mut Tx<'_>,
    (after, until): (MessageId, MessageId),
    limit: u32,
) -> Result<Vec<Message>> {
    tx.query(&ASKED_FOR, &[after.into(), until.into(), limit.into()], message_rows::read)
}

fn read(row: &Row<'_>) -> Result<Version> {
    Ok(Version {
        number: row.get(0)?,
        state: word(row, 1, State::from_code)?,
        own: OwnRules {
            hours: read_hours(&row.get::<String>(2)?)
                .ok_or_else(|| Error::failed("the pharmacy's own hours cannot be read"))?,
            per_day: row.get(3)?,
            per_week: row.get(4)?,
            doses_per_day: row.get(5)?,
        },
        previous: row.get(6)?,
        author: row.get(7)?,
        authored_at: row.get::<Instant>(8)?,
        valid_from: row.get(9)?,
        reason: row.get(10)?,
        published_by: row.get(11)?,
        published_at: row.get(12)?,
    })
}
