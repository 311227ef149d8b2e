//! Observation.

use kernel::{Day, Instant};

use super::{
    calendar::Calendar,
    datatypes::{Concept, LOINC},
    element::{Date, Element},
    reference::Reference,
};
use crate::fault::Read;

const STATUS: [&str; 8] = [
    "registered",
    "preliminary",
    "final",
    "amended",
    "corrected",
    "cancelled",
    "entered-in-error",
    "unknown",
];

/// A measurement or finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// Whose; a few are about a place or a group.
    pub patient: Option<Reference>,
    /// Its status.
    pub status: &'static str,
    /// Whether the sender calls it a laboratory result.
    pub laboratory: bool,
    /// What was measured, as coded.
    pub code: Concept,
    /// The LOINC code, when coded so.
    pub loinc: Option<String>,
    /// The day it is true of.
    pub observed_on: Option<Day>,
    /// The instant, when told.
    pub observed_at: Option<Instant>,
    /// The amount, when it is one.
    pub value: Option<Value>,
}

/// What an observation found.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An amount with its unit. Results may be negative (a base excess).
    Amount {
        /// The number.
        value: f64,
        /// The unit, as coded.
        unit: Option<String>,
        /// `<`, `<=`, `>` or `>=` when only a bound is known.
        comparator: Option<String>,
    },
    /// A finding in words.
    Words(String),
}

/// Reads an Observation resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<Observation> {
    let categories = Concept::all(root, "category")?;
    let laboratory = categories
        .iter()
        .flat_map(|category| &category.codings)
        .any(|coding| coding.code.as_deref() == Some("laboratory"));
    let observed_at = match root.date("effectiveDateTime")? {
        Some(Date::At(at, _)) => Some(at),
        _ => None,
    };
    let observed_on = calendar.past(root, "effectiveDateTime")?;
    let code = Concept::of(root, "code")?
        .ok_or_else(|| root.fault("code", "missing", "required, and not there"))?;
    Ok(Observation {
        patient: Reference::of(root, "subject")?,
        status: root.code("status", &STATUS)?,
        laboratory,
        loinc: code.code(LOINC).map(str::to_owned),
        code,
        observed_on,
        observed_at,
        value: value(root)?,
    })
}

fn value(root: &Element<'_>) -> Read<Option<Value>> {
    if let Some(quantity) = root.child("valueQuantity")? {
        let unit = match quantity.text("code")? {
            Some(code) => Some(code),
            None => quantity.text("unit")?,
        };
        let comparator = quantity.text("comparator")?.map(str::to_owned);
        return Ok(quantity.number("value")?.map(|value| Value::Amount {
            value,
            unit: unit.map(str::to_owned),
            comparator,
        }));
    }
    if let Some(concept) = Concept::of(root, "valueCodeableConcept")? {
        return Ok(concept.name().map(|name| Value::Words(name.to_owned())));
    }
    Ok(root.text("valueString")?.map(|text| Value::Words(text.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::{datatypes::Quantity, json::Json};

    #[test]
    fn quantities_of_orders_and_results_differ() {
        let json = Json::parse(r#"{"q":{"value":-2.5,"unit":"mmol/L"}}"#).unwrap();
        let root = Element::root(&json, "Observation");
        assert_eq!(Quantity::of(&root, "q").unwrap_err().code, "bad-quantity");
        let json = Json::parse(r#"{"valueQuantity":{"value":-2.5,"unit":"mmol/L"}}"#).unwrap();
        let read = value(&Element::root(&json, "Observation")).unwrap();
        assert!(matches!(read, Some(Value::Amount { value: -2.5, .. })));
    }
}
