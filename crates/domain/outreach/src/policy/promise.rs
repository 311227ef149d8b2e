//! By when a patient is told that somebody calls. What is promised is a time at which a call may be
//! made: hours are counted while the patient may be called, and a night or a closed day counts for
//! nothing. It knows no tasks.

use kernel::Instant;

use super::{Reachability, Rulebook};
use crate::zones::{after_open, earliest, last_open};

const HOUR: i64 = 3_600_000;
/// A call is begun inside the hours, and may end after them.
const BEGINS: i64 = 1;
/// Who is called late is called within so many open hours from now.
const CATCH_UP: i64 = 2 * HOUR;

/// A call that somebody has to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallDue {
    /// Since when.
    pub since: Instant,
    /// Within so many hours.
    pub hours: u16,
    /// By then, by a plain clock or because the medicine ends.
    pub act_by: Instant,
}

/// What can be told of that call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// It is late: before this day's hours are over.
    Today,
    /// By then.
    By(Instant),
}

impl Rulebook {
    /// The same by these rules.
    pub fn promise(&self, patient: &Reachability, duty: &CallDue, now: Instant) -> Option<Promise> {
        let place = self.place(patient);
        let there = place.candidates();
        let patience = i64::from(duty.hours) * HOUR;
        let counted = after_open(there, duty.since, patience)?;
        let is_sooner = duty.act_by < duty.since.plus_millis(patience);
        let by = if is_sooner { last_open(there, now, duty.act_by) } else { Some(counted) };
        if let Some(by) = by.map(|by| by.min(counted)).filter(|by| now < *by) {
            return Some(Promise::By(by));
        }
        let opens = earliest(there, now, BEGINS)?;
        if there.iter().all(|it| it.zone.day(opens) == it.zone.day(now)) {
            return Some(Promise::Today);
        }
        after_open(there, now, CATCH_UP).map(Promise::By)
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Language, Zone};

    use super::*;
    use crate::policy::{Hours, Person, Sent, Span, Whereabouts, rulebook};

    fn promise(patient: &Reachability, duty: &CallDue, now: Instant) -> Option<Promise> {
        rulebook().promise(patient, duty, now)
    }

