//! Instants, calendar days and zones. Arithmetic on days is the calendar's, never 86,400 seconds.

use std::{fmt, str::FromStr};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, Time, Weekday},
    tz::TimeZone,
};

use crate::Error;

/// Milliseconds since the Unix epoch. Columns holding one end in `_at`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

impl Instant {
    /// This instant moved by so many milliseconds.
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// This instant moved by so many seconds.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        self.plus_millis(seconds.saturating_mul(1_000))
    }

    /// This instant moved by so many minutes.
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    /// This instant moved by so many hours of sixty minutes.
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours.saturating_mul(60))
    }

    /// Milliseconds from `earlier` to this instant; negative when `earlier` is later.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The calendar's view of this instant, clamped to the years the calendar knows.
    pub fn timestamp(self) -> Timestamp {
        let clamped = self.0.clamp(-377_705_023_201_000, 253_402_207_200_000);
        Timestamp::from_millisecond(clamped).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }
}

impl FromStr for Instant {
    type Err = Error;

    /// Reads RFC 3339 with an offset, as `2026-11-22T09:00:00Z`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let timestamp: Timestamp =
            text.parse().map_err(|_| Error::Refused { code: "bad-instant" })?;
        Ok(timestamp.into())
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

/// A day of the calendar, without a zone. Columns holding one end in `_on` and keep the ISO form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day of a civil date.
    pub const fn from_date(date: Date) -> Self {
        Self(date)
    }

    /// Year, month (1 to 12) and day of the month, or nothing when there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self)
    }

    /// The civil date.
    pub const fn date(self) -> Date {
        self.0
    }

    /// This day moved by so many days, stopping at the ends of the calendar.
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days.days()))
    }

    /// Days from `earlier` to this day; negative when `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.duration_since(earlier.0).as_hours().div_euclid(24).try_into().unwrap_or(i32::MAX)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The year, for columns that stay open.
    pub fn year(self) -> i16 {
        self.0.year()
    }
}

impl fmt::Display for Day {
    /// ISO 8601, as `2026-11-22`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = Error;

    /// Reads exactly `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let well_formed = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !well_formed {
            return Err(Error::Refused { code: "bad-day" });
        }
        text.parse().map(Self).map_err(|_| Error::Refused { code: "bad-day" })
    }
}

/// A time zone of the IANA database, by name. The rules are bundled with the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(TimeZone::UTC);

    /// The zone of that IANA name; `zone-unknown` when the database has none.
    pub fn named(name: &str) -> Result<Self, Error> {
        TimeZone::get(name).map(Self).map_err(|_| Error::Refused { code: "zone-unknown" })
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The calendar day and time of day there.
    pub fn civil(&self, at: Instant) -> DateTime {
        self.0.to_datetime(at.timestamp())
    }

    /// The calendar day there.
    pub fn day(&self, at: Instant) -> Day {
        Day(self.civil(at).date())
    }

    /// The first instant at or after that local time on that day: in a gap the first valid instant
    /// after it, in a fold the first of the two (RELIABILITY 2.2).
    pub fn at(&self, day: Day, time: Time) -> Instant {
        let local = day.0.to_datetime(time);
        let ambiguous = self.0.to_ambiguous_timestamp(local);
        let instant = match ambiguous.offset() {
            jiff::tz::AmbiguousOffset::Gap { before, .. } => {
                // Read with the offset of before the gap, the local time lies after the gap by as
                // much as it lay inside it; the first valid instant is the gap's end.
                let inside = before.to_timestamp(local).unwrap_or(Timestamp::MAX);
                self.0
                    .preceding(inside.checked_add(1.millisecond()).unwrap_or(inside))
                    .next()
                    .map_or(inside, |transition| transition.timestamp())
            }
            _ => ambiguous.earlier().unwrap_or(Timestamp::MAX),
        };
        instant.into()
    }

    /// The first instant of that day there.
    pub fn start_of(&self, day: Day) -> Instant {
        self.at(day, Time::midnight())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
        assert_eq!(day("2023-12-31").plus_days(1), day("2024-01-01"));
        assert_eq!(day("2024-01-01").days_since(day("2024-01-02")), -1);
    }

    #[test]
    fn only_iso_days_are_read() {
        for text in
            ["2024-02-30", "2024-2-3", "20240203", "2024-02-03T00:00", "0000-00-00", "২০২৪-০১-০১"]
        {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_gap_gives_its_end_and_a_fold_its_first() {
        let new_york = Zone::named("America/New_York").unwrap();
        let half_past_two = Time::constant(2, 30, 0, 0);
        let gap = new_york.at(day("2026-03-08"), half_past_two);
        assert_eq!(gap.to_string(), "2026-03-08T07:00:00Z");
        let fold = new_york.at(day("2026-11-01"), Time::constant(1, 30, 0, 0));
        assert_eq!(fold.to_string(), "2026-11-01T05:30:00Z");
    }

    #[test]
    fn a_day_begins_at_local_midnight() {
        let los_angeles = Zone::named("America/Los_Angeles").unwrap();
        assert_eq!(los_angeles.start_of(day("2026-07-01")).to_string(), "2026-07-01T07:00:00Z");
        assert_eq!(los_angeles.day("2026-07-01T06:59:00Z".parse().unwrap()), day("2026-06-30"));
    }

    #[test]
    fn a_zone_nobody_knows_is_refused() {
        assert!(Zone::named("America/Nowhere").is_err());
    }
}
