//! The frame of every form that changes something.

use maud::{Markup, Render, html};

use crate::csrf::{self, Token};

/// A form that posts to `action` and carries its session's token. The server checks all fields
/// itself, so the browser's own complaints are off.
pub fn form(action: &str, token: &Token, body: impl Render) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            input type="hidden" name=(csrf::FIELD) value=(token.text());
            (body)
        }
    }
}
