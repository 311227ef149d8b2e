//! How decisions are kept.

use kernel::{MessageId, Result};
use store::{Tx, Value, sql};

use super::{Kept, NewDecision, read_facts, write_facts};
use crate::policy::{Decision, Judged};

sql! {
    INSERT: "
        INSERT INTO decisions (message, id, decided_at, verdict, rule, facts, until_at, judged)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    OF_MESSAGE: "
        SELECT decided_at, verdict, rule, facts, until_at, judged
          FROM decisions WHERE message = $1 ORDER BY id";
}

pub(crate) fn insert_all(tx: &mut Tx<'_>, decisions: &[NewDecision]) -> Result<()> {
    let now = tx.now();
    let rows: Vec<Vec<Value<'_>>> = decisions
        .iter()
        .map(|NewDecision { message, decision, judged }| {
            let until = match decision {
                Decision::Wait { until, .. } => Some(*until),
                _ => None,
            };
            let id: kernel::Id<Kept> = tx.new_id();
            vec![
                (*message).into(),
                id.into(),
                now.into(),
                decision.code().into(),
                decision.reason().rule().into(),
                write_facts(decision.reason()).into(),
                until.into(),
                judged.as_deref().into(),
            ]
        })
        .collect();
    tx.each(&INSERT, &rows).map(drop)
}

/// The decisions of each message, oldest first.
pub(crate) fn of_messages(tx: &mut Tx<'_>, messages: &[MessageId]) -> Result<Vec<Vec<Kept>>> {
    let rows: Vec<Vec<Value<'_>>> = messages.iter().map(|id| vec![(*id).into()]).collect();
    tx.query_each(&OF_MESSAGE, &rows, |row| {
        Ok(Kept {
            decided_at: row.get(0)?,
            verdict: row.get(1)?,
            rule: row.get(2)?,
            facts: read_facts(&row.get::<String>(3)?),
            until: row.get(4)?,
            judged: row.get::<Option<String>>(5)?.as_deref().and_then(Judged::read),
        })
    })
}
