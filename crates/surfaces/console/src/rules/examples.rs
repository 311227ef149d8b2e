//! Some of the messages that a draft would have changed: whose, which and when.

use care::patient;
use identity::{Permission, permit};
use kernel::{Day, Error, Instant, PatientId, Phi, Result};
use maud::{Markup, html};
use outreach::rules::{self, Change};
use store::Tx;
use web::{
    View, i18n,
    kit::{Column, table},
};

use crate::{
    StaffSession,
    frame::{self, Part},
    messages::short,
};

/// The examples of one change.
pub(super) struct Model {
    number: u32,
    change: Change,
    rule: String,
    count: u64,
    lines: Vec<Line>,
    today: Day,
}

struct Line {
    patient: PatientId,
    name: Phi<String>,
    before: Option<Instant>,
    after: Option<Instant>,
}

pub(super) fn read(tx: &mut Tx<'_>, number: u32, (change, rule): (Change, &str)) -> Result<Model> {
    const GONE: Error = Error::NotFound { what: "contact-rules" };
    permit(tx, Permission::ReadPatients)?;
    let preview = rules::previewed(tx, number)?.ok_or(GONE)?;
    let counted = preview.changes.into_iter().find(|it| it.change == change && it.rule == rule);
    let counted = counted.ok_or(GONE)?;
    let ids: Vec<PatientId> = counted.examples.iter().map(|example| example.patient).collect();
    audit::listed(tx, "rules-preview", &ids)?;
    let mut lines = Vec::new();
    for example in counted.examples {
        let person = match patient::find(tx, example.patient) {
            Ok(person) => person,
            // Erased since.
            Err(Error::NotFound { .. }) => continue,
            Err(error) => return Err(error),
        };
        lines.push(Line {
            patient: example.patient,
            name: Phi::new(person.name.reveal().full()),
            before: example.before.map(Instant),
            after: example.after.map(Instant),
        });
    }
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    let rule = rule.to_owned();
    Ok(Model { number, change, rule, count: counted.count, lines, today })
}

pub(super) fn page(view: &View, who: &StaffSession, model: &Model) -> Markup {
    let say = &view.say;
    let count = i64::try_from(model.count).unwrap_or(i64::MAX);
    let code = model.change.code();
    let title = say.with(&format!("rules-change-{code}"), &[("count", count.into())]);
    let [name, before, after] = ["console-column-patient", "rules-goes", "rules-would-go"]
        .map(|key| Column::words(say.t(key)));
    let columns = [&name, &before, &after].map(Clone::clone);
    let moment = |at: Option<Instant>| match at {
        Some(at) => say.moment(at, model.today, &view.brand.zone),
        None => say.t("rules-goes-not"),
    };
    let rows = html! {
        @for line in &model.lines {
            tr {
                (name.cell(html! {
                    a.link.strong href={ "/console/patients/" (line.patient) "/why" } {
                        (i18n::bdi(line.name.reveal()))
                    }
                }))
                (before.cell(moment(line.before)))
                (after.cell(moment(line.after)))
            }
        }
    };
    let shown = i64::try_from(model.lines.len()).unwrap_or(i64::MAX);
    let body = html! {
        h1 { (title) }
        p.lead { (short(say, &model.rule)) }
        (table(say.with("rules-examples", &[("count", shown.into())]), &columns, rows))
    };
    let back = format!("/console/rules/{}", model.number);
    frame::page(view, who, Part::Rules, title).back(back).show(body)
}
