//! Coverage.

use super::{calendar::Calendar, datatypes::Concept, element::Element, reference::Reference};
use crate::fault::Read;

/// Codes of `status` that Coverage shares with other financial resources.
const STATUS: [&str; 4] = ["active", "cancelled", "draft", "entered-in-error"];

/// Who pays for a patient, from when to when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Whose coverage it is.
    pub beneficiary: Reference,
    /// Its status.
    pub status: &'static str,
    /// The kind of plan, as coded.
    pub kind: Option<String>,
    /// Who pays.
    pub payors: Vec<Reference>,
}

/// Reads a Coverage resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<Coverage> {
    let mut payors = Vec::new();
    for payor in root.children("payor")? {
        payors.push(Reference::read(&payor?)?);
    }
    if let Some(period) = root.child("period")? {
        calendar.plausible(&period, "start")?;
        period.date("end")?;
    }
    Ok(Coverage {
        beneficiary: Reference::required(root, "beneficiary")?,
        status: root.code("status", &STATUS)?,
        kind: Concept::of(root, "type")?.and_then(|kind| kind.any_code().map(str::to_owned)),
        payors,
    })
}
