//! The phones in a browser: a list, and one phone's thread, which can be read and answered.
//!
//! Works without JavaScript; with it the thread grows by itself. Numbers stay out of addresses and
//! titles, as everywhere else.

use std::sync::Arc;

use axum::{
    Form, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use kernel::{Instant, PhoneNumber, Zone};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;

use super::{
    phone::{Fate, Phone, Side, Text},
    upload,
    world::World,
};

/// How many phones the list shows.
const LISTED: usize = 100;
/// The longest text somebody may write, in characters: ten segments.
const LONGEST: usize = 1_530;

/// The largest form: a picture of five megabytes, and its caption.
const LARGEST_FORM: usize = 5 * 1024 * 1024 + 64 * 1024;

/// The routes.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/simulator") }))
        .route("/simulator", get(index))
        .route("/simulator/phones", post(open))
        .route("/simulator/phones/{id}", get(show))
        .route("/simulator/phones/{id}/texts", post(write))
        .route("/simulator/phones/{id}/pictures", post(send_picture))
        .route("/simulator/phones/{id}/pictures/{sid}/{number}", get(picture))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .route(
            "/simulator/phone.css",
            get(|| asset("text/css", include_str!("../../assets/phone.css"))),
        )
        .route(
            "/simulator/phone.js",
            get(|| asset("text/javascript", include_str!("../../assets/phone.js"))),
        )
}

async fn asset(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

/// The revision that a page already shows; the same one is not drawn again.
#[derive(Deserialize)]
struct Shown {
    revision: Option<u64>,
}

async fn index(State(world): State<Arc<World>>, Query(shown): Query<Shown>) -> Response {
    let phones = world.phones();
    if shown.revision == Some(phones.revision()) {
        return StatusCode::NO_CONTENT.into_response();
    }
    let latest = phones.latest();
    let zone = &world.settings.zone;
    page(
        "Simulated phones",
        &html! {
            main.index {
                nav { a href="/simulator/mail" { "Mail" } " " a href="/simulator/calls" { "Calls" } }
                h1 { "Simulated phones" }
                p.lead { "Texts sent here reach no real telephone. Open a phone to read and answer." }
                form.open method="post" action="/simulator/phones" {
                    label for="number" { "Telephone number" }
                    div.row {
                        input #number name="number" type="tel" autocomplete="off" required;
                        button { "Open phone" }
                    }
                }
                @if latest.is_empty() {
                    p.empty { "No phone has a text yet." }
                } @else if LISTED < latest.len() {
                    p.empty { "The " (LISTED) " latest of " (latest.len()) " phones." }
                }
                ul.phones aria-label="Phones" data-live=(phones.revision()) {
                    @for phone in latest.into_iter().take(LISTED) { (entry(phone, world.now(), zone)) }
                }
            }
        },
    )
}

fn entry(phone: &Phone, now: Instant, zone: &Zone) -> Markup {
    let last = phone.visible(now).next_back();
    html! {
        li #{"phone-" (phone.id)} data-state=(phone.revision) {
            a href={"/simulator/phones/" (phone.id)} {
                strong { (owner(phone)) }
                @if let Some(text) = last {
                    time { (time(text.at, zone)) }
                    span.last lang="" {
                        @if text.body.is_empty() { "Picture" } @else { (text.body) }
                    }
                }
            }
        }
    }
}

async fn show(
    State(world): State<Arc<World>>,
    Path(id): Path<u64>,
    Query(shown): Query<Shown>,
) -> Response {
    let phones = world.phones();
    let Some(phone) = phones.find(id) else { return absent() };
    if shown.revision == Some(phone.revision) {
        return StatusCode::NO_CONTENT.into_response();
    }
    page("Simulated phone", &thread(phone, world.now(), &world.settings.zone))
}

