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
};

pub(super) fn page(
    view: &View,
    who: &StaffSession,
    typed: &str,
    found: Option<Vec<Found>>,
) -> Markup {
    let say = &view.say;
    let field = Input {
        name: "typed",
        label: say.t("console-search"),
        value: typed,
        autocomplete: "off",
        width: "",
        is_number: false,
    };
    let body = html! {
        h1 { (say.t("console-patients")) }
        (form("/console/patients", &who.token, html! {
            (text_field(&field, &Errors::none()))
            p.small { (say.t("console-search-hint")) }
            (button(Look::Main, say.t("console-search-go")))
        }))
        @if let Some(found) = found { (results(view, &found)) }
    };
    frame::page(view, who, Part::Patients, say.t("console-patients")).show(body)
}

fn results(view: &View, found: &[Found]) -> Markup {
    let say = &view.say;
    if found.is_empty() {
        return empty(say.t("console-none-found"), say.t("console-none-found-next"));
    }
    let name = Column::words(say.t("console-column-patient"));
    let born = Column::words(say.t("console-born"));
    let language = Column::words(say.t("console-language"));
    let columns = [name.clone(), born.clone(), language.clone()];
    let rows = html! {
        @for patient in found {
            tr {
                (name.cell(html! {
                    a.link href={ "/console/patients/" (patient.id) } {
                        (i18n::bdi(patient.name.reveal().full()))
                    }
                }))
                (born.cell(html! {
                    @if let Some(day) = &patient.birth_date {
                        (say.day(*day.reveal(), *day.reveal())) " " (day.reveal().year())
                    }
                }))
                (language.cell(patient.language.tag()))
            }
        }
    };
    table(say.t("console-found"), &columns, rows)
}
