//! Why each message to a patient went, waits or did not go: everything it was judged by, as it was kept
//! then. At the end, and marked as such, what would become of one now.

use std::collections::BTreeMap;

use care::patient::{self, KnownContact};
use identity::{Permission, permit_on};
use kernel::{Channel, ConsentId, ContactPointId, Day, Instant, PatientId, Result};
use maud::{Markup, html};
use outreach::{
    consent::{self, Line},
    explain::{self, Explained, Kept, Went},
    policy::{Counting, Judged, Used, Where},
};
use store::Tx;
use web::{
    View, i18n,
    i18n::Said,
    kit::{Look, Row, Tone, button, card, empty, form, notice, status_tag, summary_list},
};

use super::timeline;
use crate::{
    StaffSession,
    frame::{self, Part},
    rules::span,
    tasks::page::point,
};

/// The form field of a minute.
pub(super) const AT: &str = "at";
/// Messages of one page.
const MESSAGES: u32 = 30;

/// What the page shows.
pub(super) struct Why {
    patient: patient::Patient,
    messages: Vec<Explained>,
    /// What would become of one now, by wire.
    now: Vec<(Channel, Kept)>,
    consents: BTreeMap<ConsentId, Line>,
    contacts: BTreeMap<ContactPointId, KnownContact>,
    today: Day,
    /// The moment that was asked for.
    asked: Option<String>,
}

/// `at` is a minute as browsers send it, on the clock of the pharmacy.
pub(super) fn read(tx: &mut Tx<'_>, id: PatientId, at: Option<String>) -> Result<Why> {
    permit_on(tx, Permission::ReadPatients, id, Some(id))?;
    audit::viewed(tx, id, "patient-why")?;
    let zone = care::pharmacy::zone(tx)?;
    let moment = at.as_deref().and_then(|text| minute(text, &zone));
    let until = moment.unwrap_or(tx.now()).plus_minutes(1);
    let messages = explain::before(tx, id, explain::named_from(until), MESSAGES)?;
    let lines = consent::ledger(tx, id)?;
    Ok(Why {
        patient: patient::find(tx, id)?,
        messages,
        now: explain::now(tx, id)?,
        consents: lines.into_iter().map(|line| (line.id, line)).collect(),
        contacts: patient::contacts(tx, id)?.into_iter().map(|it| (it.id, it)).collect(),
        today: zone.day(tx.now()),
        asked: moment.and(at),
    })
}

/// `2026-06-03T10:00`.
fn minute(text: &str, zone: &kernel::Zone) -> Option<Instant> {
    let (day, clock) = text.split_once('T')?;
    let (hour, minute) = clock.split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    let start = zone.start_of(day.parse().ok()?);
    (0..24).contains(&hour).then(|| start.plus_minutes(hour * 60 + minute))
}

pub(super) fn page(view: &View, who: &StaffSession, why: &Why) -> Markup {
    let say = &view.say;
    let title = say.t("explain-title");
    let body = html! {
        h1 { (title) }
        p.strong { (i18n::bdi(why.patient.name.reveal().full())) }
        p.lead { (say.t("explain-lead")) }
        (form(&format!("/console/patients/{}/why", why.patient.id), &who.token, html! {
            div.field {
                label.label for=(AT) { (say.t("explain-at")) }
                p.hint #at-hint { (say.t("explain-at-hint")) }
                input.input type="datetime-local" id=(AT) name=(AT) aria-describedby="at-hint"
                    autocomplete="off" value=(why.asked.as_deref().unwrap_or_default());
            }
            (button(Look::Second, say.t("explain-at-go")))
        }))
        section aria-labelledby="now" {
            h2 #now { (say.t("explain-now")) }
            (notice(Tone::Note, say.t("explain-now-preview"), html! {
                ul.plain {
                    @for (channel, kept) in &why.now { li { (now(view, why, *channel, kept)) } }
                }
            }))
        }
        section aria-labelledby="messages" {
            h2 #messages { (say.t("explain-messages")) }
            @if why.messages.is_empty() {
                (empty(say.t("explain-none"), say.t("explain-none-next")))
            }
            @for message in &why.messages { (card(told(view, why, message))) }
        }
    };
    let back = format!("/console/patients/{}", why.patient.id);
    frame::page(view, who, Part::Patients, title).back(back).show(body)
}

fn now(view: &View, why: &Why, channel: Channel, kept: &Kept) -> Markup {
    let say = &view.say;
    let until = kept.until.map(|at| say.moment(at, why.today, &view.brand.zone));
    let wire = say.t(&format!("console-channel-{}", channel.code()));
    let blanks =
        [("channel", wire.text().into()), ("time", until.as_ref().map_or("", Said::text).into())];
    html! {
        strong { (say.with(&format!("explain-now-{}", kept.verdict), &blanks)) } " "
        (timeline::sentence(view, kept))
    }
}

