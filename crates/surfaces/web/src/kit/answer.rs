//! Answers that are buttons: one press answers the question and goes on. For questions whose
//! every answer is complete in itself; a slip is mended with "Back" or on the last page.

use maud::{Markup, html};

use super::{Choice, Icon, Question, form};
use crate::{Say, csrf::Token};

/// The answers to a question, as one form of buttons that all send `question.name`. The answer
/// given before is marked in words. An answer whose value stands in `urgent` is drawn as such.
/// The action ends with what the form carries unseen.
pub fn answer_buttons(
    say: &Say,
    action: (&str, &Token, Markup),
    question: &Question<'_>,
    choices: &[Choice],
    marks: Marks<'_>,
) -> Markup {
    let (action, token, unseen) = action;
    let body = html! {
        div.answers {
            @for choice in choices {
                @let is_chosen = marks.chosen == Some(choice.value.as_str());
                @let is_urgent = marks.urgent == Some(choice.value.as_str());
                button.answer.answer-chosen[is_chosen].answer-urgent[is_urgent] type="submit"
                    name=(question.name) value=(choice.value) {
                    span {
                        span.answer-words { (choice.label) }
                        // Said, and not only drawn: colours and icons may be turned off.
                        @if is_urgent { span.answer-hint { strong { (say.t("answer-urgent")) } } }
                        @if let Some(hint) = &choice.hint { span.answer-hint { (hint) } }
                        @if is_chosen { span.answer-hint { (say.t("your-answer")) } }
                    }
                    @if is_chosen { (Icon::Check) } @else if is_urgent { (Icon::Warn) }
                    @else { (Icon::Chevron) }
                }
            }
        }
    };
    let group = question.group(&super::Errors::none(), body);
    form(action, token, html! { (unseen) (group) })
}

/// Which answers stand out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks<'a> {
    /// The answer given before.
    pub chosen: Option<&'a str>,
    /// The answer that asks for help at once.
    pub urgent: Option<&'a str>,
}

impl<'a> Marks<'a> {
    /// Marks the answer given before.
    pub const fn chosen(chosen: Option<&'a str>) -> Self {
        Self { chosen, urgent: None }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;
    use crate::i18n::Said;

    #[test]
    fn an_urgent_answer_says_so_in_a_word_whatever_is_drawn() {
        for (language, word) in [("en", "Emergency"), ("es", "Emergencia")] {
            let say = Say::in_language(language.parse::<Language>().unwrap());
            let choices = [
                Choice::new("bad", Said::verbatim("It is bad")),
                Choice::new("now", Said::verbatim("Help me now")),
            ];
            let question = Question::page("how", Said::verbatim("How bad?"));
            let action = ("/how", &Token::of("secret"), html! {});
            for chosen in [None, Some("now")] {
                let marks = Marks { chosen, urgent: Some("now") };
                let (path, token, unseen) = (action.0, action.1, action.2.clone());
                let html = answer_buttons(&say, (path, token, unseen), &question, &choices, marks);
                let html = html.into_string();
                let (before, urgent) = html.split_once("value=\"now\"").unwrap();
                assert!(urgent.contains(word) && !before.contains(word), "{html}");
            }
        }
    }
}
