//! Encounter.

use kernel::Day;

use super::{calendar::Calendar, element::Element, reference::Reference};
use crate::fault::Read;

const STATUS: [&str; 9] = [
    "planned",
    "arrived",
    "triaged",
    "in-progress",
    "onleave",
    "finished",
    "cancelled",
    "entered-in-error",
    "unknown",
];

/// A visit or stay somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encounter {
    /// Whose.
    pub patient: Option<Reference>,
    /// Its status.
    pub status: &'static str,
    /// `AMB`, `EMER`, `IMP` and kin.
    pub class: Option<String>,
    /// The first day, when it has begun.
    pub began_on: Option<Day>,
}

/// Reads an Encounter resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<Encounter> {
    let status = root.code("status", &STATUS)?;
    let class = match root.child("class")? {
        Some(class) => class.text("code")?.map(str::to_owned),
        None => None,
    };
    let mut began_on = None;
    if let Some(period) = root.child("period")? {
        period.date("end")?;
        began_on = match status {
            "planned" => period.date("start")?.and_then(|date| date.day(&calendar.zone)),
            _ => calendar.past(&period, "start")?,
        };
    }
    Ok(Encounter { patient: Reference::of(root, "subject")?, status, class, began_on })
}
