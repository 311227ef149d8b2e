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
    fn is_good(&self) -> bool {
        self.at.elapsed() < GOOD_FOR && self.recalls == RECALLS.load(Ordering::SeqCst)
    }
}

impl LastLook {
    pub(super) fn at(intents: Vec<(DeliveryId, u32)>) -> Self {
        Self { intents, seen: Mutex::default() }
    }

    /// Whether the intent of that place still stands. When nobody can tell, it does not.
    pub(super) async fn still_held(&self, db: &Db, place: usize) -> bool {
        let mut seen = self.seen.lock().await;
        if !seen.as_ref().is_some_and(Seen::is_good) {
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
