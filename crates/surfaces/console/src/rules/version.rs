//! One version: what it says, what it would have changed, and the way to let it hold.

use maud::{Markup, html};
use outreach::{
    policy::Rulebook,
    rules::{Change, Preview, State},
};
use web::{
    Fields, View, i18n,
    i18n::Arg,
    kit::{
        Errors, Look, Question, Row, Tone, button, card, day_field, error_summary, form, notice,
        summary_list, text_area,
    },
};

use super::{file::File, page, said};
use crate::{
    StaffSession,
    frame::{self, Part},
    messages::short,
};

pub(super) const DAY: &str = "valid-from";
pub(super) const REASON: &str = "reason";
/// Letters of a reason.
pub(super) const LONGEST: usize = 500;

pub(super) fn page(
    view: &View,
    who: &StaffSession,
    file: &File,
    (typed, errors): (&Fields, &Errors),
) -> Markup {
    let say = &view.say;
    let version = &file.version;
    let title = say.with("rules-version", &[("number", i64::from(version.number).into())]);
    let body = html! {
        (error_summary(say, errors))
        div.row.apart {
            h1 { (title) }
            (page::stands(view, version, file.in_force.own))
        }
        (card(html! {
            h2 { (say.t("rules-says")) }
            (said::own(say, &version.own))
            (summary_list(say, &history(view, file)))
        }))
        section aria-labelledby="preview" {
            h2 #preview { (say.t("rules-preview")) }
            (preview(view, who, file))
        }
        (acts(view, who, file, (typed, errors)))
    };
    let page = frame::page(view, who, Part::Rules, title).back("/console/rules");
    page.error(!errors.is_empty()).show(body)
}

fn history(view: &View, file: &File) -> Vec<Row> {
    let (say, version) = (&view.say, &file.version);
    let moment = |at| say.moment(at, file.today, &view.brand.zone);
    let mut rows = vec![Row::new(
        say.t("rules-written"),
        html! {
            (page::who_did(view, &file.names, version.author.as_ref())) ", " (moment(version.authored_at))
        },
    )];
    if let Some(at) = version.published_at {
        rows.push(Row::new(
            say.t("rules-published"),
            html! {
                (page::who_did(view, &file.names, version.published_by.as_ref())) ", " (moment(at))
            },
        ));
    }
    if let Some(day) = version.valid_from {
        rows.push(Row::new(say.t("rules-column-from"), say.day(day, file.today)));
    }
    if let Some(reason) = &version.reason {
        rows.push(Row::new(say.t("rules-column-why"), i18n::bdi(reason)));
    }
    rows
}

fn preview(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let number = file.version.number;
    let again = form(
        &format!("/console/rules/{number}/preview"),
        &who.token,
        button(Look::Quiet, say.t("rules-preview-again")),
    );
    let Some(preview) = &file.preview else {
        return html! {
            (notice(Tone::Note, say.t("rules-preview-waits"), html! {
                p { (say.t("rules-preview-waits-why")) }
                p { a.link href={ "/console/rules/" (number) } { (say.t("rules-preview-look")) } }
            }))
        };
    };
    let moment = |at: i64| say.moment(kernel::Instant(at), file.today, &view.brand.zone);
    html! {
        p.lead { (sum(view, preview)) }
        @if preview.is_cut { p { (say.t("rules-preview-cut")) } }
        @if !preview.changes.is_empty() {
            ul.plain.lines {
                @for counted in &preview.changes {
                    li {
                        @let count = i64::try_from(counted.count).unwrap_or(i64::MAX);
                        a.link href={
                            "/console/rules/" (number) "/examples?change=" (counted.change.code())
                            "&rule=" (counted.rule)
                        } {
                            (say.with(&format!("rules-change-{}", counted.change.code()), &[
                                ("count", Arg::Number(count)),
                            ]))
                        }
                        p.small.soft { (short(say, &counted.rule)) }
                    }
                }
            }
        }
        p.small.soft {
            (say.with("rules-preview-span", &[
                ("since", moment(preview.since).text().into()),
                ("until", moment(preview.until).text().into()),
                ("edition", preview.against.as_str().into()),
            ]))
        }
        p.small.soft { (say.t("rules-preview-how")) }
        (again)
    }
}

/// "412 messages would have waited, 3 would have been dropped, 9,585 as before."
fn sum(view: &View, preview: &Preview) -> Markup {
    let say = &view.say;
    let count = |it: u64| Arg::Number(i64::try_from(it).unwrap_or(i64::MAX));
    let told: Vec<Markup> = Change::ALL
        .into_iter()
        .filter(|change| 0 < preview.count(*change))
        .map(|change| {
            let words = say.with(
                &format!("rules-change-{}", change.code()),
                &[("count", count(preview.count(change)))],
            );
            html! { (words) ". " }
        })
        .collect();
    html! {
        @if told.is_empty() { (say.t("rules-preview-same")) " " }
        @for part in told { (part) }
        (say.with("rules-preview-rest", &[("count", count(preview.same))]))
    }
}

fn acts(
    view: &View,
    who: &StaffSession,
    file: &File,
    (typed, errors): (&Fields, &Errors),
) -> Markup {
    let (say, number) = (&view.say, file.version.number);
    let at = |verb: &str| format!("/console/rules/{number}/{verb}");
    let reason = Question::part(REASON, say.t("rules-reason")).hint(say.t("rules-reason-hint"));
    let reason = text_area(&reason, typed.text(REASON), LONGEST, errors);
    let is_ahead = file.version.valid_from.is_none_or(|day| file.today < day);
    let may_withdraw = file.version.state != State::Withdrawn && is_ahead;
    html! {
        @if file.version.state == State::Draft && file.preview.is_some() {
            section aria-labelledby="publish" {
                h2 #publish { (say.t("rules-publish")) }
                p { (say.t("rules-publish-why")) }
                (form(&at("publication"), &who.token, html! {
                    @let today = file.today.to_string();
                    (day_field(
                        &Question::part(DAY, say.t("rules-column-from")).hint(say.t("rules-day-hint")),
                        typed.get(DAY).unwrap_or(&today),
                        file.today,
                        errors,
                    ))
                    (reason)
                    (button(Look::Main, say.t("rules-publish-go")))
                }))
            }
        } @else if is_before(&file.in_force, number) && file.version.state == State::Published
            && !is_ahead
        {
            section aria-labelledby="return" {
                h2 #return { (say.t("rules-return")) }
                p { (say.t("rules-return-why")) }
                (form(&at("return"), &who.token, html! {
                    (reason)
                    (button(Look::Main, say.t("rules-return-go")))
                }))
            }
        } @else if file.in_force.own == Some(number) {
            section aria-labelledby="undo" {
                h2 #undo { (say.t("rules-undo")) }
                p { (say.t("rules-undo-why")) }
                (form("/console/rules/0/return", &who.token, html! {
                    (reason)
                    (button(Look::Second, say.t("rules-undo-go")))
                }))
            }
        }
        @if may_withdraw {
            (form(&at("withdrawal"), &who.token, button(Look::Quiet, say.t("rules-withdraw"))))
        }
    }
}

/// Whether another version holds now.
fn is_before(in_force: &Rulebook, number: u32) -> bool {
    in_force.own != Some(number)
}
