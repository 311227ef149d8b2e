//! How far along: a sentence first, dots for those who like pictures.

use maud::{Markup, html};

use crate::Say;

/// "Question 2 of 7", with a row of dots.
pub fn progress(say: &Say, at: u32, of: u32) -> Markup {
    html! {
        div.progress {
            p { (say.with("progress", &[("at", at.into()), ("of", of.into())])) }
            div.progress-dots aria-hidden="true" {
                @for dot in 1..=of {
                    span.progress-dot.progress-done[dot <= at] {}
                }
            }
        }
    }
}
