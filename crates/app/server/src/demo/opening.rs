//! When a demo begins: in the middle of a working morning, so that there is something to see at any
//! hour of the night and on any Sunday. Pure.

use jiff::civil::{Time, Weekday};
use kernel::{Instant, Zone};

/// Days of life behind a demo.
pub const DAYS_BEHIND: i64 = 14;

/// Ten in the morning of the last working day there, today included.
pub fn opening(now: Instant, zone: &Zone) -> Instant {
    let today = zone.day(now);
    let is_working =
        |day: &kernel::Day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let day = (0..3).map(|back| today.plus_days(-back)).find(is_working).unwrap_or(today);
    zone.at(day, Time::constant(10, 0, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(now: &str, expected: &str) {
        let zone = Zone::named("America/New_York").unwrap();
        assert_eq!(opening(now.parse().unwrap(), &zone).to_string(), expected);
    }

    #[test]
    fn a_demo_begins_on_a_working_morning() {
        check("2026-03-04T03:00:00Z", "2026-03-03T15:00:00Z");
        check("2026-03-04T15:00:00Z", "2026-03-04T15:00:00Z");
        check("2026-03-07T18:00:00Z", "2026-03-06T15:00:00Z");
        check("2026-03-09T03:00:00Z", "2026-03-06T15:00:00Z");
        check("2026-07-06T23:00:00Z", "2026-07-06T14:00:00Z");
    }
}
