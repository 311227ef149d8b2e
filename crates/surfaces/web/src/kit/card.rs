//! Things that hold other things together.

use maud::{Markup, Render, html};

use super::Icon;

/// A raised panel for one subject.
pub fn card(body: impl Render) -> Markup {
    html! { div.card { (body) } }
}

/// More words for those who want them, closed at first; works without scripts.
pub fn disclosure(title: impl Render, body: impl Render) -> Markup {
    disclosed(false, title, body)
}

/// The same, open at first where there is something to be seen.
pub fn disclosed(is_open: bool, title: impl Render, body: impl Render) -> Markup {
    html! {
        details open[is_open] {
            summary { (Icon::Chevron) span { (title) } }
            div.details-body { (body) }
        }
    }
}
