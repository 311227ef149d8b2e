//! Emergencies, told above every part of the list and on each of its pages: an icon, a heading and a
//! frame say so, not a colour alone.

use maud::{Markup, html};
use web::{View, i18n, kit::Icon};

use super::{line::Line, row};
use crate::StaffSession;

/// The emergencies that nobody has finished; hidden when there are none. A live update sends it again.
pub(crate) fn alarms(view: &View, who: &StaffSession, lines: &[Line]) -> Markup {
    if lines.is_empty() {
        return html! { section #alarms hidden {} };
    }
    let say = &view.say;
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    html! {
        section #alarms.alarm aria-labelledby="alarms-title" {
            h2 #alarms-title {
                (Icon::Phone) (say.with("console-alarms", &[("count", count.into())]))
            }
            ul.plain.lines { @for line in lines { li.row.apart { (alarm(view, who, line)) } } }
        }
    }
}

fn alarm(view: &View, who: &StaffSession, line: &Line) -> Markup {
    let say = &view.say;
    let task = &line.row.task;
    let since = say.moment(task.opened_at, line.today, &view.brand.zone);
    html! {
        div {
            a.link.strong id={ "alarm-" (task.id) } href={ "/console/tasks/" (task.id) } {
                // One run of text, or a narrow screen sets task and name in two columns.
                span {
                    (say.t(&format!("care-task-{}", task.kind.code())))
                    @if let Some(name) = &line.row.patient_name {
                        ", " (i18n::bdi(name.reveal().full()))
                    }
                }
            }
            p.small { (say.with("care-rank-waiting", &[("time", since.text().into())])) }
        }
        div.row { (row::take(view, who, line)) }
    }
}