    fn somebody(zone: Option<&str>) -> Reachability {
        let zone = zone.map(|name| Zone::named(name).unwrap());
        Reachability {
            person: Person::Active,
            stopped_at: None,
            routes: Vec::new(),
            consents: Vec::new(),
            whereabouts: Whereabouts { zone, ..Whereabouts::default() },
            hours: None,
            sent: Sent::default(),
            hold: None,
            language: Language::english(),
        }
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// A call of so many hours asked for at `since`, told at `now`.
    #[track_caller]
    fn check(zone: &str, (since, hours): (&str, u16), now: &str, expected: Promise) {
        let since = at(since);
        let duty = CallDue { since, hours, act_by: since.plus_hours(i64::from(hours)) };
        let told = promise(&somebody(Some(zone)), &duty, at(now));
        assert_eq!(told, Some(expected), "{since} and {hours} hours, told at {now}");
    }

    const EAST: &str = "America/New_York";

    #[test]
    fn inside_the_hours_a_promise_is_so_many_hours() {
        let since = "2026-11-24T15:00:00Z";
        check(EAST, (since, 4), since, Promise::By(at("2026-11-24T19:00:00Z")));
    }

    #[test]
    fn a_night_counts_for_nothing() {
        // Two of four hours are left at six in the evening; the others begin at nine.
        let since = "2026-11-24T23:00:00Z";
        check(EAST, (since, 4), since, Promise::By(at("2026-11-25T16:00:00Z")));
        // At eleven in the evening all four are of the next day, and so at three in the morning.
        let morning = Promise::By(at("2026-11-25T18:00:00Z"));
        for since in ["2026-11-25T04:00:00Z", "2026-11-25T08:00:00Z"] {
            check(EAST, (since, 4), since, morning);
        }
    }

    #[test]
    fn a_weekend_has_its_own_hours() {
        // Saturday at six in the evening: Sunday begins at noon.
        let since = "2026-11-28T23:00:00Z";
        check(EAST, (since, 4), since, Promise::By(at("2026-11-29T19:00:00Z")));
        // Eleven hours of a working day are Saturday's two, Sunday's eight and one of Monday.
        check(EAST, (since, 11), since, Promise::By(at("2026-11-30T15:00:00Z")));
        let closed = Span::new(9 * 60, 17 * 60).unwrap();
        let week = Hours([
            Some(closed),
            Some(closed),
            Some(closed),
            Some(closed),
            Some(closed),
            None,
            None,
        ]);
        let patient = Reachability { hours: Some(week), ..somebody(Some(EAST)) };
        let friday = at("2026-11-27T21:00:00Z");
        let duty = CallDue { since: friday, hours: 4, act_by: friday.plus_hours(4) };
        let monday = Promise::By(at("2026-11-30T17:00:00Z"));
        assert_eq!(promise(&patient, &duty, friday), Some(monday));
    }

    #[test]
    fn a_night_in_which_the_clock_is_set_is_a_night() {
        for (since, expected) in [
            // The clock goes forward: one hour is left on Saturday, Sunday begins at noon, EDT.
            ("2026-03-08T00:00:00Z", "2026-03-08T19:00:00Z"),
            // And back: the same in EST.
            ("2026-10-31T23:00:00Z", "2026-11-01T20:00:00Z"),
        ] {
            check(EAST, (since, 4), since, Promise::By(at(expected)));
        }
    }

    #[test]
    fn what_must_be_sooner_is_the_last_open_moment_before() {
        let since = at("2026-11-24T15:00:00Z");
        let midnight = at("2026-11-25T05:00:00Z");
        let duty = CallDue { since, hours: 24, act_by: midnight };
        let told = |now: &str| promise(&somebody(Some(EAST)), &duty, at(now));
        assert_eq!(told("2026-11-24T15:00:00Z"), Some(Promise::By(at("2026-11-25T01:00:00Z"))));
        // The evening has passed without a call: the next morning, or the same day while it is open.
        let morning = Promise::By(at("2026-11-25T16:00:00Z"));
        assert_eq!(told("2026-11-25T01:30:00Z"), Some(morning));
        for late in ["2026-11-25T12:00:00Z", "2026-11-26T00:59:59Z"] {
            assert_eq!(told(late), Some(Promise::Today), "{late}");
        }
    }

    #[test]
    fn whoever_may_never_be_called_is_promised_nothing() {
        let night = Hours::every_day(Span::new(60, 120).unwrap());
        let patient = Reachability { hours: Some(night), ..somebody(Some(EAST)) };
        let now = at("2026-11-24T15:00:00Z");
        let duty = CallDue { since: now, hours: 4, act_by: now.plus_hours(4) };
        assert_eq!(promise(&patient, &duty, now), None);
    }

    #[test]
    fn a_promise_always_lies_ahead_and_within_the_hours_of_all_zones() {
        let start = at("2026-03-06T00:00:00Z");
        for zone in [Some(EAST), Some("Pacific/Honolulu"), None] {
            let patient = somebody(zone);
            let place = rulebook().place(&patient);
            for step in 0..24 * 14 {
                let now = start.plus_minutes(30 * step);
                for hours in [0, 2, 8, 48] {
                    let since = now.plus_hours(-(step % 30));
                    let act_by = since.plus_hours(i64::from(hours) - step % 7);
                    let duty = CallDue { since, hours, act_by };
                    let Some(Promise::By(by)) = promise(&patient, &duty, now) else { continue };
                    assert!(now < by, "{zone:?} {now} {duty:?}");
                    // The last moment of an hour belongs to it.
                    let last = by.plus_millis(-1);
                    let is_open =
                        place.candidates().iter().all(|it| it.allows(last, 1) || it.allows(by, 1));
                    assert!(is_open, "{zone:?} {now} {duty:?}: {by}");
                }
            }
        }
    }
}
