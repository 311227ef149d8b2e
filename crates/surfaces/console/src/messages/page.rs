//! The counts.

use maud::{Markup, html};
use outreach::overview::{Counts, Fared};
use web::{
    View,
    kit::{Column, Tab, empty, table, tabs},
};

use super::{Span, short};
use crate::{
    StaffSession,
    frame::{self, Part},
};

pub(super) fn page(view: &View, who: &StaffSession, span: Span, counts: &Counts) -> Markup {
    let say = &view.say;
    let title = say.t("explain-all-title");
    let hrefs = Span::ALL.map(|it| format!("/console/messages?span={}", it.code()));
    let all: Vec<Tab<'_>> = Span::ALL
        .into_iter()
        .zip(&hrefs)
        .map(|(it, href)| Tab {
            href,
            label: say.t(&format!("explain-span-{}", it.code())),
            icon: None,
            is_current: it == span,
        })
        .collect();
    let body = html! {
        h1 { (title) }
        p.lead { (say.t("explain-all-lead")) }
        (tabs(&say.t("explain-spans"), &all))
        @if counts.is_empty() {
            (empty(say.t("explain-all-none"), say.t("explain-all-none-next")))
        }
        @for fared in Fared::ALL { (outcome(view, span, fared, counts)) }
    };
    frame::page(view, who, Part::Messages, title).show(body)
}

/// One outcome, by reason, the most frequent first.
fn outcome(view: &View, span: Span, fared: Fared, counts: &Counts) -> Markup {
    let say = &view.say;
    let mut lines: Vec<(&str, u64)> = counts
        .iter()
        .filter(|((of, _), _)| *of == fared)
        .map(|((_, rule), count)| (rule.as_str(), *count))
        .collect();
    if lines.is_empty() {
        return html! {};
    }
    lines.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let total: u64 = lines.iter().map(|(_, count)| count).sum();
    let why = Column::words(say.t("explain-column-why"));
    let many = Column::figures(say.t("explain-column-count"));
    let columns = [why.clone(), many.clone()];
    let rows = html! {
        @for (rule, count) in lines {
            tr {
                (why.cell(html! {
                    a.link href={
                        "/console/messages/list?span=" (span.code()) "&fared=" (fared.code())
                        "&rule=" (rule)
                    } { (short(say, rule)) }
                }))
                (many.cell(say.with("explain-number", &[("count", number(count).into())])))
            }
        }
    };
    let caption =
        say.with(&format!("explain-fared-{}", fared.code()), &[("count", number(total).into())]);
    table(caption, &columns, rows)
}
