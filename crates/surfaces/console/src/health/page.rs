//! The page: the switch, each way, what waits, which errors, who was not reached.

use identity::Permission;
use maud::{Markup, html};
use outreach::health::{Backlog, judge};
use web::{
    Fields, View,
    i18n::{self, Said},
    kit::{Column, Errors, Tone, empty, error_summary, notice, table},
};
use words::Arg;

use super::{codes, file::File, switch, ways};
use crate::{
    StaffSession,
    frame::{self, Part},
    messages::short,
};

pub(super) fn page(
    view: &View,
    who: &StaffSession,
    file: &File,
    (typed, errors): (&Fields, &Errors),
) -> Markup {
    let say = &view.say;
    let title = say.t("health-title");
    let body = html! {
        (error_summary(say, errors))
        h1 { (title) }
        p.lead { (say.t("health-lead")) }
        (switch::standing(view, who, file, (typed, errors)))
        section aria-labelledby="ways" {
            h2 #ways { (say.t("health-ways")) }
            @if file.lines.is_empty() {
                (empty(say.t("health-no-carrier"), say.t("health-no-carrier-next")))
            }
            div.health-ways { @for line in &file.lines { (ways::card(view, file, line)) } }
        }
        section aria-labelledby="waits" {
            h2 #waits { (say.t("health-waits")) }
            (waits(view, file))
        }
        section aria-labelledby="nobody" {
            h2 #nobody { (say.t("health-nobody")) }
            p { (counted(view, "health-nobody-count", file.reached_nobody)) }
            @if who.staff.role.may(Permission::ReadPatients) {
                p {
                    a.link href="/console/messages?span=week" { (say.t("health-nobody-list")) }
                }
            }
        }
        section aria-labelledby="codes" {
            h2 #codes { (say.t("health-codes")) }
            (errors_told(view, file))
        }
        section aria-labelledby="gone" {
            h2 #gone { (say.t("health-gone")) }
            (gone(view, file))
        }
        (switch::history(view, file))
    };
    frame::page(view, who, Part::Health, title).error(!errors.is_empty()).show(body)
}

/// A sentence with a count.
pub(super) fn counted(view: &View, key: &str, count: u64) -> Said {
    view.say.with(key, &[("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
}

pub(super) fn number(view: &View, count: u64) -> Said {
    counted(view, "explain-number", count)
}

fn waits(view: &View, file: &File) -> Markup {
    let (say, backlog) = (&view.say, &file.backlog);
    let moment = |at| say.moment(at, file.today, &view.brand.zone);
    html! {
        @if judge::is_late(backlog, file.now) {
            (notice(Tone::Bad, say.t("health-late"), html! {
                p { (say.t("health-late-why")) }
            }))
        }
        @if backlog.messages == 0 {
            p { (say.t("health-waits-none")) }
        } @else {
            p {
                (counted(view, "health-waits-count", backlog.messages))
                @if let Some(since) = backlog.since {
                    " " (say.with("health-waits-since", &[("time", moment(since).text().into())]))
                }
            }
            (rules(view, backlog))
        }
    }
}

/// Why they wait.
fn rules(view: &View, backlog: &Backlog) -> Markup {
    let say = &view.say;
    let why = Column::words(say.t("explain-column-why"));
    let many = Column::figures(say.t("explain-column-count"));
    let rows = html! {
        @for (rule, count) in &backlog.rules {
            tr {
                (why.cell(if rule == "-" { say.t("health-waits-turn") } else { short(say, rule) }))
                (many.cell(number(view, *count)))
            }
        }
    };
    let key = if backlog.is_cut() { "health-waits-first" } else { "health-waits-why" };
    let caption = counted(view, key, u64::from(outreach::health::LOOKED_AT));
    table(caption, &[why, many], rows)
}

/// The codes of the last day, in plain words.
fn errors_told(view: &View, file: &File) -> Markup {
    let say = &view.say;
    if file.codes.is_empty() {
        return html! { p { (say.t("health-codes-none")) } };
    }
    let [code, way, means, act] =
        ["health-column-code", "health-column-way", "health-column-means", "health-column-do"]
            .map(|key| Column::words(say.t(key)));
    let many = Column::figures(say.t("explain-column-count"));
    let rows = html! {
        @for line in &file.codes {
            @let family = codes::family(&line.provider, &line.code);
            tr {
                (code.cell(i18n::bdi(&line.code)))
                (way.cell(ways::name(view, &(line.channel, line.provider.clone()))))
                (many.cell(number(view, line.count)))
                (means.cell(say.t(&format!("health-code-{family}"))))
                (act.cell(say.t(&format!("health-do-{family}"))))
            }
        }
    };
    let columns = [&code, &way, &many, &means, &act].map(Clone::clone);
    table(say.t("health-codes-caption"), &columns, rows)
}

/// Addresses that went out of use, by kind and reason.
fn gone(view: &View, file: &File) -> Markup {
    let say = &view.say;
    if file.suspended.is_empty() {
        return html! { p { (say.t("health-gone-none")) } };
    }
    let kind = Column::words(say.t("health-column-kind"));
    let why = Column::words(say.t("explain-column-why"));
    let many = Column::figures(say.t("explain-column-count"));
    let rows = html! {
        @for (of, reason, count) in &file.suspended {
            tr {
                (kind.cell(known(view, "health-kind", of)))
                (why.cell(known(view, "health-gone", reason)))
                (many.cell(number(view, *count)))
            }
        }
    };
    table(say.t("health-gone-caption"), &[kind, why, many], rows)
}

/// The words of a code, or those for any other.
fn known(view: &View, part: &str, code: &str) -> Said {
    let key = format!("{part}-{code}");
    if view.say.knows(&key) { view.say.t(&key) } else { view.say.t(&format!("{part}-other")) }
}
