//! The page of one patient: who, what runs out when, what is open, what was said and why.

use care::{
    patient::{ContactState, Status},
    task::{State, Task, rules::Tier},
};
use identity::Permission;
use kernel::PostalAddress;
use maud::{Markup, html};
use outreach::consent::{Line, State as ConsentState};
use web::{
    View, i18n,
    i18n::Said,
    kit::{
        Look, Row, Tone, button, card, disclosed, empty, form, link_button, notice, status_tag,
        summary_list,
    },
};

use super::{file::File, glance, message, timeline};
use crate::{
    StaffSession, calling,
    frame::{self, Part},
    letters::offer,
    tasks::page::{born, language, point},
};

/// Tasks that are over and still shown.
const DONE: usize = 5;

pub(super) fn page(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let body = html! {
        (header(view, file))
        (flags(view, file))
        // Whom to call and what to do come first on a narrow screen, and stand beside on a wide one.
        div.panes.panes-main-first.panes-file {
            aside {
                (card(html! { h2 { (say.t("console-tasks")) } (tasks(view, file)) }))
                (card(html! { h2 { (say.t("console-reach")) } (reach(view, who, file)) }))
            }
            div {
                section aria-labelledby="medicines" {
                    h2 #medicines { (say.t("console-medicines")) }
                    @if file.courses.is_empty() {
                        (empty(say.t("console-no-medicines"), say.t("console-no-medicines-next")))
                    }
                    @for course in &file.courses { (glance::medicine(view, file, course)) }
                }
                (message::form(view, who, file))
                @if who.staff.role.may(Permission::SendMessages) {
                    @let path = format!("/console/patients/{}/letter", file.patient.id);
                    (disclosed(
                        false,
                        view.say.t("console-letter"),
                        offer::offer(view, who, (&path, &file.letter, file.now)),
                    ))
                }
                section aria-labelledby="timeline" {
                    h2 #timeline { (say.t("console-timeline")) }
                    (timeline::timeline(view, file))
                }
            }
            div { (card(html! {
                h2 { (say.t("console-consents")) }
                (consents(view, who, file))
            })) }
        }
    };
    // The title names no patient: it stands in histories and on shared screens.
    frame::page(view, who, Part::Patients, say.t("console-patient")).show(body)
}

/// Who it is: what is asked on the phone, in one line.
fn header(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let patient = &file.patient;
    let birth = match &patient.birth_date {
        Some(day) => born(view, *day.reveal()),
        None => say.t("console-unknown"),
    };
    let facts: [(Said, Said); 3] = [
        (say.t("console-born"), birth),
        (say.t("console-language"), language(view, patient.language.primary())),
        (say.t("console-time-there"), calling::time_there(view, &file.calling, file.now)),
    ];
    html! {
        header.who {
            h1 { (i18n::bdi(patient.name.reveal().full())) }
            dl.who-facts {
                @for (name, value) in &facts {
                    div { dt { (name) } dd { (value) } }
                }
            }
        }
    }
}

fn flags(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let zone = &view.brand.zone;
    let flag = |tone, title: Said, more: Said| notice(tone, title, html! { p { (more) } });
    html! {
        @match (file.patient.status, file.patient.deceased_on) {
            (Status::Deceased, day) => {
                @let more = match day {
                    Some(day) => say.with("console-deceased-on", &[
                        ("day", say.day(day, file.today).text().into()),
                    ]),
                    None => say.t("console-deceased-why"),
                };
                (flag(Tone::Bad, say.t("console-deceased"), more))
            }
            (Status::Inactive, _) => {
                (flag(Tone::Note, say.t("console-inactive"), say.t("console-inactive-why")))
            }
            (Status::Active, _) => {}
        }
        @if let Some(at) = file.stopped_at {
            @let since = say.moment(at, file.today, zone);
            (flag(
                Tone::Warn,
                say.t("console-stopped"),
                say.with("console-stopped-since", &[("since", since.text().into())]),
            ))
        }
    }
}

fn reach(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let mut rows = Vec::new();
    for contact in &file.contacts {
        let value = html! {
            (point(&contact.point))
            @if let ContactState::Suspended(_) = contact.state {
                " " (status_tag(Tone::Warn, say.t("console-suspended")))
            }
        };
        rows.push(Row::new(say.t(&format!("console-contact-{}", contact.point.kind())), value));
    }
    for caregiver in &file.caregivers {
        let value = html! {
            (i18n::bdi(caregiver.name.reveal().full()))
            @if let Some(contact) = &caregiver.contact { div { (point(contact)) } }
        };
        rows.push(Row::new(say.t("console-caregiver"), value));
    }
    if let Some(address) = &file.patient.address {
        let lines = html! {
            @for line in address.reveal().lines() { div { (i18n::bdi(line)) } }
            (doubt(view, who, file))
        };
        rows.push(Row::new(say.t("console-address"), lines));
    }
    let zone = match &file.patient.zone {
        Some(zone) => Said::verbatim(zone.name().replace('_', " ")),
        None => say.t("console-zone-unknown"),
    };
    rows.push(Row::new(say.t("console-zone"), zone));
    html! {
        @if file.contacts.is_empty() { p { (say.t("console-no-contact-points")) } }
        // Somebody in danger is called at any hour.
        @if !file.tasks.iter().any(|work| is_emergency(&work.task)) {
            (calling::note(view, &file.contacts, &file.calling, file.now))
        }
        (summary_list(say, &rows))
    }
}

