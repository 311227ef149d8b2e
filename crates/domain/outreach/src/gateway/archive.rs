//! What a carrier keeps of the texts that came to us: where we look for what its webhook never brought.

use async_trait::async_trait;
use kernel::Instant;

use super::{InboundText, SendError};

/// The list of a carrier that keeps one.
#[async_trait]
pub trait Archive: Send + Sync {
    /// The gateway's name.
    fn name(&self) -> &'static str;

    /// The texts that came to our numbers since then, the oldest first, each under the id that its
    /// webhook tells and at the time at which the carrier had it.
    async fn texts_since(&self, since: Instant) -> Result<Vec<InboundText>, SendError>;
}
