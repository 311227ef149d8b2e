//! On which days a parcel may arrive: a date that breaks the dose plan is never offered.
//!
//! A delivery is safe when the parcel leaves on a ship day, spends no weekend or holiday on the
//! road, leaves no earlier than the payer allows and arrives a day before the next dose at the
//! latest. Weekdays, transit and holidays are the pharmacy's data. It knows no carriers.

use kernel::Day;

/// A set of weekdays; bit 0 is Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Monday to Thursday: the usual ship days of a pharmacy with overnight parcels.
    pub const MONDAY_TO_THURSDAY: Self = Self(0b000_1111);

    /// The set kept in a column; bits above Sunday are dropped.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0b111_1111)
    }

    /// The set of these, counted from Monday, which is 0; what is beyond Sunday is dropped.
    pub fn of(days: impl IntoIterator<Item = u8>) -> Self {
        let bits = days.into_iter().filter(|day| *day < 7).fold(0, |bits, day| bits | 1 << day);
        Self(bits)
    }

    /// The set as a column keeps it.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether the day falls on one of them.
    pub fn contains(self, day: Day) -> bool {
        self.0 & (1 << day.weekday().to_monday_zero_offset()) != 0
    }
}

/// How the pharmacy ships.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shipping {
    /// Weekdays on which parcels leave.
    pub ship_days: Weekdays,
    /// Days on the road; 1 is overnight. 0 is a courier on the same day.
    pub transit_days: u8,
    /// Days on which nothing leaves, travels or arrives.
    pub holidays: Vec<Day>,
}

/// What one refill asks of its delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraints {
    /// The first day on which a parcel can still be packed, usually today or tomorrow.
    pub ship_from: Day,
    /// No ship day before it: the payer's earliest fill.
    pub earliest_fill_on: Day,
    /// No arrival before it (Medicare Part B: ten days before the supply ends).
    pub deliver_from: Option<Day>,
    /// The first dose that needs the new supply.
    pub next_dose_on: Day,
}

/// One promise that may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Delivery {
    /// The day the parcel arrives.
    pub arrives_on: Day,
    /// The day it has to leave.
    pub ships_on: Day,
}

/// Why no day can be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// The last ship day that reaches the patient in time is over.
    TooLate,
    /// Until the payer allows it, no ship day is left that reaches the patient in time.
    AllowedTooLate,
}

impl NoDay {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLate => "too-late-to-ship",
            Self::AllowedTooLate => "allowed-too-late",
        }
    }
}

/// Farther ahead than this nothing is promised.
const HORIZON: i32 = 120;

/// All safe deliveries in order of arrival, at most `most`; or the reason why there is none.
pub fn safe_deliveries(
    shipping: &Shipping,
    within: &Constraints,
    most: usize,
) -> Result<Vec<Delivery>, NoDay> {
    let first_ship = within.ship_from.max(within.earliest_fill_on);
    let transit = i32::from(shipping.transit_days);
    let first = within.deliver_from.map_or(first_ship, |from| from.plus_days(-transit));
    let first = first.max(first_ship);
    let last = within.next_dose_on.plus_days(-1 - transit).min(first.plus_days(HORIZON));
    let found: Vec<Delivery> =
        days(first, last).filter_map(|ships_on| delivery(shipping, ships_on)).take(most).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let last_safe = last_safe_ship(shipping, within.next_dose_on);
    Err(match last_safe {
        Some(day) if day >= within.ship_from => NoDay::AllowedTooLate,
        _ => NoDay::TooLate,
    })
}

/// The last ship day whose parcel arrives a day before the next dose at the latest. None when there
/// is no such day within the 120 days before it, as for a pharmacy that never ships.
pub fn last_safe_ship(shipping: &Shipping, next_dose_on: Day) -> Option<Day> {
    let last = next_dose_on.plus_days(-1 - i32::from(shipping.transit_days));
    (0..HORIZON)
        .map(|back| last.plus_days(-back))
        .find(|&ships_on| delivery(shipping, ships_on).is_some())
}

/// The delivery of a parcel that leaves on that day, when it may leave then and meets no weekend and
/// no holiday on its way.
fn delivery(shipping: &Shipping, ships_on: Day) -> Option<Delivery> {
    let is_free = |day: Day| Weekdays(0b110_0000).contains(day) || shipping.holidays.contains(&day);
    if !shipping.ship_days.contains(ships_on) || shipping.holidays.contains(&ships_on) {
        return None;
    }
    let arrives_on = ships_on.plus_days(i32::from(shipping.transit_days));
    if days(ships_on.plus_days(1), arrives_on).any(is_free) {
        return None;
    }
    Some(Delivery { arrives_on, ships_on })
}

