//! Windows of the week in local time, and the next instant inside all of them.

use jiff::civil::{DateTime, Time};
use kernel::Instant;

use super::Candidate;
use crate::policy::{Hours, Span};

/// Days searched for an opening. A week has every weekday; the rest is room for shifts between zones.
const HORIZON_DAYS: i32 = 9;

impl Span {
    /// From the first minute of a day to its last.
    pub const WHOLE_DAY: Self = Self { from: 0, to: 1_440 };

    /// A span that begins before it ends, within one day.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < to && to <= 1_440).then_some(Self { from, to })
    }

    /// What both allow, if anything.
    pub fn and(self, other: Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to))
    }

    fn has(self, time: Time) -> bool {
        let minute =
            u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
        self.from <= minute && minute < self.to
    }

    fn opens(self) -> Time {
        time(self.from)
    }
}

/// The time of day so many minutes after midnight.
fn time(minutes: u16) -> Time {
    let hour = i8::try_from(minutes / 60).unwrap_or(0);
    let minute = i8::try_from(minutes % 60).unwrap_or(0);
    Time::new(hour, minute, 0, 0).unwrap_or(Time::MIN)
}

impl Hours {
    /// The same span every day.
    pub const fn every_day(span: Span) -> Self {
        Self([Some(span); 7])
    }

    /// What both allow.
    pub fn and(self, other: Self) -> Self {
        let mut both = self;
        for (mine, theirs) in both.0.iter_mut().zip(other.0) {
            *mine = mine.zip(theirs).and_then(|(mine, theirs)| mine.and(theirs));
        }
        both
    }

    /// Whether no minute of the week is allowed.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    fn of_day(&self, local: DateTime) -> Option<Span> {
        self.0[usize::from(local.weekday().to_monday_zero_offset().unsigned_abs())]
    }

    fn has(&self, local: DateTime) -> bool {
        self.of_day(local).is_some_and(|span| span.has(local.time()))
    }
}

impl Candidate {
    /// Whether a send that begins at `at` and takes up to `millis` stays inside the window there.
    pub fn allows(&self, at: Instant, millis: i64) -> bool {
        let last = at.plus_millis(millis.max(1) - 1);
        self.hours.has(self.zone.civil(at)) && self.hours.has(self.zone.civil(last))
    }

    /// Whether the day that it is there has any allowed hours.
    pub fn is_open_on(&self, at: Instant) -> bool {
        self.hours_on(at).is_some()
    }

    /// The allowed hours of the day that it is there.
    pub fn hours_on(&self, at: Instant) -> Option<Span> {
        self.hours.of_day(self.zone.civil(at))
    }

    /// When the window in which `at` lies ends there.
    fn closes(&self, at: Instant) -> Option<Instant> {
        let span = self.hours.of_day(self.zone.civil(at))?;
        let day = self.zone.day(at);
        let ends = match span.to {
            1_440 => self.zone.start_of(day.plus_days(1)),
            to => self.zone.at(day, time(to)),
        };
        (at < ends).then_some(ends)
    }

    /// The first instant at or after `at` when such a send is allowed there.
    fn earliest(&self, at: Instant, millis: i64) -> Option<Instant> {
        if self.allows(at, millis) {
            return Some(at);
        }
        let today = self.zone.day(at);
        (0..=HORIZON_DAYS).find_map(|days| {
            let day = today.plus_days(days);
            let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
            let opens = self.zone.at(day, self.hours.0[weekday]?.opens());
            let from = opens.max(at);
            self.allows(from, millis).then_some(from)
        })
    }
}

/// The first instant at or after `at` when a send of up to `millis` is inside every candidate's
/// window; nothing when there is none within nine days, as with windows that never meet.
pub fn earliest(candidates: &[Candidate], at: Instant, millis: i64) -> Option<Instant> {
    let horizon = at.plus_hours(24 * i64::from(HORIZON_DAYS));
    let mut from = at;
    // Each candidate only moves the instant forward, and never past one that suits all: where it
    // comes to rest is the first that does.
    while from <= horizon {
        let mut latest = from;
        for candidate in candidates {
            latest = candidate.earliest(latest, millis)?;
        }
        if latest == from {
            return Some(from);
        }
        from = latest;
    }
    None
}

/// Windows that are looked through at most, one after the other.
const MOST_WINDOWS: usize = 64;

/// The windows that all candidates share, from `at` on.
fn windows(candidates: &[Candidate], at: Instant) -> impl Iterator<Item = (Instant, Instant)> {
    let mut from = at;
    let next = move || {
        let opens = earliest(candidates, from, 1)?;
        let mut closes = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            closes.push(candidate.closes(opens)?);
        }
        from = closes.into_iter().min()?;
        Some((opens, from))
    };
    std::iter::from_fn(next).take(MOST_WINDOWS)
}

