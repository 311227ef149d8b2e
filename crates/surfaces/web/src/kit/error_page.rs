//! The page that is shown when there is none: what happened in plain words, what to do, and the
//! phone number. It reveals nothing about what was asked for.

use axum::http::StatusCode;
use maud::{Markup, html};

use super::{Art, Page};
use crate::{View, i18n};

/// A page for `status`; `code` names a refusal's own words (`refused-{code}`), `incident` the
/// log line of a failure.
pub fn error_page(
    view: &View,
    status: StatusCode,
    code: Option<&str>,
    incident: Option<&str>,
) -> Markup {
    let say = &view.say;
    let kind = match status.as_u16() {
        403 => "forbidden",
        404 | 405 | 410 | 421 => "missing",
        409 | 422 => "refused",
        413 => "large",
        429 => "many",
        503 => "busy",
        400..500 => "unreadable",
        _ => "broken",
    };
    let title = say.t(&format!("fault-{kind}-title"));
    let refusal = code.map(|code| format!("refused-{code}")).filter(|key| say.knows(key));
    let body = refusal.unwrap_or_else(|| format!("fault-{kind}-body"));
    Page::patient(view, title.clone()).show(html! {
        (Art::Lifebuoy)
        h1 { (title) }
        p.lead { (say.t(&body)) }
        p {
            (say.t("fault-call")) " " (i18n::phone_link(&view.brand.phone)) "."
        }
        @if let Some(incident) = incident {
            p.soft { (say.t("fault-incident")) " " bdi.strong dir="ltr" { (incident) } }
        }
    })
}
