//! What others hear of ways in.

use engine::Event;
use kernel::{PatientId, SmartLinkId, StaffId};
use serde::{Deserialize, Serialize};

/// A link died because somebody could not show who they are. A person should look.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkClosed {
    /// The link.
    pub link: SmartLinkId,
    /// Whose it was.
    pub patient: PatientId,
}

impl Event for LinkClosed {
    const KIND: &'static str = "identity.link_closed/1";
    const EXAMPLE: &'static str = r#"{"link":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd"}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.link.to_string()
    }
}

/// Somebody with a link that opens nothing any more asked for a new one. It goes to the phone on
/// file, nowhere else.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkWanted {
    /// The old link.
    pub link: SmartLinkId,
    /// Whose it was.
    pub patient: PatientId,
    /// When, in milliseconds.
    pub asked_at: i64,
}

impl Event for LinkWanted {
    const KIND: &'static str = "identity.link_wanted/1";
    const EXAMPLE: &'static str = r#"{"link":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd","asked_at":1772463600000}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.link.to_string()
    }
}

/// Somebody does not work here any more: what they had in hand is for others to take.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffLeft {
    /// Who.
    pub staff: StaffId,
}

impl Event for StaffLeft {
    const KIND: &'static str = "identity.staff_left/1";
    const EXAMPLE: &'static str = r#"{"staff":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
    const LIVE: bool = true;

    fn subject(&self) -> String {
        self.staff.to_string()
    }
}
