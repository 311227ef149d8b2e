//! The page closes by itself for safety, and says so in time (SECURITY P12). Without scripts a
//! line names the clock time; with scripts a warning comes two minutes before, and one press
//! keeps the page open.

use maud::{Markup, html};

use super::{Icon, Look, button, form};
use crate::{Say, csrf::Token, i18n::Said};

/// When a page closes.
#[derive(Clone, Debug)]
pub struct Closing<'a> {
    /// The end, if nothing is done, as the reader's clock says it.
    pub time: Said,
    /// Seconds from now until then.
    pub seconds: u32,
    /// Where a press of "stay" posts to.
    pub extend: &'a str,
}

/// The line and the warning. Needs the module `idle.js`.
pub fn idle(say: &Say, closing: &Closing<'_>, token: &Token) -> Markup {
    let warn_after = closing.seconds.saturating_sub(120);
    html! {
        p.closes { (say.with("idle-closes", &[("time", closing.time.text().into())])) }
        div.idle data-idle data-warn-after=(warn_after) data-ends-after=(closing.seconds) hidden
            role="alert" {
            div.notice.notice-warn {
                (Icon::Clock)
                div.notice-body {
                    h2 { (say.t("idle-title")) }
                    p { (say.t("idle-body")) }
                    (form(closing.extend, token, button(Look::Main, say.t("idle-stay"))))
                }
            }
        }
    }
}