/// What keeps letters from the address on record, and the word that it is right.
fn doubt(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let is_whole = file.patient.address.as_ref().is_some_and(|it| PostalAddress::of(it).is_some());
    html! {
        @if file.patient.address_came_back {
            div { (status_tag(Tone::Warn, say.t("console-address-back"))) }
            @if who.staff.role.may(Permission::RecordCare) {
                (form(
                    &format!("/console/patients/{}/address", file.patient.id),
                    &who.token,
                    button(Look::Quiet, say.t("console-address-good")),
                ))
            }
        } @else if !is_whole {
            div { (status_tag(Tone::Warn, say.t("console-address-incomplete"))) }
        }
    }
}

fn tasks(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let (done, mut open): (Vec<_>, Vec<_>) =
        file.tasks.iter().partition(|work| work.task.state == State::Done);
    open.sort_by_key(|work| !is_emergency(&work.task));
    html! {
        @if open.is_empty() { p { (say.t("console-no-tasks")) } }
        ul.plain.lines {
            @for work in open.into_iter().chain(done.into_iter().take(DONE)) {
                @let task = &work.task;
                @let opened = say.moment(task.opened_at, file.today, &view.brand.zone);
                li {
                    div.row {
                        a.link href={ "/console/tasks/" (task.id) } {
                            // A list of links names each of them in full.
                            span {
                                (say.t(&format!("care-task-{}", task.kind.code())))
                                @if let Some(name) = &work.medicine { " – " (i18n::bdi(name)) }
                            }
                        }
                        (stands(view, task))
                    }
                    p.small.soft { (say.t("console-opened")) ": " (opened) }
                    @if let Some(why) = task.why {
                        p.small { (say.t(&format!("care-reason-{}", why.code()))) }
                    }
                    @if let Some(day) = task.ask_on {
                        @let day = say.day(day, file.today);
                        p.small { (say.with("console-asks-on", &[("day", day.text().into())])) }
                    }
                    @if let Some(name) = &work.done_by {
                        p.small.soft { (say.with("console-done-by", &[("name", name.into())])) }
                    }
                }
            }
        }
    }
}

fn is_emergency(task: &Task) -> bool {
    task.state != State::Done && task.kind.tier() == Tier::Emergency
}

fn stands(view: &View, task: &Task) -> Markup {
    let say = &view.say;
    match (task.state, task.outcome) {
        (State::Open, _) => status_tag(Tone::Warn, say.t("console-open")),
        (State::Claimed, _) => status_tag(Tone::Note, say.t("console-claimed")),
        (State::Done, Some(outcome)) => {
            status_tag(Tone::Good, say.t(&format!("care-outcome-{}", outcome.code())))
        }
        (State::Done, None) => status_tag(Tone::Good, say.t("console-done")),
    }
}

/// The ledger, the newest line first: what stands now, and how it came to that.
fn consents(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let path = format!("/console/patients/{}", file.patient.id);
    let mut lines: Vec<&Line> = file.consents.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.given_at, line.id)));
    html! {
        div.row {
            @if who.staff.role.may(Permission::RecordConsent) {
                (link_button(Look::Second, &format!("{path}/consent"), say.t("console-consent-ask")))
            }
            (link_button(Look::Quiet, &format!("{path}/consents"), say.t("console-consents-print")))
        }
        @if lines.is_empty() { p { (say.t("console-no-consents")) } }
        ul.plain.lines {
            @for line in lines {
                @let tone = match line.state {
                    ConsentState::Granted => Tone::Good,
                    ConsentState::Revoked => Tone::Warn,
                };
                li {
                    div.row {
                        span.strong {
                            (say.t(&format!("console-purpose-{}", line.purpose.code()))) ", "
                            (say.t(&format!("console-channel-{}", line.channel.code())))
                        }
                        (status_tag(tone, say.t(&format!("console-consent-{}", line.state.code()))))
                    }
                    p.small.soft { (say.t(&format!("console-source-{}", line.source.code()))) }
                    p.small.soft { (say.moment(line.given_at, file.today, &view.brand.zone)) }
                }
            }
        }
    }
}
