//! Which messages fared so: whose, and when they were asked for.

use care::patient;
use identity::{Permission, permit};
use kernel::{Day, Error, PatientId, Phi, Result};
use maud::{Markup, html};
use outreach::overview::{self, Fared, Listed};
use store::Tx;
use web::{
    View, i18n,
    kit::{Column, empty, table},
};

use super::{Span, short, since};
use crate::{
    StaffSession,
    frame::{self, Part},
};

/// Messages of one list.
const SHOWN: usize = 50;

/// The newest messages of one outcome and reason.
pub(super) struct Model {
    span: Span,
    fared: Fared,
    rule: String,
    lines: Vec<(Listed, Phi<String>)>,
    today: Day,
}

pub(super) fn read(tx: &mut Tx<'_>, span: Span, (fared, rule): (Fared, String)) -> Result<Model> {
    permit(tx, Permission::ReadPatients)?;
    let found = overview::list(tx, since(tx.now(), span), (fared, &rule), SHOWN)?;
    let mut shown: Vec<PatientId> = found.iter().map(|listed| listed.patient).collect();
    shown.sort();
    shown.dedup();
    audit::listed(tx, "messages", &shown)?;
    let mut lines = Vec::new();
    for listed in found {
        match patient::find(tx, listed.patient) {
            Ok(person) => lines.push((listed, Phi::new(person.name.reveal().full()))),
            // Erased since.
            Err(Error::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    Ok(Model { span, fared, rule, lines, today })
}

pub(super) fn page(view: &View, who: &StaffSession, model: &Model) -> Markup {
    let say = &view.say;
    let title = short(say, &model.rule);
    let [name, what, when] =
        ["console-column-patient", "explain-column-message", "explain-column-asked"]
            .map(|key| Column::words(say.t(key)));
    let columns = [&name, &what, &when].map(Clone::clone);
    let rows = html! {
        @for (listed, full) in &model.lines {
            tr {
                (name.cell(html! {
                    a.link.strong href={ "/console/patients/" (listed.patient) "/why" } {
                        (i18n::bdi(full.reveal()))
                    }
                }))
                (what.cell(say.t(&format!("console-message-{}", listed.template.code()))))
                (when.cell(say.moment(listed.requested_at, model.today, &view.brand.zone)))
            }
        }
    };
    let caption = say.with(
        "explain-list",
        &[("count", i64::try_from(model.lines.len()).unwrap_or(i64::MAX).into())],
    );
    let body = html! {
        h1 { (title) }
        p.lead { (say.t(&format!("explain-{}", model.fared.code()))) }
        @if model.lines.is_empty() {
            (empty(say.t("explain-all-none"), say.t("explain-all-none-next")))
        } @else {
            (table(caption, &columns, rows))
        }
    };
    let back = format!("/console/messages?span={}", model.span.code());
    frame::page(view, who, Part::Messages, title).back(back).show(body)
}
