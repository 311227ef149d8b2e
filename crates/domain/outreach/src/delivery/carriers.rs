//! The gateways, in the order of preference, and which of them answers now.
//!
//! One that cannot be reached several times in a row rests for a minute, and whatever has certainly not
//! left goes by the next that carries the channel. What may have left stays with the gateway that knows
//! its key. Each node finds this out for itself: it is about its own line.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Channel, Instant};

use crate::gateway::{Gateway, SendError, Sent};

/// So many sends in a row that reached nobody put a gateway to rest.
const IN_A_ROW: u32 = 5;
/// For so long, in milliseconds; then it is tried again.
const REST: i64 = 60_000;

/// How a gateway stands on one of its channels, as far as this node knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The channel.
    pub channel: Channel,
    /// The gateway's name.
    pub name: &'static str,
    /// Whether its standing line is up, if it needs one.
    pub is_up: bool,
    /// Until when it rests, after sends that reached nobody.
    pub rests_until: Option<Instant>,
}

/// The gateways of a courier.
pub(super) struct Carriers(Vec<Carrier>);

struct Carrier {
    gateway: Arc<dyn Gateway>,
    trouble: Mutex<Trouble>,
}

/// What one node knows of its line to a gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Trouble {
    in_a_row: u32,
    until: Option<Instant>,
}

impl Trouble {
    /// What one more answer makes of it. A refusal is an answer: somebody is there.
    fn after(self, answer: &Result<Sent, SendError>, now: Instant) -> Self {
        let reached_nobody = match answer {
            Ok(_) | Err(SendError::Refused { .. } | SendError::Throttled { .. }) => false,
            Err(SendError::NotSent { .. } | SendError::Unknown { .. }) => true,
        };
        if !reached_nobody {
            return Self::default();
        }
        let in_a_row = self.in_a_row.saturating_add(1);
        let until = (IN_A_ROW <= in_a_row).then(|| now.plus_millis(REST));
        Self { in_a_row, until }
    }

    fn rests(self, now: Instant) -> bool {
        self.until.is_some_and(|until| now < until)
    }
}

impl Carrier {
    fn rests(&self, now: Instant) -> bool {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).rests(now)
    }
}

impl Carriers {
    pub(super) fn new(gateways: Vec<Arc<dyn Gateway>>) -> Self {
        let carrier = |gateway| Carrier { gateway, trouble: Mutex::default() };
        Self(gateways.into_iter().map(carrier).collect())
    }

    /// Whether there is none yet by which a pharmacy reaches everybody: notices alone reach only who
    /// turned them on.
    pub(super) fn is_empty(&self) -> bool {
        let wires = [Channel::Sms, Channel::Email, Channel::Voice];
        !wires.into_iter().any(|channel| self.carry(channel))
    }

    /// Whether somebody has still to set up by what such a message goes. A letter that was asked for by
    /// name needs no wire.
    pub(super) fn lack(&self, only: Option<Channel>) -> bool {
        let is_paper = only == Some(Channel::Letter) && self.carry(Channel::Letter);
        self.is_empty() && !is_paper
    }

    /// Whether any of them carries this channel.
    pub(super) fn carry(&self, channel: Channel) -> bool {
        self.0.iter().any(|it| it.gateway.carries(channel))
    }

    /// The one by which a new message goes now: the first that does not rest; when all do, the first.
    pub(super) fn chosen(&self, channel: Channel, now: Instant) -> Option<&Arc<dyn Gateway>> {
        let mut carrying = self.0.iter().filter(|it| it.gateway.carries(channel));
        let first = carrying.clone().next()?;
        Some(&carrying.find(|it| !it.rests(now)).unwrap_or(first).gateway)
    }

    pub(super) fn named(&self, name: &str) -> Option<&Arc<dyn Gateway>> {
        self.0.iter().map(|it| &it.gateway).find(|it| it.name() == name)
    }

    /// Whether what waits for this gateway, and has certainly not left, had better go by another.
    pub(super) fn is_better_elsewhere(&self, name: &str, channel: Channel, now: Instant) -> bool {
        self.0.iter().any(|it| it.gateway.name() == name && it.rests(now))
            && self.chosen(channel, now).is_some_and(|it| it.name() != name)
    }

    /// How each of them stands, in the order of preference.
    pub(super) fn standings(&self, now: Instant) -> Vec<Standing> {
        let mut all = Vec::new();
        for carrier in &self.0 {
            let trouble = *carrier.trouble.lock().unwrap_or_else(PoisonError::into_inner);
            let (name, is_up) = (carrier.gateway.name(), carrier.gateway.is_up());
            let rests_until = trouble.until.filter(|_| trouble.rests(now));
            let carried = Channel::ALL.into_iter().filter(|it| carrier.gateway.carries(*it));
            all.extend(carried.map(|channel| Standing { channel, name, is_up, rests_until }));
        }
        all
    }

    /// Remembers what came of a send.
    pub(super) fn note(&self, name: &str, answer: &Result<Sent, SendError>, now: Instant) {
        let Some(carrier) = self.0.iter().find(|it| it.gateway.name() == name) else { return };
        let mut trouble = carrier.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        let after = trouble.after(answer, now);
        if after.until.is_some() && trouble.until.is_none() {
            tracing::warn!(carrier = name, "a carrier cannot be reached, and is let rest");
        }
        *trouble = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_000_000);

    #[test]
    fn a_gateway_rests_after_five_sends_that_reached_nobody() {
        let nobody = Err(SendError::NotSent { cause: "no-connection" });
        let silence = Err(SendError::Unknown { cause: "timeout" });
        let mut trouble = Trouble::default();
        for answer in [&nobody, &silence, &nobody, &nobody] {
            trouble = trouble.after(answer, NOW);
            assert!(!trouble.rests(NOW));
        }
        trouble = trouble.after(&nobody, NOW);
        assert!(trouble.rests(NOW) && trouble.rests(NOW.plus_millis(REST - 1)));
        assert!(!trouble.rests(NOW.plus_millis(REST)), "then it is tried");
        let again = trouble.after(&nobody, NOW.plus_millis(REST));
        assert!(again.rests(NOW.plus_millis(REST)), "and rests at once when nobody is there");
    }

    #[test]
    fn any_answer_ends_the_trouble() {
        let patience = Err(SendError::Throttled { retry_after: None });
        let sent = Ok(Sent { provider_id: "1".to_owned() });
        for answer in [patience, sent] {
            let trouble = Trouble { in_a_row: 9, until: Some(NOW) };
            assert_eq!(trouble.after(&answer, NOW), Trouble::default());
        }
    }
}