fn thread(phone: &Phone, now: Instant, zone: &Zone) -> Markup {
    html! {
        main.phone {
            header {
                a href="/simulator" { "Phones" }
                h1 {
                    @if let Some(owner) = &phone.owner { (owner) " " }
                    span.number { (spoken(&phone.number)) }
                }
                a.reload href={"/simulator/phones/" (phone.id)} { "Reload" }
            }
            @if phone.barred {
                p.barred { "This phone has sent STOP. The carrier delivers nothing more until it sends START." }
            }
            div.screen role="log" aria-label="Texts" tabindex="0" {
                ol.thread data-live=(phone.revision) {
                    @for text in phone.visible(now) { (bubble(phone.id, text, zone)) }
                }
            }
            form.answer method="post" action={"/simulator/phones/" (phone.id) "/texts"} {
                label for="text" { "Answer" }
                div.row {
                    input #text name="text" type="text" autocomplete="off" maxlength=(LONGEST) required;
                    button { "Send" }
                }
            }
            details.more {
                summary { "Send a picture" }
                form.picture method="post" enctype="multipart/form-data"
                    action={"/simulator/phones/" (phone.id) "/pictures"} {
                    label for="picture" { "Picture, up to 5 MB" }
                    input #picture name="picture" type="file" accept="image/*" required;
                    label for="caption" { "Words (not needed)" }
                    input #caption name="text" type="text" autocomplete="off" maxlength=(LONGEST);
                    button { "Send picture" }
                }
            }
        }
    }
}

fn bubble(phone: u64, text: &Text, zone: &Zone) -> Markup {
    let (class, by) = match text.side {
        Side::Pharmacy => ("pharmacy", "Pharmacy"),
        Side::Phone => ("phone", "This phone"),
        Side::Carrier => ("carrier", "Carrier"),
    };
    let fate = match (text.side, text.fate) {
        (Side::Phone, Fate::Underway) => Some("Sending"),
        (Side::Phone, Fate::Lost) => Some("Not delivered"),
        _ => None,
    };
    html! {
        li.{ "by-" (class) } #{"text-" (text.sid)} data-state=(fate.unwrap_or("")) {
            @for number in 1..=text.pictures.len() {
                @let from = if text.side == Side::Phone { "this phone" } else { "the pharmacy" };
                img.picture src={"/simulator/phones/" (phone) "/pictures/" (text.sid) "/" (number)}
                    alt={"Picture " (number) " of " (text.pictures.len()) " from " (from)};
            }
            @if !text.body.is_empty() || text.pictures.is_empty() {
                p.body lang="" {
                    span.hidden { (by) ": " }
                    @for piece in pieces(&text.body) { (piece) }
                }
            }
            p.note { time { (time(text.at, zone)) } @if let Some(fate) = fate { " · " (fate) } }
        }
    }
}

