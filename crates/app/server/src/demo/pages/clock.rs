//! How the page of the demo looks.

use kernel::Instant;
use maud::{Markup, html};
use outreach::message::Counts;
use web::{
    View, csrf,
    i18n::{Arg, Said},
    kit::{
        Column, Icon, Look, Page, Row, card, form, languages, line_link, named_button,
        summary_list, table,
    },
    negotiate::Audience,
};

use super::came::{self, Came};
use crate::demo::people::{Part, WayIn};

/// What there is to see now.
pub struct Seen {
    /// The time in the demo.
    pub now: Instant,
    /// Messages.
    pub messages: Counts,
    /// Tasks that are not done.
    pub tasks: u32,
    /// What came when the clock was moved last.
    pub came: Option<Came>,
}

/// Where what was written to somebody can be read.
pub enum Reached {
    /// The page of the phone.
    Phone(String),
    /// The page of the newest e-mail.
    Email(String),
}

/// Patients to play.
pub struct Parts<'a> {
    /// Each with what reached them.
    pub to_play: &'a [(Part, Reached)],
    /// The page of all phones.
    pub phones: &'a str,
    /// The page of all e-mails.
    pub mail: &'a str,
    /// The page that was printed when the demo began.
    pub portal: Option<&'a WayIn>,
}

/// The page.
pub fn page(view: &View, token: &csrf::Token, seen: &Seen, parts: &Parts<'_>) -> Markup {
    let say = &view.say;
    let body = html! {
        h1 { (time(view, seen)) }
        @if let Some(came) = &seen.came { (came::told(view, came)) }
        p { (say.t("demo-what")) }
        (card(html! {
            h2 { (say.t("demo-move-clock")) }
            p { (say.t("demo-move-clock-how")) }
            (form("/demo/clock", token, html! {
                div.row {
                    (named_button(Look::Main, "by", "hour", say.t("demo-hour")))
                    (named_button(Look::Second, "by", "day", say.t("demo-day")))
                    (named_button(Look::Second, "by", "next", say.t("demo-next")))
                }
            }))
        }))
        h2 { (say.t("demo-so-far")) }
        (summary_list(say, &counts(view, seen)))
        (card(html! {
            h2 { (say.t("demo-come-in")) }
            p { (say.t("demo-come-in-how")) }
            (form("/demo/in", token, html! {
                div.row {
                    (named_button(Look::Second, "who", "technician", say.t("demo-technician")))
                    (named_button(Look::Second, "who", "pharmacist", say.t("demo-pharmacist")))
                    (named_button(Look::Second, "who", "manager", say.t("demo-manager")))
                }
            }))
        }))
        @if let Some(way) = parts.portal { (portal(view, way)) }
        h2 { (say.t("demo-parts")) }
        @if parts.to_play.is_empty() {
            p { (say.t("demo-no-parts")) }
        } @else {
            p { (say.t("demo-parts-how")) }
            (parts_table(view, parts.to_play))
        }
        p { (line_link(Icon::Phone, parts.phones, say.t("demo-all-phones"))) }
        p { (line_link(Icon::Message, parts.mail, say.t("demo-all-mail"))) }
    };
    Page::staff(view, say.t("demo-title"), html! {}, languages(view, Audience::Staff)).show(body)
}

/// Whose page the address that was printed opens, and what it asks for.
fn portal(view: &View, way: &WayIn) -> Markup {
    let say = &view.say;
    let date = [("date", Arg::Date(way.part.birth_date))];
    card(html! {
        h2 { (say.t("demo-portal")) }
        p {
            (say.t("demo-portal-how")) " " bdi { (way.part.name) } ". "
            (say.t("demo-birth-date")) ": " (say.with("demo-date", &date)) "."
        }
        p { (line_link(Icon::Person, &way.path, say.t("demo-portal-open"))) }
    })
}

fn time(view: &View, seen: &Seen) -> Said {
    let zone = &view.brand.zone;
    view.say.with(
        "demo-now",
        &[("date", Arg::DayAndYear(zone.day(seen.now))), ("time", Arg::Time(seen.now, zone))],
    )
}

fn counts(view: &View, seen: &Seen) -> Vec<Row> {
    let say = &view.say;
    let number = |count: u64| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        say.with("demo-count", &[("count", count.into())])
    };
    vec![
        Row::new(say.t("demo-sent"), number(seen.messages.sent)),
        Row::new(say.t("demo-waiting"), number(seen.messages.waiting)),
        Row::new(say.t("demo-tasks"), number(u64::from(seen.tasks))),
    ]
}

fn parts_table(view: &View, parts: &[(Part, Reached)]) -> Markup {
    let say = &view.say;
    let columns = ["demo-name", "demo-birth-date", "demo-language", "demo-reached"];
    let columns = columns.map(|key| Column::words(say.t(key)));
    let [name, birth_date, language, phone] = &columns;
    let rows = html! {
        @for (part, reached) in parts {
            @let (page, open) = match reached {
                Reached::Phone(page) => (page, "demo-open-phone"),
                Reached::Email(page) => (page, "demo-open-email"),
            };
            @let tongue = if part.language == "es" { "demo-spanish" } else { "demo-english" };
            tr {
                (name.cell(html! { bdi { (part.name) } }))
                (birth_date.cell(say.with("demo-date", &[("date", Arg::Date(part.birth_date))])))
                (language.cell(say.t(tongue)))
                (phone.cell(html! {
                    a.link href=(page) {
                        (say.t(open)) span.unseen { ": " (part.name) }
                    }
                }))
            }
        }
    };
    table(say.t("demo-parts-caption"), &columns, rows)
}
