//! Deciding ahead: the common case, a first text that may go, is judged and written out before its
//! turn to be kept comes. The rules are the same, and so is what they are judged by: when any of it
//! has been written since, the batch is decided again where it is kept.

use std::sync::Arc;

use engine::Claimed;
use kernel::Result;
use store::{Ahead, Appended, Db, Tx};

use super::{
    courier::{Courier, NOTHING_PROMISED},
    decide::{self, Case, Plan, Sheet},
    dispatch::{Intent, To, class_on},
    model::Delivery,
    rows,
    rules::{Effect, Input, Sending, step},
};
use crate::{
    facts,
    message::{Message, State, rows as message_rows},
    policy::Decision,
    together::Shares,
};

/// The tables that a decision is read from, besides those of the message itself: whether that is still
/// to be sent is asked where the intent is kept, and no other message of the patient is under way.
const READ: &[&str] = &[
    "patients",
    "contact_policies",
    "contact_points",
    "consent_standings",
    "address_stops",
    "contact_holds",
    "contact_rules",
    "pharmacy",
    "chosen_signs",
    "picture_rests",
];

/// A batch, decided as far as that was possible.
pub(super) struct Drafts {
    intents: Vec<(Intent, Appended)>,
    rest: Vec<Claimed>,
}

/// Decides what can be decided ahead. Nothing when nothing is read ahead here, or when that failed:
/// then everything is decided where it is kept.
pub(super) async fn read(
    db: &Db,
    courier: &Arc<Courier>,
    jobs: &[Claimed],
) -> Option<Ahead<Drafts>> {
    let _turn = courier.ahead.acquire().await.ok()?;
    let (courier, jobs) = (Arc::clone(courier), jobs.to_vec());
    let read = db.read_ahead(READ, move |tx| draft_all(tx, &courier, jobs)).await;
    read.unwrap_or_else(|error| {
        tracing::info!("nothing was decided ahead: {}", error.chain());
        None
    })
}

fn draft_all(tx: &mut Tx<'_>, courier: &Courier, jobs: Vec<Claimed>) -> Result<Drafts> {
    let is_common = |message: &Message, delivery: Option<&Delivery>| {
        delivery.is_none() && message.state == State::Waiting && !message.asks_others()
    };
    let (cases, mut rest) = decide::gather(tx, jobs, is_common)?;
    let patients = decide::patients_of(&cases);
    let facts = facts::load(tx, &patients)?;
    tx.fetch_keys(&patients)?;
    let profile = care::pharmacy::current(tx)?;
    let mut sheet = Sheet::new(courier, facts, profile, Shares::default());
    let mut intents = Vec::with_capacity(cases.len());
    for case in cases {
        match sheet.draft(tx, &case)? {
            Some(intent) => intents.push((intent, tx.take_appended())),
            None => {
                tx.take_appended();
                rest.push(case.job);
            }
        }
    }
    Ok(Drafts { intents, rest })
}

impl Sheet<'_> {
    /// The intent of a message that was never sent, if it may go now and nothing else is to be done.
    fn draft(&mut self, tx: &mut Tx<'_>, case: &Case) -> Result<Option<Intent>> {
        let message = &case.message;
        let decided = self.decided(tx, message)?;
        let Decision::Send { point, channel, basis, until, .. } = decided else { return Ok(None) };
        let to = To { point, channel, basis, until };
        let (now, bits) = (tx.now(), tx.bits());
        let chosen = self.courier.carriers.chosen(to.channel, now).cloned();
        let Some(gateway) = chosen else { return Ok(None) };
        let due = Sending::due(class_on(message.template, to.channel));
        let (next, effects) = step(due, Input::Cleared, NOTHING_PROMISED, now, bits);
        let [Effect::Send { fence }] = effects[..] else { return Ok(None) };
        let held = case.held(tx.new_id(), fence, &gateway);
        let intent = self.intent(tx, held, message, (&to, &decided, &next))?;
        if intent.is_some() {
            self.count(message, now);
        }
        Ok(intent)
    }
}

/// Keeps a batch that was decided ahead, and decides the rest of it.
pub(super) fn keep(tx: &mut Tx<'_>, courier: &Courier, drafts: Drafts) -> Result<Plan> {
    let Drafts { intents, mut rest } = drafts;
    let leaving: Vec<_> = intents.iter().map(|(intent, _)| intent.leaving()).collect();
    let held = message_rows::sending_each(tx, &leaving)?;
    let mut plan = Plan::default();
    let mut new = Vec::with_capacity(intents.len());
    let mut links = Appended::default();
    for ((intent, link), held) in intents.into_iter().zip(held) {
        if held {
            links.join(link);
            new.push(intent.new);
            plan.ready.push((intent.held, intent.outbound));
        } else {
            // It was closed a moment ago, say.
            rest.push(intent.held.job);
        }
    }
    rows::insert_all(tx, new)?;
    tx.write_taken(links)?;
    if !rest.is_empty() {
        plan.join(decide::all(tx, courier, rest)?);
    }
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use store::Dialect;

    use super::*;
    use crate::picture;

    /// The tables that a statement reads.
    fn read_by(text: &str) -> Vec<&str> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let tables = words.windows(2).filter(|pair| matches!(pair[0], "FROM" | "JOIN"));
        tables.map(|pair| pair[1]).collect()
    }

    #[test]
    fn whatever_a_decision_is_read_from_is_watched() {
        // One message of a patient is under way at a time, so nobody else counts for the limits.
        let of_the_message = ["deliveries"];
        let mut found = Vec::new();
        let along = picture::along::rows::STATEMENTS.iter();
        for statement in facts::rows::STATEMENTS.iter().chain(along) {
            for table in read_by(statement.text(Dialect::Sqlite)) {
                let is_watched = READ.contains(&table) || of_the_message.contains(&table);
                assert!(is_watched, "{} reads {table}", statement.name());
                found.push(table.to_owned());
            }
        }
        let elsewhere = ["pharmacy", "chosen_signs"];
        for table in READ.iter().filter(|table| !elsewhere.contains(table)) {
            assert!(found.iter().any(|it| it == table), "nothing is read from {table}");
        }
    }
}
