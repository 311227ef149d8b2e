//! The page around the lines.

use care::task::{After, MOST_COUNTED, WorklistRow, rules::Role};
use maud::{Markup, html};
use web::{
    View, i18n,
    i18n::Said,
    kit::{Look, Tab, Tone, empty, link_button, notice, pill, table, tabs},
};

use super::{Asked, alarms, line::Line, row};
use crate::{
    StaffSession,
    frame::{self, Part},
};

/// What the page shows.
pub(super) struct Model {
    pub(super) lines: Vec<Line>,
    pub(super) next: Option<After>,
    /// What the page before follows, when there is one; none inside for the first.
    pub(super) back: Option<Option<After>>,
    /// Tasks of this part of the list.
    pub(super) count: u32,
    /// Work of the program itself that is stuck and stands on no list.
    pub(super) untold: usize,
    pub(super) urgent: Vec<Line>,
    /// The task that was just finished.
    pub(super) finished: Option<WorklistRow>,
}

pub(super) fn page(view: &View, who: &StaffSession, asked: &Asked, model: &Model) -> Markup {
    let say = &view.say;
    let columns = row::columns(say);
    let here = asked.here();
    let last = model.next.and_then(|_| model.lines.last());
    let until = last.map(|line| After::of(&line.row.task));
    let told = Told { count: model.count, urgent: model.urgent.len() };
    let body = html! {
        div.work-head {
            h1 { (say.t("console-work")) }
            (waiting(view, told))
        }
        @if 0 < model.untold { (stuck(view)) }
        @if let Some(row) = &model.finished { (finished(view, row)) }
        div aria-live="assertive" { (alarms::alarms(view, who, &model.urgent)) }
        (whose(view, asked))
        div.work data-live=(asked.live(until)) {
            (pill(&here, say.t("console-new"), say.t("console-stale")))
            (empty(say.t("console-all-clear"), say.t("console-all-clear-next")))
            (table(
                html! { span.unseen { (say.t("console-work-caption")) } },
                &columns,
                html! { @for line in &model.lines { (row::row(view, who, line)) } },
            ))
        }
        @if model.next.is_some() || model.back.is_some() {
            nav.row.print-hide aria-label=(say.t("console-pages").text()) {
                @if let Some(back) = model.back {
                    @let href = back.map_or_else(|| asked.here(), |place| asked.page(place));
                    (link_button(Look::Second, &href, say.t("console-previous-page")))
                }
                @if let Some(next) = model.next {
                    (link_button(Look::Second, &asked.page(next), say.t("console-next-page")))
                }
            }
        }
    };
    frame::page(view, who, Part::Work, title(view, told)).script("live.js").show(body)
}

/// The program could not even put it on the list.
fn stuck(view: &View) -> Markup {
    let say = &view.say;
    html! {
        div role="alert" {
            (notice(Tone::Bad, say.t("console-stuck"), html! {
                p { (say.t("console-stuck-why")) }
                p { code { "rapport doctor" } }
            }))
        }
    }
}

/// The word after a task was finished, with whose it was: the address names the task only.
fn finished(view: &View, row: &WorklistRow) -> Markup {
    let say = &view.say;
    let outcome = row.task.outcome.map_or("done", |outcome| outcome.code());
    let title = html! {
        (say.t(&format!("care-outcome-{outcome}")))
        @if let Some(name) = &row.patient_name { ": " (i18n::bdi(name.reveal().full())) }
    };
    let what = html! {
        p {
            a.link href={ "/console/tasks/" (row.task.id) } {
                (say.t(&format!("care-task-{}", row.task.kind.code())))
            }
        }
    };
    html! { div role="status" { (notice(Tone::Good, title, what)) } }
}

/// How much waits: in the part that the page shows, and as emergencies wherever they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// Tasks of this part, as far as they are counted.
    pub(crate) count: u32,
    /// Emergencies.
    pub(crate) urgent: usize,
}

/// How many tasks wait. A live update sends it again, with the title that goes with it.
pub(crate) fn waiting(view: &View, told: Told) -> Markup {
    let is_counted = told.count < MOST_COUNTED;
    let key = if is_counted { "console-work-count" } else { "console-work-many" };
    let title = title(view, told);
    html! {
        p.soft id="waiting" data-title={ (title.text()) " – " (view.brand.name) } {
            (view.say.with(key, &[("count", i64::from(told.count).into())]))
        }
    }
}

/// The counts stand in the title, so that a tab in the background tells them.
fn title(view: &View, told: Told) -> Said {
    let say = &view.say;
    let is_counted = told.count < MOST_COUNTED;
    let key = if is_counted { "console-work-title" } else { "console-work-title-many" };
    let list = say.with(key, &[("count", i64::from(told.count).into())]);
    if told.urgent == 0 {
        return list;
    }
    let urgent = i64::try_from(told.urgent).unwrap_or(i64::MAX);
    let blanks = [("urgent", urgent.into()), ("list", list.text().into())];
    say.with("console-work-title-urgent", &blanks)
}

fn whose(view: &View, asked: &Asked) -> Markup {
    let say = &view.say;
    let mut choices = vec![
        (String::new(), say.t("console-whose-all")),
        ("mine".to_owned(), say.t("console-whose-mine")),
    ];
    for role in Role::ALL {
        let code = role.code();
        choices.push((code.to_owned(), say.t(&format!("care-role-{code}"))));
    }
    let hrefs: Vec<String> =
        choices.iter().map(|(code, _)| format!("/console/worklist?whose={code}")).collect();
    let list: Vec<Tab<'_>> = choices
        .into_iter()
        .zip(&hrefs)
        .map(|((code, label), href)| Tab {
            href,
            label,
            icon: None,
            is_current: asked.known_whose() == code,
        })
        .collect();
    tabs(&say.t("console-whose"), &list)
}
