//! Counting messages by how they fared.

use kernel::{MessageId, Result};
use store::{Row, Tx, sql};

use super::Listed;
use crate::{consent::rows::word, delivery::status::Status, template::Template};

sql! {
    /// What stands in the delivery says more than what the message was closed with.
    COUNT: "
        SELECT CASE WHEN m.state = 'sending' THEN d.status
                    WHEN m.state = 'waiting' THEN NULL ELSE m.outcome END AS fared,
               COALESCE(m.rule, CASE WHEN d.code IS NULL THEN d.rule ELSE 'carrier' END, '-') AS rule,
               COUNT(*)
          FROM messages m LEFT JOIN deliveries d ON d.id = m.delivery
         WHERE m.id >= $1 AND m.id < $2
         GROUP BY 1, 2";
    PAGE: "
        SELECT m.id, m.patient, m.template, m.requested_at,
               CASE WHEN m.state = 'sending' THEN d.status
                    WHEN m.state = 'waiting' THEN NULL ELSE m.outcome END
          FROM messages m LEFT JOIN deliveries d ON d.id = m.delivery
         WHERE m.id >= $1 AND m.id < $2
           AND COALESCE(m.rule, CASE WHEN d.code IS NULL THEN d.rule ELSE 'carrier' END, '-') = $3
         ORDER BY m.id DESC LIMIT $4";
}

/// So many of one outcome and one rule.
pub(super) struct Line {
    pub(super) status: Option<Status>,
    pub(super) rule: String,
    pub(super) count: u64,
}

pub(super) fn count(tx: &mut Tx<'_>, (from, until): (MessageId, MessageId)) -> Result<Vec<Line>> {
    tx.query(&COUNT, &[from.into(), until.into()], |row| {
        Ok(Line {
            status: status(row, 0)?,
            rule: row.get(1)?,
            count: u64::try_from(row.get::<i64>(2)?).unwrap_or(0),
        })
    })
}

pub(super) fn page(
    tx: &mut Tx<'_>,
    (from, before): (MessageId, MessageId),
    rule: &str,
    limit: u32,
) -> Result<Vec<(Listed, Option<Status>)>> {
    tx.query(&PAGE, &[from.into(), before.into(), rule.into(), limit.into()], |row| {
        let listed = Listed {
            message: row.get(0)?,
            patient: row.get(1)?,
            template: word(row, 2, Template::from_code)?,
            requested_at: row.get(3)?,
        };
        Ok((listed, status(row, 4)?))
    })
}

fn status(row: &Row<'_>, at: usize) -> Result<Option<Status>> {
    row.get::<Option<String>>(at)?.map(|code| code.parse()).transpose()
}
