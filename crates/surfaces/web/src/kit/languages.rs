//! The choice of a language, on every page.

use maud::{Markup, html};

use super::Icon;
use crate::{View, negotiate::Audience};

/// Links to this page in other languages, each as it calls itself. Patients have at hand the one that most
/// ask for, and all of them folded; staff those that have their words. Works without scripts.
pub fn languages(view: &View, readers: Audience) -> Markup {
    let say = &view.say;
    let current = words::spoken(say.language());
    let at_hand = words::SPOKEN.iter().filter(|(tag, _)| match readers {
        Audience::Patients => *tag == if current == "en" { "es" } else { "en" },
        Audience::Staff => words::COMPLETE.contains(tag),
    });
    let link = |tag: &str, name: &str| {
        html! {
            a.link href={ (view.path) "?lang=" (tag) } lang=(tag) hreflang=(tag)
                aria-current=[(tag == current).then_some("true")] { (name) }
        }
    };
    html! {
        nav.shell-speak aria-label=(say.t("language-label").text()) {
            ul.shell-languages {
                @for (tag, name) in at_hand { li { (link(tag, name)) } }
            }
            @if readers == Audience::Patients {
                details.shell-more {
                    summary { (Icon::Globe) span { (say.t("language-more")) } }
                    ul { @for (tag, name) in words::SPOKEN { li dir="auto" { (link(tag, name)) } } }
                }
            }
        }
    }
}
