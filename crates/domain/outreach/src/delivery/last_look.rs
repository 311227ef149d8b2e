//! The last look before bytes leave: whether an intent is still ours, or was recalled by a stop.
//!
//! Every send asks. Those that ask while an answer is on its way share the next one, so that many
//! sends at once cost a few reads.

use std::sync::{Mutex, PoisonError};

use kernel::DeliveryId;
use store::Db;
use tokio::sync::{self, oneshot};

use super::rows;

/// Who wants to know, of which delivery and fence.
struct Asked {
    intent: (DeliveryId, u32),
    answer: oneshot::Sender<bool>,
}

/// Sends that ask, and the one read at a time that answers them.
#[derive(Default)]
pub(super) struct LastLook {
    waiting: Mutex<Vec<Asked>>,
    reading: sync::Mutex<()>,
}

impl LastLook {
    /// Whether the intent under that fence still stands. What was recalled before this was asked is
    /// known; when nobody can tell, it does not stand.
    pub(super) async fn still_held(&self, db: &Db, delivery: DeliveryId, fence: u32) -> bool {
        let (answer, answered) = oneshot::channel();
        let asked = Asked { intent: (delivery, fence), answer };
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        let turn = self.reading.lock().await;
        let all = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        // Empty when whoever read before us has read for us too.
        if !all.is_empty() {
            let intents: Vec<(DeliveryId, u32)> = all.iter().map(|asked| asked.intent).collect();
            let held = db.read(move |tx| rows::still_held(tx, &intents)).await;
            let held = held.unwrap_or_else(|error| {
                tracing::warn!("nobody knows which intents still stand: {}", error.chain());
                Vec::new()
            });
            let mut held = held.into_iter();
            for asked in all {
                // Whoever has stopped waiting sends nothing.
                let _ = asked.answer.send(held.next().unwrap_or(false));
            }
        }
        drop(turn);
        answered.await.unwrap_or(false)
    }
}
