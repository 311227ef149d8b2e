//! The hours and limits, read a second time: from the same text as the program's, by a reader of its own
//! that shares nothing with it.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use toml::{Table, Value};

const TEXT: &str = include_str!("../../../../../library/policy/us.toml");

/// Minutes after midnight that are allowed on each weekday, Monday first.
pub type Week = [Option<(u16, u16)>; 7];

/// What holds in the country.
pub struct Law {
    /// Everywhere.
    pub country: Week,
    /// In a state.
    pub states: BTreeMap<String, Week>,
    /// For whoever chose no hours.
    pub polite: Week,
    /// Messages of a day.
    pub a_day: usize,
    /// Messages of seven days.
    pub a_week: usize,
    /// Whoever wrote so many milliseconds ago may be answered at any hour.
    pub awake: i64,
    /// From that day on a part of calls and texts that is taken back is all of them.
    pub part_is_all: String,
}

impl Law {
    /// Reads the text.
    ///
    /// # Panics
    /// When it says something that this reader does not understand: then nothing can be judged.
    pub fn read() -> Self {
        let all: Table = TEXT.parse().expect("the policy is TOML");
        let number = |part: &str, name: &str| all[part][name].as_integer().expect("a number");
        let count = |part, name| usize::try_from(number(part, name)).expect("a small number");
        let states = all["states"].as_array().expect("states").iter();
        Self {
            country: week(&all["federal"]["hours"]),
            polite: week(&all["default"]["hours"]),
            states: states
                .filter_map(|state| Some((word(&state["code"]), week(state.get("hours")?))))
                .collect(),
            a_day: count("limits", "per_day"),
            a_week: count("limits", "per_week"),
            awake: number("answers", "any_hour_minutes") * 60_000,
            part_is_all: word(&all["revocation"]["revoke_all_from"]),
        }
    }
}

fn word(value: &Value) -> String {
    value.as_str().expect("a word").to_owned()
}

fn week(hours: &Value) -> Week {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let hours = hours.as_table().expect("hours");
    days.map(|day| {
        let text = hours.get(day).or_else(|| hours.get("every")).map(word).expect("hours of a day");
        let minute = |clock: &str| {
            let (hour, minute) = clock.split_once(':').expect("hours and minutes");
            let read = |digits: &str| digits.parse::<u16>().expect("a number");
            read(hour) * 60 + read(minute)
        };
        let (from, to) = text.split_once('-').unwrap_or(("", ""));
        (text != "closed").then(|| (minute(from), minute(to)))
    })
}

/// What the clock on the wall says there.
pub fn wall(zone: &str, at: i64) -> DateTime {
    let zone = TimeZone::get(zone).expect("a zone of the table");
    Timestamp::from_millisecond(at).expect("an instant of our days").to_zoned(zone).datetime()
}

/// Whether that moment of a wall clock is inside the hours of the week.
pub fn is_within(week: &Week, local: DateTime) -> bool {
    let day = usize::from(local.weekday().to_monday_zero_offset().unsigned_abs());
    let minute = local.hour().unsigned_abs() as u16 * 60 + local.minute().unsigned_abs() as u16;
    week[day].is_some_and(|(from, to)| from <= minute && minute < to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_read_as_people_read_it() {
        let law = Law::read();
        assert_eq!(law.country, [Some((480, 1_260)); 7]);
        assert_eq!(law.polite[6], Some((720, 1_200)));
        assert_eq!((law.a_day, law.a_week, law.awake), (1, 3, 300_000));
        assert_eq!(law.states["AL"][6], None);
        assert_eq!(law.states["AL"][0], Some((480, 1_200)));
        assert_eq!(law.states["RI"][5], Some((600, 1_020)));
        assert_eq!(law.states.get("NY"), None);
        assert_eq!(law.part_is_all, "2027-01-31");
    }

    #[test]
    fn a_wall_clock_follows_the_sun_of_its_place() {
        // 10 March 2026, 00:59 and 01:00 UTC: two days after clocks changed in New York.
        let law = Law::read();
        let at = |minute: i64| 1_773_104_340_000 + minute * 60_000;
        assert!(is_within(&law.country, wall("America/New_York", at(0))));
        assert!(!is_within(&law.country, wall("America/New_York", at(1))));
        assert!(is_within(&law.country, wall("America/Phoenix", at(1))));
    }
}
