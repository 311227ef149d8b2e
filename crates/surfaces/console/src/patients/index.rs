//! The search page.

use care::patient::Found;
use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{Column, Errors, Input, Look, button, empty, form, table, text_field},
};

use crate::{
    StaffSession,
    frame::{self, Part},
    tasks::page::{born, language},
};

/// What was typed and what it found: nothing before the first search, and no list where too little
/// was typed to search for.
pub(super) type Searched = Option<(String, Option<Vec<Found>>)>;

pub(super) fn page(view: &View, who: &StaffSession, searched: &Searched) -> Markup {
    let say = &view.say;
    let field = Input {
        name: "typed",
        label: say.t("console-search"),
        value: searched.as_ref().map_or("", |(typed, _)| typed),
        autocomplete: "off",
        width: "",
        is_number: false,
    };
    let errors = match searched {
        Some((_, None)) => Errors::one(field.name, say.t("console-search-empty")),
        _ => Errors::none(),
    };
    let body = html! {
        h1 { (say.t("console-patients")) }
        div.search role="search" {
            (form("/console/patients", &who.token, html! {
                (text_field(&field, &errors))
                (button(Look::Main, say.t("console-search-go")))
            }))
            p.small.soft { (say.t("console-search-hint")) }
        }
        @if let Some((_, Some(found))) = searched { (results(view, found)) }
    };
    frame::page(view, who, Part::Patients, say.t("console-patients")).show(body)
}

fn results(view: &View, found: &[Found]) -> Markup {
    let say = &view.say;
    if found.is_empty() {
        return empty(say.t("console-none-found"), say.t("console-none-found-next"));
    }
    let name = Column::words(say.t("console-column-patient"));
    let birth = Column::words(say.t("console-born"));
    let speaks = Column::words(say.t("console-language"));
    let columns = [name.clone(), birth.clone(), speaks.clone()];
    let rows = html! {
        @for patient in found {
            tr {
                (name.cell(html! {
                    a.link.strong href={ "/console/patients/" (patient.id) } {
                        (i18n::bdi(patient.name.reveal().full()))
                    }
                }))
                (birth.cell(html! {
                    @if let Some(day) = &patient.birth_date { (born(view, *day.reveal())) }
                    @else { span.soft { (say.t("console-unknown")) } }
                }))
                (speaks.cell(language(view, patient.language.primary())))
            }
        }
    };
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let caption =
        if found.len() < super::FOUND as usize { "console-found" } else { "console-found-many" };
    table(say.with(caption, &[("count", count.into())]), &columns, rows)
}
