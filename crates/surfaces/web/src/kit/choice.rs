//! Radios and check boxes: each answer is a card that can be pressed anywhere.

use maud::{Markup, Render, html};

use super::{Errors, errors::field_error};
use crate::{Say, i18n::Said};

/// The value of the answer that none of the others fits.
const NONE: &str = "none";

/// One question of a form: the heading of its answers.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// The field's name, and the id of its first answer.
    pub name: &'a str,
    /// The question itself.
    pub title: Said,
    /// A sentence that helps to answer.
    pub hint: Option<Said>,
    /// Whether the question is the page's heading (one question a page).
    pub is_page: bool,
}

impl<'a> Question<'a> {
    /// The one question of a page.
    pub const fn page(name: &'a str, title: Said) -> Self {
        Self { name, title, hint: None, is_page: true }
    }

    /// A question among others.
    pub const fn part(name: &'a str, title: Said) -> Self {
        Self { name, title, hint: None, is_page: false }
    }

    /// Adds a sentence that helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: Said) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(super) fn heading(&self) -> Markup {
        html! {
            @if self.is_page {
                h1.question-title { (self.title) }
            } @else {
                span.label { (self.title) }
            }
        }
    }

    pub(super) fn described_by(&self, errors: &Errors) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        let error = errors.get(self.name).is_some().then(|| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn hint_line(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint {
                p.hint id={ (self.name) "-hint" } { (hint) }
            }
        }
    }

    /// A group of fields under this question.
    pub fn group(&self, errors: &Errors, body: impl Render) -> Markup {
        let has_error = errors.get(self.name).is_some();
        html! {
            fieldset.has-error[has_error] aria-describedby=[self.described_by(errors)] {
                legend { (self.heading()) }
                (self.hint_line())
                (field_error(errors, self.name))
                (body)
            }
        }
    }
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What is read.
    pub label: Said,
    /// A second, quieter line.
    pub hint: Option<Said>,
}

impl Choice {
    /// An answer of one line.
    pub fn new(value: impl Into<String>, label: Said) -> Self {
        Self { value: value.into(), label, hint: None }
    }

    /// Adds a second line.
    #[must_use]
    pub fn hint(mut self, hint: Said) -> Self {
        self.hint = Some(hint);
        self
    }
}

/// One answer out of several.
pub fn radios(
    question: &Question<'_>,
    choices: &[Choice],
    chosen: Option<&str>,
    errors: &Errors,
) -> Markup {
    let body = html! {
        div.choices { (answers("radio", question.name, (choices, 0), &Vec::from_iter(chosen))) }
    };
    question.group(errors, body)
}

/// Any number of answers. A last choice with the value `none` stands apart, after "or".
pub fn checkboxes(
    say: &Say,
    question: &Question<'_>,
    choices: &[Choice],
    chosen: &[&str],
    errors: &Errors,
) -> Markup {
    let apart = usize::from(choices.last().is_some_and(|last| last.value == NONE));
    let (several, none) = choices.split_at(choices.len() - apart);
    let body = html! {
        div.choices {
            (answers("checkbox", question.name, (several, 0), chosen))
            @if !none.is_empty() {
                p.or { (say.t("or")) }
                (answers("checkbox", question.name, (none, several.len()), chosen))
            }
        }
    };
    question.group(errors, body)
}

/// Choices of a question, and how many of it stand before them.
fn answers(
    kind: &str,
    name: &str,
    (choices, before): (&[Choice], usize),
    chosen: &[&str],
) -> Markup {
    html! {
        @for (at, choice) in (before..).zip(choices) {
            @let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) };
            div.choice {
                input.choice-input type=(kind) name=(name) id=(id) value=(choice.value)
                    checked[chosen.contains(&choice.value.as_str())]
                    aria-describedby=[choice.hint.as_ref().map(|_| format!("{id}-more"))];
                label.choice-label for=(id) {
                    (choice.label)
                    @if let Some(hint) = &choice.hint {
                        span.choice-hint id={ (id) "-more" } { (hint) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_answer_has_the_fields_id_so_that_an_error_can_point_at_it() {
        let said = Said::verbatim;
        let question = Question::page("need", said("Do you need it?")).hint(said("Look first."));
        let choices = [Choice::new("yes", said("Yes")), Choice::new("no", said("No"))];
        let mut errors = Errors::none();
        errors.add("need", said("Choose one."));
        let html = radios(&question, &choices, Some("no"), &errors).into_string();
        assert!(
            html.contains(
                r#"<fieldset class="has-error" aria-describedby="need-hint need-error">"#
            )
        );
        assert!(html.contains(r#"id="need" value="yes">"#));
        assert!(html.contains(r#"id="need-2" value="no" checked>"#));
        assert!(
            html.contains(r#"<legend><h1 class="question-title">Do you need it?</h1></legend>"#)
        );
    }
    #[test]
    fn none_of_them_stands_last_after_or() {
        let said = Said::verbatim;
        let question = Question::part("changed", said("What changed?"));
        let choices = [
            Choice::new("allergies", said("My allergies")),
            Choice::new("hospital", said("Hospital")),
            Choice::new("none", said("Nothing changed")),
        ];
        for (language, or) in [("en", "or"), ("es", "o")] {
            let say = Say::in_language(language.parse().unwrap());
            let drawn = |choices: &[Choice]| {
                checkboxes(&say, &question, choices, &["none"], &Errors::none()).into_string()
            };
            let html = drawn(&choices);
            let (before, after) = html.split_once(&format!(r#"<p class="or">{or}</p>"#)).unwrap();
            assert!(before.contains(r#"id="changed-2" value="hospital">"#), "{before}");
            assert!(after.contains(r#"id="changed-3" value="none" checked>"#), "{after}");
            assert!(!drawn(&choices[..2]).contains(r#"class="or""#));
        }
    }
}
