//! Condition.

use kernel::Day;

use super::{calendar::Calendar, datatypes::Concept, element::Element, reference::Reference};
use crate::fault::Read;

/// A diagnosis or problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Whose.
    pub patient: Reference,
    /// What, as coded.
    pub code: Concept,
    /// `active`, `resolved` and kin, as coded.
    pub clinical_status: Option<String>,
    /// Since when.
    pub onset_on: Option<Day>,
}

/// Reads a Condition resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<Condition> {
    let status = Concept::of(root, "clinicalStatus")?;
    calendar.plausible(root, "abatementDateTime")?;
    calendar.plausible(root, "recordedDate")?;
    Ok(Condition {
        patient: Reference::required(root, "subject")?,
        code: Concept::of(root, "code")?.unwrap_or_default(),
        clinical_status: status.and_then(|status| status.any_code().map(str::to_owned)),
        onset_on: calendar.past(root, "onsetDateTime")?,
    })
}
