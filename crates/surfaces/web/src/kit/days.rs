//! A choice among a few days.

use kernel::Day;
use maud::Markup;

use super::{Choice, Errors, Question, radios};
use crate::Say;

/// A list of days to choose one of, in words ("Tomorrow, Tuesday, June 4"). The values sent are
/// ISO days.
pub fn day_choices(
    say: &Say,
    question: &Question<'_>,
    days: &[Day],
    chosen: (Option<Day>, Day),
    errors: &Errors,
) -> Markup {
    let (chosen, today) = chosen;
    let choices: Vec<Choice> =
        days.iter().map(|day| Choice::new(day.to_string(), say.day_near(*day, today))).collect();
    radios(question, &choices, chosen.map(|day| day.to_string()).as_deref(), errors)
}
