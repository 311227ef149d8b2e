//! Small marks: the state of something, and the count of what waits above a live list.

use maud::{Markup, Render, html};

use super::{Icon, Tone};

/// A state in one or two words; the icon repeats what the colour says.
pub fn status_tag(tone: Tone, words: impl Render) -> Markup {
    html! { span class={ "tag tag-" (tone.name()) } { (tone.icon()) (words) } }
}

/// "3 new", hidden until something waits; or `stale`, when nobody can say how many. Without scripts
/// it is a link that reloads the page.
pub fn pill(href: &str, words: impl Render, stale: impl Render) -> Markup {
    html! {
        p role="status" {
            a.pill href=(href) data-pill hidden {
                (Icon::Refresh)
                span data-fresh { span data-count { "0" } " " (words) }
                span data-stale hidden { (stale) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_missed_is_told_without_a_number() {
        let html = pill("/list", "new", "May be old").into_string();
        assert!(html.contains("<span data-fresh><span data-count>0</span> new</span>"), "{html}");
        assert!(html.contains("<span data-stale hidden>May be old</span>"), "{html}");
    }
}
