//! The receipts a message will get: which, when, how often, in which order. Pure.

use serde::{Deserialize, Serialize};

use super::fault::mix;

/// The carrier's number for a message whose time was over before it left.
const EXPIRED: u32 = 30036;

/// One receipt of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The carrier's word, such as `sent`.
    pub status: String,
    /// Milliseconds after acceptance, by the simulator's clock.
    #[serde(default)]
    pub after_ms: i64,
    /// The carrier's number of a failure.
    #[serde(default)]
    pub code: Option<u32>,
}

impl Step {
    /// A receipt without a failure.
    pub fn of(status: &str, after_ms: i64) -> Self {
        Self { status: status.to_owned(), after_ms, code: None }
    }
}

/// How every accepted message is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The receipts, in the order in which things happen.
    pub steps: Vec<Step>,
    /// How often each is posted.
    #[serde(default = "one")]
    pub copies: u32,
    /// Whether they are posted in an order chosen by the seed.
    #[serde(default)]
    pub shuffled: bool,
    /// Whether all are posted before the send itself is answered.
    #[serde(default)]
    pub early: bool,
}

const fn one() -> u32 {
    1
}

impl Default for Plan {
    /// Sent and delivered, at once.
    fn default() -> Self {
        Self::of(vec![Step::of("sent", 0), Step::of("delivered", 0)])
    }
}

impl Plan {
    /// These receipts once, in order.
    pub const fn of(steps: Vec<Step>) -> Self {
        Self { steps, copies: 1, shuffled: false, early: false }
    }

    /// The receipts of message number `serial` in posting order, each with its own delay.
    pub fn receipts(&self, seed: u64, serial: u64) -> Vec<Step> {
        let mut steps: Vec<Step> = self
            .steps
            .iter()
            .flat_map(|step| (0..self.copies).map(move |_| step.clone()))
            .collect();
        if self.shuffled {
            let delays: Vec<i64> = steps.iter().map(|step| step.after_ms).collect();
            for last in (1..steps.len()).rev() {
                let pick = mix(seed ^ serial, last as u64) % (last as u64 + 1);
                steps.swap(last, usize::try_from(pick).unwrap_or(0));
            }
            for (step, delay) in steps.iter_mut().zip(delays) {
                step.after_ms = delay;
            }
        }
        steps
    }

    /// The same plan, so many milliseconds later.
    #[must_use]
    pub fn later(mut self, millis: i64) -> Self {
        for step in &mut self.steps {
            step.after_ms += millis;
        }
        self
    }

    /// Given up after so many seconds, without ever having been sent.
    #[must_use]
    pub fn expired(self, seconds: i64) -> Self {
        let (status, after_ms) = ("undelivered".to_owned(), seconds.saturating_mul(1_000));
        Self { steps: vec![Step { status, after_ms, code: Some(EXPIRED) }], ..self }
    }

    /// The same plan ending in `undelivered` with this number.
    pub fn undelivered(&self, code: u32) -> Self {
        let after_ms = self.steps.last().map_or(0, |step| step.after_ms);
        let undelivered = Step { status: "undelivered".to_owned(), after_ms, code: Some(code) };
        let kept =
            self.steps.iter().filter(|step| !matches!(step.status.as_str(), "delivered" | "read"));
        Self { steps: kept.cloned().chain([undelivered]).collect(), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(steps: &[Step]) -> Vec<&str> {
        steps.iter().map(|step| step.status.as_str()).collect()
    }

    #[test]
    fn receipts_come_in_order_and_as_often_as_asked() {
        let plan = Plan { copies: 2, ..Plan::default() };
        assert_eq!(words(&plan.receipts(7, 0)), ["sent", "sent", "delivered", "delivered"]);
    }

    #[test]
    fn shuffled_receipts_keep_their_number_and_their_delays() {
        let steps = vec![Step::of("queued", 1), Step::of("sent", 2), Step::of("delivered", 3)];
        let plan = Plan { shuffled: true, ..Plan::of(steps) };
        let orders: std::collections::BTreeSet<Vec<String>> = (0..100)
            .map(|serial| plan.receipts(7, serial).into_iter().map(|it| it.status).collect())
            .collect();
        assert_eq!(orders.len(), 6);
        let delays: Vec<i64> = plan.receipts(7, 3).iter().map(|step| step.after_ms).collect();
        assert_eq!(delays, [1, 2, 3]);
    }

    #[test]
    fn an_undelivered_message_is_never_delivered() {
        let plan = Plan::default().undelivered(30_006);
        let receipts = plan.receipts(7, 0);
        assert_eq!(words(&receipts), ["sent", "undelivered"]);
        assert_eq!(receipts[1].code, Some(30_006));
    }
}
