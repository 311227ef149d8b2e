//! One medicine at a glance: how long it lasts, where its refill stands, what was given out.

use care::{patient, supply::Kept, task::rules::DANGER_DAYS, therapy::State};
use kernel::Day;
use maud::{Markup, html};
use web::{
    View, i18n,
    i18n::Said,
    kit::{Row, Tone, card, disclosure, status_tag, summary_list},
};

use super::file::{Course, File};
use crate::reasons;

pub(super) fn medicine(view: &View, file: &File, course: &Course) -> Markup {
    let say = &view.say;
    let overview = &course.overview;
    let state = overview.therapy.state;
    let tone = if state.code() == "active" { Tone::Good } else { Tone::Note };
    card(html! {
        div.row.apart {
            h3 { (i18n::bdi(&overview.medication.name)) }
            (status_tag(tone, say.t(&format!("care-therapy-{}", state.code()))))
        }
        div.glance {
            @if matches!(state, State::Stopped | State::Completed) {
                (last_supply(view, overview.supply.as_ref(), file.today))
            } @else {
                (supply(view, overview.supply.as_ref(), file.today))
            }
            (refill(view, course, file.today))
        }
        @if !course.dispenses.is_empty() { (fills(view, file, course)) }
    })
}

/// How many days are left, in figures large enough to be seen first.
fn supply(view: &View, supply: Option<&Kept>, today: Day) -> Markup {
    let say = &view.say;
    let left = supply.and_then(|supply| supply.days_left(today));
    let tone = match left {
        Some(..=0) => "glance-bad",
        Some(..=DANGER_DAYS) => "glance-warn",
        _ => "",
    };
    html! {
        div class={ "glance-part " (tone) } {
            p.small.soft { (say.t("console-supply")) }
            p.glance-word { (days_left(view, left)) }
            @if let Some(supply) = supply {
                @if let Some(day) = supply.runs_out_on {
                    p.small { (say.with("console-runs-out-on", &[("day", say.day(day, today).text().into())])) }
                }
                @if supply.basis.is_estimated() {
                    p.small { (say.t(&format!("care-supply-{}", supply.basis.code()))) }
                }
            }
        }
    }
}

/// Until when the last supply of a therapy that is over lasted: nobody is without it now.
fn last_supply(view: &View, supply: Option<&Kept>, today: Day) -> Markup {
    let say = &view.say;
    html! {
        div.glance-part {
            p.small.soft { (say.t("console-last-supply")) }
            p.glance-word {
                @match supply.and_then(|supply| supply.runs_out_on) {
                    Some(day) => { (say.day(day, today)) },
                    None => { (say.t("console-unknown")) },
                }
            }
        }
    }
}

fn days_left(view: &View, left: Option<i32>) -> Said {
    let say = &view.say;
    match left {
        Some(days @ 1..) => say.with("console-days-left", &[("days", i64::from(days).into())]),
        Some(0) => say.t("console-out-today"),
        Some(days) => say.with("console-days-out", &[("days", i64::from(-days).into())]),
        None => say.t("console-unknown"),
    }
}

fn refill(view: &View, course: &Course, today: Day) -> Markup {
    let say = &view.say;
    let Some(refill) = &course.refill else {
        return html! {
            div.glance-part {
                p.small.soft { (say.t("console-refill")) }
                p.glance-word { (say.t("console-no-refill")) }
            }
        };
    };
    let mut rows = vec![Row::new(say.t("console-reference"), patient::reference(refill.id))];
    if let Some(delivery) = refill.delivery {
        rows.push(Row::new(say.t("console-arrives"), say.day_near(delivery.arrives_on, today)));
    }
    if let Some(window) = &refill.window {
        if today < window.opens_on {
            rows.push(Row::new(say.t("console-opens"), say.day_near(window.opens_on, today)));
        }
        if let Some(day) = window.next_dose_on {
            rows.push(Row::new(say.t("console-next-dose"), say.day_near(day, today)));
        }
        if let Some(day) = window.last_safe_ship_on {
            rows.push(Row::new(say.t("console-last-ship"), say.day_near(day, today)));
        }
    }
    html! {
        div.glance-part {
            p.small.soft { (say.t("console-refill")) }
            p.glance-word { (reasons::stands(say, refill)) }
            div.small { (reasons::told(say, &refill.because, &course.taken_back)) }
            (summary_list(say, &rows))
        }
    }
}

fn fills(view: &View, file: &File, course: &Course) -> Markup {
    let say = &view.say;
    let list = html! {
        ul.plain {
            @for fill in course.dispenses.iter().rev() {
                li {
                    (say.day(fill.dispensed_on, file.today)) ": "
                    (say.with("console-fill-days", &[("days", i64::from(fill.lasts.days()).into())]))
                }
            }
        }
    };
    let count = i64::try_from(course.dispenses.len()).unwrap_or(i64::MAX);
    disclosure(say.with("console-fills", &[("count", count.into())]), list)
}
