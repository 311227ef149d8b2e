//! Watching for receipts that never come: a message that a carrier took and dropped in silence must
//! not stay "sent" for ever. It looks for the next way, or a person is told. A mail server sends no
//! receipts: what it took, it took.

use std::collections::BTreeMap;

use engine::{JobError, JobKind, NewJob, Recurrence, Verdict};
use kernel::{Channel, DeliveryId, Id, Instant, Result, Zone};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::{
    concern, fallback, model::Delivery, receipts::prune_receipts, rows, rules::LEASE,
    status::Status,
};
use crate::{
    call,
    message::{self, State},
    policy::Class,
};

/// Safety messages are looked for on multiples of so many milliseconds.
const URGENT_EVERY: i64 = 5 * 60_000;
/// Any other message, likewise.
const PATIENT_EVERY: i64 = 3_600_000;
/// A safety message without a receipt for so long is a person's business, in milliseconds.
const URGENT: i64 = 15 * 60_000;
/// Any other message, in milliseconds.
const PATIENT: i64 = 24 * 3_600_000;
/// The first watch looks back so far, in milliseconds.
const FIRST: i64 = 3_600_000;

/// Look for what carriers took and never spoke of again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchReceipts {}

impl JobKind for WatchReceipts {
    const KIND: &'static str = "outreach.watch_receipts/1";
    const EXAMPLE: &'static str = "{}";
}

/// Look for one delivery that its carrier took long after it had been named: it was tried again until then,
/// and the common look has passed it.
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
    let Some(delivery) = rows::find(tx, id)? else { return Ok(()) };
    let due = now.plus_millis(patience_of(&delivery));
    let job = NewJob::of(&WatchDelivery { delivery: id }).due(due).key(format!("receipt:{id}"));
    engine::enqueue(tx, job).map(drop)
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
    let Some(delivery) = rows::find(tx, id)? else { return Ok(()) };
    let is_told = matches!(delivery.channel, Channel::Sms | Channel::Voice | Channel::Push);
    let Some(message) = message::find(tx, delivery.message)? else { return Ok(()) };
    let is_current = message.delivery == Some(id) && message.state == State::Sending;
    if delivery.sending.status != Status::Accepted || !is_told || !is_current {
        return Ok(());
    }
    let (now, patience) = (tx.now(), patience_of(&delivery));
    let lately = (named_at(now.plus_millis(-patience - FIRST)), named_at(now));
    let is_deaf = delivery.channel != Channel::Push
        && delivery.sending.class != Class::Safety
        && rows::heard(tx, lately, &delivery.provider)? == 0;
    if is_deaf {
        return concern::deaf(tx, &delivery.provider, Zone::UTC.day(now));
    }
    if fallback::elsewhere(tx, &message, &delivery)? {
        return Ok(());
    }
    concern::silent(tx, &message)
}

/// A carrier took messages now: somebody has to look when their receipts are overdue. Batches of the
/// same hour share a look, and a pharmacy that sends nothing is not woken at all.
pub(super) fn expect(tx: &mut Tx<'_>) -> Result<()> {
    for (patience, every) in [(URGENT, URGENT_EVERY), (PATIENT, PATIENT_EVERY)] {
        let due = Recurrence::Every(every).after(tx.now().plus_millis(patience));
        let job = NewJob::of(&WatchReceipts {}).due(due).key(format!("receipts:{}", due.0));
        engine::enqueue(tx, job)?;
    }
    Ok(())
}

/// The step of [`WatchReceipts`] jobs. Each delivery is looked at once.
pub fn watch(tx: &mut Tx<'_>, _job: &WatchReceipts) -> Verdict {
    let looked = look(tx, true, URGENT).and_then(|()| look(tx, false, PATIENT));
    let pruned = looked.and_then(|()| prune_receipts(tx)).and_then(|_| call::prune(tx));
    pruned.map(drop).map_err(JobError::of)
}

fn look(tx: &mut Tx<'_>, urgent: bool, patience: i64) -> Result<()> {
    let until = tx.now().plus_millis(-patience);
    let after = rows::watched_until(tx, urgent)?.unwrap_or(until.plus_millis(-FIRST));
    if until <= after {
        return Ok(());
    }
    let range = (named_at(after), named_at(until));
    let mut by_provider: BTreeMap<String, Vec<Delivery>> = BTreeMap::new();
    // What was taken later than a lease after its name has its own look.
    for delivery in rows::silent(tx, range, (urgent, until.plus_millis(LEASE)))? {
        by_provider.entry(delivery.provider.clone()).or_default().push(delivery);
    }
    for (provider, silent) in by_provider {
        // When nothing at all was heard, it is the callback that is broken and not each message: one
        // task, unless a safety message is among them.
        // A browser speaks for itself: that one lies in a drawer says nothing of the others.
        let (browsers, silent): (Vec<_>, Vec<_>) =
            silent.into_iter().partition(|it| it.channel == Channel::Push);
        let is_deaf = !urgent && !silent.is_empty() && rows::heard(tx, range, &provider)? == 0;
        if is_deaf {
            let day = Zone::UTC.day(tx.now());
            concern::deaf(tx, &provider, day)?;
        }
        let silent = silent.into_iter().filter(|_| !is_deaf);
        for delivery in browsers.into_iter().chain(silent) {
            // One that goes another way by now was looked at already.
            if let Some(message) = message::find(tx, delivery.message)?
                && message.delivery == Some(delivery.id)
                && !fallback::elsewhere(tx, &message, &delivery)?
            {
                concern::silent(tx, &message)?;
            }
        }
    }
    rows::watch(tx, urgent, until)
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
