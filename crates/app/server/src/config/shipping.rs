//! Words of the configuration that say when parcels leave: weekdays, days on the road, holidays. One
//! that cannot be read is told with what is allowed.

use std::fmt;

use care::pharmacy::LONGEST_TRANSIT;
use kernel::Day;
use serde::{Deserialize, Deserializer, de};

/// A day of the week on which parcels leave, counted from Monday, which is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShipDay(pub u8);

/// A day on which nothing leaves, travels or arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday(pub Day);

/// Days a parcel is on the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TransitDays(pub u8);

const WEEK: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl<'de> Deserialize<'de> for ShipDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Allowed {
            told: "a day of the week: monday, tuesday, wednesday, thursday, friday, saturday or sunday",
            word: |word: &str| {
                let day = (0..).zip(WEEK).find(|(_, name)| name.eq_ignore_ascii_case(word));
                day.map(|(day, _)| Self(day))
            },
            number: |_| None,
        })
    }
}

impl<'de> Deserialize<'de> for Holiday {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Allowed {
            told: "a day in quotes, such as \"2026-12-25\"",
            word: |word: &str| word.parse().ok().map(Self),
            number: |_| None,
        })
    }
}

impl<'de> Deserialize<'de> for TransitDays {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Allowed {
            told: "a number of days from 0 to 10",
            word: |_| None,
            number: |number| {
                let days = u8::try_from(number).ok().filter(|days| *days <= LONGEST_TRANSIT);
                days.map(Self)
            },
        })
    }
}

/// Reads a word or a number, or says what is allowed there. It never repeats what it read.
struct Allowed<T> {
    told: &'static str,
    word: fn(&str) -> Option<T>,
    number: fn(i64) -> Option<T>,
}

impl<T> Allowed<T> {
    fn or_told<E: de::Error>(&self, read: Option<T>) -> Result<T, E> {
        read.ok_or_else(|| E::custom(format!("it should be {}", self.told)))
    }
}

impl<T> de::Visitor<'_> for Allowed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.told)
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<T, E> {
        self.or_told((self.word)(word.trim()))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        self.or_told((self.number)(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.or_told(i64::try_from(number).ok().and_then(self.number))
    }
}
