//! What becomes of one send: what the carrier says at once, whether and when it gets there, and what is
//! told of it later.

use kernel::{DeliveryId, Instant};
use outreach::gateway::{Receipt, ReceiptStatus, Refusal, SendError, Sent};

use super::Answer;
use crate::{
    chance::Chance,
    world::{DAY, HOUR, MINUTE, Trouble, Wire},
};

/// What a carrier says to one send.
#[derive(Clone, Copy)]
pub(super) enum Said {
    Taken,
    Nothing { took: bool },
    NotSent,
    Busy,
    Refused(Refusal),
}

/// What becomes of one send.
#[derive(Clone, Copy)]
pub(super) struct Fate {
    pub(super) said: Said,
    /// Whether it gets to the person, once taken.
    pub(super) arrives: bool,
    receipts: Receipts,
    /// For how long it lies in the carrier's queue, when that is longer than usual.
    pub(super) queue: Option<i64>,
}

#[derive(Clone, Copy)]
enum Receipts {
    InTime,
    Late,
    Mixed,
    Never,
    Undelivered,
    AtFault(Refusal),
}

impl Fate {
    pub(super) const FINE: Self =
        Self { said: Said::Taken, arrives: true, receipts: Receipts::InTime, queue: None };

    /// Refused at once.
    pub(super) const fn refused(why: Refusal) -> Self {
        Self { said: Said::Refused(why), ..Self::FINE }
    }

    /// Taken, and given back with the reason.
    pub(super) const fn told_late(why: Refusal) -> Self {
        Self { arrives: false, receipts: Receipts::AtFault(why), ..Self::FINE }
    }

    pub(super) fn of(chance: &mut Chance) -> Self {
        let said = match chance.below(1_000) {
            0..=11 => Said::NotSent,
            12..=20 => Said::Busy,
            21..=28 => Said::Nothing { took: true },
            29..=35 => Said::Nothing { took: false },
            36..=38 => Said::Refused(Refusal::Filtered),
            _ => Said::Taken,
        };
        let (arrives, receipts) = match chance.below(1_000) {
            0..=24 => (false, Receipts::Undelivered),
            25..=39 => (true, Receipts::Never),
            40..=44 => (false, Receipts::Never),
            45..=74 => (true, Receipts::Late),
            75..=109 => (true, Receipts::Mixed),
            _ => (true, Receipts::InTime),
        };
        let queue = chance.happens(60).then(|| chance.between(MINUTE, 12 * HOUR));
        Self { said, arrives, receipts, queue }
    }

    /// Whether it gets there by that wire. An e-mail that is dropped comes back, or nobody could know.
    pub(super) const fn gets_there(&self, wire: Wire) -> bool {
        self.arrives || matches!((wire, self.receipts), (Wire::Mail, Receipts::Never))
    }

    pub(super) fn in_trouble(trouble: Trouble, chance: &mut Chance) -> Self {
        let said = match trouble {
            Trouble::Away => Said::NotSent,
            Trouble::Silent => Said::Nothing { took: chance.happens(500) },
            Trouble::Busy => Said::Busy,
        };
        Self { said, ..Self::FINE }
    }

    /// What the journal and the program are told.
    pub(super) fn told(
        &self,
        name: &str,
        chance: &mut Chance,
    ) -> (Answer, Result<Sent, SendError>) {
        match self.said {
            Said::Taken => (Answer::Taken, Ok(Sent { provider_id: name.to_owned() })),
            Said::Nothing { .. } => (Answer::Nothing, Err(SendError::Unknown { cause: "timeout" })),
            Said::NotSent => (Answer::NotNow, Err(SendError::NotSent { cause: "no-connection" })),
            Said::Busy => {
                let asked = chance.happens(700).then(|| chance.between(500, 40 * MINUTE));
                (Answer::NotNow, Err(SendError::Throttled { retry_after: asked }))
            }
            Said::Refused(kind) => {
                let never = !matches!(kind, Refusal::Filtered);
                let answer = if never { Answer::NeverThere } else { Answer::Refused };
                let code = kind.code().to_owned();
                (answer, Err(SendError::Refused { code, kind }))
            }
        }
    }
}

/// One that lies in the carrier's queue.
#[derive(Clone, Copy)]
pub(super) struct Queued {
    pub(super) since: i64,
    pub(super) delay: i64,
    /// For how long it may.
    pub(super) valid_for: Option<i64>,
}

impl Queued {
    /// When it is given up, if it is.
    pub(super) fn expires_at(&self) -> Option<i64> {
        self.valid_for.filter(|valid| *valid < self.delay).map(|valid| self.since + valid)
    }
}

/// One thing that a carrier says of what it took.
pub(super) struct Saying(ReceiptStatus, i64, Option<Refusal>);

impl Saying {
    /// As the program receives it.
    pub(super) fn of(self, wire: Wire, name: &str, key: DeliveryId) -> Receipt {
        let Self(status, at, refusal) = self;
        let vendor = if wire == Wire::Text { "texts" } else { "mails" };
        let code = match (status, refusal) {
            (_, Some(refusal)) => Some(refusal.code().to_owned()),
            (ReceiptStatus::Undelivered, None) => Some("30003".to_owned()),
            _ => None,
        };
        Receipt {
            vendor: vendor.to_owned(),
            provider_id: name.to_owned(),
            key: Some(key),
            status,
            code,
            refusal,
            at: Instant(at),
        }
    }
}

/// What a carrier says of what it took, and when. Of e-mails only those come back that were not delivered.
pub(super) fn receipts(
    fate: &Fate,
    queued: Queued,
    wire: Wire,
    chance: &mut Chance,
) -> Vec<Saying> {
    use ReceiptStatus::{Accepted, Delivered, Sent, Undelivered};
    let soon = queued.since + queued.delay + chance.between(1_000, 20 * MINUTE);
    let late = queued.since + queued.delay + chance.between(2 * HOUR, 7 * DAY);
    let failed = soon + chance.below(DAY / 2);
    let say = |status, at| Saying(status, at, None);
    let said = match (fate.receipts, queued.expires_at()) {
        (Receipts::AtFault(why), _) => vec![Saying(Undelivered, soon, Some(why))],
        (Receipts::Undelivered, _) => vec![say(Sent, soon), say(Undelivered, failed)],
        (Receipts::Never, _) => vec![],
        (_, Some(at)) => vec![Saying(Undelivered, at + 1_000, Some(Refusal::Expired))],
        (Receipts::InTime, None) => vec![say(Delivered, soon)],
        (Receipts::Late, None) => vec![say(Sent, soon), say(Delivered, late)],
        (Receipts::Mixed, None) => vec![
            say(Delivered, soon),
            say(Accepted, soon + 1),
            say(Delivered, soon + 2),
            say(Sent, late),
        ],
    };
    let is_told = |it: &Saying| wire == Wire::Text || it.0 == Undelivered;
    said.into_iter().filter(is_told).collect()
}
