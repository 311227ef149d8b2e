//! A place in a resource: reads its children with the path kept for the fault.
//!
//! A child that is absent is `None`; a child of another type than the specification's is a fault.
//! Children nobody asks for are not looked at.

use std::fmt::{self, Write as _};

use kernel::{Day, Instant};

use super::json::Json;
use crate::fault::{Fault, Read};

/// No string of FHIR is longer.
const LONGEST_TEXT: usize = 1 << 20;

/// An object inside a resource, and the way to it.
#[derive(Clone, Copy)]
pub struct Element<'e> {
    json: &'e Json<'e>,
    at: At<'e>,
}

#[derive(Clone, Copy)]
struct At<'e> {
    parent: Option<&'e At<'e>>,
    name: &'e str,
    index: Option<usize>,
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            write!(f, "{parent}.")?;
        }
        f.write_str(self.name)?;
        match self.index {
            Some(index) => write!(f, "[{index}]"),
            None => Ok(()),
        }
    }
}

impl<'e> Element<'e> {
    /// The resource itself, whose paths begin with its type.
    pub fn root(json: &'e Json<'e>, name: &'e str) -> Self {
        Self { json, at: At { parent: None, name, index: None } }
    }

    /// The path of this element.
    pub fn path(&self) -> String {
        self.at.to_string()
    }

    /// The tree below this element.
    pub const fn json(&self) -> &'e Json<'e> {
        self.json
    }

    /// A fault at a child of this element (at the element itself when `name` is empty).
    pub fn fault(
        &self,
        name: &str,
        code: &'static str,
        reason: impl Into<std::borrow::Cow<'static, str>>,
    ) -> Fault {
        let mut path = self.path();
        if !name.is_empty() {
            write!(path, ".{name}").expect("writing to a string does not fail");
        }
        Fault::at(path, code, reason)
    }

    fn wrong(&self, name: &str, expected: &str, found: &Json<'_>) -> Fault {
        self.fault(name, "wrong-type", format!("expected {expected}, found {}", found.kind()))
    }

    fn value(&self, name: &str) -> Option<&'e Json<'e>> {
        self.json.get(name).filter(|value| **value != Json::Null)
    }

    /// Whether the property is there at all.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// A string, code, uri or id; an empty one is none.
    pub fn text(&self, name: &str) -> Read<Option<&'e str>> {
        match self.value(name) {
            None => Ok(None),
            Some(Json::Text(text)) if text.len() > LONGEST_TEXT => {
                Err(self.fault(name, "too-long", "longer than 1 MiB"))
            }
            Some(Json::Text(text)) => Ok(Some(text.trim()).filter(|text| !text.is_empty())),
            Some(other) => Err(self.wrong(name, "a text", other)),
        }
    }

    /// A string that must be there.
    pub fn required(&self, name: &str) -> Read<&'e str> {
        self.text(name)?.ok_or_else(|| self.fault(name, "missing", "required, and not there"))
    }

    /// A code that must be there and be one of these.
    pub fn code(&self, name: &str, allowed: &[&'static str]) -> Read<&'static str> {
        let code = self.required(name)?;
        allowed.iter().find(|known| **known == code).copied().ok_or_else(|| {
            self.fault(name, "unknown-code", format!("expected one of {}", allowed.join(", ")))
        })
    }

    /// True or false.
    pub fn flag(&self, name: &str) -> Read<Option<bool>> {
        match self.value(name) {
            None => Ok(None),
            Some(Json::Bool(value)) => Ok(Some(*value)),
            Some(other) => Err(self.wrong(name, "true or false", other)),
        }
    }

    /// A number.
    pub fn number(&self, name: &str) -> Read<Option<f64>> {
        match self.value(name) {
            None => Ok(None),
            Some(Json::Number(value)) => Ok(Some(*value)),
            Some(other) => Err(self.wrong(name, "a number", other)),
        }
    }

    /// A date of any precision the specification allows.
    pub fn date(&self, name: &str) -> Read<Option<Date>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        Date::read(text).map(Some).ok_or_else(|| {
            self.fault(name, "bad-date", "expected a date as YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339")
        })
    }

    /// A child object.
    pub fn child<'c>(&'c self, name: &'c str) -> Read<Option<Element<'c>>> {
        match self.value(name) {
            None => Ok(None),
            Some(json @ Json::Object(_)) => {
                let at = At { parent: Some(&self.at), name, index: None };
                Ok(Some(Element { json, at }))
            }
            Some(other) => Err(self.wrong(name, "an object", other)),
        }
    }

    /// The objects of a list, each with its index in the path.
    pub fn children<'c>(
        &'c self,
        name: &'c str,
    ) -> Read<impl Iterator<Item = Read<Element<'c>>> + use<'c, 'e>> {
        let items = self.items(name)?;
        Ok(items.iter().enumerate().map(move |(index, json)| match json {
            Json::Object(_) => {
                Ok(Element { json, at: At { parent: Some(&self.at), name, index: Some(index) } })
            }
            other => Err(self.wrong(&format!("{name}[{index}]"), "an object", other)),
        }))
    }

    /// The strings of a list.
    pub fn texts(&self, name: &str) -> Read<Vec<&'e str>> {
        let items = self.items(name)?;
        let mut texts = Vec::with_capacity(items.len());
        for (index, json) in items.iter().enumerate() {
            match json {
                Json::Text(text) if text.len() <= LONGEST_TEXT => texts.push(text.trim()),
                // A null stands for an element that has extensions only.
                Json::Null => {}
                other => return Err(self.wrong(&format!("{name}[{index}]"), "a text", other)),
            }
        }
        Ok(texts)
    }

    fn items(&self, name: &str) -> Read<&'e [Json<'e>]> {
        match self.value(name) {
            None => Ok(&[]),
            Some(Json::List(items)) => Ok(items),
            Some(other) => Err(self.wrong(name, "a list", other)),
        }
    }
}

