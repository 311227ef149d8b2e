//! Somebody needs help at once: what to do now, before anything else.

use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{Icon, Look, Page, Tone, link_button, notice},
};

/// The page. The pharmacy has been told before it is shown.
pub fn danger(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("danger-title");
    Page::patient(view, title.clone()).back("/refill/questions/side-effects").why("/why").show(html! {
        h1 { (title) }
        (notice(Tone::Bad, say.t("danger-call-title"), html! {
            p { (say.t("danger-call-body")) }
        }))
        div.actions {
            a.button href="tel:911" { (Icon::Phone) (say.t("danger-call-911")) }
        }
        h2 { (say.t("danger-then")) }
        p { (say.t("danger-pharmacy")) " " (i18n::phone_link(&brand.phone)) "." }
        p.soft { (say.t("danger-told")) }
        div.actions {
            (link_button(Look::Second, "/refill/questions/side-effects/details", say.t("danger-go-on")))
        }
    })
}
