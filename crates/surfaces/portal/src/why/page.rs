//! The pages of "Why did I get this?".

use kernel::Instant;
use maud::{Markup, html};
use outreach::policy::Purpose;
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{Art, Look, Page, Row, button, form, link_button, named_button, summary_list},
};

use super::{Told, What};
use crate::{landing::page::NEXT, visit::PatientVisit};

/// The form field that says what is stopped.
pub const STOP: &str = "stop";

/// For whoever has only a link: no name, no medicine, no date. `link` is the link itself while it stands
/// in the address; afterwards the browser keeps it.
pub fn neutral(view: &View, link: Option<&str>, token: &Token) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("why-title");
    Page::patient(view, title.clone()).back(link.unwrap_or("/hello")).show(html! {
        (Art::Letter)
        h1 { (title) }
        p.lead { (say.t("why-neutral")) }
        p { (say.t("why-neutral-more")) }
        @match link {
            Some(link) => {
                (form(link, token, html! {
                    div.stack {
                        (named_button(Look::Main, NEXT, "continue", say.t("why-show-who")))
                        (named_button(Look::Second, NEXT, "stop", say.t("why-stop-all")))
                    }
                }))
            }
            None => {
                div.stack {
                    (link_button(Look::Main, "/hello", say.t("why-show-who")))
                    (link_button(Look::Second, "/hello/stop", say.t("why-stop-all")))
                }
            }
        }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// For whoever holds an e-mail: about that mailbox only.
pub fn of_mail(view: &View, path: &str, token: &Token) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("why-title");
    Page::patient(view, title.clone()).back(path).show(html! {
        (Art::Letter)
        h1 { (title) }
        p.lead { (say.t("why-mail-body")) }
        (form(path, token, html! {
            div.actions { (button(Look::Danger, say.t("why-mail-stop"))) }
        }))
        p.soft { (say.t("unsubscribe-keep")) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// For the patient: which message, why, what was agreed to, and how to stop.
pub fn told(visit: &PatientVisit, told: Option<&Told>, now: Instant) -> Markup {
    shown(&visit.view, &visit.token, told, |at| visit.clock.moment(&visit.view.say, at, now))
}

/// The same, with moments told by a clock.
pub fn shown(
    view: &View,
    token: &Token,
    told: Option<&Told>,
    moment: impl Fn(Instant) -> i18n::Said,
) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("why-title");
    let rows = told.map(|told| rows(view, told, moment));
    Page::patient(view, title.clone()).back("/refill").show(html! {
        (Art::Letter)
        h1 { (title) }
        @match &rows {
            Some(rows) => { (summary_list(say, rows)) }
            None => { p.lead { (say.t("why-neutral")) } }
        }
        h2 { (say.t("why-stop-title")) }
        p { (say.t("why-stop-lead")) }
        @if let Some(told) = told {
            (form("/why", token, html! {
                div.stack {
                    @if is_a_kind(told.purpose) {
                        (named_button(Look::Second, STOP, What::Kind.code(), say.t("why-stop-kind")))
                    }
                    @if told.channel.wakes_people() {
                        (named_button(
                            Look::Second,
                            STOP,
                            What::Channel.code(),
                            say.t(&format!("why-stop-channel-{}", told.channel.code())),
                        ))
                    }
                }
            }))
        }
        div.stack { (link_button(Look::Danger, "/hello/stop", say.t("why-stop-all"))) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

fn rows(view: &View, told: &Told, moment: impl Fn(Instant) -> i18n::Said) -> Vec<Row> {
    let say = &view.say;
    let mut rows = vec![
        Row::new(say.t("why-which"), say.t(&format!("why-kind-{}", told.purpose.code()))),
        Row::new(say.t("why-when"), moment(told.at)),
        Row::new(say.t("why-how"), say.t(&format!("why-channel-{}", told.channel.code()))),
    ];
    if told.has_picture {
        rows.push(Row::new(say.t("why-picture"), say.t("why-with-picture")));
    }
    let because = format!("why-because-{}", told.rule);
    if say.knows(&because) {
        rows.push(Row::new(say.t("why-because"), say.t(&because)));
    }
    match told.agreed {
        Some((at, source)) => {
            rows.push(Row::new(say.t("why-agreed"), moment(at)));
            let source = say.t(&format!("why-source-{}", source.code()));
            rows.push(Row::new(say.t("why-agreed-how"), source));
        }
        None => rows.push(Row::new(say.t("why-agreed"), say.t("why-no-consent"))),
    }
    rows
}

/// Whether it is a kind that one agrees to by itself: safety and a personal word lean on any.
const fn is_a_kind(purpose: Purpose) -> bool {
    !matches!(purpose, Purpose::Safety | Purpose::Message | Purpose::Account)
}

/// Says that it is done, and what stays.
pub fn stopped(view: &View, what: What) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("why-done-title");
    Page::patient(view, title.clone()).back("/refill").show(html! {
        (Art::Done)
        h1 { (title) }
        p.lead { (say.t(&format!("why-done-{}", what.code()))) }
        p { (say.t("why-done-again")) " " (i18n::phone_link(&brand.phone)) }
    })
}
