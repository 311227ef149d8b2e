//! The page of one patient: who, what runs out when, what is open, what was said and why.

use care::task::State as TaskState;
use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{Row, Tone, card, disclosure, empty, notice, status_tag, summary_list},
};

use super::{
    file::{Course, File},
    timeline,
};
use crate::{
    StaffSession,
    frame::{self, Part},
};

pub(super) fn page(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let body = html! {
        h1 { (i18n::bdi(file.patient.name.reveal().full())) }
        (flags(view, file))
        div.panes.panes-main-first {
            div {
                section aria-labelledby="courses" {
                    h2 #courses { (say.t("console-medicines")) }
                    @if file.courses.is_empty() {
                        (empty(say.t("console-no-medicines"), say.t("console-no-medicines-next")))
                    }
                    @for course in &file.courses { (medicine(view, file, course)) }
                }
                section aria-labelledby="timeline" {
                    h2 #timeline { (say.t("console-timeline")) }
                    p.small { (say.t("console-timeline-why")) }
                    (timeline::timeline(view, file))
                }
            }
            aside {
                (card(person(view, file)))
                (card(html! { h2 { (say.t("console-tasks")) } (tasks(view, file)) }))
                (card(html! { h2 { (say.t("console-consents")) } (consents(view, file)) }))
            }
        }
    };
    // The title names no patient: it stands in histories and on shared screens.
    frame::page(view, who, Part::Patients, say.t("console-patient")).show(body)
}

fn flags(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let zone = &view.brand.zone;
    html! {
        @if let Some(day) = file.patient.deceased_on {
            (notice(Tone::Bad, say.t("console-deceased"), say.day(day, file.today)))
        }
        @if let Some(at) = file.stopped_at {
            (notice(
                Tone::Warn,
                say.t("console-stopped"),
                say.moment(at, file.today, zone),
            ))
        }
    }
}

fn person(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let patient = &file.patient;
    let mut rows = Vec::new();
    if let Some(day) = &patient.birth_date {
        let born = html! { (say.day(*day.reveal(), *day.reveal())) " " (day.reveal().year()) };
        rows.push(Row::new(say.t("console-born"), born));
    }
    rows.push(Row::new(say.t("console-language"), patient.language.tag()));
    let zone = patient.zone.as_ref().map(|zone| zone.name().to_owned());
    let zone = zone.unwrap_or_else(|| say.t("console-zone-unknown").text().to_owned());
    rows.push(Row::new(say.t("console-zone"), i18n::bdi(zone)));
    for contact in &file.contacts {
        let value = html! {
            (i18n::bdi(contact.point.value()))
            @if let care::patient::ContactState::Suspended(_) = contact.state {
                " " (status_tag(Tone::Warn, say.t("console-suspended")))
            }
        };
        rows.push(Row::new(say.t(&format!("console-contact-{}", contact.point.kind())), value));
    }
    for caregiver in &file.caregivers {
        let value = html! {
            (i18n::bdi(caregiver.name.reveal().full()))
            @if let Some(contact) = &caregiver.contact { " " (i18n::bdi(contact.value())) }
        };
        rows.push(Row::new(say.t("console-caregiver"), value));
    }
    summary_list(say, &rows)
}

fn medicine(view: &View, file: &File, course: &Course) -> Markup {
    let say = &view.say;
    let overview = &course.overview;
    let state = overview.therapy.state.code();
    let mut rows = Vec::new();
    if let Some(supply) = &overview.supply {
        let left = supply.days_left(file.today);
        let words = match left {
            Some(days) => say.with("console-days-left", &[("days", i64::from(days).into())]),
            None => say.t("console-days-unknown"),
        };
        let value = html! {
            (words)
            @if let Some(day) = supply.runs_out_on { " (" (say.day(day, file.today)) ")" }
            @if supply.basis.is_estimated() {
                " " (status_tag(Tone::Note, say.t("console-estimated")))
            }
        };
        rows.push(Row::new(say.t("console-supply"), value));
    }
    if let Some(refill) = &course.refill {
        rows.push(Row::new(
            say.t("console-refill"),
            say.t(&format!("care-state-{}", refill.state.code())),
        ));
        for reason in &refill.because {
            rows.push(Row::new(say.t("console-reasons"), say.t(&format!("care-reason-{reason}"))));
        }
        if let Some(window) = &refill.window {
            rows.push(Row::new(say.t("console-opens"), say.day(window.opens_on, file.today)));
            if let Some(day) = window.last_safe_ship_on {
                rows.push(Row::new(say.t("console-last-ship"), say.day(day, file.today)));
            }
        }
    }
    let fills = html! {
        ul.plain {
            @for fill in course.dispenses.iter().rev() {
                li {
                    (say.day(fill.dispensed_on, file.today)) ", "
                    (say.with("console-fill-days", &[("days", i64::from(fill.lasts.days()).into())]))
                }
            }
        }
    };
    card(html! {
        h3 { (i18n::bdi(&overview.medication.name)) " "
            (status_tag(Tone::Note, say.t(&format!("console-therapy-{state}")))) }
        (summary_list(say, &rows))
        (disclosure(say.t("console-fills"), fills))
    })
}

fn tasks(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let (open, done): (Vec<_>, Vec<_>) =
        file.tasks.iter().partition(|task| task.state != TaskState::Done);
    html! {
        @if open.is_empty() { p { (say.t("console-no-tasks")) } }
        ul.plain {
            @for task in open.into_iter().chain(done.into_iter().take(5)) {
                li {
                    a.link href={ "/console/tasks/" (task.id) } {
                        (say.t(&format!("care-task-{}", task.kind.code())))
                    }
                    " "
                    @if let Some(outcome) = task.outcome {
                        (status_tag(Tone::Good, say.t(&format!("care-outcome-{}", outcome.code()))))
                    }
                }
            }
        }
    }
}

fn consents(view: &View, file: &File) -> Markup {
    let say = &view.say;
    html! {
        @if file.consents.is_empty() { p { (say.t("console-no-consents")) } }
        ul.plain {
            @for line in &file.consents {
                li {
                    (say.t(&format!("console-purpose-{}", line.purpose.code()))) ", "
                    (say.t(&format!("console-channel-{}", line.channel.code()))) " "
                    @let tone = if line.state.code() == "granted" { Tone::Good } else { Tone::Warn };
                    (status_tag(tone, say.t(&format!("console-consent-{}", line.state.code()))))
                    p.small {
                        (say.moment(line.given_at, file.today, &view.brand.zone)) ", "
                        (say.t(&format!("console-source-{}", line.source.code())))
                    }
                }
            }
        }
    }
}
