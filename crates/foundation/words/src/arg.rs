//! What a sentence's variable may hold.

use kernel::{Day, Instant, Zone};

/// A typed value for a variable. Days, times and numbers are written in the language that was found.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Plain text, shown as it is but for control characters.
    Text(&'a str),
    /// A whole number: grouped when shown, and usable for plurals.
    Number(i64),
    /// `Monday, June 3`.
    Day(Day),
    /// `Monday, June 3, 2026`.
    DayAndYear(Day),
    /// `June 3`.
    ShortDay(Day),
    /// `June 3, 2026`.
    Date(Day),
    /// `9:05 AM`, there.
    Time(Instant, &'a Zone),
    /// `Monday, June 3, 9:05 AM`, there.
    At(Instant, &'a Zone),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<Day> for Arg<'_> {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}