/// A FHIR date or dateTime with the precision it was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// A year.
    Year(i16),
    /// A month of a year.
    Month(i16, i8),
    /// A day.
    Day(Day),
    /// An instant, with the day it was written as.
    At(Instant, Written),
}

/// What the writer's clock showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A local day with an offset of its own: this is the day people there would name.
    Local(Day),
    /// In UTC: the day people would name depends on their zone.
    Utc,
}

impl Date {
    /// Reads the forms of FHIR R4's `date`, `dateTime` and `instant`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        match text.len() {
            4 if digits(text) => text.parse().ok().map(Self::Year),
            7 => {
                let (year, month) = text.split_once('-')?;
                let well_formed = year.len() == 4 && digits(year) && digits(month);
                let month: i8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
                if well_formed {
                    year.parse().ok().map(|year| Self::Month(year, month))
                } else {
                    None
                }
            }
            10 => text.parse().ok().map(Self::Day),
            20..=40 => {
                let day: Day = text.get(..10)?.parse().ok()?;
                let at: Instant = text.parse().ok()?;
                let utc =
                    text.ends_with('Z') || text.ends_with("+00:00") || text.ends_with("-00:00");
                Some(Self::At(at, if utc { Written::Utc } else { Written::Local(day) }))
            }
            _ => None,
        }
    }

    /// The day people there would name, when the precision allows to say one.
    pub fn day(self, zone: &kernel::Zone) -> Option<Day> {
        match self {
            Self::Year(_) | Self::Month(..) => None,
            Self::Day(day) | Self::At(_, Written::Local(day)) => Some(day),
            Self::At(at, Written::Utc) => Some(zone.day(at)),
        }
    }

    /// The year it was written with.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) | Self::At(_, Written::Local(day)) => day.year(),
            Self::At(at, Written::Utc) => kernel::Zone::UTC.day(at).year(),
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Zone;

    use super::*;

    #[test]
    fn a_fault_names_the_way_to_it() {
        let json = Json::parse(r#"{"name":[{"given":["A"]},{"given":["A",7]}],"x":"y"}"#).unwrap();
        let root = Element::root(&json, "Patient");
        let names: Vec<Element<'_>> = root.children("name").unwrap().map(Read::unwrap).collect();
        assert_eq!(names[0].texts("given").unwrap(), ["A"]);
        let fault = names[1].texts("given").unwrap_err();
        assert_eq!(fault.path, "Patient.name[1].given[1]");
        assert_eq!(fault.reason, "expected a text, found a number");
        assert_eq!(root.child("x").map(|_| ()).unwrap_err().path, "Patient.x");
        assert_eq!(root.required("y").unwrap_err().code, "missing");
    }

    #[track_caller]
    fn day(text: &str, expected: Option<&str>) {
        let zone = Zone::named("America/New_York").unwrap();
        let read = Date::read(text).and_then(|date| date.day(&zone)).map(|day| day.to_string());
        assert_eq!(read.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_day_is_the_one_people_there_would_name() {
        day("2024-03-01", Some("2024-03-01"));
        day("2024-03-01T02:00:00Z", Some("2024-02-29"));
        day("2024-03-01T02:00:00+05:00", Some("2024-03-01"));
        day("2024-03-01T02:00:00.123456+00:00", Some("2024-02-29"));
        day("2024", None);
        day("2024-03", None);
    }

    #[test]
    fn absurd_dates_are_no_dates() {
        for text in [
            "2024-02-30",
            "2024-13",
            "24",
            "2024-3-1",
            "tomorrow",
            "2024-01-01T25:00:00Z",
            "2024-01-01T00:00:00",
            "২০২৪",
            "2024-01-01é00:00:00Z",
            "",
        ] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }
}
