//! What happens to messages, told to whoever subscribes.

use engine::Event;
use kernel::{MessageId, PatientId, RefillId, ReplyId};
use serde::{Deserialize, Serialize};

/// A carrier took a message.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageAccepted {
    /// Which.
    pub message: MessageId,
    /// For whom.
    pub patient: PatientId,
    /// About which refill.
    pub refill: Option<RefillId>,
    /// Whether it spoke for others too, which [`also_about`](crate::together::also_about) names.
    #[serde(default)]
    pub is_shared: bool,
}

impl Event for MessageAccepted {
    const KIND: &'static str = "outreach.message_accepted/1";
    const EXAMPLE: &'static str = r#"{"message":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd","refill":null}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.message.to_string()
    }
}

/// A message will not be sent any more, or the carrier gave up on it. One that another text spoke
/// for may be wanted again when that text fails.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageClosed {
    /// Which.
    pub message: MessageId,
    /// For whom.
    pub patient: PatientId,
    /// About which refill.
    pub refill: Option<RefillId>,
    /// The delivery status it ended in: `suppressed`, `stale`, `dead`, `uncertain`, `failed` or
    /// `undelivered`.
    pub outcome: String,
}

impl Event for MessageClosed {
    const KIND: &'static str = "outreach.message_closed/1";
    const EXAMPLE: &'static str = r#"{"message":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd","refill":"01923456-789a-7bcd-8ef0-123456789abe","outcome":"suppressed"}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.message.to_string()
    }
}

/// A text came in. Its words are sealed in the reply.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyReceived {
    /// Which.
    pub reply: ReplyId,
    /// Whose number it came from, if it is one patient's.
    pub patient: Option<PatientId>,
}

impl Event for ReplyReceived {
    const KIND: &'static str = "outreach.reply_received/1";
    const EXAMPLE: &'static str =
        r#"{"reply":"01923456-789a-7bcd-8ef0-123456789abc","patient":null}"#;

    fn patient(&self) -> Option<PatientId> {
        self.patient
    }

    fn subject(&self) -> String {
        self.reply.to_string()
    }
}

/// A text was understood.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyUnderstood {
    /// Which.
    pub reply: ReplyId,
    /// Whose.
    pub patient: PatientId,
    /// The refill it was applied to, if it was one.
    pub refill: Option<RefillId>,
    /// The code of the intent, such as `confirm`.
    pub intent: String,
}

impl Event for ReplyUnderstood {
    const KIND: &'static str = "outreach.reply_understood/1";
    const EXAMPLE: &'static str = r#"{"reply":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd","refill":"01923456-789a-7bcd-8ef0-123456789abe","intent":"confirm"}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.reply.to_string()
    }
}

/// A patient wants no more messages.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stopped {
    /// Who.
    pub patient: PatientId,
}

impl Event for Stopped {
    const KIND: &'static str = "outreach.stopped/1";
    const EXAMPLE: &'static str = r#"{"patient":"01923456-789a-7bcd-8ef0-123456789abd"}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.patient.to_string()
    }
}
