//! A version of the pharmacy's own rules.

use kernel::{Day, Instant};

use crate::policy::OwnRules;

/// How far a version has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Written, and without effect.
    Draft,
    /// In force from its day on, until the day of a later one.
    Published,
    /// Given up.
    Withdrawn,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Withdrawn];

    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A version, with how it came about.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number: 1 for the first.
    pub number: u32,
    /// How far it has come.
    pub state: State,
    /// What it says.
    pub own: OwnRules,
    /// The version it repeats; 0 for the rules that came with the program.
    pub previous: Option<u32>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When.
    pub authored_at: Instant,
    /// The first day on which it holds, once it is published.
    pub valid_from: Option<Day>,
    /// Why it was published.
    pub reason: Option<String>,
    /// Who published it.
    pub published_by: Option<String>,
    /// When.
    pub published_at: Option<Instant>,
}

/// What decides whether a published version is in force, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its number.
    pub number: u32,
    /// The first day on which it holds.
    pub valid_from: Day,
    /// When it was published: of two that begin on one day, the later word holds.
    pub published_at: Instant,
    /// What it says.
    pub own: OwnRules,
}

/// The version that is in force on a day, if any.
pub(super) fn on(published: &[Published], today: Day) -> Option<&Published> {
    let begun = published.iter().filter(|it| it.valid_from <= today);
    begun.max_by_key(|it| (it.valid_from, it.published_at, it.number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::rulebook;

    #[test]
    fn the_latest_day_that_has_come_holds_and_of_one_day_the_later_word() {
        let version = |number, day: &str, at| Published {
            number,
            valid_from: day.parse().unwrap(),
            published_at: Instant(at),
            own: OwnRules::of(rulebook()),
        };
        let all = [
            version(1, "2026-03-01", 10),
            version(4, "2026-03-09", 20),
            version(2, "2026-03-09", 30),
            version(3, "2026-05-01", 5),
        ];
        let check = |day: &str, number| {
            let found = on(&all, day.parse().unwrap()).map(|it| it.number);
            assert_eq!(found, number, "{day}");
        };
        check("2026-02-28", None);
        check("2026-03-01", Some(1));
        check("2026-03-08", Some(1));
        check("2026-03-09", Some(2));
        check("2026-12-31", Some(3));
    }
}
