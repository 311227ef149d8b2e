//! Buttons. Their words are verbs; there is one main button on a page.

use maud::{Markup, Render, html};

/// How strongly a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The page's one main action.
    Main,
    /// Another action of some weight.
    Second,
    /// A rare action, drawn like a link.
    Quiet,
    /// An action that takes something away.
    Danger,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Second => "button button-second",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button that sends its form.
pub fn button(look: Look, label: impl Render) -> Markup {
    html! { button class=(look.class()) type="submit" { (label) } }
}

/// A button that sends its form with `name=value`: one form, several verbs.
pub fn named_button(look: Look, name: &str, value: &str, label: impl Render) -> Markup {
    html! { button class=(look.class()) type="submit" name=(name) value=(value) { (label) } }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
pub fn link_button(look: Look, href: &str, label: impl Render) -> Markup {
    html! { a class=(look.class()) href=(href) { (label) } }
}
