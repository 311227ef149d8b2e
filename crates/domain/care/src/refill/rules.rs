//! When a refill may be asked for, filled and shipped: pure arithmetic on days.
//!
//! What a payer allows is data. Nobody is contacted more than 30 days before the run-out
//! (`docs/refill.md`). It knows no states and no messages.

use kernel::Day;

use super::delivery::{self, Shipping};
use crate::supply::rules::Span;

/// When a payer lets the next fill happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// Once that share of the last fill is used, in percent: 75 for most payers, 85 for some.
    Used(u8),
    /// That many days before the run-out.
    BeforeRunOut(u16),
}

/// What the patient's payer asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayerRules {
    /// When the next fill is paid.
    pub threshold: Threshold,
    /// Medicare Part B: contact no sooner than 30 days and delivery no sooner than 10 days before
    /// the expected end, an affirmative answer on record, nothing shipped unasked.
    pub is_part_b: bool,
}

impl PayerRules {
    /// Three quarters used: the rule while the payer's own is unknown.
    pub const USUAL: Self = Self { threshold: Threshold::Used(75), is_part_b: false };

    /// Reads the word kept in tables: `used-75`, `used-85`, `before-10`, `part-b`.
    ///
    /// A share above 100 percent and a word nobody knows are nothing.
    pub fn from_code(code: &str) -> Option<Self> {
        let plain = |threshold| Self { threshold, is_part_b: false };
        if code == "part-b" {
            return Some(Self { threshold: Threshold::Used(75), is_part_b: true });
        }
        if let Some(percent) = code.strip_prefix("used-") {
            let percent = percent.parse().ok().filter(|percent| *percent <= 100)?;
            return Some(plain(Threshold::Used(percent)));
        }
        let days = code.strip_prefix("before-")?.parse().ok()?;
        Some(plain(Threshold::BeforeRunOut(days)))
    }

    /// The word kept in tables.
    pub fn code(self) -> String {
        match (self.is_part_b, self.threshold) {
            (true, _) => "part-b".to_owned(),
            (false, Threshold::Used(percent)) => format!("used-{percent}"),
            (false, Threshold::BeforeRunOut(days)) => format!("before-{days}"),
        }
    }
}

/// Nobody is contacted about a refill more than so many days before the run-out.
pub const CONTACT_DAYS: i32 = 30;

/// Medicare Part B: no delivery more than so many days before the run-out.
pub const PART_B_DELIVERY_DAYS: i32 = 10;

/// The days around one refill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day without a dose.
    pub runs_out_on: Day,
    /// No contact before it.
    pub opens_on: Day,
    /// No fill and no ship day before it.
    pub earliest_fill_on: Day,
    /// No arrival before it.
    pub deliver_from: Option<Day>,
    /// The first dose that needs the new supply, when the plan of doses is known.
    pub next_dose_on: Option<Day>,
    /// The last ship day that is in time, counted from the next dose, else from the run-out. None
    /// for a pharmacy that never ships.
    pub last_safe_ship_on: Option<Day>,
}

impl Window {
    /// The dose a delivery must not miss: the next one when known, else the first day without.
    pub fn dose_to_meet(&self) -> Day {
        self.next_dose_on.unwrap_or(self.runs_out_on)
    }
}

/// The window of the refill after the last fill; none while a hold leaves its end open.
///
/// `earliest_fill = last effective start + ceil(threshold * days of supply)` (`docs/refill.md`). The
/// window opens 30 days before the run-out, and not before half of the last fill is used, so that
/// nobody is asked for more on the day after a delivery.
pub fn window(
    last: &Span,
    payer: PayerRules,
    shipping: &Shipping,
    next_dose_on: Option<Day>,
) -> Option<Window> {
    let (from, runs_out_on) = (last.from?, last.until?);
    let lasts = i32::from(last.fill.lasts.days());
    let earliest_fill_on = match payer.threshold {
        Threshold::Used(percent) => from.plus_days(share_of(lasts, percent)),
        Threshold::BeforeRunOut(days) => runs_out_on.plus_days(-i32::from(days)),
    };
    // A dose that is due before the run-out is taken from what is on hand.
    let next_dose_on = next_dose_on.filter(|dose| *dose >= runs_out_on);
    let half_used = from.plus_days(share_of(lasts, 50));
    let deliver_from = payer.is_part_b.then(|| runs_out_on.plus_days(-PART_B_DELIVERY_DAYS));
    Some(Window {
        runs_out_on,
        opens_on: runs_out_on.plus_days(-CONTACT_DAYS).max(half_used),
        earliest_fill_on: earliest_fill_on.max(last.fill.on.plus_days(1)),
        deliver_from,
        next_dose_on,
        last_safe_ship_on: delivery::last_safe_ship(shipping, next_dose_on.unwrap_or(runs_out_on)),
    })
}

