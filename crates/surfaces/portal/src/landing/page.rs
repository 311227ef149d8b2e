//! What anyone who holds the link may see (tier T0): the pharmacy, its number, its languages, and
//! ways to say "not me", "stop" and "call me". No name, no medicine, no date.

use identity::chosen_sign::ChosenSign;
use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{Art, Look, Page, card, disclosure, form, named_button},
};

use crate::choices;

/// The form field that says what the reader wants next.
pub const NEXT: &str = "next";

/// The page behind a link that works. `path` is where its forms post to: the link itself. Its
/// questions take so many minutes; 0 when none is asked.
pub fn landing(
    view: &View,
    (path, token): (&str, &Token),
    sign: Option<&ChosenSign>,
    minutes: u32,
) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("landing-title");
    let why = format!("{path}/why");
    Page::patient(view, title.clone()).script("link.js").why(why).show(html! {
        @if sign.is_none() { (Art::Letter) }
        h1 { (title) }
        (choices::sign(view, sign))
        p.lead {
            (say.with("landing-from", &[
                ("pharmacy", brand.name.as_str().into()),
                ("minutes", minutes.into()),
            ]))
        }
        (form(path, token, html! {
            div.actions { (named_button(Look::Main, NEXT, "continue", say.t("continue"))) }
        }))
        (card(html! {
            h2 { (say.t("landing-trust-title")) }
            p {
                (say.t("landing-trust-body")) " "
                strong { (i18n::phone_link(&brand.phone)) }
            }
        }))
        (disclosure(say.t("landing-why-title"), html! { p { (say.t("landing-why-body")) } }))
        section aria-labelledby="other" {
            h2 #other { (say.t("landing-other-title")) }
            (form(path, token, html! {
                div.stack {
                    (named_button(Look::Second, NEXT, "call-me", say.t("landing-call-me")))
                    (named_button(Look::Second, NEXT, "not-me", say.t("landing-not-me")))
                    (named_button(Look::Second, NEXT, "stop", say.t("stop-messages")))
                }
            }))
        }
    })
}

/// The page behind a link that does not work, whatever the reason: it never says which.
pub fn closed(view: &View, path: &str, token: &Token) -> Markup {
    over(view, path, token, "closed-body")
}

/// The same page for whoever has just closed the link with the last wrong date.
pub fn locked(view: &View, path: &str, token: &Token) -> Markup {
    over(view, path, token, "closed-dates")
}

fn over(view: &View, path: &str, token: &Token, why: &str) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("closed-title");
    Page::patient(view, title.clone()).script("link.js").show(html! {
        (Art::Lifebuoy)
        h1 { (title) }
        p.lead { (say.t(why)) }
        (form(path, token, html! {
            div.actions { (named_button(Look::Main, NEXT, "new-link", say.t("closed-new-link"))) }
        }))
        p { (say.t("closed-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}
