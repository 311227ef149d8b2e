//! The page of letters: a part for each thing that a person does with them.

use std::collections::BTreeMap;

use kernel::Instant;
use maud::{Markup, html};
use outreach::letter::{Letter, MOST};
use web::{
    View,
    i18n::Said,
    kit::{
        Column, Look, Tone, button, card, disclosed, empty, form, link_button, named_button,
        notice, table,
    },
};

use super::{LANGUAGE, LIST, Listed, pile, queue::Why};
use crate::{
    StaffSession,
    frame::{self, Part},
    tasks::page::language,
};

pub(super) fn page(view: &View, who: &StaffSession, (listed, now): (&Listed, Instant)) -> Markup {
    let say = &view.say;
    let title = say.t("console-letters");
    frame::page(view, who, Part::Letters, title.clone()).show(html! {
        h1 { (title) }
        p.lead { (say.t("console-letters-lead")) }
        @if !listed.has_sender {
            (notice(Tone::Warn, say.t("console-letters-no-sender"), html! {
                p { (say.t("console-letters-no-sender-why")) }
            }))
        }
        @if listed.is_held {
            (notice(Tone::Warn, say.t("console-letters-held"), html! {
                p { (say.t("console-letters-held-why")) }
            }))
        }
        (lacking(view, listed))
        @if listed.waiting.ready.is_empty() && listed.waiting.lacking.is_empty()
            && listed.printed.is_empty() && listed.stray.is_empty()
        {
            (empty(say.t("console-letters-none"), say.t("console-letters-none-next")))
        }
        @if listed.has_more { p { (say.t("console-letters-more")) } }
        @if !listed.waiting.ready.is_empty() {
            (card(html! {
                h2 { (say.t("console-letters-waiting")) }
                (waiting(view, who, (listed, now)))
            }))
        }
        @if !listed.stray.is_empty() { (card(pile::stray(view, who, (&listed.stray, now)))) }
        @if !listed.printed.is_empty() { (card(pile::printed(view, who, (listed, now)))) }
        (card(html! {
            h2 { (say.t("console-letters-gone")) }
            (pile::gone(view, who, (&listed.gone, now)))
        }))
    })
}

/// What is to be printed, by language, with the age of the oldest.
fn waiting(view: &View, who: &StaffSession, (listed, now): (&Listed, Instant)) -> Markup {
    let say = &view.say;
    let today = view.brand.zone.day(now);
    let mut by_language: BTreeMap<&str, Vec<&Letter>> = BTreeMap::new();
    for letter in &listed.waiting.ready {
        by_language.entry(letter.language.tag()).or_default().push(letter);
    }
    let columns = [
        Column::words(say.t("console-letters-language")),
        Column::figures(say.t("console-letters-count")),
        Column::words(say.t("console-letters-oldest")),
        Column::words(say.t("console-letters-print")),
    ];
    let rows = html! {
        @for (tag, letters) in &by_language {
            @let primary = tag.split('-').next().unwrap_or(tag);
            @let name = language(view, primary);
            tr {
                (columns[0].cell(name.clone()))
                (columns[1].cell(letters.len()))
                (columns[2].cell(say.moment(letters[0].made_at, today, &view.brand.zone)))
                (columns[3].cell(named_button(
                    Look::Second,
                    LANGUAGE,
                    tag,
                    say.with("console-letters-print-language", &[("language", name.text().into())]),
                )))
            }
        }
    };
    let count = i64::try_from(listed.waiting.ready.len()).unwrap_or(i64::MAX);
    html! {
        (form("/console/letters/print", &who.token, html! {
            @if 1 < by_language.len() {
                (table(say.t("console-letters-waiting-caption"), &columns, rows))
            } @else {
                @let oldest = say.moment(listed.waiting.ready[0].made_at, today, &view.brand.zone);
                p { (say.t("console-letters-oldest")) ": " (oldest) }
            }
            p.hint { (say.t("console-letters-print-why")) }
            div.actions {
                (button(Look::Main, say.with("console-letters-print-all", &[("count", count.into())])))
                (link_button(Look::Quiet, LIST, say.t("console-letters-again")))
            }
        }))
        (disclosed(false, say.t("console-letters-who"), html! {
            ul.plain.lines {
                @for letter in &listed.waiting.ready { li { (pile::whose(letter)) } }
            }
        }))
    }
}

/// What cannot be printed, and what is to be done about it: each reason with whom it keeps.
fn lacking(view: &View, listed: &Listed) -> Markup {
    let lacking = &listed.waiting.lacking;
    if lacking.is_empty() {
        return Markup::default();
    }
    let mut by_reason: BTreeMap<String, Vec<&Letter>> = BTreeMap::new();
    for (letter, why) in lacking {
        for reason in reasons(view, why) {
            by_reason.entry(reason.text().to_owned()).or_default().push(letter);
        }
    }
    let count = i64::try_from(lacking.len()).unwrap_or(i64::MAX);
    let title = view.say.with("console-letters-lacking", &[("count", count.into())]);
    let body = html! {
        @for (reason, letters) in &by_reason {
            p { (reason) }
            ul.plain.lines {
                @for letter in letters.iter().take(MOST as usize) { li { (pile::whose(letter)) } }
            }
        }
    };
    notice(Tone::Warn, title, body)
}

fn reasons(view: &View, why: &Why) -> Vec<Said> {
    let say = &view.say;
    match why {
        Why::Held => vec![say.t("console-letters-held-back")],
        Why::TooLong { is_ours: true } => vec![say.t("console-letters-sender-too-long")],
        Why::TooLong { is_ours: false } => vec![say.t("console-letters-too-long")],
        Why::Letters(scripts) => {
            let lack = |script: String| {
                let package = package(&script);
                let args = [("script", script.as_str().into()), ("package", package.into())];
                say.with("console-letters-lacking-why", &args)
            };
            scripts.iter().map(|script| lack(script.code())).collect()
        }
    }
}

/// The package of Debian that has fonts for a script.
fn package(script: &str) -> &'static str {
    match script {
        "han" | "hangul" | "hiragana" | "katakana" | "bopomofo" => "fonts-noto-cjk",
        _ => "fonts-noto-core",
    }
}
