//! What concerns everybody: rules and holds of the pharmacy, outages of the carriers, crashes.

use super::{BEGIN, DAY, END, HOUR, MINUTE, Wire};
use crate::chance::Chance;

/// What the pharmacy does for everybody, at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum House {
    /// Publishes rules: hours from and to of each weekday, Monday first, and messages of a week; they
    /// hold from the day after next on.
    Rules([Option<(u16, u16)>; 7], u32),
    /// Holds back what it begins, until then.
    HoldsBegun(i64),
    /// Holds back everything.
    HoldsAll,
    /// Lets everything go.
    LetsGo,
}

impl House {
    /// The year of the pharmacy.
    pub fn year() -> Vec<(i64, Self)> {
        let hold = BEGIN + 100 * DAY + 3 * HOUR;
        let all = BEGIN + 217 * DAY + 2 * HOUR;
        let mut narrow = [Some((600, 1_080)); 7];
        narrow[6] = None;
        vec![
            (hold, Self::HoldsBegun(hold + DAY)),
            (BEGIN + 150 * DAY, Self::Rules(narrow, 2)),
            (all, Self::HoldsAll),
            (all + 5 * HOUR, Self::LetsGo),
            (BEGIN + 268 * DAY, Self::Rules([Some((480, 1_260)); 7], 3)),
        ]
    }
}

/// How a carrier is out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing leaves, and that is known.
    Away,
    /// Nobody knows, and half of it arrived.
    Silent,
    /// It asks for patience.
    Busy,
}

/// A carrier is out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outage {
    /// From then on.
    pub from: i64,
    /// Until then.
    pub to: i64,
    /// Which.
    pub wire: Wire,
    /// How.
    pub trouble: Trouble,
}

/// The outages of a year: from minutes to two days.
pub fn outages(seed: u64) -> Vec<Outage> {
    let mut chance = Chance::of(&[seed, 3]);
    let lengths = [10 * MINUTE, 25 * MINUTE, HOUR, 4 * HOUR, 9 * HOUR, DAY, 2 * DAY];
    let mut all = Vec::new();
    for turn in 0..21_usize {
        let from = chance.between(BEGIN, END - 3 * DAY);
        let wire = if chance.happens(750) { Wire::Text } else { Wire::Mail };
        let trouble = [Trouble::Away, Trouble::Silent, Trouble::Busy][turn % 3];
        all.push(Outage { from, to: from + lengths[turn % lengths.len()], wire, trouble });
    }
    all
}
