//! A carrier without wires: texts lie on phones and e-mails in mailboxes, and people write back.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use kernel::{Channel, DeliveryId, Instant};
use outreach::gateway::{Allowance, Capability, Gateway, Heading, Outbound, SendError, Sent};

/// The carrier's name in deliveries.
pub(super) const NAME: &str = "sample";

/// Who wrote a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The pharmacy.
    Pharmacy,
    /// Whoever holds the phone.
    Phone,
}

/// A text as it stands on a phone, or an e-mail in a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The phone, in E.164, or the mailbox.
    pub address: String,
    /// Who wrote it.
    pub by: By,
    /// What it says.
    pub words: String,
    /// What stands around the words of an e-mail.
    pub heading: Option<Heading>,
    /// When.
    pub at: Instant,
}

/// A text that has just come.
#[derive(Clone, Debug)]
pub(super) struct Arrival {
    pub(super) key: DeliveryId,
    pub(super) provider_id: String,
    pub(super) address: String,
    pub(super) words: String,
    pub(super) heading: Option<Heading>,
}

/// Every phone of the synthetic pharmacy's patients, and the wire to them.
#[derive(Default)]
pub struct Carrier {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    serial: u64,
    arrivals: Vec<Arrival>,
    lines: Vec<Line>,
}

impl Carrier {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What came since this was asked last, in the order of the addresses.
    pub(super) fn arrivals(&self) -> Vec<Arrival> {
        let mut arrivals = std::mem::take(&mut self.state().arrivals);
        arrivals.sort_by(|one, other| (&one.address, one.key).cmp(&(&other.address, other.key)));
        arrivals
    }

    /// Puts a text on a phone, or an e-mail into a mailbox, for good.
    pub(super) fn keep(&self, line: Line) {
        self.state().lines.push(line);
    }

    /// A name for a text that somebody writes.
    pub(super) fn next_name(&self) -> String {
        let mut state = self.state();
        state.serial += 1;
        format!("SI{:032x}", state.serial)
    }

    /// Every text on every phone and every e-mail, oldest first.
    pub fn lines(&self) -> Vec<Line> {
        self.state().lines.clone()
    }
}

#[async_trait]
impl Gateway for Carrier {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        Capability {
            idempotent_for: None,
            lookup_by_ref: false,
            ordered_receipts: true,
            pictures: false,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        matches!(channel, Channel::Sms | Channel::Email)
    }

    async fn send(&self, message: &Outbound, _: Allowance) -> Result<Sent, SendError> {
        let mut state = self.state();
        state.serial += 1;
        let provider_id = format!("SM{:032x}", state.serial);
        state.arrivals.push(Arrival {
            key: message.key,
            provider_id: provider_id.clone(),
            address: message.to.value().to_owned(),
            words: message.text.reveal().clone(),
            heading: message.heading.as_deref().cloned(),
        });
        Ok(Sent { provider_id })
    }

    async fn look_up(&self, _key: DeliveryId) -> Result<Option<Sent>, SendError> {
        Ok(None)
    }
}
