//! Which dates can be true, seen from today at the pharmacy.

use kernel::{Day, Zone};

use super::element::{Date, Element};
use crate::fault::Read;

/// The oldest person ever documented lived 122 years.
const LONGEST_LIFE: i32 = 125 * 366;
/// Nothing computerised is older.
const EARLIEST: i16 = 1900;

/// What the readers know of time: never a clock.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Today at the pharmacy.
    pub today: Day,
    /// The pharmacy's zone, for instants written in UTC.
    pub zone: Zone,
}

impl Calendar {
    /// A day on which something already happened; a day ahead is let pass for other zones.
    pub fn past(&self, element: &Element<'_>, name: &str) -> Read<Option<Day>> {
        let Some(date) = element.date(name)? else { return Ok(None) };
        self.check(date, element, name)?;
        Ok(date.day(&self.zone))
    }

    /// Checks a date that is not used beyond that.
    pub fn plausible(&self, element: &Element<'_>, name: &str) -> Read<()> {
        match element.date(name)? {
            Some(date) => self.check(date, element, name),
            None => Ok(()),
        }
    }

    fn check(&self, date: Date, element: &Element<'_>, name: &str) -> Read<()> {
        if date.year() < EARLIEST {
            return Err(element.fault(name, "absurd-date", "before the year 1900"));
        }
        let ahead = date.day(&self.zone).is_some_and(|day| day > self.today.plus_days(1));
        if ahead || date.year() > self.today.plus_days(1).year() {
            return Err(element.fault(name, "absurd-date", "in the future"));
        }
        Ok(())
    }

    /// A day of birth. One known only by year or month is none: it could not be checked against
    /// what a person says.
    pub fn birth(&self, element: &Element<'_>, name: &str) -> Read<Option<Day>> {
        let Some(date) = element.date(name)? else { return Ok(None) };
        self.is_birth(date).map_err(|reason| element.fault(name, "absurd-date", reason))?;
        Ok(date.day(&self.zone))
    }

    /// Whether somebody in care can be born then; else why not.
    pub fn is_birth(&self, date: Date) -> Result<(), &'static str> {
        let oldest = self.today.plus_days(-LONGEST_LIFE);
        let (future, ancient) = match date.day(&self.zone) {
            Some(day) => (day > self.today.plus_days(1), day < oldest),
            None => (date.year() > self.today.year(), date.year() < oldest.year()),
        };
        if future {
            return Err("born in the future");
        }
        if ancient { Err("born more than 125 years ago") } else { Ok(()) }
    }

    /// Whether something can have happened on that day; else why not.
    pub fn is_past(&self, day: Day) -> Result<(), &'static str> {
        if day.year() < EARLIEST {
            return Err("before the year 1900");
        }
        if day > self.today.plus_days(1) { Err("in the future") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::json::Json;

    #[track_caller]
    fn check(date: &str, birth: Option<&str>, past: Option<&str>) {
        let calendar = Calendar { today: "2026-11-22".parse().unwrap(), zone: Zone::UTC };
        let text = format!(r#"{{"d":"{date}"}}"#);
        let json = Json::parse(&text).unwrap();
        let element = Element::root(&json, "X");
        let told = |read: Read<Option<Day>>| read.err().map(|fault| fault.reason.into_owned());
        assert_eq!(told(calendar.birth(&element, "d")).as_deref(), birth, "birth {date}");
        assert_eq!(told(calendar.past(&element, "d")).as_deref(), past, "past {date}");
    }

    #[test]
    fn absurd_dates_are_told_apart() {
        check("1970-01-01", None, None);
        check("2026-11-23", None, None);
        check("2026-11-24", Some("born in the future"), Some("in the future"));
        check("1850-01-01", Some("born more than 125 years ago"), Some("before the year 1900"));
        check("2201", Some("born in the future"), Some("in the future"));
        check("0001", Some("born more than 125 years ago"), Some("before the year 1900"));
        check("1897-01-01", Some("born more than 125 years ago"), Some("before the year 1900"));
    }
}
