//! The page around the lines.

use care::task::{Worklist, rules::Role};
use maud::{Markup, html};
use web::{
    View,
    kit::{Look, Tab, empty, link_button, pill, table, tabs},
};

use super::{Asked, row};
use crate::{
    StaffSession,
    frame::{self, Part},
};

pub(super) fn page(
    view: &View,
    who: &StaffSession,
    asked: &Asked,
    (list, count): (Worklist, u32),
) -> Markup {
    let say = &view.say;
    let columns = row::columns(say);
    let here = format!("/console/worklist?whose={}", asked.whose);
    let body = html! {
        h1 { (say.t("console-work")) }
        p.lead { (say.with("console-work-count", &[("count", i64::from(count).into())])) }
        (whose(view, asked))
        div data-live="/console/worklist/live" {
            (pill(&here, say.t("console-new")))
            @if list.rows.is_empty() {
                (empty(say.t("console-all-clear"), say.t("console-all-clear-next")))
            }
            (table(
                say.t("console-work-caption"),
                &columns,
                html! { @for line in &list.rows { (row::row(view, who, line)) } },
            ))
        }
        @if let Some(next) = list.next {
            @let href = format!("{here}&after={}.{}", next.act_by.0, next.id);
            p { (link_button(Look::Second, &href, say.t("console-next-page"))) }
        }
    };
    frame::page(view, who, Part::Work, say.t("console-work")).script("live.js").show(body)
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
            is_current: asked.whose == code,
        })
        .collect();
    tabs(&say.t("console-whose"), &list)
}
