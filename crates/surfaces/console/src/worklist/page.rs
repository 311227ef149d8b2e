//! The page around the lines.

use care::task::{After, MOST_COUNTED, rules::Role};
use maud::{Markup, html};
use web::{
    View,
    i18n::Said,
    kit::{Look, Tab, Tone, empty, link_button, notice, pill, table, tabs},
};

use super::{Asked, line::Line, row};
use crate::{
    StaffSession,
    frame::{self, Part},
};

/// What the page shows.
pub(super) struct Model {
    pub(super) lines: Vec<Line>,
    pub(super) next: Option<After>,
    pub(super) count: u32,
    /// Work of the program itself that is stuck and stands on no list.
    pub(super) untold: usize,
}

pub(super) fn page(view: &View, who: &StaffSession, asked: &Asked, model: &Model) -> Markup {
    let say = &view.say;
    let columns = row::columns(say);
    let here = asked.here();
    let until = model.next.and_then(|_| model.lines.last()).map(|line| {
        let task = &line.row.task;
        After { act_by: task.act_by, id: task.id }
    });
    let body = html! {
        div.work-head {
            h1 { (say.t("console-work")) }
            p.soft { (waiting(view, model.count)) }
        }
        @if 0 < model.untold { (stuck(view)) }
        (whose(view, asked))
        div.work data-live=(asked.live(until)) {
            (pill(&here, say.t("console-new")))
            (empty(say.t("console-all-clear"), say.t("console-all-clear-next")))
            (table(
                html! { span.unseen { (say.t("console-work-caption")) } },
                &columns,
                html! { @for line in &model.lines { (row::row(view, who, line)) } },
            ))
        }
        @if let Some(next) = model.next {
            p.print-hide {
                (link_button(Look::Second, &asked.next(next), say.t("console-next-page")))
            }
        }
    };
    frame::page(view, who, Part::Work, title(view, model.count)).script("live.js").show(body)
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

/// How many tasks wait, for as far as they are counted.
fn waiting(view: &View, count: u32) -> Said {
    let key = if count < MOST_COUNTED { "console-work-count" } else { "console-work-many" };
    view.say.with(key, &[("count", i64::from(count).into())])
}

/// The count stands in the title, so that a tab in the background tells it.
fn title(view: &View, count: u32) -> Said {
    let key = if count < MOST_COUNTED { "console-work-title" } else { "console-work-title-many" };
    view.say.with(key, &[("count", i64::from(count).into())])
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
