//! The page of contact rules: what is in force, the versions, and the form of a new one.

use maud::{Markup, html};
use outreach::{
    policy::{OwnRules, rulebook},
    rules::{State, Version},
};
use web::{
    View, i18n,
    kit::{Column, Errors, Tone, card, disclosure, empty, error_summary, status_tag, table},
};

use super::{
    file::{House, Names},
    form::{self, Typed},
    said,
};
use crate::{
    StaffSession,
    frame::{self, Part},
};

pub(super) fn page(
    view: &View,
    who: &StaffSession,
    house: &House,
    (typed, errors): (&Typed, &Errors),
) -> Markup {
    let say = &view.say;
    let title = say.t("rules-title");
    let body = html! {
        (error_summary(say, errors))
        h1 { (title) }
        p.lead { (say.t("rules-lead")) }
        (in_force(view, house))
        section aria-labelledby="versions" {
            h2 #versions { (say.t("rules-versions")) }
            (versions(view, house))
        }
        section aria-labelledby="draft" {
            h2 #draft { (say.t("rules-new")) }
            (form::draft(say, &who.token, typed, errors))
        }
    };
    frame::page(view, who, Part::Rules, title).error(!errors.is_empty()).show(body)
}

/// The rules as they stand, from the widest to the narrowest.
fn in_force(view: &View, house: &House) -> Markup {
    let (say, law) = (&view.say, rulebook());
    html! {
        section aria-labelledby="in-force" {
            h2 #in-force { (say.t("rules-in-force")) }
            p.small.soft {
                (say.with("rules-edition", &[("edition", house.in_force.edition().as_str().into())]))
            }
            (card(html! {
                h3 { (say.t("rules-federal")) }
                (said::hours(say, &law.federal_hours))
                p { (say.with("rules-federal-limits", &[
                    ("day", i64::from(law.per_day).into()),
                    ("week", i64::from(law.per_week).into()),
                ])) }
                p.small.soft { (said::source(say, law.sources.limits)) }
            }))
            (card(html! {
                h3 { (say.t("rules-states")) }
                p { (say.t("rules-states-why")) }
                (disclosure(say.t("rules-states-all"), html! {
                    ul.plain.lines {
                        @for state in law.states.iter() {
                            li {
                                strong { (i18n::bdi(&state.code)) }
                                (said::hours(say, &state.hours))
                                p.small.soft { (said::source(say, state.source)) }
                            }
                        }
                    }
                }))
            }))
            (card(html! {
                h3 { (say.t("rules-pharmacy")) }
                @match house.in_force.own {
                    Some(number) => {
                        p { a.link href={ "/console/rules/" (number) } {
                            (say.with("rules-version", &[("number", i64::from(number).into())]))
                        } }
                    }
                    None => { p { (say.t("rules-shipped")) } }
                }
                (said::own(say, &OwnRules::of(&house.in_force)))
            }))
            (card(html! {
                h3 { (say.t("rules-patient")) }
                p { (say.t("rules-patient-why")) }
            }))
        }
    }
}

fn versions(view: &View, house: &House) -> Markup {
    let say = &view.say;
    if house.versions.is_empty() {
        return empty(say.t("rules-none"), say.t("rules-none-next"));
    }
    let [name, state, from, why, by] = [
        "rules-column-version",
        "rules-column-state",
        "rules-column-from",
        "rules-column-why",
        "rules-column-by",
    ]
    .map(|key| Column::words(say.t(key)));
    let columns = [&name, &state, &from, &why, &by].map(Clone::clone);
    let rows = html! {
        @for version in &house.versions {
            tr {
                (name.cell(html! {
                    a.link.strong href={ "/console/rules/" (version.number) } {
                        (say.with("rules-version", &[("number", i64::from(version.number).into())]))
                    }
                }))
                (state.cell(stands(view, version, house.in_force.own)))
                (from.cell(html! {
                    @match version.valid_from {
                        Some(day) => { (say.day(day, house.today)) }
                        None => { span.soft { (say.t("rules-no-day")) } }
                    }
                }))
                (why.cell(html! {
                    @match &version.reason {
                        Some(reason) => { (i18n::bdi(reason)) }
                        None => { span.soft { (say.t("rules-no-reason-yet")) } }
                    }
                }))
                (by.cell(who_did(view, &house.names, version.published_by.as_ref().or(version.author.as_ref()))))
            }
        }
    };
    table(say.t("rules-versions-caption"), &columns, rows)
}

pub(super) fn stands(view: &View, version: &Version, in_force: Option<u32>) -> Markup {
    let say = &view.say;
    if in_force == Some(version.number) {
        return status_tag(Tone::Good, say.t("rules-state-in-force"));
    }
    let tone = match version.state {
        State::Draft => Tone::Warn,
        State::Published => Tone::Note,
        State::Withdrawn => Tone::Note,
    };
    status_tag(tone, say.t(&format!("rules-state-{}", version.state.code())))
}

pub(super) fn who_did(view: &View, names: &Names, id: Option<&String>) -> Markup {
    match id.and_then(|id| names.get(id)) {
        Some(name) => i18n::bdi(name),
        None => html! { (view.say.t("rules-somebody")) },
    }
}
