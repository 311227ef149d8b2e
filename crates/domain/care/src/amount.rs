//! Amounts as a pharmacy counts them: read once at the rim, never a bare number inside.
//!
//! It knows no medication: what a unit is (a tablet, a pen, a millilitre) is said elsewhere.

use std::{fmt, str::FromStr};

use kernel::{Error, Result};

/// How many days one hand-over lasts when taken as directed: 1 to 730.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaysSupply(u16);

impl DaysSupply {
    /// The longest supply that is believed: two years. Anything above is a unit mix-up.
    pub const LONGEST: u16 = 730;

    /// Reads a number of days; `bad-days-supply` outside 1 to 730.
    pub fn new(days: i64) -> Result<Self> {
        u16::try_from(days)
            .ok()
            .filter(|days| (1..=Self::LONGEST).contains(days))
            .map(Self)
            .ok_or(Error::refused("bad-days-supply"))
    }

    /// The number of days.
    pub const fn days(self) -> u16 {
        self.0
    }
}

/// An amount of units of a product in thousandths, so that 0.4 ml and 30 tablets are both exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// The largest amount that is believed, in thousandths: a million units.
    const MOST: i64 = 1_000_000_000;

    /// So many whole units.
    pub const fn units(units: u32) -> Self {
        Self(units as i64 * 1_000)
    }

    /// Reads thousandths of a unit; `bad-quantity` when not positive or above a million units.
    pub fn from_thousandths(thousandths: i64) -> Result<Self> {
        if (1..=Self::MOST).contains(&thousandths) {
            Ok(Self(thousandths))
        } else {
            Err(Error::refused("bad-quantity"))
        }
    }

    /// Thousandths of a unit, as the tables keep it.
    pub const fn thousandths(self) -> i64 {
        self.0
    }
}

impl FromStr for Quantity {
    type Err = Error;

    /// Reads a decimal such as `30`, `0.4` or `2.50`. More than three decimals are cut, since no
    /// product is measured finer; signs, exponents and separators are `bad-quantity`.
    fn from_str(text: &str) -> Result<Self> {
        const BAD: Error = Error::refused("bad-quantity");
        let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || whole.len() > 7 {
            return Err(BAD);
        }
        let whole: i64 = whole.parse().map_err(|_| BAD)?;
        let mut part = part.chars().take(3).collect::<String>();
        while part.len() < 3 {
            part.push('0');
        }
        let part: i64 = part.parse().map_err(|_| BAD)?;
        Self::from_thousandths(whole * 1_000 + part)
    }
}

impl fmt::Display for Quantity {
    /// The shortest decimal: `30`, `0.4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 1_000, self.0 % 1_000);
        if part == 0 {
            return write!(f, "{whole}");
        }
        write!(f, "{whole}.{}", format!("{part:03}").trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn quantity(text: &str, expected: Option<&str>) {
        let read = text.parse::<Quantity>().ok().map(|quantity| quantity.to_string());
        assert_eq!(read.as_deref(), expected, "{text}");
    }

    #[test]
    fn decimals_are_read_exactly() {
        quantity("30", Some("30"));
        quantity("0.40", Some("0.4"));
        quantity(" 2.5 ", Some("2.5"));
        quantity("0.1239", Some("0.123"));
    }

    #[test]
    fn other_text_is_no_quantity() {
        for text in ["", "0", "-1", "1e3", "1,5", "0.0001", "12345678", "ten", ".5", "5."] {
            quantity(text, None);
        }
    }

    #[test]
    fn a_supply_lasts_at_least_a_day_and_at_most_two_years() {
        for (days, fits) in [(0, false), (1, true), (730, true), (731, false), (-5, false)] {
            assert_eq!(DaysSupply::new(days).is_ok(), fits, "{days}");
        }
    }
}
