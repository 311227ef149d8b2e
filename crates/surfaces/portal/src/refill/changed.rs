//! While a page was open its refill was taken care of: nothing was kept, and what was written is
//! given back to whoever wrote it.

use care::refill::state::State;
use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{Look, Page, Tone, link_button, notice},
};

use super::{called::Called, ended::Ended, pages::count};

/// The page: where each refill of the form stands now, whether a pharmacist was told, what was
/// written, and the way on.
pub fn changed(view: &View, refills: &[(Called, State)], is_told: bool, written: &str) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.with("changed-refill-title", &[("count", count(refills.len()).into())]);
    Page::patient(view, title.clone()).stop("/hello/stop").why("/why").show(html! {
        h1 { (title) }
        p.lead {
            (say.t("changed-refill-body"))
            @if !is_told { " " (say.t("changed-refill-not-saved")) }
        }
        @if is_told {
            (notice(Tone::Good, say.t("changed-refill-told"), html! {
                p { (say.t("changed-refill-told-body")) }
            }))
        }
        ul {
            @for (called, state) in refills {
                li { (called.line(view, &say.t(stands(*state)))) }
            }
        }
        @if !written.is_empty() {
            h2 { (say.t("changed-refill-written")) }
            blockquote.quote dir="auto" { (written) }
        }
        p { (say.t("changed-refill-call")) " " (i18n::phone_link(&brand.phone)) "." }
        div.actions { (link_button(Look::Main, "/refill", say.t("changed-refill-go-on"))) }
    })
}

/// What is said of a refill in that state.
const fn stands(state: State) -> &'static str {
    match state {
        State::Ordered => Ended::UnderWay.short(),
        State::Filled => Ended::Done.short(),
        State::Planned | State::Declined | State::OnHold => Ended::Closed.short(),
        _ => "changed-refill-open",
    }
}
