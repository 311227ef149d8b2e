//! Dosage instructions, as far as an amount a day can be said with certainty.

use super::{datatypes::Quantity, element::Element};
use crate::fault::Read;

/// What is taken a day, when the instruction says how much and how often. As needed, alternatives
/// and sequences of different doses have none.
pub fn daily(root: &Element<'_>) -> Read<Option<Quantity>> {
    let mut total: Option<Quantity> = None;
    let mut seen = 0;
    for instruction in root.children("dosageInstruction")? {
        let instruction = instruction?;
        seen += 1;
        let as_needed = instruction.flag("asNeededBoolean")? == Some(true)
            || instruction.has("asNeededCodeableConcept");
        let (false, Some(times)) = (as_needed, times_a_day(&instruction)?) else {
            return Ok(None);
        };
        let mut dose = None;
        for rate in instruction.children("doseAndRate")? {
            let rate = rate?;
            dose = dose.or(Quantity::of(&rate, "doseQuantity")?);
        }
        let Some(dose) = dose.filter(|dose| dose.value > 0.0) else { return Ok(None) };
        total = Some(Quantity { value: dose.value * times, ..dose });
    }
    // Several instructions may be steps of a taper as well as doses of one day.
    Ok(total.filter(|_| seen == 1))
}

/// Whether amounts in these units can be divided by each other: 30 tablets by 2 tablets, never 30
/// tablets by 500 mg. An amount without a unit counts pieces.
pub fn is_same_unit(one: &Quantity, other: &Quantity) -> bool {
    let plain = |unit: &Option<String>| {
        let unit = unit.as_deref().unwrap_or("1").to_lowercase();
        let unit = unit.trim_matches(['{', '}', '[', ']', ' ']).trim_end_matches('s').to_owned();
        match unit.as_str() {
            "1" | "tab" | "tablet" | "cap" | "capsule" | "pill" | "each" | "ea" | "pen" => {
                "1".to_owned()
            }
            _ => unit,
        }
    };
    plain(&one.unit) == plain(&other.unit)
}

fn times_a_day(instruction: &Element<'_>) -> Read<Option<f64>> {
    let Some(timing) = instruction.child("timing")? else { return Ok(None) };
    let Some(repeat) = timing.child("repeat")? else { return Ok(None) };
    let frequency = repeat.number("frequency")?.unwrap_or(1.0);
    let Some(period) = repeat.number("period")? else { return Ok(None) };
    let days = match repeat.text("periodUnit")? {
        Some("h") => 1.0 / 24.0,
        Some("d") => 1.0,
        Some("wk") => 7.0,
        Some("mo") => 30.0,
        _ => return Ok(None),
    };
    let certain = !repeat.has("frequencyMax") && !repeat.has("periodMax");
    let times = frequency / (period * days);
    Ok(Some(times).filter(|times| certain && times.is_finite() && *times > 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::json::Json;

    #[track_caller]
    fn check(instruction: &str, expected: Option<f64>) {
        let text = format!(r#"{{"dosageInstruction":[{instruction}]}}"#);
        let json = Json::parse(&text).unwrap();
        let read = daily(&Element::root(&json, "MedicationRequest")).unwrap();
        assert_eq!(read.map(|dose| dose.value), expected, "{instruction}");
    }

    const TWICE: &str = r#""timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}}"#;
    const ONE: &str = r#""doseAndRate":[{"doseQuantity":{"value":1}}]"#;

    #[test]
    fn an_amount_a_day_is_said_only_with_certainty() {
        check(&format!("{{{TWICE},{ONE}}}"), Some(2.0));
        let weekly = r#""timing":{"repeat":{"period":1,"periodUnit":"wk"}}"#;
        check(&format!("{{{weekly},{ONE}}}"), Some(1.0 / 7.0));
        check(&format!(r#"{{"asNeededBoolean":true,{TWICE},{ONE}}}"#), None);
        check(&format!("{{{TWICE}}}"), None);
        check(&format!("{{{ONE}}}"), None);
        check(&format!("{{{TWICE},{ONE}}},{{{TWICE},{ONE}}}"), None);
        let zero = r#""timing":{"repeat":{"frequency":1,"period":0,"periodUnit":"d"}}"#;
        check(&format!("{{{zero},{ONE}}}"), None);
    }

    #[test]
    fn tablets_are_not_divided_by_milligrams() {
        let of = |unit: Option<&str>| Quantity { value: 1.0, unit: unit.map(str::to_owned) };
        for (one, other, same) in [
            (Some("TAB"), None, true),
            (Some("{tablets}"), Some("tablet"), true),
            (Some("mL"), Some("ml"), true),
            (Some("mg"), Some("tablet"), false),
            (Some("mg"), None, false),
        ] {
            assert_eq!(is_same_unit(&of(one), &of(other)), same, "{one:?} {other:?}");
        }
    }
}
