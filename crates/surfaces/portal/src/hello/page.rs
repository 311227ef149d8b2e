//! "Confirm it's you": the birth date in three fields, why we ask, and help by phone.

use identity::chosen_sign::ChosenSign;
use maud::{Markup, html};
use web::{
    Say, View,
    csrf::Token,
    i18n,
    kit::{
        Art, Errors, Input, Look, Page, Question, button, disclosure, error_summary, form,
        text_part,
    },
};

use super::form::{BIRTH, DAY, MONTH, Typed, YEAR};
use crate::choices;

/// The form. `errors` may also hold one for [`BIRTH`]: the date as a whole did not match.
///
/// What the patient chose to know our pages by stands first.
pub fn confirm(
    view: &View,
    token: &Token,
    sign: Option<&ChosenSign>,
    (typed, errors): (&Typed, &Errors),
) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("hello-title");
    let page = Page::patient(view, title.clone()).error(!errors.is_empty());
    page.stop("/hello/stop").why("/why").show(html! {
        (error_summary(say, errors))
        @if errors.is_empty() && sign.is_none() { (Art::Shield) }
        h1 { (title) }
        (choices::sign(view, sign))
        p.lead { (say.t("hello-lead")) }
        (form("/hello", token, html! {
            (birth(say, typed, errors))
            div.actions { (button(Look::Main, say.t("continue"))) }
        }))
        (disclosure(say.t("hello-why-title"), html! { p { (say.t("hello-why-body")) } }))
        p { (say.t("hello-help")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// The birth date in its three fields.
pub(crate) fn birth(say: &Say, typed: &Typed, errors: &Errors) -> Markup {
    let part = |name, key, value, autocomplete, width| {
        let label = say.t(key);
        // Month is typed by name too, so the number pad must not take the letters away.
        let is_number = name != MONTH;
        let input = Input { name, label, value, autocomplete, width, is_number };
        text_part(&input, Some(BIRTH), errors)
    };
    Question::part(BIRTH, say.t("hello-birth")).hint(say.t("hello-birth-hint")).group(
        errors,
        html! {
            div.parts {
                (part(MONTH, "birth-month", &typed.month, "bday-month", "input-month"))
                (part(DAY, "birth-day", &typed.day, "bday-day", "input-2"))
                (part(YEAR, "birth-year", &typed.year, "bday-year", "input-4"))
            }
        },
    )
}

/// Shown when the time is over: answers are kept, and the same link goes on.
pub fn timed_out(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("timed-out-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Rest)
        h1 { (title) }
        p.lead { (say.t("timed-out-body")) }
        p { (say.t("timed-out-how")) }
        p { (say.t("closed-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// Shown after "finish": nothing is left on this device.
pub fn out(view: &View) -> Markup {
    let title = view.say.t("out-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Done)
        h1 { (title) }
        p.lead { (view.say.t("out-body")) }
    })
}
