//! Events: what happened. Emitting one writes its row, its subscribers' jobs, and a word to the feed.

use std::{collections::BTreeMap, sync::Arc};

use kernel::{EventId, PatientId, Result};
use serde::{Serialize, de::DeserializeOwned};
use store::{Tx, Value};

use crate::{Feed, Happened, Lane, NewJob, enqueue_all, registry::Registry, rows};

/// A type of event. Its payload is a wire format, like a job's.
pub trait Event: Serialize + DeserializeOwned {
    /// Such as `care.dispense_recorded/1`.
    const KIND: &'static str;
    /// A payload of this version that must parse forever.
    const EXAMPLE: &'static str;
    /// Whether open pages hear of it.
    const LIVE: bool = false;

    /// The patient it is about; subscribers' jobs run in that patient's lane.
    fn patient(&self) -> Option<PatientId> {
        None
    }

    /// The id of what it is about.
    fn subject(&self) -> String;
}

/// Tells that something happened, in the transaction in which it did.
pub fn emit<E: Event>(tx: &mut Tx<'_>, event: &E) -> Result<EventId> {
    let id = tx.new_id();
    let row = values(tx, id, event);
    tx.append(&rows::INSERT_EVENT, row)?;
    tell(tx, id, event);
    let jobs = reactions(tx, event);
    if !jobs.is_empty() {
        enqueue_all(tx, jobs)?;
    }
    Ok(id)
}

/// Tells of many events of one kind, in as few statements as one.
pub fn emit_all<E: Event>(tx: &mut Tx<'_>, events: &[E]) -> Result<()> {
    let mut rows = Vec::with_capacity(events.len());
    let mut jobs = Vec::new();
    for event in events {
        let id = tx.new_id();
        rows.push(values(tx, id, event));
        tell(tx, id, event);
        jobs.append(&mut reactions(tx, event));
    }
    tx.each(&rows::INSERT_EVENT, &rows)?;
    if !jobs.is_empty() {
        enqueue_all(tx, jobs)?;
    }
    Ok(())
}

/// The last thing that happened; none where nothing ever did.
pub fn newest_event(tx: &mut Tx<'_>) -> Result<Option<EventId>> {
    tx.find(&rows::NEWEST_EVENT, &[], |row| row.get(0))
}

/// How often each kind of thing happened after that one, or ever.
pub fn happened_after(tx: &mut Tx<'_>, event: Option<EventId>) -> Result<BTreeMap<String, u32>> {
    let event = event.unwrap_or(EventId::from_raw(0));
    let kinds =
        tx.query(&rows::EVENTS_AFTER, &[event.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(kinds.into_iter().collect())
}

fn values<E: Event>(tx: &Tx<'_>, id: EventId, event: &E) -> Vec<Value<'static>> {
    let payload = serde_json::to_string(event).expect("ids and states always serialise");
    vec![
        id.into(),
        E::KIND.into(),
        event.patient().into(),
        event.subject().into(),
        payload.into(),
        tx.now().into(),
    ]
}

/// The jobs of this event's subscribers.
fn reactions<E: Event>(tx: &Tx<'_>, event: &E) -> Vec<NewJob> {
    let Some(registry) = tx.attached::<Registry>() else { return Vec::new() };
    let subscribers = registry.subscribers(E::KIND);
    if subscribers.is_empty() {
        return Vec::new();
    }
    let payload = serde_json::to_value(event).expect("ids and states always serialise");
    subscribers
        .iter()
        .flat_map(|react| react(&payload))
        .map(|job| match (job.lane.is_none(), event.patient()) {
            (true, Some(patient)) => job.lane(Lane::patient(patient)),
            _ => job,
        })
        .collect()
}

fn tell<E: Event>(tx: &mut Tx<'_>, id: EventId, event: &E) {
    if !E::LIVE {
        return;
    }
    let happened = Happened {
        event: id,
        kind: Arc::from(E::KIND),
        patient: event.patient(),
        subject: Arc::from(event.subject()),
    };
    Feed::tell(tx, happened);
}
