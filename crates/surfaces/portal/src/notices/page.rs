//! The page on which notices are turned on and off. It says first what a notice shows, because it lies
//! open on the screen.

use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{Art, Look, Page, Tone, button, card, form, notice},
};

/// The page. Without a key of the pharmacy's, or without scripts, nothing can be turned on here.
pub fn show(view: &View, token: &Token, key: Option<&str>, is_on: bool) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("notices-title");
    let pharmacy = [("pharmacy", brand.name.as_str().into())];
    Page::patient(view, title.clone()).back("/refill").script("notices.js").show(html! {
        (Art::Talk)
        h1 { (title) }
        p.lead { (say.t("notices-lead")) }
        (card(html! {
            h2 { (say.t("notices-example")) }
            p { (say.with("message-push", &pharmacy)) }
            p.soft { (say.t("notices-neutral")) }
        }))
        @if let Some(key) = key {
            div data-notices data-key=(key) data-on[is_on] {
                section data-part="ask" hidden {
                    (change("/notices", token, Look::Main, say.t("notices-turn-on")))
                    p.soft { (say.t("notices-agree")) }
                }
                section data-part="on" hidden {
                    (notice(Tone::Good, say.t("notices-on"), html! {
                        p { (say.t("notices-on-body")) }
                    }))
                    (change("/notices/off", token, Look::Second, say.t("notices-turn-off")))
                }
                section data-part="blocked" hidden {
                    (notice(Tone::Note, say.t("notices-blocked"), html! {
                        p { (say.t("notices-blocked-body")) }
                    }))
                }
                section data-part="install" hidden {
                    (notice(Tone::Note, say.t("notices-install"), html! {
                        ol {
                            li { (say.t("notices-install-share")) }
                            li { (say.t("notices-install-add")) }
                            li { (say.t("notices-install-open")) }
                        }
                    }))
                }
                section data-part="cannot" hidden { (cannot(view)) }
            }
            noscript { (cannot(view)) }
        } @else {
            (cannot(view))
        }
        p { (say.t("notices-else")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// For what a browser gave and we cannot use.
pub fn refused(view: &View) -> Markup {
    let title = view.say.t("notices-title");
    Page::patient(view, title.clone()).back("/notices").show(html! {
        (Art::Lifebuoy)
        h1 { (title) }
        (cannot(view))
    })
}

fn cannot(view: &View) -> Markup {
    let say = &view.say;
    notice(Tone::Note, say.t("notices-cannot"), html! { p { (say.t("notices-cannot-body")) } })
}

/// A form that the script fills with what the browser says of itself.
fn change(action: &str, token: &Token, look: Look, label: impl maud::Render) -> Markup {
    form(
        action,
        token,
        html! {
            @for name in [super::ENDPOINT, super::KEY, super::SECRET] {
                input type="hidden" name=(name) value="";
            }
            div.actions { (button(look, label)) }
        },
    )
}
