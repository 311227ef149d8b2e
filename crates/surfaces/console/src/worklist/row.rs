//! One line of the list: the partial that the page is built from and that live updates send again.

use care::task::{
    State, WorklistRow,
    rules::{Because, Priority},
};
use kernel::TaskId;
use maud::{Markup, html};
use web::{
    Say, View, i18n,
    i18n::Said,
    kit::{Column, Look, Tone, button, form, status_tag},
};

use crate::StaffSession;

/// The columns, in order.
pub(super) fn columns(say: &Say) -> [Column; 5] {
    [
        Column::words(say.t("console-column-priority")),
        Column::words(say.t("console-column-task")),
        Column::words(say.t("console-column-patient")),
        Column::words(say.t("console-column-why")),
        Column::words(say.t("console-column-action")),
    ]
}

/// The element id of a line.
pub(crate) fn id_of(task: TaskId) -> String {
    format!("task-{task}")
}

/// A line.
pub(crate) fn row(view: &View, who: &StaffSession, line: &WorklistRow) -> Markup {
    let say = &view.say;
    let task = &line.task;
    let [priority, what, patient, why, action] = columns(say);
    html! {
        tr id=(id_of(task.id)) {
            (priority.cell(tag(say, line.priority)))
            (what.cell(html! {
                a.link href={ "/console/tasks/" (task.id) } {
                    (say.t(&format!("care-task-{}", task.kind.code())))
                }
                @for reason in &task.reasons {
                    p.small { (say.t(&format!("care-reason-{reason}"))) }
                }
            }))
            (patient.cell(html! {
                @match (task.patient, &line.patient_name) {
                    (Some(id), Some(name)) => {
                        a.link href={ "/console/patients/" (id) } {
                            (i18n::bdi(name.reveal().full()))
                        }
                    }
                    _ => { (say.t("console-no-patient")) }
                }
                @if let Some(medication) = &line.medication {
                    p.small { (i18n::bdi(medication.reveal())) }
                }
            }))
            (why.cell(rank(view, line)))
            (action.cell(take(view, who, line)))
        }
    }
}

fn tag(say: &Say, priority: Priority) -> Markup {
    let tone = match priority {
        Priority::Now => Tone::Bad,
        Priority::Today => Tone::Warn,
        _ => Tone::Note,
    };
    status_tag(tone, say.t(&format!("care-priority-{}", priority.code())))
}

/// The sentence that says why it stands where it stands.
pub(crate) fn rank(view: &View, line: &WorklistRow) -> Said {
    let say = &view.say;
    let zone = &view.brand.zone;
    let task = &line.task;
    let today = zone.day(task.opened_at);
    let days = i64::from(line.days_left.unwrap_or(0));
    let time = match task.because {
        Because::Promised => task.due_at.unwrap_or(task.act_by),
        _ => task.opened_at,
    };
    let time = say.moment(time, today, zone);
    let day = task.last_safe_ship_on.map(|day| say.day(day, today));
    let blanks = [
        ("days", days.into()),
        ("time", time.text().into()),
        ("day", day.as_ref().map_or("", Said::text).into()),
    ];
    say.with(&format!("care-rank-{}", task.because.code()), &blanks)
}

fn take(view: &View, who: &StaffSession, line: &WorklistRow) -> Markup {
    let say = &view.say;
    let task = &line.task;
    let action = |verb: &str| format!("/console/tasks/{}/{verb}", task.id);
    html! {
        @match (task.state, task.claimed_by) {
            (State::Open, _) => {
                (form(&action("claim"), &who.token, button(Look::Second, say.t("console-claim"))))
            }
            (State::Claimed, Some(by)) if by == who.staff.id => {
                (form(&action("release"), &who.token, button(Look::Quiet, say.t("console-release"))))
            }
            (State::Claimed, _) => { (status_tag(Tone::Note, say.t("console-claimed"))) }
            (State::Done, _) => { (status_tag(Tone::Good, say.t("console-done"))) }
        }
    }
}
