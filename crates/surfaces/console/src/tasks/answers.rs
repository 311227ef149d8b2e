//! What the patient answered, in the words of the questions.

use care::refill::{GivenAnswer, answers::Question};
use kernel::Day;
use maud::{Markup, html};
use web::{
    Say,
    i18n::Said,
    kit::{Row, summary_list},
};

/// The questions with their answers.
pub(super) fn answers(
    say: &Say,
    given: &[(GivenAnswer, Option<GivenAnswer>)],
    today: Day,
) -> Markup {
    let rows: Vec<Row> = given
        .iter()
        .map(|(answer, before)| {
            let asked = say.t(&format!("care-question-{}", answer.question.code()));
            let value = html! {
                @for said in in_words(say, answer, today) { div { (said) } }
                @if let Some(words) = &answer.words {
                    blockquote.quote dir="auto" { (words.reveal()) }
                }
                @if let Some(before) = before {
                    @for said in earlier(say, (answer, before), today) {
                        div.small.soft {
                            (say.with("console-said-before", &[("said", said.text().into())]))
                        }
                    }
                }
            };
            Row::new(asked, value)
        })
        .collect();
    summary_list(say, &rows)
}

/// What was said before and is not what is said now.
fn earlier(say: &Say, (now, before): (&GivenAnswer, &GivenAnswer), today: Day) -> Vec<Said> {
    let mut said = Vec::new();
    if before.value != now.value {
        said = in_words(say, before, today);
    }
    let words = before.words.as_ref().filter(|_| before.words != now.words);
    said.extend(words.map(|words| Said::verbatim(words.reveal())));
    said.retain(|said| !said.text().is_empty());
    said
}

/// An answer is kept as short words: codes, numbers, a day.
fn in_words(say: &Say, answer: &GivenAnswer, today: Day) -> Vec<Said> {
    let question = answer.question;
    let Some(value) = &answer.value else { return Vec::new() };
    // How bad it is was not asked in a text: the patient's own words say it, and nothing else does.
    if question == Question::SideEffects && answer.source.is_written() && answer.words.is_some() {
        return Vec::new();
    }
    value
        .split_whitespace()
        .map(|word| match (question, word.parse::<i64>(), word.parse::<Day>()) {
            (_, Ok(count), _) => say.with("console-doses", &[("count", count.into())]),
            (_, _, Ok(day)) => say.day_near(day, today),
            (Question::MissedDoses, ..) => say.t(&format!("care-answer-missed-why-{word}")),
            _ => say.t(&format!("care-answer-{}-{word}", question.code())),
        })
        .collect()
}
