//! Links that stand on a line of their own.

use maud::{Markup, Render, html};

use super::Icon;
use crate::Say;

/// Back to the page before, always at the top.
pub fn back_link(say: &Say, href: &str) -> Markup {
    html! { a.link.back href=(href) { (Icon::Back) span { (say.t("back")) } } }
}

/// A link with an icon and words, tall enough for a finger.
pub fn line_link(icon: Icon, href: &str, words: impl Render) -> Markup {
    html! { a.link href=(href) { (icon) span { (words) } } }
}
