//! The page that asks for a number and a birth date, and the one that says the same to everybody.

use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{
        Art, Errors, Icon, Input, Look, Page, button, card, error_summary, form, line_link,
        text_field,
    },
};

use crate::hello::{form::Typed, page::birth};

/// The form field of the number.
pub const PHONE: &str = "phone";

/// What was typed, shown again when it could not be read. It does not print.
#[derive(Clone, Default)]
pub struct Filled {
    /// The number.
    pub phone: String,
    /// The birth date.
    pub birth: Typed,
}

impl std::fmt::Debug for Filled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[phi]")
    }
}

/// The form, which posts to `path`.
pub fn ask(view: &View, (path, token): (&str, &Token), filled: &Filled, errors: &Errors) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("join-title");
    let phone = Input {
        name: PHONE,
        label: say.t("join-phone"),
        value: &filled.phone,
        autocomplete: "tel",
        width: "",
        is_number: true,
    };
    Page::patient(view, title.clone()).error(!errors.is_empty()).show(html! {
        (error_summary(say, errors))
        @if errors.is_empty() { (Art::Letter) }
        h1 { (title) }
        p.lead { (say.with("join-lead", &[("pharmacy", brand.name.as_str().into())])) }
        (form(path, token, html! {
            (text_field(&phone, errors))
            (birth(say, &filled.birth, errors))
            p { (say.t("join-terms")) }
            div.actions { (button(Look::Main, say.t("join-send"))) }
        }))
        (card(html! {
            h2 { (say.t("join-next-title")) }
            p { (say.t("join-next-body")) }
            p.soft { (say.t("join-free-choice")) }
        }))
        p { (line_link(Icon::Note, "/is-it-you", say.t("is-it-you-link"))) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// Says that a text comes, if the number and the date are on file. The same words for everybody.
pub fn done(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("joined-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Done)
        h1 { (title) }
        p.lead { (say.t("joined-body")) }
        p { (say.t("joined-yes")) }
        p { (say.t("joined-none")) " " (i18n::phone_link(&brand.phone)) "." }
        p.soft { (say.t("done-close")) }
    })
}
