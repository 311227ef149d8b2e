//! Days and times in words: "Monday, June 3", "Tomorrow, ..", "9:00 AM", "noon".

use kernel::{Day, Instant, Zone};

use super::{Arg, Said, Say};

impl Say {
    /// "Monday, June 3"; with the year when it is not that of `today`.
    pub fn day(&self, day: Day, today: Day) -> Said {
        self.with("just", &[("words", named(day, today))])
    }

    /// "Tomorrow, Tuesday, June 4" for today and tomorrow, else as `day`.
    pub fn day_near(&self, day: Day, today: Day) -> Said {
        let key = match day.days_since(today) {
            0 => "date-today",
            1 => "date-tomorrow",
            _ => return self.day(day, today),
        };
        self.with(key, &[("date", named(day, today))])
    }

    /// "tomorrow, Tuesday, June 4": as `day_near`, inside a sentence.
    fn day_within(&self, day: Day, today: Day) -> Said {
        let key = match day.days_since(today) {
            0 => "date-today-within",
            1 => "date-tomorrow-within",
            _ => return self.day(day, today),
        };
        self.with(key, &[("date", named(day, today))])
    }

    /// "9:00 AM", "noon" or "midnight", on the clock of `zone`.
    pub fn time(&self, at: Instant, zone: &Zone) -> Said {
        self.with("just", &[("words", Arg::Time(at, zone))])
    }

    /// "tomorrow, Monday, June 3 at 9:00 AM", inside a sentence.
    pub fn moment(&self, at: Instant, today: Day, zone: &Zone) -> Said {
        let plain = self.plain();
        let day = plain.day_within(zone.day(at), today);
        let time = plain.time(at, zone);
        self.with("moment", &[("date", day.text().into()), ("time", time.text().into())])
    }
}

fn named(day: Day, today: Day) -> Arg<'static> {
    if day.year() == today.year() { Arg::Day(day) } else { Arg::DayAndYear(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(language: &str, on: &str, expected: &str) {
        let say = Say::in_language(language.parse().unwrap());
        assert_eq!(say.day_near(day(on), day("2024-06-02")).text(), expected);
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        check("en", "2024-06-02", "Today, Sunday, June 2");
        check("en", "2024-06-03", "Tomorrow, Monday, June 3");
        check("en", "2024-06-10", "Monday, June 10");
        check("en", "2025-01-01", "Wednesday, January 1, 2025");
        check("es", "2024-06-03", "Mañana, lunes, 3 de junio");
        check("es", "2025-01-01", "miércoles, 1 de enero de 2025");
    }

    #[test]
    fn every_hour_of_the_day_is_said_in_one_form_alone_and_inside_a_sentence() {
        for (language, halves, names) in [
            ("en", ["AM", "PM"], ["midnight", "noon"]),
            ("es", ["a. m.", "p. m."], ["medianoche", "mediodía"]),
        ] {
            let say = Say::in_language(language.parse().unwrap());
            for (hour, minute) in (0..24).flat_map(|hour| [(hour, 0), (hour, 5)]) {
                let at: Instant = format!("2024-06-03T{hour:02}:{minute:02}:00Z").parse().unwrap();
                let half = usize::from(hour >= 12);
                let expected = match (hour, minute) {
                    (0 | 12, 0) => names[half].to_owned(),
                    _ => format!("{}:{minute:02} {}", (hour + 11) % 12 + 1, halves[half]),
                };
                let alone = say.time(at, &Zone::UTC);
                assert_eq!(alone.text(), expected);
                let moment = say.moment(at, day("2024-06-03"), &Zone::UTC);
                let fact = say.with("just", &[("words", Arg::At(at, &Zone::UTC))]);
                for whole in [moment.text(), fact.text()] {
                    assert!(whole.ends_with(&expected), "{whole}: {expected}");
                }
            }
        }
    }
}
