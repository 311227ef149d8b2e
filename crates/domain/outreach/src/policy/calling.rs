//! When a person may be called: within the hours that the policy keeps for what we write, and on the
//! clock of the place where that person is.

use kernel::{Instant, Zone};

use super::{Reachability, Rulebook};
use crate::zones::earliest;

/// A call is begun inside the hours, and may end after them.
const BEGINS: i64 = 1;

/// What time it is for a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// A good one.
    Good,
    /// Too early: the hours begin later this day.
    Early,
    /// Too late: they are over, and begin again on another day.
    Late,
    /// This day has none.
    Closed,
    /// Somewhere where the person may be it is not a good one.
    Unsure,
}

/// Whether a person may be called now, and from when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calling {
    /// The zones in which the person may be: one, where it is known.
    pub zones: Vec<Zone>,
    /// What time it is there.
    pub hour: Hour,
    /// When it is a good time everywhere there: now, or later; never, with hours that never come.
    pub opens_at: Option<Instant>,
}

impl Rulebook {
    /// Judges a call by these rules.
    pub fn calling(&self, patient: &Reachability, now: Instant) -> Calling {
        let place = self.place(patient);
        let candidates = place.candidates();
        let opens_at = earliest(candidates, now, BEGINS);
        let zones: Vec<Zone> = candidates.iter().map(|it| it.zone.clone()).collect();
        let hour = match (candidates, opens_at) {
            (_, Some(at)) if at == now => Hour::Good,
            ([it], Some(at)) if it.zone.day(at) == it.zone.day(now) => Hour::Early,
            ([it], _) if it.is_open_on(now) => Hour::Late,
            ([_], _) => Hour::Closed,
            _ => Hour::Unsure,
        };
        Calling { zones, hour, opens_at }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;
    use crate::policy::{Hours, Person, Sent, Span, Whereabouts, rulebook};

    fn somebody(zone: Option<&str>, state: Option<&str>) -> Reachability {
        let zone = zone.map(|name| Zone::named(name).unwrap());
        Reachability {
            person: Person::Active,
            stopped_at: None,
            routes: Vec::new(),
            consents: Vec::new(),
            whereabouts: Whereabouts::of(zone, state, None),
            hours: None,
            sent: Sent::default(),
            hold: None,
            language: Language::english(),
        }
    }

    #[track_caller]
    fn check(patient: &Reachability, now: &str, hour: Hour, opens_at: Option<&str>) {
        let told = rulebook().calling(patient, now.parse().unwrap());
        let expected = opens_at.map(|at| at.parse::<Instant>().unwrap());
        assert_eq!((told.hour, told.opens_at), (hour, expected), "{now}");
    }

    #[test]
    fn a_call_is_judged_on_the_clock_of_whoever_is_called() {
        let bo = somebody(Some("America/Los_Angeles"), Some("CA"));
        // Ten in New York on a Wednesday is seven in Los Angeles.
        let opens = "2026-07-01T16:00:00Z";
        check(&bo, "2026-07-01T14:00:00Z", Hour::Early, Some(opens));
        check(&bo, "2026-07-01T15:59:59Z", Hour::Early, Some(opens));
        check(&bo, opens, Hour::Good, Some(opens));
        let last = "2026-07-02T02:59:59Z";
        check(&bo, last, Hour::Good, Some(last));
        check(&bo, "2026-07-02T03:00:00Z", Hour::Late, Some("2026-07-02T16:00:00Z"));
        check(&bo, "2026-07-05T17:00:00Z", Hour::Early, Some("2026-07-05T19:00:00Z"));
    }

    #[test]
    fn the_hours_are_those_of_the_state_and_of_the_patient() {
        let sunday = "2026-07-05T18:00:00Z";
        let monday = "2026-07-06T14:00:00Z";
        let al = somebody(Some("America/Chicago"), Some("AL"));
        check(&al, sunday, Hour::Closed, Some(monday));
        let evening = Hours::every_day(Span::new(18 * 60, 20 * 60).unwrap());
        let evening =
            Reachability { hours: Some(evening), ..somebody(Some("America/Chicago"), None) };
        check(&evening, monday, Hour::Early, Some("2026-07-06T23:00:00Z"));
        let night = Hours::every_day(Span::new(60, 120).unwrap());
        let night = Reachability { hours: Some(night), ..evening };
        assert_eq!(rulebook().calling(&night, monday.parse().unwrap()).opens_at, None);
    }

    #[test]
    fn where_the_zone_is_not_known_it_must_be_a_good_time_in_all() {
        let lost = somebody(None, None);
        check(&lost, "2026-07-01T14:00:00Z", Hour::Unsure, Some("2026-07-01T19:00:00Z"));
        assert!(1 < rulebook().calling(&lost, Instant(0)).zones.len());
    }
}
