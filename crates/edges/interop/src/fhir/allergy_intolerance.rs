//! `AllergyIntolerance`.

use kernel::Day;

use super::{calendar::Calendar, datatypes::Concept, element::Element, reference::Reference};
use crate::fault::Read;

/// What a patient must not be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllergyIntolerance {
    /// Whose.
    pub patient: Reference,
    /// Against what, as coded.
    pub code: Concept,
    /// `active`, `inactive` or `resolved`, as coded.
    pub clinical_status: Option<String>,
    /// `low`, `high` or `unable-to-assess`.
    pub criticality: Option<&'static str>,
    /// The day it was recorded.
    pub recorded_on: Option<Day>,
}

/// Reads an `AllergyIntolerance` resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<AllergyIntolerance> {
    let status = Concept::of(root, "clinicalStatus")?;
    let criticality = root
        .has("criticality")
        .then(|| root.code("criticality", &["low", "high", "unable-to-assess"]))
        .transpose()?;
    calendar.plausible(root, "onsetDateTime")?;
    Ok(AllergyIntolerance {
        patient: Reference::required(root, "patient")?,
        code: Concept::of(root, "code")?.unwrap_or_default(),
        clinical_status: status.and_then(|status| status.any_code().map(str::to_owned)),
        criticality,
        recorded_on: calendar.past(root, "recordedDate")?,
    })
}
