//! Fields that are typed into.

use kernel::Day;
use maud::{Markup, PreEscaped, html};

use super::{Art, Errors, Question, errors::field_error};
use crate::i18n::Said;

/// One typed field.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// Name and id.
    pub name: &'a str,
    /// Its label.
    pub label: Said,
    /// What is in it.
    pub value: &'a str,
    /// The `autocomplete` token (`bday-day`, `tel`, `off`).
    pub autocomplete: &'a str,
    /// A width class: `input-2`, `input-4`, `input-month`, or nothing.
    pub width: &'a str,
    /// Whether a number pad should come up.
    pub is_number: bool,
}

/// A labelled field on one line.
pub fn text_field(input: &Input<'_>, errors: &Errors) -> Markup {
    text_part(input, None, errors)
}

/// A field that is one part of a question: what is wrong with all of `group` is wrong here too.
pub fn text_part(input: &Input<'_>, group: Option<&str>, errors: &Errors) -> Markup {
    let is_wrong = |name: &&str| errors.get(name).is_some();
    let own = Some(input.name).filter(is_wrong);
    let error = own.or(group.filter(is_wrong)).map(|name| format!("{name}-error"));
    html! {
        div.field.has-error[own.is_some()] {
            label.label for=(input.name) { (input.label) }
            (field_error(errors, input.name))
            input class={ "input " (input.width) } type="text" id=(input.name) name=(input.name)
                value=(input.value) autocomplete=(input.autocomplete) spellcheck="false"
                inputmode=[input.is_number.then_some("numeric")]
                aria-invalid=[error.as_ref().map(|_| "true")] aria-describedby=[error];
        }
    }
}

/// A calendar day, from `first` on; browsers without a picker take it as `2026-12-01`.
pub fn day_field(question: &Question<'_>, value: &str, first: Day, errors: &Errors) -> Markup {
    let has_error = errors.get(question.name).is_some();
    html! {
        div.field.has-error[has_error] {
            label.label for=(question.name) { (question.title) }
            (question.hint_line())
            (field_error(errors, question.name))
            input.input type="date" id=(question.name) name=(question.name) value=(value)
                min=(first) autocomplete="off" aria-invalid=[has_error.then_some("true")]
                aria-describedby=[question.described_by(errors)];
        }
    }
}

/// "How many?" as the one question of a page, with a picture of what is counted and its unit.
pub fn number_field(
    question: &Question<'_>,
    unit: &Said,
    picture: Art,
    value: &str,
    errors: &Errors,
) -> Markup {
    let has_error = errors.get(question.name).is_some();
    html! {
        div.field.has-error[has_error] {
            @if question.is_page {
                h1.question-title { label for=(question.name) { (question.title) } }
            } @else {
                label.label for=(question.name) { (question.title) }
            }
            (question.hint_line())
            (field_error(errors, question.name))
            div.number {
                (picture)
                input.input.input-4 type="text" inputmode="numeric" autocomplete="off"
                    id=(question.name) name=(question.name) value=(value)
                    aria-invalid=[has_error.then_some("true")]
                    aria-describedby=[join(question.described_by(errors), question.name)];
                span.unit id={ (question.name) "-unit" } { (unit) }
            }
        }
    }
}

fn join(ids: Option<String>, name: &str) -> Option<String> {
    Some(ids.map_or_else(|| format!("{name}-unit"), |ids| format!("{ids} {name}-unit")))
}

/// Several lines of free text.
pub fn text_area(question: &Question<'_>, value: &str, limit: usize, errors: &Errors) -> Markup {
    let has_error = errors.get(question.name).is_some();
    html! {
        div.field.has-error[has_error] {
            @if question.is_page {
                h1.question-title { label for=(question.name) { (question.title) } }
            } @else {
                label.label for=(question.name) { (question.title) }
            }
            (question.hint_line())
            (field_error(errors, question.name))
            textarea.input id=(question.name) name=(question.name) maxlength=(limit) rows="5"
                dir="auto" aria-invalid=[has_error.then_some("true")]
                aria-describedby=[question.described_by(errors)] {
                // Browsers drop one line break after the tag: this one is theirs.
                (PreEscaped("\n")) (value)
            }
        }
    }
}
