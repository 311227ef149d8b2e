//! What anyone who holds a letter may see: the pharmacy and its number. No name, no address.

use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{Art, Look, Page, button, form},
};

/// Asks once more. `path` is where its form posts to: the address itself.
pub fn ask(view: &View, path: &str, token: &Token) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("unsubscribe-title");
    Page::patient(view, title.clone()).why(format!("{path}/why")).show(html! {
        (Art::Letter)
        h1 { (title) }
        p.lead { (say.with("unsubscribe-body", &[("pharmacy", brand.name.as_str().into())])) }
        (form(path, token, html! {
            div.actions { (button(Look::Danger, say.t("unsubscribe-yes"))) }
        }))
        p.soft { (say.t("unsubscribe-keep")) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// Says that it is done, and what stays.
pub fn done(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("unsubscribed-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Done)
        h1 { (title) }
        p.lead { (say.t("unsubscribed-body")) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
        p.soft { (say.t("done-close")) }
    })
}

/// For an address that is not ours, or whose mailbox is no longer on record.
pub fn unknown(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("unsubscribe-unknown-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Lifebuoy)
        h1 { (title) }
        p.lead { (say.t("unsubscribe-unknown-body")) }
        p { (say.t("too-old-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}