/// The days from one to another, both included; none when they are the wrong way round.
fn days(first: Day, last: Day) -> impl Iterator<Item = Day> {
    (0..=last.days_since(first)).map(move |ahead| first.plus_days(ahead))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn two_days() -> Shipping {
        Shipping {
            ship_days: Weekdays::MONDAY_TO_THURSDAY,
            transit_days: 2,
            holidays: vec![day("2026-11-26")],
        }
    }

    fn within(ship_from: &str, next_dose_on: &str) -> Constraints {
        Constraints {
            ship_from: day(ship_from),
            earliest_fill_on: day("2026-01-01"),
            deliver_from: None,
            next_dose_on: day(next_dose_on),
        }
    }

    #[track_caller]
    fn check(shipping: &Shipping, within: Constraints, expected: Result<&[&str], NoDay>) {
        let found = safe_deliveries(shipping, &within, 10)
            .map(|found| found.iter().map(|it| it.arrives_on.to_string()).collect::<Vec<_>>());
        let expected =
            expected.map(|days| days.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(found, expected);
    }

    #[test]
    fn no_parcel_spends_a_weekend_or_a_holiday_on_the_road() {
        // Monday 2 November to the dose on Monday 16: Wednesdays to Fridays only.
        let expected =
            ["2026-11-04", "2026-11-05", "2026-11-06", "2026-11-11", "2026-11-12", "2026-11-13"];
        check(&two_days(), within("2026-11-02", "2026-11-16"), Ok(&expected));
        // The week of 26 November, a holiday, leaves one: Monday to Wednesday.
        check(&two_days(), within("2026-11-23", "2026-11-30"), Ok(&["2026-11-25"]));
    }

    #[test]
    fn the_dose_on_a_monday_is_not_served_on_tuesday() {
        let monday = within("2026-11-05", "2026-11-09");
        check(&two_days(), monday, Err(NoDay::TooLate));
        let overnight = Shipping { transit_days: 1, ..two_days() };
        check(&overnight, monday, Ok(&["2026-11-06"]));
    }

    #[test]
    fn the_payer_can_make_it_too_late() {
        let late = Constraints {
            earliest_fill_on: day("2026-11-12"),
            ..within("2026-11-02", "2026-11-14")
        };
        check(&two_days(), late, Err(NoDay::AllowedTooLate));
    }

    #[test]
    fn medicare_delivers_no_sooner_than_ten_days_before_the_end() {
        let part_b = Constraints {
            deliver_from: Some(day("2026-11-12")),
            ..within("2026-11-02", "2026-11-16")
        };
        check(&two_days(), part_b, Ok(&["2026-11-12", "2026-11-13"]));
    }

    #[test]
    fn the_last_safe_ship_day_skips_the_weekend() {
        let last = |next: &str| last_safe_ship(&two_days(), day(next));
        assert_eq!(last("2026-11-16"), Some(day("2026-11-11")));
        assert_eq!(last("2026-11-13"), Some(day("2026-11-10")));
        let never = Shipping { ship_days: Weekdays::from_bits(0), ..two_days() };
        assert_eq!(last_safe_ship(&never, day("2026-11-16")), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100_000) })]

        #[test]
        fn every_day_offered_is_safe_and_no_safe_day_is_left_out(
            ship_days in 0..128_u8,
            transit_days in 0..5_u8,
            holidays in prop::collection::vec(0..40_i32, 0..4),
            (ship_from, earliest, deliver, dose) in
                (0..30_i32, 0..30_i32, prop::option::of(0..30_i32), 0..40_i32),
        ) {
            let start = day("2026-11-01");
            let shipping = Shipping {
                ship_days: Weekdays::from_bits(ship_days),
                transit_days,
                holidays: holidays.iter().map(|&ahead| start.plus_days(ahead)).collect(),
            };
            let within = Constraints {
                ship_from: start.plus_days(ship_from),
                earliest_fill_on: start.plus_days(earliest),
                deliver_from: deliver.map(|ahead| start.plus_days(ahead)),
                next_dose_on: start.plus_days(dose),
            };
            let offered = safe_deliveries(&shipping, &within, usize::MAX).unwrap_or_default();
            // The calendar of the test, in numbers: 1 November 2026 is a Sunday.
            let weekday = |ahead: i32| (ahead + 6) % 7;
            for ships in 0..80 {
                let arrives = ships + i32::from(transit_days);
                let leaves = ship_days >> weekday(ships) & 1 == 1 && !holidays.contains(&ships);
                let travels =
                    (ships + 1..=arrives).all(|on| weekday(on) < 5 && !holidays.contains(&on));
                let is_safe = leaves
                    && travels
                    && ships >= ship_from
                    && ships >= earliest
                    && deliver.is_none_or(|from| arrives >= from)
                    && arrives < dose;
                let promise = Delivery {
                    arrives_on: start.plus_days(arrives),
                    ships_on: start.plus_days(ships),
                };
                prop_assert_eq!(offered.contains(&promise), is_safe, "{:?}", promise);
            }
            prop_assert!(offered.iter().all(|it| it.ships_on < start.plus_days(80)));
        }
    }
}
