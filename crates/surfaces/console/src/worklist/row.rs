//! One line of the list: the partial that the page is built from and that live updates send again.

use care::task::{
    State,
    rules::{Because, Priority},
};
use kernel::TaskId;
use maud::{Markup, html};
use web::{
    Say, View, i18n,
    i18n::Said,
    kit::{Column, Look, Tone, button, form, status_tag},
};

use super::line::Line;
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

/// A line. `data-rank` lets a live list put a new line where it belongs.
pub(crate) fn row(view: &View, who: &StaffSession, line: &Line) -> Markup {
    let say = &view.say;
    let task = &line.row.task;
    let [priority, what, patient, why, action] = columns(say);
    html! {
        tr id=(id_of(task.id)) data-rank=(task.act_by.0) {
            (priority.cell(tag(say, line.row.priority)))
            (what.cell(html! {
                a.link.strong href={ "/console/tasks/" (task.id) } {
                    (say.t(&format!("care-task-{}", task.kind.code())))
                }
                @for reason in reasons(say, &task.reasons) { p.small.soft { (reason) } }
            }))
            (patient.cell(html! {
                @match (task.patient, &line.row.patient_name) {
                    (Some(id), Some(name)) => {
                        a.link href={ "/console/patients/" (id) } {
                            (i18n::bdi(name.reveal().full()))
                        }
                    }
                    _ => { span.soft { (say.t("console-no-patient")) } }
                }
                @if let Some(medication) = &line.row.medication {
                    p.small.soft { (i18n::bdi(medication.reveal())) }
                }
            }))
            (why.cell(rank(view, line)))
            (action.cell(take(view, who, line)))
        }
    }
}

/// The reasons that are told in words. The rules by which a text was read have names, not words.
pub(crate) fn reasons(say: &Say, codes: &[String]) -> Vec<Said> {
    let keys = codes.iter().map(|code| format!("care-reason-{code}"));
    keys.filter(|key| say.knows(key)).map(|key| say.t(&key)).collect()
}

/// How soon, in a word.
pub(crate) fn tag(say: &Say, priority: Priority) -> Markup {
    let tone = match priority {
        Priority::Now => Tone::Bad,
        Priority::Today => Tone::Warn,
        Priority::Soon | Priority::Later => Tone::Note,
    };
    status_tag(tone, say.t(&format!("care-priority-{}", priority.code())))
}

/// The sentence that says why it stands where it stands.
pub(crate) fn rank(view: &View, line: &Line) -> Said {
    let say = &view.say;
    let task = &line.row.task;
    let days = i64::from(line.row.days_left.unwrap_or(0));
    let time = match task.because {
        Because::Promised => task.due_at.unwrap_or(task.act_by),
        _ => task.opened_at,
    };
    let time = say.moment(time, line.today, &view.brand.zone);
    let day = task.last_safe_ship_on.map(|day| say.day(day, line.today));
    let blanks = [
        ("days", days.into()),
        ("time", time.text().into()),
        ("day", day.as_ref().map_or("", Said::text).into()),
    ];
    let because = match task.because {
        // Days have passed since it was ranked: what was running out may have run out.
        Because::RunningOut if days <= 0 => Because::OutOfSupply,
        because => because,
    };
    say.with(&format!("care-rank-{}", because.code()), &blanks)
}

fn take(view: &View, who: &StaffSession, line: &Line) -> Markup {
    let say = &view.say;
    let task = &line.row.task;
    let action = |verb: &str| format!("/console/tasks/{}/{verb}", task.id);
    html! {
        @match (task.state, task.claimed_by) {
            (State::Open, _) if !who.staff.role.may(task.kind.permission()) => {
                (status_tag(Tone::Note, say.t("console-pharmacist-decides")))
            }
            (State::Open, _) => {
                (form(&action("claim"), &who.token, button(Look::Second, say.t("console-claim"))))
            }
            (State::Claimed, Some(by)) if by == who.staff.id => {
                (status_tag(Tone::Good, say.t("console-claimed-mine")))
                (form(&action("release"), &who.token, button(Look::Quiet, say.t("console-release"))))
            }
            (State::Claimed, _) => { (status_tag(Tone::Note, held(say, line))) }
            (State::Done, _) => { (status_tag(Tone::Good, say.t("console-done"))) }
        }
    }
}

/// Who has it.
pub(crate) fn held(say: &Say, line: &Line) -> Said {
    match &line.holder {
        Some(name) => say.with("console-claimed-by", &[("name", name.into())]),
        None => say.t("console-claimed"),
    }
}
