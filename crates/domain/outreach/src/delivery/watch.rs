//! Watching for receipts that never come: a message that a carrier took and dropped in silence must
//! not stay "sent" for ever. It looks for the next way, or a person is told. A mail server sends no
//! receipts: what it took, it took.

pub(crate) mod rows;

use std::collections::{BTreeMap, BTreeSet};

use engine::{JobError, JobKind, Lane, NewJob, Recurrence, Verdict};
use kernel::{Channel, DeliveryId, Id, Instant, PatientId, Result, Zone};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::{
    concern, fallback, model::Delivery, receipts::prune_receipts, rows as deliveries, rules::LEASE,
    status::Status,
};
use crate::{
    call,
    message::{self, Message, State},
    policy::Class,
    together,
};

/// Safety messages are looked for on multiples of so many milliseconds.
const URGENT_EVERY: i64 = 5 * 60_000;
/// Any other message, likewise.
const PATIENT_EVERY: i64 = 3_600_000;
/// A safety message without a receipt for so long is a person's business, in milliseconds.
const URGENT: i64 = 15 * 60_000;
/// Any other message, in milliseconds.
const PATIENT: i64 = 24 * 3_600_000;
/// So many overdue, with nothing heard since, speak of the way of the receipts to us and not of each
/// message: fewer are what is lost in any quiet hour.
const SEVERAL: usize = 5;
/// So long after its name a message waits for that way to be mended, in milliseconds: then it is looked
/// after for itself.
const LIMIT: i64 = 2 * PATIENT;

/// Look for what carriers took and never spoke of again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchReceipts {}

impl JobKind for WatchReceipts {
    const KIND: &'static str = "outreach.watch_receipts/1";
    const EXAMPLE: &'static str = "{}";
}

/// Look for one delivery of which nothing was heard in time. One that its carrier took long after it had
/// been named has no other look: it was tried again until then, and the common look has passed it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchDelivery {
    /// Which.
    pub delivery: DeliveryId,
}

