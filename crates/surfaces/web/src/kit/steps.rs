//! What happens next, as numbered sentences with their time.

use maud::{Markup, Render, html};

use crate::i18n::Said;

/// One thing that will happen.
#[derive(Clone, Debug)]
pub struct Step {
    /// What.
    pub what: Said,
    /// When, if it is known.
    pub when: Option<Said>,
}

/// An ordered list of what happens next.
pub fn steps(steps: &[Step]) -> Markup {
    html! {
        ol.steps {
            @for step in steps {
                li.step {
                    p {
                        (step.what)
                        @if let Some(when) = &step.when { " " span.step-when { (when) } }
                    }
                }
            }
        }
    }
}

/// A reference to read out over the phone.
pub fn reference(text: impl Render) -> Markup {
    html! { bdi.reference dir="ltr" { (text) } }
}
