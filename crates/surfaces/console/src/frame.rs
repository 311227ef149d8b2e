//! What stands around every page of the console: where one can go, who is in, and the way out.

use identity::Permission;
use maud::{Markup, html};
use web::{
    View,
    i18n::Said,
    kit::{Icon, Look, Page, Tab, button, form, staff_nav},
};

use crate::StaffSession;

/// Which part of the console a page belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The work list and its tasks.
    Work,
    /// Patients.
    Patients,
    /// All messages, by how they fared.
    Messages,
    /// How sending goes.
    Health,
    /// Letters on paper.
    Letters,
    /// Contact rules.
    Rules,
    /// Flyers and how consent is asked for.
    Flyers,
    /// None of them.
    Elsewhere,
}

/// A page of somebody who is in.
pub fn page<'a>(view: &'a View, who: &StaffSession, part: Part, title: Said) -> Page<'a> {
    let say = &view.say;
    let tab = |href, key, icon, of| Tab {
        href,
        label: say.t(key),
        icon: Some(icon),
        is_current: part == of,
    };
    let mut tabs = Vec::new();
    if who.staff.role.may(Permission::ReadTasks) {
        tabs.push(tab("/console/worklist", "console-work", Icon::List, Part::Work));
    }
    if who.staff.role.may(Permission::ReadPatients) {
        tabs.push(tab("/console/patients", "console-patients", Icon::Person, Part::Patients));
    }
    if who.staff.role.may(Permission::ReadPatients) {
        tabs.push(tab("/console/messages", "explain-all", Icon::Send, Part::Messages));
    }
    if who.staff.role.may(Permission::WatchSending) {
        tabs.push(tab("/console/health", "health-tab", Icon::Good, Part::Health));
    }
    if who.staff.role.may(Permission::SendMessages) {
        tabs.push(tab("/console/letters", "console-letters", Icon::Print, Part::Letters));
    }
    if who.staff.role.may(Permission::ChangeSettings) {
        tabs.push(tab("/console/rules", "rules-title", Icon::Clock, Part::Rules));
        tabs.push(tab("/console/flyers", "console-flyers", Icon::Print, Part::Flyers));
    }
    Page::staff(view, title, staff_nav(say, &tabs), corner(view, who)).top(held(view, who, part))
}

/// The line on every page while messages are held back; the page it leads to says more by itself.
fn held(view: &View, who: &StaffSession, part: Part) -> Markup {
    let say = &view.say;
    let Some(hold) = who.hold.filter(|_| part != Part::Health) else { return html! {} };
    html! {
        p.held.print-hide role="note" {
            (Icon::Warn)
            span { (say.t(&format!("health-held-{}", hold.scope.code()))) }
            " "
            a.link href="/console/health" { (say.t("health-held-more")) }
        }
    }
}

fn corner(view: &View, who: &StaffSession) -> Markup {
    let say = &view.say;
    html! {
        span.corner-name {
            bdi { (who.staff.name) } ", "
            (say.t(&format!("console-role-{}", who.staff.role.code())))
        }
        (form("/console/sign-out", &who.token, button(Look::Quiet, say.t("console-sign-out"))))
    }
}
