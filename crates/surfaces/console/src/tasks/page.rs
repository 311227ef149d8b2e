//! The page of one task.

use care::task::{State, WorklistRow};
use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{
        Errors, Look, Question, Row, Tone, button, card, form, named_button, notice, summary_list,
        text_area,
    },
};

use crate::{
    StaffSession,
    frame::{self, Part},
    worklist::row,
};

pub(super) fn page(view: &View, who: &StaffSession, line: &WorklistRow) -> Markup {
    let say = &view.say;
    let task = &line.task;
    let title = say.t(&format!("care-task-{}", task.kind.code()));
    let body = html! {
        h1 { (title) }
        (facts(view, line))
        @match (task.state, task.claimed_by) {
            (State::Open, _) => {
                (form(
                    &format!("/console/tasks/{}/claim", task.id),
                    &who.token,
                    button(Look::Main, say.t("console-claim")),
                ))
            }
            (State::Claimed, Some(by)) if by == who.staff.id => { (outcomes(view, who, line)) }
            (State::Claimed, _) => {
                (notice(Tone::Note, say.t("console-claimed"), say.t("console-claimed-why")))
            }
            (State::Done, _) => {
                @let outcome = task.outcome.map_or("done", |outcome| outcome.code());
                (notice(
                    Tone::Good,
                    say.t("console-done"),
                    say.t(&format!("care-outcome-{outcome}")),
                ))
            }
        }
    };
    frame::page(view, who, Part::Work, title.clone()).back("/console/worklist").show(body)
}

fn facts(view: &View, line: &WorklistRow) -> Markup {
    let say = &view.say;
    let task = &line.task;
    let zone = &view.brand.zone;
    let today = zone.day(task.opened_at);
    let mut rows = vec![Row::new(say.t("console-column-why"), row::rank(view, line))];
    if let (Some(id), Some(name)) = (task.patient, &line.patient_name) {
        let link = html! {
            a.link href={ "/console/patients/" (id) } { (i18n::bdi(name.reveal().full())) }
        };
        rows.push(Row::new(say.t("console-column-patient"), link));
    }
    if let Some(medication) = &line.medication {
        rows.push(Row::new(say.t("console-medication"), i18n::bdi(medication.reveal())));
    }
    if !task.reasons.is_empty() {
        let reasons = html! {
            ul.plain {
                @for reason in &task.reasons { li { (say.t(&format!("care-reason-{reason}"))) } }
            }
        };
        rows.push(Row::new(say.t("console-reasons"), reasons));
    }
    if let Some(day) = task.runs_out_on {
        rows.push(Row::new(say.t("console-runs-out"), say.day(day, today)));
    }
    if let Some(day) = task.last_safe_ship_on {
        rows.push(Row::new(say.t("console-last-ship"), say.day(day, today)));
    }
    rows.push(Row::new(say.t("console-opened"), say.moment(task.opened_at, today, zone)));
    card(summary_list(say, &rows))
}

fn outcomes(view: &View, who: &StaffSession, line: &WorklistRow) -> Markup {
    let say = &view.say;
    let task = &line.task;
    let note = Question::part("note", say.t("console-note")).hint(say.t("console-note-hint"));
    let body = html! {
        (text_area(&note, "", 2_000, &Errors::none()))
        div.buttons {
            @for (at, outcome) in task.kind.outcomes().iter().enumerate() {
                @let look = if at == 0 { Look::Main } else { Look::Second };
                @let words = say.t(&format!("care-outcome-{}", outcome.code()));
                (named_button(look, "outcome", outcome.code(), words))
            }
        }
    };
    html! {
        h2 { (say.t("console-what-came")) }
        (form(&format!("/console/tasks/{}/completion", task.id), &who.token, body))
        (form(
            &format!("/console/tasks/{}/release", task.id),
            &who.token,
            button(Look::Quiet, say.t("console-release")),
        ))
    }
}
