//! What a patient has on hand of one medication: computed from dispenses, never typed in, and kept
//! so that lists need not compute it.

mod rows;
pub mod rules;

use kernel::{Day, Result, TherapyId};
use store::{Statement, Tx};

use crate::choice::choices;

choices! {
    /// What a kept supply rests on.
    Basis {
        /// Hand-overs on record.
        Dispensed = "dispensed",
        /// Estimated from an order's expected duration.
        ExpectedDuration = "expected-duration",
        /// Estimated from an order's quantity and daily dose.
        QuantityByDose = "quantity-by-dose",
    }
}

impl Basis {
    /// An estimate is shown as one; no reminder starts from it and no measure counts it.
    pub const fn is_estimated(self) -> bool {
        !matches!(self, Self::Dispensed)
    }
}

/// A supply as it was last computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The first day on which the last fill is used; none while a hold keeps it from that.
    pub from_on: Option<Day>,
    /// How many days the last fill lasts.
    pub days_supply: u32,
    /// The first day without a dose; none while a hold without an end stops the clock.
    pub runs_out_on: Option<Day>,
    /// What it rests on.
    pub basis: Basis,
}

impl Kept {
    /// Days of supply left at the start of that day; negative when it ran out before. None while
    /// nobody knows the end.
    pub fn days_left(&self, today: Day) -> Option<i32> {
        self.runs_out_on.map(|day| day.days_since(today))
    }
}

/// The supplies of several therapies; none where nothing is known.
pub fn kept_of_many(tx: &mut Tx<'_>, therapies: &[TherapyId]) -> Result<Vec<Option<Kept>>> {
    rows::find(tx, therapies)
}

/// The supply of one therapy.
pub fn kept(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Option<Kept>> {
    Ok(kept_of_many(tx, &[therapy])?.pop().flatten())
}

/// Keeps what was computed, or that nothing is known any more.
pub(crate) fn keep(tx: &mut Tx<'_>, therapy: TherapyId, supply: Option<&Kept>) -> Result<()> {
    match supply {
        Some(supply) => rows::upsert(tx, therapy, supply),
        None => rows::delete(tx, therapy),
    }
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}
