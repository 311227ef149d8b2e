//! Deliveries, as people are told of them.

use kernel::{DeliveryId, MessageId, Result};
use store::{Row, Tx, Value, sql};

use super::{Kept, Went, sent};
use crate::{decision::read_facts, policy::Judged};

sql! {
    /// The delivery of a message, and the one before it when the address was changed.
    OF_MESSAGE: "
        SELECT d.id, d.previous, d.channel, d.contact_point, d.status, d.basis, d.maybe_duplicate,
               d.in_doubt, d.segments, d.code, d.decided_at, d.accepted_at, d.settled_at, d.rule,
               d.facts, d.judged, d.consent, d.language, d.picture
          FROM messages m JOIN deliveries d ON d.id = m.delivery WHERE m.id = $1";
    ONE: "
        SELECT d.id, d.previous, d.channel, d.contact_point, d.status, d.basis, d.maybe_duplicate,
               d.in_doubt, d.segments, d.code, d.decided_at, d.accepted_at, d.settled_at, d.rule,
               d.facts, d.judged, d.consent, d.language, d.picture
          FROM deliveries d WHERE d.id = $1";
}

/// The deliveries of each message, oldest first, each with the decision it keeps.
pub(super) fn of_messages(
    tx: &mut Tx<'_>,
    messages: &[MessageId],
) -> Result<Vec<Vec<(Went, Kept)>>> {
    let rows: Vec<Vec<Value<'_>>> = messages.iter().map(|id| vec![(*id).into()]).collect();
    let newest = tx.query_each(&OF_MESSAGE, &rows, read)?;
    let mut all = Vec::with_capacity(newest.len());
    for found in newest {
        let mut chain = Vec::new();
        let mut next = found.into_iter().next();
        while let Some((line, previous)) = next {
            chain.push(line);
            next = match previous {
                Some(id) => tx.find(&ONE, &[id.into()], read)?,
                None => None,
            };
        }
        chain.reverse();
        all.push(chain);
    }
    Ok(all)
}

fn read(row: &Row<'_>) -> Result<((Went, Kept), Option<DeliveryId>)> {
    let went = Went {
        id: row.get(0)?,
        channel: row.get::<String>(2)?.parse()?,
        point: row.get(3)?,
        status: row.get::<String>(4)?.parse()?,
        basis: row.get(5)?,
        maybe_duplicate: row.get(6)?,
        in_doubt: row.get(7)?,
        segments: row.get(8)?,
        code: row.get(9)?,
        decided_at: row.get(10)?,
        accepted_at: row.get(11)?,
        settled_at: row.get(12)?,
        consent: row.get(16)?,
        language: row.get(17)?,
        picture: row.get(18)?,
    };
    let facts = read_facts(&row.get::<String>(14)?);
    let judged = row.get::<Option<String>>(15)?.as_deref().and_then(Judged::read);
    let kept = Kept { judged, ..sent(went.decided_at, row.get(13)?, facts) };
    Ok(((went, kept), row.get(1)?))
}
