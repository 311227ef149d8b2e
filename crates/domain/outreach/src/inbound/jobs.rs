//! What must happen to a text later.

use engine::JobKind;
use kernel::ReplyId;
use serde::{Deserialize, Serialize};

/// Understand a text and act on it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpret {
    /// Which.
    pub reply: ReplyId,
}

impl JobKind for Interpret {
    const KIND: &'static str = "outreach.interpret/1";
    const EXAMPLE: &'static str = r#"{"reply":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}