impl JobKind for WatchDelivery {
    const KIND: &'static str = "outreach.watch_delivery/1";
    const EXAMPLE: &'static str = r#"{"delivery":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// A carrier took this one now. When it was named long ago, it has its own look: silence is counted from
/// here.
pub(super) fn expect_late(tx: &mut Tx<'_>, id: DeliveryId) -> Result<()> {
    let now = tx.now();
    if now.millis_since(named_of(id)) <= LEASE {
        return Ok(());
    }
    let Some(delivery) = deliveries::find(tx, id)? else { return Ok(()) };
    let due = now.plus_millis(patience_of(&delivery));
    engine::enqueue(tx, look_for(id, delivery.patient).due(due)).map(drop)
}

fn look_for(delivery: DeliveryId, patient: PatientId) -> NewJob {
    let key = format!("receipt:{delivery}");
    NewJob::of(&WatchDelivery { delivery }).lane(Lane::patient(patient)).key(key)
}

const fn patience_of(delivery: &Delivery) -> i64 {
    match delivery.sending.class {
        Class::Safety => URGENT,
        _ => PATIENT,
    }
}

/// The step of [`WatchDelivery`] jobs.
pub fn watch_one(tx: &mut Tx<'_>, job: &WatchDelivery) -> Verdict {
    look_at(tx, job.delivery).map_err(JobError::of)
}

fn look_at(tx: &mut Tx<'_>, id: DeliveryId) -> Result<()> {
    let Some(delivery) = deliveries::find(tx, id)? else { return Ok(()) };
    // A receipt that is being kept comes first: what is read from here on knows of it.
    care::patient::hold(tx, [delivery.patient])?;
    let Some(delivery) = deliveries::find(tx, id)? else { return Ok(()) };
    let is_told = matches!(delivery.channel, Channel::Sms | Channel::Voice | Channel::Push);
    let Some(message) = message::find(tx, delivery.message)? else { return Ok(()) };
    let is_current = message.delivery == Some(id) && message.state == State::Sending;
    if delivery.sending.status != Status::Accepted || !is_told || !is_current {
        return Ok(());
    }
    let is_patient = delivery.channel != Channel::Push && delivery.sending.class != Class::Safety;
    if is_patient
        && may_wait(tx, id)
        && deaf_since(tx, &delivery.provider)?.is_some_and(|it| it < id)
    {
        let due = Recurrence::Every(PATIENT_EVERY).after(tx.now());
        engine::enqueue(tx, look_for(id, delivery.patient).due(due))?;
        return tell_deaf(tx, &delivery.provider);
    }
    if is_settled(tx, &message)? || fallback::elsewhere(tx, &message, &delivery)? {
        return Ok(());
    }
    concern::silent(tx, &message)
}

/// Whether a dispense has settled all that a message was about: nobody is called for that.
fn is_settled(tx: &mut Tx<'_>, message: &Message) -> Result<bool> {
    let Some(first) = message.refill else { return Ok(false) };
    for refill in together::also_about(tx, message.id)?.into_iter().chain([first]) {
        if care::refill::find(tx, refill)?.state.is_open() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn may_wait(tx: &Tx<'_>, id: DeliveryId) -> bool {
    tx.now().millis_since(named_of(id)) < LIMIT
}

/// The name since which nothing was heard of a carrier, when several that are overdue lie after it: it is
/// the way of its receipts that is broken. Nothing when what is missing is each message's own trouble.
fn deaf_since(tx: &mut Tx<'_>, provider: &str) -> Result<Option<DeliveryId>> {
    let now = tx.now();
    let lately = named_at(now.plus_millis(-LIMIT));
    let since = rows::last_heard(tx, lately, provider)?.unwrap_or(lately);
    let overdue = now.plus_millis(-PATIENT);
    let range = (since, named_at(overdue));
    Ok((SEVERAL <= rows::overdue(tx, range, (provider, overdue), SEVERAL)?).then_some(since))
}

fn tell_deaf(tx: &mut Tx<'_>, provider: &str) -> Result<()> {
    let day = Zone::UTC.day(tx.now());
    concern::deaf(tx, provider, day)
}

/// A carrier took messages now: somebody has to look when their receipts are overdue. Batches of the
/// same hour share a look, and a pharmacy that sends nothing is not woken at all.
pub(super) fn expect(tx: &mut Tx<'_>) -> Result<()> {
    for (patience, every) in [(URGENT, URGENT_EVERY), (PATIENT, PATIENT_EVERY)] {
        let due = Recurrence::Every(every).after(tx.now().plus_millis(patience));
        expect_at(tx, due)?;
    }
    Ok(())
}

fn expect_at(tx: &mut Tx<'_>, due: Instant) -> Result<()> {
    let job = NewJob::of(&WatchReceipts {}).due(due).key(format!("receipts:{}", due.0));
    engine::enqueue(tx, job).map(drop)
}

/// The step of [`WatchReceipts`] jobs. Each delivery is looked at for itself, in its patient's lane.
pub fn watch(tx: &mut Tx<'_>, _job: &WatchReceipts) -> Verdict {
    let looked = look(tx, true, URGENT).and_then(|()| look(tx, false, PATIENT));
    let pruned = looked.and_then(|()| prune_receipts(tx)).and_then(|_| call::prune(tx));
    pruned.map(drop).map_err(JobError::of)
}

fn look(tx: &mut Tx<'_>, urgent: bool, patience: i64) -> Result<()> {
    let until = tx.now().plus_millis(-patience);
    let after = rows::watched_until(tx, urgent)?.unwrap_or(Instant(0));
    if until <= after {
        return Ok(());
    }
    let range = (named_at(after), named_at(until));
    // What was taken later than a lease after its name has its own look.
    let silent = rows::silent(tx, range, (urgent, until.plus_millis(LEASE)))?;
    let deaf = if urgent { BTreeMap::new() } else { deaf_ones(tx, &silent)? };
    // A browser speaks for itself: that one lies in a drawer says nothing of the others.
    let waits = |tx: &Tx<'_>, it: &rows::Silent| {
        let is_unheard = deaf.get(&it.provider).is_some_and(|since| *since < it.id);
        it.channel != Channel::Push && is_unheard && may_wait(tx, it.id)
    };
    let (left, looked_at): (Vec<_>, Vec<_>) = silent.into_iter().partition(|it| waits(tx, it));
    let jobs = looked_at.iter().map(|it| look_for(it.id, it.patient)).collect();
    engine::enqueue_all(tx, jobs)?;
    for provider in left.iter().map(|it| &it.provider).collect::<BTreeSet<_>>() {
        tell_deaf(tx, provider)?;
    }
    // The next look begins with the first of those that wait.
    let Some(first) = left.first() else { return rows::watch(tx, urgent, until) };
    expect_at(tx, Recurrence::Every(PATIENT_EVERY).after(tx.now()))?;
    rows::watch(tx, urgent, named_of(first.id).plus_millis(-1))
}

/// Carriers of these whose receipts do not reach us, with the name since which nothing was heard.
fn deaf_ones(tx: &mut Tx<'_>, silent: &[rows::Silent]) -> Result<BTreeMap<String, DeliveryId>> {
    let providers: BTreeSet<&String> = silent.iter().map(|it| &it.provider).collect();
    let mut deaf = BTreeMap::new();
    for provider in providers {
        if let Some(since) = deaf_since(tx, provider)? {
            deaf.insert(provider.clone(), since);
        }
    }
    Ok(deaf)
}

/// The last name that could have been given at that instant: names are in the order of time.
fn named_at(at: Instant) -> DeliveryId {
    let millis = u128::from(at.0.max(0).unsigned_abs()) & 0xffff_ffff_ffff;
    Id::from_raw(millis << 80 | 0xffff_ffff_ffff_ffff_ffff)
}

/// When that name was given.
fn named_of(id: DeliveryId) -> Instant {
    Instant(i64::try_from(id.raw() >> 80).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_time() {
        let at = Instant(1_772_463_600_000);
        let named = |text: &str| text.parse::<DeliveryId>().unwrap();
        assert_eq!(named_at(at).to_string(), "019caf10-3180-ffff-ffff-ffffffffffff");
        assert!(named("019caf10-3180-7abc-8abc-123456789abc") <= named_at(at));
        assert!(named_at(at) < named("019caf10-3181-7000-8000-000000000000"));
        assert!(named_at(at) < named_at(at.plus_millis(1)));
        assert_eq!(named_of(named_at(at)), at);
    }
}
