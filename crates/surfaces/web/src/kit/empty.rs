//! What a list says when there is nothing in it: that this is fine, and what comes next.

use maud::{Markup, Render, html};

use super::Art;

/// An empty list, in words.
pub fn empty(title: impl Render, next: impl Render) -> Markup {
    html! {
        div.empty {
            (Art::Rest)
            h2 { (title) }
            p { (next) }
        }
    }
}
