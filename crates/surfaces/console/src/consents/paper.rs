//! What a patient has agreed to, on paper: what stands now, and how it came to that.

use maud::{Markup, html};
use outreach::consent::{Line, REFUSAL, State};
use web::{
    View, i18n,
    kit::{Column, Look, empty, link_button, table},
};

use super::File;
use crate::{
    StaffSession,
    frame::{self, Part},
    tasks::page::born,
};

pub(super) fn page(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    let title = say.t("console-consents-paper");
    let path = format!("/console/patients/{}", file.patient.id);
    let mut ledger: Vec<&Line> = file.ledger.iter().collect();
    ledger.sort_by_key(|line| std::cmp::Reverse((line.given_at, line.id)));
    frame::page(view, who, Part::Patients, title.clone()).back(path.clone()).script("print.js").show(html! {
        h1 { (title) }
        p.lead {
            (i18n::bdi(file.patient.name.reveal().full()))
            @if let Some(day) = &file.patient.birth_date { ", " (born(view, *day.reveal())) }
        }
        p { bdi { (file.profile.name) } ", " (i18n::phone_link(&file.profile.phone)) ", " (say.day(file.today, file.today)) }
        div.actions {
            button.button.button-second type="button" data-print hidden { (say.t("print")) }
            (link_button(Look::Quiet, &format!("{path}/consents.json"), say.t("console-consents-fhir")))
        }
        @if file.current.is_empty() {
            (empty(say.t("console-consents-none"), say.t("console-no-consents")))
        } @else {
            h2 { (say.t("console-consents-now")) }
            (lines(view, file, &file.current.iter().collect::<Vec<_>>(), "console-consents-now"))
            h2 { (say.t("console-consents-history")) }
            (lines(view, file, &ledger, "console-consents-history"))
        }
    })
}

fn lines(view: &View, file: &File, lines: &[&Line], caption: &str) -> Markup {
    let say = &view.say;
    let columns = [
        Column::words(say.t("console-consents-purpose")),
        Column::words(say.t("console-consents-way")),
        Column::words(say.t("console-consents-answer")),
        Column::words(say.t("console-consents-since")),
        Column::words(say.t("console-consents-source")),
        Column::words(say.t("console-consents-wording")),
    ];
    table(
        say.t(caption),
        &columns,
        html! {
            @for line in lines {
                @let (state, since) = match (line.state, line.ended_at) {
                    (State::Granted, Some(at)) => ("ended", at),
                    (State::Granted, None) => ("granted", line.given_at),
                    (State::Revoked, _) if line.wording == REFUSAL => ("refused", line.given_at),
                    (State::Revoked, _) => ("revoked", line.given_at),
                };
                tr {
                    (columns[0].cell(say.t(&format!("console-purpose-{}", line.purpose.code()))))
                    (columns[1].cell(html! {
                        (say.t(&format!("console-channel-{}", line.channel.code()))) " "
                        bdi dir="ltr" { (line.place()) }
                    }))
                    (columns[2].cell(say.t(&format!("console-consent-{state}"))))
                    (columns[3].cell(say.moment(since, file.today, &view.brand.zone)))
                    (columns[4].cell(say.t(&format!("console-source-{}", line.source.code()))))
                    (columns[5].cell(html! { bdi { (line.wording) " (" (line.language) ")" } }))
                }
            }
        },
    )
}
