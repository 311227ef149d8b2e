//! Where a sending stands, as a lattice: news can only move it up, so duplicated and disordered
//! receipts end in the same place.

use std::str::FromStr;

use kernel::Error;

use crate::gateway::ReceiptStatus;

/// Where a sending stands. The order is the lattice's: knowledge of a later stage outranks
/// knowledge of an earlier one, and proof that the carrier took it outranks our own giving up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Asked for, for later.
    Planned,
    /// To be decided now, or again after a known failure.
    Due,
    /// Decided and durable; bytes may be leaving.
    Intent,
    /// Put by for a person to send, as paper that is to be printed: nothing has left.
    Queued,
    /// Not sent, and the rules say it never will be.
    Suppressed,
    /// Not sent, and past its use.
    Stale,
    /// Not sent after every try; a person knows.
    Dead,
    /// Nobody knows whether it was sent, and it is not sent again.
    Uncertain,
    /// The carrier has it.
    Accepted,
    /// The carrier refused it or never tried.
    Failed,
    /// The carrier tried and gave up.
    Undelivered,
    /// The handset has it.
    Delivered,
}

/// Every status, from the bottom.
pub const ALL: [Status; 12] = [
    Status::Planned,
    Status::Due,
    Status::Intent,
    Status::Queued,
    Status::Suppressed,
    Status::Stale,
    Status::Dead,
    Status::Uncertain,
    Status::Accepted,
    Status::Failed,
    Status::Undelivered,
    Status::Delivered,
];

impl Status {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Due => "due",
            Self::Intent => "intent",
            Self::Queued => "queued",
            Self::Suppressed => "suppressed",
            Self::Stale => "stale",
            Self::Dead => "dead",
            Self::Uncertain => "uncertain",
            Self::Accepted => "accepted",
            Self::Failed => "failed",
            Self::Undelivered => "undelivered",
            Self::Delivered => "delivered",
        }
    }

    /// Whether nothing of ours is left to do. A receipt may still tell more.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Planned | Self::Due | Self::Intent | Self::Queued)
    }

    /// Both pieces of knowledge together: the higher one.
    #[must_use]
    pub fn join(self, news: Self) -> Self {
        self.max(news)
    }

    /// What a receipt proves.
    pub const fn proven_by(receipt: ReceiptStatus) -> Self {
        match receipt {
            ReceiptStatus::Accepted | ReceiptStatus::Sent => Self::Accepted,
            ReceiptStatus::Delivered => Self::Delivered,
            ReceiptStatus::Undelivered => Self::Undelivered,
            ReceiptStatus::Failed => Self::Failed,
        }
    }
}

impl FromStr for Status {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        ALL.into_iter()
            .find(|status| status.code() == code)
            .ok_or_else(|| Error::failed("a delivery has a status this program does not know"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_status_is_read_back() {
        for status in ALL {
            assert_eq!(status.code().parse::<Status>().unwrap(), status);
        }
        assert!("sent".parse::<Status>().is_err());
    }

    #[test]
    fn proof_from_the_carrier_outranks_our_own_giving_up() {
        for ours in [Status::Suppressed, Status::Stale, Status::Dead, Status::Uncertain] {
            assert_eq!(ours.join(Status::Accepted), Status::Accepted);
            assert_eq!(Status::Delivered.join(ours), Status::Delivered);
        }
    }

    fn receipts() -> impl Strategy<Value = Vec<ReceiptStatus>> {
        let one = prop_oneof![
            Just(ReceiptStatus::Accepted),
            Just(ReceiptStatus::Sent),
            Just(ReceiptStatus::Delivered),
            Just(ReceiptStatus::Undelivered),
            Just(ReceiptStatus::Failed),
        ];
        prop::collection::vec(one, 0..12)
    }

    fn after(start: Status, receipts: &[ReceiptStatus]) -> Status {
        receipts.iter().fold(start, |status, receipt| status.join(Status::proven_by(*receipt)))
    }

    proptest! {
        #[test]
        fn receipts_move_up_and_end_alike_however_they_arrive(
            start in prop::sample::select(ALL.to_vec()),
            told in receipts(),
            seed in 0..10_000usize,
        ) {
            let mut status = start;
            for receipt in &told {
                let next = status.join(Status::proven_by(*receipt));
                prop_assert!(status <= next);
                status = next;
            }
            let mut disordered = told.clone();
            disordered.extend_from_slice(&told);
            let count = disordered.len().max(1);
            for at in 0..disordered.len() {
                let other = (seed * 31 + at * 7) % count;
                disordered.swap(at, other);
            }
            prop_assert_eq!(after(start, &disordered), status);
        }
    }
}