/// When the window in which `at` lies ends in the first of them; nothing when it lies in none.
pub fn open_until(candidates: &[Candidate], at: Instant) -> Option<Instant> {
    let mut until = None;
    // A window that ends at midnight may go on behind it: more than a day is not asked about.
    for (opens, closes) in windows(candidates, at).take(2) {
        if opens != until.unwrap_or(at) {
            break;
        }
        until = Some(closes);
    }
    until
}

/// The instant by which so much time has been open in all of them since `at`.
pub fn after_open(candidates: &[Candidate], at: Instant, millis: i64) -> Option<Instant> {
    let mut left = millis;
    for (opens, closes) in windows(candidates, at) {
        let open = closes.millis_since(opens);
        if left <= open {
            return Some(opens.plus_millis(left));
        }
        left -= open;
    }
    None
}

/// The last instant up to `until` that is open, or ends what is open, in all of them; none where
/// nothing is from `at` on.
pub fn last_open(candidates: &[Candidate], at: Instant, until: Instant) -> Option<Instant> {
    let before = windows(candidates, at).take_while(|(opens, _)| *opens < until);
    before.last().map(|(_, closes)| closes.min(until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Zone;

    fn candidate(zone: &str, from: u16, to: u16) -> Candidate {
        let hours = Hours::every_day(Span::new(from * 60, to * 60).unwrap());
        Candidate { zone: Zone::named(zone).unwrap(), hours }
    }

    #[track_caller]
    fn check(candidates: &[Candidate], at: &str, expected: &str) {
        let found = earliest(candidates, at.parse().unwrap(), 60_000);
        assert_eq!(found.map(|it| it.to_string()), Some(expected.to_owned()));
    }

    #[test]
    fn inside_the_window_is_now() {
        let east = [candidate("America/New_York", 9, 20)];
        check(&east, "2026-07-01T15:00:00Z", "2026-07-01T15:00:00Z");
    }

    #[test]
    fn a_send_that_would_end_after_the_window_waits_for_the_morning() {
        let east = [candidate("America/New_York", 9, 20)];
        check(&east, "2026-07-01T23:59:00Z", "2026-07-01T23:59:00Z");
        check(&east, "2026-07-01T23:59:01Z", "2026-07-02T13:00:00Z");
    }

    #[test]
    fn the_morning_after_a_clock_change_is_at_the_same_local_hour() {
        let east = [candidate("America/New_York", 9, 20)];
        check(&east, "2026-03-08T02:00:00Z", "2026-03-08T13:00:00Z");
        check(&east, "2026-11-01T02:00:00Z", "2026-11-01T14:00:00Z");
    }

    #[test]
    fn several_zones_share_the_hours_of_all() {
        let coasts = [candidate("America/New_York", 9, 20), candidate("Pacific/Honolulu", 9, 20)];
        check(&coasts, "2026-07-01T13:00:00Z", "2026-07-01T19:00:00Z");
        check(&coasts, "2026-07-01T23:59:30Z", "2026-07-02T19:00:00Z");
    }

    #[test]
    fn a_window_ends_where_the_first_of_the_zones_closes() {
        let coasts = [candidate("America/New_York", 9, 20), candidate("Pacific/Honolulu", 9, 20)];
        let closes = |at: &str| open_until(&coasts, at.parse().unwrap());
        assert_eq!(closes("2026-07-01T20:00:00Z"), Some("2026-07-02T00:00:00Z".parse().unwrap()));
        assert_eq!(closes("2026-07-02T00:00:00Z"), None, "it is over");
        assert_eq!(closes("2026-07-01T15:00:00Z"), None, "it is night in Honolulu");
        let always = [candidate("Pacific/Honolulu", 0, 24)];
        let until = open_until(&always, "2026-07-01T20:00:00Z".parse().unwrap());
        assert_eq!(until, Some("2026-07-03T10:00:00Z".parse().unwrap()), "over midnight");
    }

    #[test]
    fn windows_that_never_meet_never_open() {
        let apart = [candidate("Pacific/Guam", 9, 12), candidate("America/New_York", 9, 12)];
        assert_eq!(earliest(&apart, Instant(1_750_000_000_000), 60_000), None);
        let closed = [Candidate { zone: Zone::UTC, hours: Hours([None; 7]) }];
        assert_eq!(earliest(&closed, Instant(0), 60_000), None);
    }
}
