//! A message that must not be missed, with its tone in words, icon and colour.

use maud::{Markup, Render, html};

use super::Icon;

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Good,
    /// Good to know.
    Note,
    /// Needs attention.
    Warn,
    /// Went wrong, or is dangerous.
    Bad,
}

impl Tone {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    /// The icon that goes with it.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Good => Icon::Good,
            Self::Note => Icon::Note,
            Self::Warn => Icon::Warn,
            Self::Bad => Icon::Bad,
        }
    }
}

/// A notice with a heading and a body.
pub fn notice(tone: Tone, title: impl Render, body: impl Render) -> Markup {
    html! {
        section class={ "notice notice-" (tone.name()) } {
            (tone.icon())
            div.notice-body { h2 { (title) } (body) }
        }
    }
}
