//! The list of batches with their figures, and the two small forms beside it.

use maud::{Markup, html};
use web::{
    View,
    i18n::bdi,
    kit::{
        Choice, Column, Errors, Input, Look, Question, button, card, empty, form, link_button,
        radios, table, text_field,
    },
};

use super::Listed;
use crate::{
    StaffSession,
    frame::{self, Part},
};

/// The form field of a version's name.
pub(super) const VERSION: &str = "version";
/// The form field of a batch's name.
pub(super) const BATCH: &str = "batch";
/// The form field of how many were printed.
pub(super) const PRINTED: &str = "printed";
/// The form field of the keywords.
pub(super) const KEYWORDS: &str = "keywords";
/// The form field of whether consent on paper is asked for once more.
pub(super) const DOUBLE: &str = "double";

pub(super) fn index(view: &View, who: &StaffSession, listed: &Listed) -> Markup {
    let say = &view.say;
    let title = say.t("console-flyers");
    frame::page(view, who, Part::Flyers, title.clone()).show(html! {
        h1 { (title) }
        p.lead { (say.t("console-flyers-lead")) }
        @if listed.flyers.is_empty() {
            (empty(say.t("console-flyers-none"), say.t("console-flyers-none-next")))
        } @else {
            (figures(view, listed))
        }
        div.panes {
            (card(html! {
                h2 { (say.t("console-flyer-new")) }
                (form("/console/flyers", &who.token, html! {
                    (field(view, VERSION, "console-flyer-version", ""))
                    (field(view, BATCH, "console-flyer-batch", ""))
                    (field(view, PRINTED, "console-flyer-printed", ""))
                    p.hint { (say.t("console-flyer-names")) }
                    div.actions { (button(Look::Main, say.t("console-flyer-make"))) }
                }))
            }))
            (card(html! {
                h2 { (say.t("console-opt-in")) }
                (form("/console/flyers/settings", &who.token, html! {
                    (field(view, KEYWORDS, "console-opt-in-keywords", &listed.settings.keywords.join(" ")))
                    (double(view, listed.settings.is_double))
                    div.actions { (button(Look::Second, say.t("save"))) }
                }))
            }))
        }
    })
}

fn figures(view: &View, listed: &Listed) -> Markup {
    let say = &view.say;
    let columns = [
        Column::words(say.t("console-flyer-version")),
        Column::words(say.t("console-flyer-batch")),
        Column::figures(say.t("console-flyer-printed")),
        Column::figures(say.t("console-flyer-scanned")),
        Column::figures(say.t("console-flyer-asked")),
        Column::figures(say.t("console-flyer-consented")),
        Column::words(say.t("console-flyer-paper")),
    ];
    table(
        say.t("console-flyers-caption"),
        &columns,
        html! {
            @for flyer in &listed.flyers {
                tr {
                    (columns[0].cell(bdi(&flyer.version)))
                    (columns[1].cell(bdi(&flyer.batch)))
                    (columns[2].cell(flyer.printed))
                    (columns[3].cell(flyer.scanned))
                    (columns[4].cell(flyer.asked))
                    (columns[5].cell(flyer.consented))
                    (columns[6].cell(link_button(
                        Look::Quiet,
                        &format!("/console/flyers/{}", flyer.id),
                        html! { (say.t("console-flyer-open")) " " (bdi(format!("{} {}", flyer.version, flyer.batch))) },
                    )))
                }
            }
        },
    )
}

pub(super) fn field(view: &View, name: &str, key: &str, value: &str) -> Markup {
    let is_number = name == PRINTED;
    let label = view.say.t(key);
    let input = Input { name, label, value, autocomplete: "off", width: "", is_number };
    text_field(&input, &Errors::none())
}

fn double(view: &View, is_double: bool) -> Markup {
    let say = &view.say;
    let question = Question::part(DOUBLE, say.t("console-opt-in-double"));
    let choices = [
        Choice::new("no", say.t("console-opt-in-once")),
        Choice::new("yes", say.t("console-opt-in-twice")),
    ];
    radios(&question, &choices, Some(if is_double { "yes" } else { "no" }), &Errors::none())
}