/// So many percent of some days, the last one begun counted in full.
fn share_of(days: i32, percent: u8) -> i32 {
    (days * i32::from(percent) + 99) / 100
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        amount::DaysSupply,
        refill::delivery::Weekdays,
        supply::rules::{HandOver, Hold, Supply},
    };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn shipping() -> Shipping {
        Shipping { ship_days: Weekdays::MONDAY_TO_THURSDAY, transit_days: 2, holidays: vec![] }
    }

    fn filled(on: &str, lasts: i64) -> Span {
        let fill = HandOver { on: day(on), lasts: DaysSupply::new(lasts).unwrap() };
        Supply::of(&[fill], &[]).last_span().unwrap()
    }

    /// `expected` is run-out, opening, earliest fill, last safe ship day.
    #[track_caller]
    fn check(last: &Span, payer: &str, expected: [&str; 4]) {
        let payer = PayerRules::from_code(payer).unwrap();
        let window = window(last, payer, &shipping(), None).unwrap();
        let days = [window.runs_out_on, window.opens_on, window.earliest_fill_on];
        let days = days.into_iter().chain(window.last_safe_ship_on).map(|day| day.to_string());
        assert_eq!(days.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_payer_says_when_the_next_fill_is_paid() {
        let thirty = filled("2026-11-02", 30);
        check(&thirty, "used-75", ["2026-12-02", "2026-11-17", "2026-11-25", "2026-11-25"]);
        check(&thirty, "used-85", ["2026-12-02", "2026-11-17", "2026-11-28", "2026-11-25"]);
        check(&thirty, "before-10", ["2026-12-02", "2026-11-17", "2026-11-22", "2026-11-25"]);
    }

    #[test]
    fn nobody_is_contacted_more_than_thirty_days_before_the_end() {
        let ninety = filled("2026-11-02", 90);
        check(&ninety, "used-75", ["2027-01-31", "2027-01-01", "2027-01-09", "2027-01-27"]);
    }

    #[test]
    fn carried_over_supply_moves_the_window() {
        let early = [
            HandOver { on: day("2026-11-02"), lasts: DaysSupply::new(30).unwrap() },
            HandOver { on: day("2026-11-22"), lasts: DaysSupply::new(30).unwrap() },
        ];
        let last = Supply::of(&early, &[]).last_span().unwrap();
        check(&last, "used-75", ["2027-01-01", "2026-12-17", "2026-12-25", "2026-12-29"]);
    }

    #[test]
    fn medicare_part_b_delivers_in_the_last_ten_days() {
        let part_b = PayerRules::from_code("part-b").unwrap();
        let window = window(&filled("2026-11-02", 30), part_b, &shipping(), None).unwrap();
        assert_eq!(window.deliver_from, Some(day("2026-11-22")));
    }

    #[test]
    fn the_next_dose_decides_when_it_comes_after_the_run_out() {
        let last = filled("2026-11-02", 28);
        let window = |dose| window(&last, PayerRules::USUAL, &shipping(), Some(day(dose))).unwrap();
        assert_eq!(window("2026-12-07").last_safe_ship_on, Some(day("2026-12-02")));
        assert_eq!(window("2026-12-07").dose_to_meet(), day("2026-12-07"));
        // A dose inside the supply is taken from what is on hand.
        assert_eq!(window("2026-11-20").dose_to_meet(), day("2026-11-30"));
    }

    #[test]
    fn a_hold_without_an_end_has_no_window() {
        let fill = HandOver { on: day("2026-11-02"), lasts: DaysSupply::new(30).unwrap() };
        let hold = Hold { from: day("2026-11-10"), until: None };
        let last = Supply::of(&[fill], &[hold]).last_span().unwrap();
        assert_eq!(window(&last, PayerRules::USUAL, &shipping(), None), None);
    }

    #[test]
    fn payer_rules_are_read_as_they_are_kept() {
        for code in ["used-75", "used-85", "used-100", "before-10", "part-b"] {
            assert_eq!(PayerRules::from_code(code).map(PayerRules::code).as_deref(), Some(code));
        }
        for code in ["", "used-", "used-101", "used-300", "before-x", "75"] {
            assert_eq!(PayerRules::from_code(code), None, "{code}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

        #[test]
        fn a_window_keeps_its_order(
            fills in prop::collection::vec((0..400_i32, 1..120_i64), 1..6),
            percent in 0..=100_u8,
            before in 0..40_u16,
            (by_share, is_part_b) in (any::<bool>(), any::<bool>()),
            dose in prop::option::of(0..500_i32),
        ) {
            let start = day("2026-01-01");
            let fills: Vec<HandOver> = fills
                .into_iter()
                .map(|(on, lasts)| HandOver {
                    on: start.plus_days(on),
                    lasts: DaysSupply::new(lasts).unwrap(),
                })
                .collect();
            let last = Supply::of(&fills, &[]).last_span().unwrap();
            let threshold =
                if by_share { Threshold::Used(percent) } else { Threshold::BeforeRunOut(before) };
            let payer = PayerRules { threshold, is_part_b };
            let dose = dose.map(|ahead| start.plus_days(ahead));
            let window = window(&last, payer, &shipping(), dose).unwrap();
            prop_assert!(window.runs_out_on.days_since(window.opens_on) <= CONTACT_DAYS);
            prop_assert!(window.opens_on <= window.runs_out_on);
            prop_assert!(window.opens_on > last.from.unwrap());
            prop_assert!(window.earliest_fill_on > last.fill.on);
            prop_assert!(window.dose_to_meet() >= window.runs_out_on);
            let ships = window.last_safe_ship_on.unwrap();
            prop_assert!(ships.plus_days(2) < window.dose_to_meet());
            prop_assert!(window.dose_to_meet().days_since(ships) <= 7);
            if let Some(deliver_from) = window.deliver_from {
                prop_assert_eq!(window.runs_out_on.days_since(deliver_from), PART_B_DELIVERY_DAYS);
            }
        }
    }
}
