//! What is wrong with a form: a list on top whose links land on the fields, and the same words
//! at each field. The list takes focus by itself, without scripts.

use maud::{Markup, html};

use super::Icon;
use crate::{Say, i18n::Said};

/// What is wrong, by field, in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Errors(Vec<Wrong>);

#[derive(Clone, Debug)]
struct Wrong {
    field: String,
    /// Where the link of the list lands.
    at: String,
    words: Said,
}

impl Errors {
    /// Nothing is wrong.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// One thing is wrong.
    pub fn one(field: impl Into<String>, words: Said) -> Self {
        let mut errors = Self::none();
        errors.add(field, words);
        errors
    }

    /// Something is wrong with a question of several fields as a whole; its list lands on `first`.
    pub fn of_group(group: impl Into<String>, first: impl Into<String>, words: Said) -> Self {
        Self(vec![Wrong { field: group.into(), at: first.into(), words }])
    }

    /// Something is wrong with `field` (the id of its input).
    pub fn add(&mut self, field: impl Into<String>, words: Said) {
        let field = field.into();
        self.0.push(Wrong { at: field.clone(), field, words });
    }

    /// These, and after them what is wrong further down the page.
    #[must_use]
    pub fn and(mut self, mut more: Self) -> Self {
        self.0.append(&mut more.0);
        self
    }

    /// Whether the form can be taken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with that field.
    pub fn get(&self, field: &str) -> Option<&Said> {
        self.0.iter().find(|wrong| wrong.field == field).map(|wrong| &wrong.words)
    }
}

/// The list on top of the page; nothing when there is nothing wrong.
pub fn error_summary(say: &Say, errors: &Errors) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" autofocus aria-labelledby="errors-title" {
                h2 #errors-title { (say.t("errors-title")) }
                ul {
                    @for wrong in &errors.0 {
                        li { a.link href={ "#" (wrong.at) } { (wrong.words) } }
                    }
                }
            }
        }
    }
}

/// The words at the field itself.
pub fn field_error(errors: &Errors, field: &str) -> Markup {
    html! {
        @if let Some(words) = errors.get(field) {
            p.field-error id={ (field) "-error" } { (Icon::Bad) span { (words) } }
        }
    }
}
