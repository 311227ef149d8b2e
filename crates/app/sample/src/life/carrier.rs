//! A carrier without wires: texts lie on phones, and people write back.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use kernel::{DeliveryId, Instant};
use outreach::gateway::{Allowance, Capability, Gateway, Outbound, SendError, Sent};

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

/// A text as it stands on a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The phone, in E.164.
    pub phone: String,
    /// Who wrote it.
    pub by: By,
    /// What it says.
    pub words: String,
    /// When.
    pub at: Instant,
}

/// A text that has just come.
#[derive(Clone, Debug)]
pub(super) struct Arrival {
    pub(super) key: DeliveryId,
    pub(super) provider_id: String,
    pub(super) phone: String,
    pub(super) words: String,
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

    /// What came since this was asked last, in the order of the phones.
    pub(super) fn arrivals(&self) -> Vec<Arrival> {
        let mut arrivals = std::mem::take(&mut self.state().arrivals);
        arrivals.sort_by(|one, other| (&one.phone, one.key).cmp(&(&other.phone, other.key)));
        arrivals
    }

    /// Puts a text on a phone for good.
    pub(super) fn keep(&self, line: Line) {
        self.state().lines.push(line);
    }

    /// A name for a text that somebody writes.
    pub(super) fn next_name(&self) -> String {
        let mut state = self.state();
        state.serial += 1;
        format!("SI{:032x}", state.serial)
    }

    /// Every text on every phone, oldest first.
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
        Capability { idempotent_for: None, lookup_by_ref: false, ordered_receipts: true }
    }

    async fn send(&self, message: &Outbound, _: Allowance) -> Result<Sent, SendError> {
        let mut state = self.state();
        state.serial += 1;
        let provider_id = format!("SM{:032x}", state.serial);
        state.arrivals.push(Arrival {
            key: message.key,
            provider_id: provider_id.clone(),
            phone: message.to.value().to_owned(),
            words: message.text.reveal().clone(),
        });
        Ok(Sent { provider_id })
    }

    async fn look_up(&self, _key: DeliveryId) -> Result<Option<Sent>, SendError> {
        Ok(None)
    }
}
