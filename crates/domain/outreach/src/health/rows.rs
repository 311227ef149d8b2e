//! What is counted of sending. Names are in the order of time, so each read is a part of the table.

use kernel::{Channel, DeliveryId, Instant, MessageId, Result};
use store::{Row, Tx, Value, sql};

use super::Code;
use crate::{
    delivery::status::Status,
    message::{Message, jobs::Deliver, rows as message_rows},
};

sql! {
    COUNT: "
        SELECT provider, channel, status, COUNT(*), COUNT(accepted_at), MAX(accepted_at),
               MAX(settled_at)
          FROM deliveries WHERE id >= $1 AND id < $2
         GROUP BY provider, channel, status";
    RECEIPTS: "
        SELECT settled_at - accepted_at FROM deliveries
         WHERE id >= $1 AND provider = $2 AND channel = $3 AND status = 'delivered'
           AND accepted_at IS NOT NULL AND settled_at IS NOT NULL
         ORDER BY id DESC LIMIT $4";
    CODES: "
        SELECT channel, provider, code, COUNT(*) FROM deliveries
         WHERE id >= $1 AND id < $2 AND code IS NOT NULL
           AND status IN ('failed', 'undelivered', 'dead', 'uncertain')
         GROUP BY channel, provider, code ORDER BY 4 DESC, 3 LIMIT $3";
    /// Where one way failed and no other was left, the message is closed like one that has no way.
    REACHED_NOBODY: "
        SELECT COUNT(*) FROM messages
         WHERE id >= $1 AND id < $2 AND state = 'closed'
           AND (outcome IN ('dead', 'failed', 'undelivered', 'uncertain')
             OR (outcome IN ('suppressed', 'stale') AND tried IS NOT NULL))";
    WAITS: concat!(
        "SELECT ", message_rows::columns!(), " FROM messages m
          WHERE m.id = $1 AND m.state <> 'closed'"
    );
}

/// So many of one way and status.
pub(super) struct Line {
    pub(super) provider: String,
    pub(super) channel: Channel,
    pub(super) status: Status,
    pub(super) count: u64,
    pub(super) accepted: u64,
    pub(super) last_accepted: Option<Instant>,
    pub(super) last_settled: Option<Instant>,
}

pub(super) fn count(tx: &mut Tx<'_>, (from, until): (DeliveryId, DeliveryId)) -> Result<Vec<Line>> {
    tx.query(&COUNT, &[from.into(), until.into()], |row| {
        Ok(Line {
            provider: row.get(0)?,
            channel: row.get::<String>(1)?.parse()?,
            status: row.get::<String>(2)?.parse()?,
            count: number(row, 3)?,
            accepted: number(row, 4)?,
            last_accepted: row.get(5)?,
            last_settled: row.get(6)?,
        })
    })
}

/// How long the newest receipts took, in milliseconds.
pub(super) fn receipts(
    tx: &mut Tx<'_>,
    since: DeliveryId,
    (channel, provider): (Channel, &str),
    limit: u32,
) -> Result<Vec<i64>> {
    let row = [since.into(), provider.into(), channel.code().into(), limit.into()];
    tx.query(&RECEIPTS, &row, |row| row.get(0))
}

pub(super) fn codes(
    tx: &mut Tx<'_>,
    (from, until): (DeliveryId, DeliveryId),
    limit: u32,
) -> Result<Vec<Code>> {
    tx.query(&CODES, &[from.into(), until.into(), limit.into()], |row| {
        Ok(Code {
            channel: row.get::<String>(0)?.parse()?,
            provider: row.get(1)?,
            code: row.get(2)?,
            count: number(row, 3)?,
        })
    })
}

pub(super) fn reached_nobody(
    tx: &mut Tx<'_>,
    (from, until): (MessageId, MessageId),
) -> Result<u64> {
    let found = tx.find(&REACHED_NOBODY, &[from.into(), until.into()], |row| number(row, 0))?;
    Ok(found.unwrap_or(0))
}

/// The messages of these jobs that still wait.
pub(super) fn waits(tx: &mut Tx<'_>, jobs: &[Deliver]) -> Result<Vec<Message>> {
    let rows: Vec<Vec<Value<'_>>> = jobs.iter().map(|job| vec![job.message.into()]).collect();
    let found = tx.query_each(&WAITS, &rows, message_rows::read)?;
    Ok(found.into_iter().flatten().collect())
}

fn number(row: &Row<'_>, at: usize) -> Result<u64> {
    Ok(u64::try_from(row.get::<i64>(at)?).unwrap_or(0))
}