/// The words, with addresses as links. The page behind one does not learn where its visitor was.
pub(super) fn pieces(body: &str) -> impl Iterator<Item = Markup> {
    body.split_inclusive(char::is_whitespace).map(|word| {
        let address = word.trim_end_matches(|c: char| c.is_whitespace() || ".,;!?)".contains(c));
        let is_link = ["https://", "http://"]
            .iter()
            .any(|scheme| address.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
        html! {
            @if is_link {
                a href=(address) rel="noreferrer" target="_blank" {
                    (address) span.hidden { " (opens in a new tab)" }
                }
                (&word[address.len()..])
            } @else { (word) }
        }
    })
}

#[derive(Deserialize)]
struct Opened {
    number: String,
}

async fn open(State(world): State<Arc<World>>, Form(opened): Form<Opened>) -> Response {
    let Ok(number) = PhoneNumber::parse(&opened.number) else {
        let again = html! {
            main.index {
                h1 { "That is no telephone number" }
                p { a href="/simulator" { "Back to all phones" } }
            }
        };
        return (StatusCode::UNPROCESSABLE_ENTITY, page("Simulated phones", &again))
            .into_response();
    };
    let id = world.phones().open(number.e164()).id;
    Redirect::to(&format!("/simulator/phones/{id}")).into_response()
}

#[derive(Deserialize)]
struct Written {
    text: String,
}

async fn write(
    State(world): State<Arc<World>>,
    Path(id): Path<u64>,
    Form(written): Form<Written>,
) -> Response {
    let Some(number) = world.phones().find(id).map(|phone| phone.number.clone()) else {
        return absent();
    };
    let text: String = written.text.chars().take(LONGEST).collect();
    if !text.trim().is_empty() {
        world.write(&number, &text, 1);
    }
    Redirect::to(&format!("/simulator/phones/{id}")).into_response()
}

async fn send_picture(
    State(world): State<Arc<World>>,
    Path(id): Path<u64>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(number) = world.phones().find(id).map(|phone| phone.number.clone()) else {
        return absent();
    };
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let upload = kind.and_then(|kind| upload::read(kind, &body));
    let Some((picture, upload)) = upload.and_then(|mut it| Some((it.picture.take()?, it))) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    let caption: String = upload.text.trim().chars().take(LONGEST).collect();
    world.write_with(&number, &caption, &[picture], 1);
    Redirect::to(&format!("/simulator/phones/{id}")).into_response()
}

/// A picture of a text, as this phone shows it.
async fn picture(
    State(world): State<Arc<World>>,
    Path((id, sid, number)): Path<(u64, String, usize)>,
) -> Response {
    let phones = world.phones();
    let text = phones.find(id).and_then(|phone| phone.texts.iter().find(|text| text.sid == sid));
    let found = text.and_then(|text| text.pictures.get(number.checked_sub(1)?));
    let Some(found) = found else { return absent() };
    let shown = ["image/jpeg", "image/png", "image/gif", "image/webp"];
    let kind = shown.into_iter().find(|kind| *kind == found.kind);
    let guards = [
        (header::CONTENT_TYPE, kind.unwrap_or("application/octet-stream")),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (guards, found.bytes.clone()).into_response()
}

pub(super) fn absent() -> Response {
    let body = html! {
        main.index {
            h1 { "No such phone" }
            p { a href="/simulator" { "Back to all phones" } }
        }
    };
    (StatusCode::NOT_FOUND, page("Simulated phones", &body)).into_response()
}

fn owner(phone: &Phone) -> String {
    match &phone.owner {
        Some(owner) => format!("{owner} · {}", spoken(&phone.number)),
        None => spoken(&phone.number),
    }
}

/// A North American number as people write it; any other as it is.
pub(super) fn spoken(number: &str) -> String {
    match number.strip_prefix("+1").filter(|rest| rest.len() == 10 && rest.is_ascii()) {
        Some(rest) => format!("({}) {}-{}", &rest[..3], &rest[3..6], &rest[6..]),
        None => number.to_owned(),
    }
}

/// When, as a page says it.
pub(super) fn time(at: Instant, zone: &Zone) -> String {
    zone.civil(at).strftime("%b %-d, %H:%M").to_string()
}

pub(super) fn page(title: &str, body: &Markup) -> Response {
    let html = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href="/simulator/phone.css";
                script type="module" src="/simulator/phone.js" {}
            }
            body { (body) }
        }
    };
    let guards = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
             img-src 'self'; \
             form-action 'self'; base-uri 'none'; \
             frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
        ),
        // A form that keeps its origin to itself is taken for one from elsewhere.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (guards, html).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(body: &str) -> String {
        pieces(body).map(Markup::into_string).collect()
    }

    #[test]
    fn addresses_become_links_and_nothing_else_does() {
        let page = drawn("See https://a.example/r/x.\nThen <b> & http:// javascript:alert(1)");
        assert!(page.contains(r#"<a href="https://a.example/r/x" rel="noreferrer""#), "{page}");
        assert!(page.contains("&lt;b&gt; &amp; http:// javascript:alert(1)"), "{page}");
        assert_eq!(page.matches("<a ").count(), 1);
        assert!(!drawn(r#"https://a"onmouseover="x"#).contains(r#"a"on"#));
    }

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        assert_eq!(spoken("+12015550123"), "(201) 555-0123");
        assert_eq!(spoken("+442079460958"), "+442079460958");
    }
}
