//! Hours and limits in words.

use kernel::{Instant, Zone};
use maud::{Markup, html};
use outreach::policy::{Hours, OwnRules, Source, Span};
use web::{
    Say,
    i18n::Said,
    kit::{Row, summary_list},
};

/// Monday first, as hours are.
pub(crate) const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The sentence of a refusal.
pub(crate) fn refused_key(code: &str) -> String {
    format!("refused-{code}")
}

/// A minute of the day.
fn minute(say: &Say, minutes: u16) -> Said {
    if minutes == 1_440 {
        return say.t("time-midnight");
    }
    say.time(Instant(i64::from(minutes) * 60_000), &Zone::UTC)
}

pub(crate) fn span(say: &Say, span: Option<Span>) -> Said {
    match span {
        Some(span) => say.with(
            "rules-span",
            &[
                ("from", minute(say, span.from).text().into()),
                ("to", minute(say, span.to).text().into()),
            ],
        ),
        None => say.t("rules-closed"),
    }
}

/// Hours by weekday, days in a row that are alike in one line.
pub(super) fn hours(say: &Say, hours: &Hours) -> Markup {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for day in 0..hours.0.len() {
        match runs.last_mut() {
            Some((first, last)) if hours.0[*first] == hours.0[day] => *last = day,
            _ => runs.push((day, day)),
        }
    }
    let day = |at: usize| say.t(&format!("weekday-{}", WEEKDAYS[at]));
    html! {
        @for (first, last) in runs {
            div {
                @if (first, last) == (0, 6) {
                    (say.t("rules-every-day"))
                } @else if first == last {
                    (day(first))
                } @else {
                    (say.with("rules-days", &[
                        ("first", day(first).text().into()),
                        ("last", day(last).text().into()),
                    ]))
                }
                ": " (span(say, hours.0[first]))
            }
        }
    }
}

/// What the rules of a pharmacy say.
pub(super) fn own(say: &Say, own: &OwnRules) -> Markup {
    let limit = |key: &str, count: u32| say.with(key, &[("count", i64::from(count).into())]);
    summary_list(
        say,
        &[
            Row::new(say.t("rules-hours"), hours(say, &own.hours)),
            Row::new(say.t("rules-per-day"), limit("rules-messages", own.per_day)),
            Row::new(say.t("rules-per-week"), limit("rules-messages", own.per_week)),
            Row::new(say.t("rules-doses"), limit("rules-reminders", own.doses_per_day)),
        ],
    )
}

pub(super) fn source(say: &Say, source: Source) -> Said {
    say.t(match source {
        Source::S => "rules-source-read",
        Source::B => "rules-source-believed",
        Source::D => "rules-source-decided",
    })
}
