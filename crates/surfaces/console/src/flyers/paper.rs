//! The paper: one page in both languages, with a code as large as a hand. No name, no medicine.

use kernel::Language;
use maud::{Markup, html};
use web::{
    Say, View, i18n,
    kit::{Art, Look, button, card, form},
};

use super::{
    Sheet,
    page::{PRINTED, field},
    qr,
};
use crate::{
    StaffSession,
    frame::{self, Part},
};

pub(super) fn page(view: &View, who: &StaffSession, sheet: &Sheet) -> Markup {
    let say = &view.say;
    let title = say.t("console-flyer");
    let path = format!("/console/flyers/{}", sheet.flyer.id);
    let code = qr::drawn(&sheet.address).unwrap_or_else(|_| html! {});
    frame::page(view, who, Part::Flyers, title.clone()).back("/console/flyers").show(html! {
        h1.print-hide { (title) }
        div.print-hide {
            (card(html! {
                p { (say.t("console-flyer-print")) }
                (form(&path, &who.token, html! {
                    (field(view, PRINTED, "console-flyer-printed", &sheet.flyer.printed.to_string()))
                    div.actions { (button(Look::Second, say.t("save"))) }
                }))
            }))
        }
        article.flyer {
            p.flyer-brand { (Art::Mark) " " bdi { (view.brand.name) } }
            (code)
            p.flyer-address { bdi dir="ltr" { (sheet.join) } }
            div.flyer-sides {
                @for language in [Language::english(), Language::spanish()] {
                    (side(view, language))
                }
            }
            p.flyer-foot {
                bdi { (view.brand.name) } " · " (i18n::phone_link(&view.brand.phone)) " · "
                bdi { (sheet.flyer.version) " " (sheet.flyer.batch) }
            }
        }
    })
}

/// One language's half.
fn side(view: &View, language: Language) -> Markup {
    let tag = language.tag().to_owned();
    let say = Say::in_language(language);
    html! {
        section lang=(tag) {
            p.flyer-title { (say.t("flyer-title")) }
            ol {
                li { (say.t("flyer-scan")) }
                li { (say.t("flyer-type")) }
                li { (say.t("flyer-yes")) }
            }
            p { (say.with("flyer-terms", &[("pharmacy", view.brand.name.as_str().into())])) }
            p { (say.t("flyer-choice")) }
        }
    }
}
