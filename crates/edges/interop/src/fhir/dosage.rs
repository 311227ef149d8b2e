//! Dosage instructions, as far as an amount a day can be said with certainty.

use super::{datatypes::Quantity, element::Element};
use crate::fault::Read;

/// Units taken a day, when every instruction says how many and how often. As needed, alternatives
/// and sequences of different doses have none.
pub fn daily(root: &Element<'_>) -> Read<Option<f64>> {
    let mut total: Option<f64> = None;
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
            dose = dose.or(Quantity::of(&rate, "doseQuantity")?.map(|quantity| quantity.value));
        }
        let Some(dose) = dose.filter(|dose| *dose > 0.0) else { return Ok(None) };
        total = Some(total.unwrap_or(0.0) + dose * times);
    }
    // Several instructions may be steps of a taper as well as doses of one day.
    Ok(total.filter(|_| seen == 1))
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
