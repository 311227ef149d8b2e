//! The one switch: what is held, by whom and why, and the forms that hold and release.

use identity::Permission;
use maud::{Markup, html};
use outreach::{
    contact_policy::{COMMAND, HoldChange},
    policy::{Hold, HoldScope},
};
use web::{
    Fields, View, i18n,
    kit::{
        Choice, Errors, Look, Question, Tone, button, card, disclosure, form, notice, radios,
        text_area,
    },
};

use super::{file::File, page::counted};
use crate::StaffSession;

/// The form field of the scope.
pub(super) const SCOPE: &str = "scope";
/// The form field of the reason.
pub(super) const REASON: &str = "reason";
/// No field: the whole page says what is wrong.
pub(super) const NOWHERE: &str = "";
/// Letters of a reason.
pub(super) const LONGEST: usize = 500;

pub(super) fn standing(
    view: &View,
    who: &StaffSession,
    file: &File,
    (typed, errors): (&Fields, &Errors),
) -> Markup {
    let say = &view.say;
    let may = who.staff.role.may(Permission::ChangeSettings);
    let Some(hold) = file.hold else {
        return html! { @if may { (hold_form(view, who, file, (typed, errors))) } };
    };
    let change = file.changes.iter().find(|change| change.hold.is_some());
    let title = say.t(&format!("health-held-{}", hold.scope.code()));
    let body = html! {
        @if let Some(change) = change { (told(view, file, change)) }
        @if let Some(until) = hold.until {
            p { (say.with("health-held-until", &[
                ("time", say.moment(until, file.today, &view.brand.zone).text().into()),
            ])) }
        }
        p { (counted(view, "health-held-waits", file.backlog.caught(hold.scope))) }
        @if may {
            (form("/console/health/release", &who.token, html! {
                (reason(view, "health-release-reason", (typed, errors)))
                (button(Look::Main, say.t("health-release-go")))
            }))
            p.small.soft { (say.t("health-release-why")) }
        }
    };
    notice(Tone::Warn, title, body)
}

fn reason(view: &View, key: &str, (typed, errors): (&Fields, &Errors)) -> Markup {
    let question = Question::part(REASON, view.say.t(key)).hint(view.say.t("health-reason-hint"));
    text_area(&question, typed.text(REASON), LONGEST, errors)
}

fn hold_form(
    view: &View,
    who: &StaffSession,
    file: &File,
    (typed, errors): (&Fields, &Errors),
) -> Markup {
    let say = &view.say;
    let choice = |scope: HoldScope| {
        let label = say.t(&format!("health-scope-{}", scope.code()));
        let waits = counted(view, "health-scope-waits", file.backlog.caught(scope));
        Choice::new(scope.code(), label).hint(waits)
    };
    let choices = [HoldScope::Initiated, HoldScope::Everything].map(choice);
    let body = html! {
        p { (say.t("health-hold-why")) }
        @if file.backlog.is_cut() {
            p.small.soft {
                (counted(view, "health-waits-first", u64::from(outreach::health::LOOKED_AT)))
            }
        }
        (form("/console/health/hold", &who.token, html! {
            (radios(
                &Question::part(SCOPE, say.t("health-scope")), &choices, typed.get(SCOPE), errors,
            ))
            (reason(view, "health-hold-reason", (typed, errors)))
            (button(Look::Danger, say.t("health-hold-go")))
        }))
    };
    if errors.is_empty() {
        disclosure(say.t("health-hold"), body)
    } else {
        // What is wrong must not lie under a closed lid.
        card(html! { h2 { (say.t("health-hold")) } (body) })
    }
}

/// When, by whom and why.
fn told(view: &View, file: &File, change: &HoldChange) -> Markup {
    let say = &view.say;
    let time = say.moment(change.at, file.today, &view.brand.zone);
    let name = change.by.and_then(|id| file.names.get(&id));
    html! {
        p {
            (time) " · "
            @if let Some(name) = name { (i18n::bdi(name)) } @else { (say.t("rules-somebody")) }
        }
        p {
            @if change.reason == COMMAND { (say.t("health-by-command")) } @else {
                (i18n::bdi(&change.reason))
            }
        }
    }
}

/// What was done with the switch.
pub(super) fn history(view: &View, file: &File) -> Markup {
    if file.changes.is_empty() {
        return html! {};
    }
    let say = &view.say;
    let what = |hold: Option<Hold>| match hold {
        Some(hold) => say.t(&format!("health-held-{}", hold.scope.code())),
        None => say.t("health-released"),
    };
    html! {
        section aria-labelledby="switch" {
            h2 #switch { (say.t("health-switch")) }
            ul.plain.lines {
                @for change in &file.changes {
                    li { p.strong { (what(change.hold)) } (told(view, file, change)) }
                }
            }
        }
    }
}
