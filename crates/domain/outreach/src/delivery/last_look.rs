//! The last look before bytes leave: whether an intent is still ours, or was recalled by a stop.
//!
//! Every send asks. Sends that leave within the same moment share one read.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

use kernel::DeliveryId;
use store::{Db, Tx};
use tokio::sync::Mutex;

use super::rows;

/// How long a look is good for. A recall of this process ends it at once; one of another node is seen
/// by every send that begins so much later.
const GOOD_FOR: Duration = Duration::from_millis(25);
/// Intents of one look.
pub(super) const TOGETHER: usize = 128;

/// Counts the recalls of this process.
static RECALLS: AtomicU64 = AtomicU64::new(0);

/// Ends every look, once this transaction is durable.
pub(super) fn recalled(tx: &mut Tx<'_>) {
    tx.after_commit(|| {
        RECALLS.fetch_add(1, Ordering::SeqCst);
    });
}

/// Intents that are about to leave one after the other.
pub(super) struct LastLook {
    intents: Vec<(DeliveryId, u32)>,
    seen: Mutex<Option<Seen>>,
}

/// What was found.
struct Seen {
    at: Instant,
    recalls: u64,
    held: Vec<bool>,
}

impl Seen {
    /// Whether it answers somebody who asked then: it began afterwards, or only just before.
    fn is_good_for(&self, asked: Instant, recalls: u64) -> bool {
        let is_fresh = asked <= self.at || asked.duration_since(self.at) < GOOD_FOR;
        is_fresh && self.recalls == recalls
    }
}

impl LastLook {
    pub(super) fn at(intents: Vec<(DeliveryId, u32)>) -> Self {
        Self { intents, seen: Mutex::default() }
    }

    /// Whether the intent of that place still stands. When nobody can tell, it does not.
    pub(super) async fn still_held(&self, db: &Db, place: usize) -> bool {
        // Whoever waits while another looks is answered by that look, however long it takes.
        let asked = Instant::now();
        let mut seen = self.seen.lock().await;
        let recalls = RECALLS.load(Ordering::SeqCst);
        if !seen.as_ref().is_some_and(|seen| seen.is_good_for(asked, recalls)) {
            *seen = Some(self.look(db).await);
        }
        seen.as_ref().and_then(|seen| seen.held.get(place).copied()).unwrap_or(false)
    }

    async fn look(&self, db: &Db) -> Seen {
        // Taken first: what changes while the rows are read is looked for again.
        let (at, recalls) = (Instant::now(), RECALLS.load(Ordering::SeqCst));
        let intents = self.intents.clone();
        let held = db.read(move |tx| rows::still_held(tx, &intents)).await;
        let held = held.unwrap_or_else(|error| {
            tracing::warn!("nobody knows which intents still stand: {}", error.chain());
            Vec::new()
        });
        Seen { at, recalls, held }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_answers_whoever_asked_before_it_or_just_after_and_ends_with_a_recall() {
        let at = Instant::now();
        let seen = Seen { at, recalls: 3, held: Vec::new() };
        let long = Duration::from_secs(60);
        assert!(seen.is_good_for(at.checked_sub(long).unwrap(), 3), "it waited for this look");
        assert!(seen.is_good_for(at + GOOD_FOR / 2, 3));
        assert!(!seen.is_good_for(at + GOOD_FOR, 3));
        assert!(!seen.is_good_for(at, 4), "something was recalled since");
    }
}
