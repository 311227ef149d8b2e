//! Moments of a journey: days counted from a day that matters, at a local time of day.

use std::{fmt, str::FromStr};

use jiff::civil::Time;
use kernel::{Day, Instant, Zone};

/// The day from which a moment counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// `R`: the first day without medicine, if nothing comes.
    RunOut,
    /// `S`: the last day on which a parcel can leave and still arrive before the next dose.
    ShipBy,
    /// `+N`: the day on which the run came to this step.
    Arrival,
}

/// Days from an anchor, at a local time of day: `R-10`, `S 08:30`, `+2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day from which it counts.
    pub anchor: Anchor,
    /// Days after the anchor; negative before it.
    pub days: i32,
    /// The local time of day; none means the journey's own.
    pub time: Option<Time>,
}

/// Days on either side of run-out that a file may name: two years.
const FURTHEST: i32 = 730;

/// The days, counted from run-out, between which `S` falls: a week for slow parcels and holidays,
/// at least the day before (`docs/refill.md`).
const SHIP_BY: (i32, i32) = (-7, -1);

impl Moment {
    /// The instant of this moment. `arrived_at` is when the run came to the step.
    pub fn at(self, days: &Days<'_>, arrived_at: Instant, usual: Time) -> Instant {
        let day = match self.anchor {
            Anchor::RunOut => days.run_out_on,
            Anchor::ShipBy => days.ship_by_on,
            Anchor::Arrival => days.zone.day(arrived_at),
        };
        days.zone.at(day.plus_days(self.days), self.time.unwrap_or(usual))
    }

    /// The earliest and the latest day this can be, counted from run-out; none when it is counted
    /// from the arrival.
    pub const fn from_run_out(self) -> Option<(i32, i32)> {
        match self.anchor {
            Anchor::RunOut => Some((self.days, self.days)),
            Anchor::ShipBy => Some((SHIP_BY.0 + self.days, SHIP_BY.1 + self.days)),
            Anchor::Arrival => None,
        }
    }
}

/// The days and the zone that moments are counted in.
#[derive(Clone, Copy, Debug)]
pub struct Days<'a> {
    /// The first day without medicine.
    pub run_out_on: Day,
    /// The last day a parcel may leave.
    pub ship_by_on: Day,
    /// Where the patient lives.
    pub zone: &'a Zone,
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.anchor, self.days) {
            (Anchor::RunOut, 0) => f.write_str("R")?,
            (Anchor::RunOut, days) => write!(f, "R{days:+}")?,
            (Anchor::ShipBy, 0) => f.write_str("S")?,
            (Anchor::ShipBy, days) => write!(f, "S{days:+}")?,
            (Anchor::Arrival, days) => write!(f, "{days:+}")?,
        }
        match self.time {
            Some(time) => write!(f, " {:02}:{:02}", time.hour(), time.minute()),
            None => Ok(()),
        }
    }
}

/// Why a text is no moment, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMoment;

impl FromStr for Moment {
    type Err = NoMoment;

    /// Reads `R`, `R-10`, `R+3 09:30`, `S`, `S-1 08:00`, `+2`, `+1 17:00`.
    fn from_str(text: &str) -> Result<Self, NoMoment> {
        let mut words = text.split_whitespace();
        let day = words.next().ok_or(NoMoment)?;
        let time = words.next().map(clock).transpose()?;
        if words.next().is_some() {
            return Err(NoMoment);
        }
        let (anchor, count) = match day.split_at_checked(1) {
            Some(("R", count)) => (Anchor::RunOut, count),
            Some(("S", count)) => (Anchor::ShipBy, count),
            Some(("+", _)) => (Anchor::Arrival, day),
            _ => return Err(NoMoment),
        };
        let days: i32 = match (anchor, count) {
            (Anchor::RunOut | Anchor::ShipBy, "") => 0,
            _ if count.starts_with(['+', '-']) => count.parse().map_err(|_| NoMoment)?,
            _ => return Err(NoMoment),
        };
        let far = !(-FURTHEST..=FURTHEST).contains(&days);
        let refused = far || (anchor == Anchor::Arrival && days < 1);
        if refused { Err(NoMoment) } else { Ok(Self { anchor, days, time }) }
    }
}

/// Reads a time of day as `09:30`.
pub fn clock(text: &str) -> Result<Time, NoMoment> {
    let well_formed = text.len() == 5
        && text.bytes().enumerate().all(|(at, byte)| match at {
            2 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
    if !well_formed {
        return Err(NoMoment);
    }
    let hour = text[..2].parse().map_err(|_| NoMoment)?;
    let minute = text[3..].parse().map_err(|_| NoMoment)?;
    Time::new(hour, minute, 0, 0).map_err(|_| NoMoment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_and_written_alike() {
        for text in ["R", "R-10", "R+30", "R+3 09:30", "S", "S-1 08:00", "+2", "+1 17:05"] {
            assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_text_is_no_moment() {
        for text in [
            "",
            "r-10",
            "R 10",
            "R10",
            "R--1",
            "T-3",
            "0",
            "+0",
            "-2",
            "R-10 9:30",
            "R-10 24:00",
            "R-10 09:61",
            "R-10 09:30 x",
            "R-9999",
            "R-2147483648",
            "R-99999999999",
            "é",
            "+",
            "R+",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(NoMoment), "{text}");
        }
    }

    #[track_caller]
    fn check(moment: &str, expected: &str) {
        let zone = Zone::named("America/New_York").unwrap();
        let day = |text: &str| text.parse::<Day>().unwrap();
        let days =
            Days { run_out_on: day("2026-03-18"), ship_by_on: day("2026-03-13"), zone: &zone };
        let arrived_at = "2026-03-08T03:30:00Z".parse().unwrap();
        let usual = Time::constant(10, 0, 0, 0);
        let at = moment.parse::<Moment>().unwrap().at(&days, arrived_at, usual);
        assert_eq!(at.to_string(), expected, "{moment}");
    }

    #[test]
    fn moments_fall_on_the_patients_own_days() {
        check("R-10", "2026-03-08T14:00:00Z");
        check("R-11", "2026-03-07T15:00:00Z");
        check("R-10 02:30", "2026-03-08T07:00:00Z");
        check("S 08:00", "2026-03-13T12:00:00Z");
        // It is still the evening of the seventh in New York.
        check("+1", "2026-03-08T14:00:00Z");
    }
}
