//! The journeys that come with the program: files of `library/journeys`, checked like any other.

use care::task::rules::Kind;
use outreach::template::Template;

/// A file that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The name of the journey in it.
    pub name: &'static str,
    /// Its path in the project.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The refill ladder of `docs/refill.md`.
pub const REFILL: Shipped = Shipped {
    name: "refill",
    path: "library/journeys/refill.toml",
    text: include_str!("../../../../library/journeys/refill.toml"),
};

/// Every journey that comes with the program.
pub const ALL: [Shipped; 1] = [REFILL];

/// The names of every message that a journey can send.
pub fn templates() -> Vec<&'static str> {
    Template::ALL.iter().map(|template| template.code()).collect()
}

/// The names of every kind of task that a journey can open.
pub fn task_kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|kind| kind.code()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::{Known, read};

    #[test]
    fn every_shipped_journey_is_right_and_bears_its_name() {
        let (templates, task_kinds) = (templates(), task_kinds());
        let known = Known { templates: &templates, task_kinds: &task_kinds };
        for shipped in ALL {
            match read(shipped.text, &known) {
                Ok(definition) => assert_eq!(definition.name, shipped.name),
                Err(complaints) => panic!("{}:{}", shipped.path, complaints[0]),
            }
        }
    }
}
