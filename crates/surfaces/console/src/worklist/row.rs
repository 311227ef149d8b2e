//! One line of the list: the partial that the page is built from and that live updates send again.

use care::task::{
    State,
    rules::{Because, Priority, Tier},
};
use kernel::TaskId;
use maud::{Markup, html};
use web::{
    Say, View, i18n,
    i18n::Said,
    kit::{Column, Icon, Look, Tone, button, form, status_tag},
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
        tr id=(id_of(task.id)) class=[is_emergency(line).then_some("emergency")]
            data-tier=(task.kind.tier().number()) data-rank=(task.act_by.0)
        {
            (priority.cell(tag(say, line)))
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

fn is_emergency(line: &Line) -> bool {
    line.row.task.kind.tier() == Tier::Emergency && line.row.task.state != State::Done
}

/// How soon, in a word; nothing is pressing in what is done.
pub(crate) fn tag(say: &Say, line: &Line) -> Markup {
    if is_emergency(line) {
        return html! {
            span.tag.tag-emergency { (Icon::Phone) (say.t("care-priority-emergency")) }
        };
    }
    if line.row.task.state == State::Done {
        return status_tag(Tone::Good, say.t("console-done"));
    }
    let priority = line.row.priority;
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
    let past = task.last_safe_ship_on.map_or(0, |day| i64::from(line.today.days_since(day)));
    let blanks = [
        ("days", days.into()),
        ("out", days.saturating_neg().into()),
        ("past", past.into()),
        ("time", time.text().into()),
        ("day", day.as_ref().map_or("", Said::text).into()),
    ];
    let key = sentence(task.because, days, past);
    say.with(&key, &blanks)
}

/// Which sentence that is. Days have passed since the task was ranked: what was running out may have
/// run out, and a last day may be over.
fn sentence(because: Because, days_left: i64, past: i64) -> String {
    match because {
        Because::RunningOut if days_left <= 0 => "care-rank-out-of-supply".to_owned(),
        Because::LastSafeShip if 0 < past => "care-rank-last-safe-ship-past".to_owned(),
        because => format!("care-rank-{}", because.code()),
    }
}

/// What one can do with it here.
pub(crate) fn take(view: &View, who: &StaffSession, line: &Line) -> Markup {
    let say = &view.say;
    let task = &line.row.task;
    let action = |verb: &str| format!("/console/tasks/{}/{verb}", task.id);
    html! {
        @match (task.state, task.claimed_by) {
            (State::Open, _) if !who.staff.role.may(task.kind.permission()) => {
                (status_tag(Tone::Note, say.t("console-pharmacist-decides")))
            }
            (State::Open, _) => {
                (form(&action("claim"), &who.token, button(Look::Second, verb(say, "console-claim", line))))
            }
            (State::Claimed, Some(by)) if by == who.staff.id => {
                (status_tag(Tone::Good, say.t("console-claimed-mine")))
                (form(&action("release"), &who.token, button(Look::Quiet, verb(say, "console-release", line))))
            }
            (State::Claimed, _) => { (status_tag(Tone::Note, held(say, line))) }
            (State::Done, _) => { (status_tag(Tone::Good, say.t("console-done"))) }
        }
    }
}

/// What a button does, and unseen to which task: a list of buttons names each of them.
pub(crate) fn verb(say: &Say, key: &str, line: &Line) -> Markup {
    html! {
        (say.t(key))
        span.unseen {
            ": " (say.t(&format!("care-task-{}", line.row.task.kind.code())))
            @if let Some(name) = &line.row.patient_name {
                ", " (name.reveal().full())
            }
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

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[track_caller]
    fn check((because, days_left, past): (Because, i64, i64), english: &str, spanish: &str) {
        let key = sentence(because, days_left, past);
        for (language, expected) in [("en", english), ("es", spanish)] {
            let say = Say::in_language(language.parse::<Language>().unwrap());
            let blanks = [
                ("days", days_left.into()),
                ("out", days_left.saturating_neg().into()),
                ("past", past.into()),
                ("day", "Wednesday".into()),
            ];
            assert_eq!(say.with(&key, &blanks).text(), expected);
        }
    }

    #[test]
    fn days_that_have_passed_are_told_as_past() {
        let (ship, out, near) = (Because::LastSafeShip, Because::OutOfSupply, Because::RunningOut);
        check(
            (ship, 3, 0),
            "The last safe day to ship is Wednesday.",
            "El último día seguro para enviar es Wednesday.",
        );
        check(
            (ship, -5, 8),
            "The last safe day to ship was Wednesday, 8 days ago.",
            "El último día seguro para enviar fue Wednesday, hace 8 días.",
        );
        check((out, 0, 4), "Out of medicine today.", "Sin medicina desde hoy.");
        check((out, -1, 5), "Out of medicine since yesterday.", "Sin medicina desde ayer.");
        check((near, -12, 16), "Out of medicine for 12 days.", "Sin medicina desde hace 12 días.");
        check((near, 2, 0), "2 days of medicine left.", "Queda medicina para 2 días.");
    }
}
