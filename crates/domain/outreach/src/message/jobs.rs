//! What must happen to messages later.

use engine::JobKind;
use kernel::MessageId;
use serde::{Deserialize, Serialize};

/// Decide about a message, and send it if it may go.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deliver {
    /// Which.
    pub message: MessageId,
}

impl JobKind for Deliver {
    const KIND: &'static str = "outreach.deliver/1";
    const EXAMPLE: &'static str = r#"{"message":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// The key of a message's one waiting job.
pub fn deliver_key(message: MessageId) -> String {
    format!("message:{message}")
}