fn told(view: &View, why: &Why, message: &Explained) -> Markup {
    let say = &view.say;
    let moment = |at: Instant| say.moment(at, why.today, &view.brand.zone);
    let (tone, key) = timeline::standing(message);
    let waits = message.outcome.is_none() && message.wait_until.is_some();
    let mut rows = vec![Row::new(say.t("explain-column-asked"), moment(message.requested_at))];
    if let (None, Some(until)) = (message.outcome, message.wait_until) {
        rows.push(Row::new(say.t("explain-next"), moment(until)));
    }
    if !message.tried.is_empty() {
        let ways = html! {
            @for (point, channel) in &message.tried { div { (way(view, why, *point, *channel)) } }
        };
        rows.push(Row::new(say.t("explain-tried"), ways));
    }
    html! {
        div.row.apart {
            h3 { (say.t(&format!("console-message-{}", message.template.code()))) }
            (status_tag(tone, say.t(&key)))
        }
        (summary_list(say, &rows))
        h4 { (say.t("explain-decisions")) }
        ol.plain.lines {
            @for kept in &message.decisions {
                li {
                    p.small.soft { (moment(kept.decided_at)) }
                    (timeline::why(view, kept, waits))
                    @if let Some(judged) = &kept.judged { (by(view, judged)) }
                }
            }
        }
        @if !message.deliveries.is_empty() {
            h4 { (say.t("explain-deliveries")) }
            ul.plain.lines {
                @for went in &message.deliveries { li { (delivery(view, why, went)) } }
            }
        }
    }
}

/// What a decision was judged by.
fn by(view: &View, judged: &Judged) -> Markup {
    let say = &view.say;
    let mut rows = vec![Row::new(say.t("explain-edition"), i18n::bdi(&judged.edition))];
    let place = match &judged.place {
        Where::In(zone) => Said::verbatim(zone.name().replace('_', " ")),
        Where::Somewhere(count) => {
            say.with("explain-somewhere", &[("count", i64::from(*count).into())])
        }
    };
    rows.push(Row::new(say.t("explain-zone"), place));
    if let Where::In(_) = judged.place {
        rows.push(Row::new(say.t("explain-hours"), span(say, judged.hours)));
    }
    let used = |(used, limit): Used| {
        say.with(
            "explain-used",
            &[("used", i64::from(used).into()), ("limit", i64::from(limit).into())],
        )
    };
    match judged.counting {
        Counting::Free => {
            rows.push(Row::new(say.t("explain-limits"), say.t("explain-free")));
        }
        Counting::Dose => rows.push(Row::new(say.t("explain-doses"), used(judged.day))),
        Counting::Counted => {
            rows.push(Row::new(say.t("explain-day"), used(judged.day)));
            rows.push(Row::new(say.t("explain-week"), used(judged.week)));
        }
    }
    if let Some(words) = &judged.words {
        rows.push(Row::new(say.t("explain-words"), i18n::bdi(words)));
    }
    summary_list(say, &rows)
}

fn delivery(view: &View, why: &Why, went: &Went) -> Markup {
    let say = &view.say;
    let moment = |at: Instant| say.moment(at, why.today, &view.brand.zone);
    let leaned = went.consent.and_then(|id| why.consents.get(&id));
    html! {
        div.row {
            strong { (way(view, why, went.point, went.channel)) }
            (status_tag(Tone::Note, say.t(&format!("console-delivery-{}", went.status.code()))))
            @if went.maybe_duplicate { (status_tag(Tone::Warn, say.t("console-maybe-twice"))) }
        }
        p.small.soft {
            (moment(went.accepted_at.unwrap_or(went.decided_at)))
            @if let Some(code) = &went.code {
                ". " (say.with("explain-code", &[("code", code.as_str().into())]))
            }
        }
        @if let Some(picture) = &went.picture {
            p.small { (say.t(&format!("explain-picture-{picture}"))) }
        }
        p.small {
            @match leaned {
                Some(line) => { (say.with("explain-consent", &[
                    ("purpose", say.t(&format!("console-purpose-{}", line.purpose.code())).text().into()),
                    ("source", say.t(&format!("console-source-{}", line.source.code())).text().into()),
                    ("time", moment(line.given_at).text().into()),
                    ("wording", line.wording.as_str().into()),
                ])) }
                None => { (say.t(&format!("explain-basis-{}", went.basis))) }
            }
        }
    }
}

/// One address on one wire.
fn way(view: &View, why: &Why, id: ContactPointId, channel: Channel) -> Markup {
    html! {
        (view.say.t(&format!("console-channel-{}", channel.code())))
        @if let Some(contact) = why.contacts.get(&id) { ", " (point(&contact.point)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_read_on_the_clock_of_the_pharmacy() {
        let zone = kernel::Zone::named("America/New_York").unwrap();
        let read = |text| minute(text, &zone).map(|at| at.to_string());
        assert_eq!(read("2026-06-03T10:05").as_deref(), Some("2026-06-03T14:05:00Z"));
        assert_eq!(read("2026-06-03T10:05:30").as_deref(), Some("2026-06-03T14:05:00Z"));
        for strange in ["", "2026-06-03", "2026-06-03T25:00", "yesterdayT10:00"] {
            assert_eq!(read(strange), None, "{strange}");
        }
    }
}
