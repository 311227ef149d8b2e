//! The print queue as a gateway: whatever it takes waits there for a person.

use async_trait::async_trait;
use kernel::{Channel, DeliveryId};

use crate::gateway::{Allowance, Capability, Gateway, Outbound, SendError, Sent};

/// The word that deliveries keep.
pub(super) const NAME: &str = "paper";

/// Takes every letter at once: the row of its delivery is its place in the queue.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrintQueue;

#[async_trait]
impl Gateway for PrintQueue {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        // The same row queued again is queued once, for ever; what people tell of it comes in order.
        Capability {
            idempotent_for: Some(i64::MAX),
            lookup_by_ref: true,
            ordered_receipts: true,
            pictures: false,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Letter
    }

    fn puts_by(&self) -> bool {
        true
    }

    async fn send(&self, message: &Outbound, _: Allowance) -> Result<Sent, SendError> {
        Ok(Sent { provider_id: message.key.to_string() })
    }

    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        // What is asked about has not been put by, or nobody would ask.
        Ok(None)
    }
}
