//! The vendor's side of the protocol: taking messages, and telling of those taken.

use std::{
    borrow::Cow,
    convert::Infallible,
    sync::{Arc, atomic::Ordering::Relaxed},
    time::{Duration, UNIX_EPOCH},
};

use axum::{
    RequestPartsExt, Router,
    body::{Body, Bytes},
    extract::{ConnectInfo, Path, RawQuery, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use futures_util::stream;
use kernel::{Instant, PhoneNumber};
use serde::Serialize;
use subtle::ConstantTimeEq;
use tokio::time::{Interval, interval};

use super::{
    fault::Fault,
    line::LineEnd,
    phone::{Fate, Side, Text},
    world::{Accepted, BARRED, Send, World},
};
use crate::twilio::{BODY_LIMIT, Form};

/// So many seconds the vendor keeps a message that names no time of its own, and no longer.
const LONGEST_VALID: i64 = 36_000;

/// The routes.
pub fn routes() -> Router<Arc<World>> {
    let messages = post(create).get(list);
    Router::new()
        .route("/2010-04-01/Accounts/{account}/Messages.json", messages)
        .route("/2010-04-01/Accounts/{account}/Messages/{file}", get(show))
}

/// A message as the protocol tells it.
#[derive(Serialize)]
struct Told<'a> {
    sid: &'a str,
    account_sid: &'a str,
    to: &'a str,
    from: Option<&'a str>,
    body: &'a str,
    status: &'a str,
    direction: &'a str,
    date_created: String,
    error_code: Option<u32>,
    error_message: Option<&'a str>,
}

#[derive(Serialize)]
struct Trouble<'a> {
    code: u32,
    message: &'a str,
    status: u16,
}

/// An answer that a script may hold back or spoil.
pub(super) fn json(status: StatusCode, value: &impl Serialize) -> Response {
    let body = serde_json::to_vec(value).expect("plain structures are written as JSON");
    (status, [(CONTENT_TYPE, "application/json")], body).into_response()
}

pub(super) fn trouble(status: StatusCode, code: u32, message: &str) -> Response {
    json(status, &Trouble { code, message, status: status.as_u16() })
}

pub(super) fn is_known(world: &World, account: &str, headers: &HeaderMap) -> bool {
    let shown = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes).unwrap_or_default();
    account == world.settings.account && bool::from(shown.ct_eq(world.credentials.as_bytes()))
}

async fn create(State(world): State<Arc<World>>, request: Request) -> Response {
    world.count_request();
    let serial = world.next_serial();
    let (mut head, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    if world.quiet.load(Relaxed) {
        world.count_accepted();
        return counted(&world.sid(serial));
    }
    let Ok((Path(account), ConnectInfo(line))) =
        head.extract::<(Path<String>, ConnectInfo<LineEnd>)>().await
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if !is_known(&world, &account, &head.headers) {
        return trouble(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
    }
    let form = Form::read(&body);
    let field = |name| form.get(name).filter(|value| !value.is_empty());
    let bad = |code, message| trouble(StatusCode::BAD_REQUEST, code, message);
    let Some(to) = field("To") else { return bad(21604, "A 'To' phone number is required") };
    let Some(to) = canonical(to) else { return bad(21211, "The 'To' number is not valid") };
    let Some(from) = field("From").or_else(|| field("MessagingServiceSid")) else {
        return bad(21603, "A 'From' number or a 'MessagingServiceSid' is required");
    };
    let Some(words) = field("Body") else { return bad(21602, "A message body is required") };
    let status_callback = field("StatusCallback");
    let validity = field("ValidityPeriod").map_or(Some(LONGEST_VALID), |it| it.parse().ok());
    let Some(validity) = validity.filter(|it| (1..=LONGEST_VALID).contains(it)) else {
        return bad(90007, "Invalid validity period value");
    };
    let send = Send { to: &to, from, body: words, status_callback, validity };
    if world.phones().of(send.to).is_some_and(|phone| phone.barred) {
        return bad(BARRED, "Attempt to send to an unsubscribed recipient");
    }
    let fault = world.script().next(send.to, world.settings.seed, serial);
    let accepts = fault.as_ref().is_none_or(Fault::accepts);
    let accepted = accepts.then(|| world.accept(&send, serial, fault.as_ref()));
    for post in accepted.iter().flat_map(|it| &it.early) {
        world.postman.post(post).await;
    }
    answer(&world, &send, accepted.as_ref(), fault, &line).await
}

/// The answer to a send that is only counted.
fn counted(sid: &str) -> Response {
    let body = format!("{{\"sid\":\"{sid}\",\"status\":\"queued\",\"error_code\":null}}");
    (StatusCode::CREATED, [(CONTENT_TYPE, "application/json")], body).into_response()
}

/// The number in E.164. What is already so in North America is not parsed again: that costs more
/// than the rest of a send.
pub(super) fn canonical(to: &str) -> Option<Cow<'_, str>> {
    let is_american = to
        .strip_prefix("+1")
        .is_some_and(|rest| rest.len() == 10 && rest.bytes().all(|it| it.is_ascii_digit()));
    if is_american {
        return Some(Cow::Borrowed(to));
    }
    PhoneNumber::parse(to).ok().map(|number| Cow::Owned(number.e164().to_owned()))
}

/// The answer to a send, spoiled as the script says.
async fn answer(
    world: &World,
    send: &Send<'_>,
    accepted: Option<&Accepted>,
    fault: Option<Fault>,
    line: &LineEnd,
) -> Response {
    let created = || {
        let told = Told {
            sid: accepted.map_or("", |it| it.sid.as_str()),
            account_sid: &world.settings.account,
            to: send.to,
            from: send.from.starts_with('+').then_some(send.from),
            body: send.body,
            status: "queued",
            direction: "outbound-api",
            date_created: date(world.now()),
            error_code: None,
            error_message: None,
        };
        json(StatusCode::CREATED, &told)
    };
    match fault {
        None | Some(Fault::Swallow | Fault::Queue { .. } | Fault::Undelivered { .. }) => created(),
        Some(Fault::Throttle { retry_after }) => {
            let mut response = trouble(StatusCode::TOO_MANY_REQUESTS, 20429, "Too Many Requests");
            if let Some(value) = retry_after.and_then(|it| it.parse().ok()) {
                response.headers_mut().insert(RETRY_AFTER, value);
            }
            response
        }
        Some(Fault::ServerError { status, .. }) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            trouble(status, 20500, "Internal Server Error")
        }
        Some(Fault::Refuse { code }) => {
            trouble(StatusCode::BAD_REQUEST, code, "Refused by the script")
        }
        Some(Fault::Reset { .. }) => {
            line.cut();
            std::future::pending().await
        }
        Some(Fault::Hang { .. }) => std::future::pending().await,
        Some(Fault::Drip { every_ms }) => drip(created(), Fault::drip(every_ms)).await,
        Some(Fault::CutAnswer) => cut(created(), line).await,
        Some(Fault::GarbledAnswer) => (StatusCode::CREATED, "<html>queued</html>").into_response(),
        Some(Fault::EndlessAnswer) => {
            let chunk = Bytes::from_static(&[b' '; 8_192]);
            let chunks = stream::repeat_with(move || Ok::<_, Infallible>(chunk.clone()));
            (StatusCode::CREATED, Body::from_stream(chunks)).into_response()
        }
    }
}

/// The same answer, one byte at a time.
async fn drip(response: Response, every: Duration) -> Response {
    let (head, bytes) = taken_apart(response).await;
    let next = |(mut bytes, mut ticks): (Bytes, Interval)| async move {
        if bytes.is_empty() {
            return None;
        }
        ticks.tick().await;
        let byte = bytes.split_to(1);
        Some((Ok::<_, Infallible>(byte), (bytes, ticks)))
    };
    let drops = stream::unfold((bytes, interval(every)), next);
    Response::from_parts(head, Body::from_stream(drops))
}

/// The first half of the same answer, and then a reset.
async fn cut(response: Response, line: &LineEnd) -> Response {
    let (head, bytes) = taken_apart(response).await;
    let half = bytes.slice(..bytes.len() / 2);
    let line = line.clone();
    // The first tick comes at once; the second gives the half the time to leave.
    let next = |(half, line, mut ticks): (Option<Bytes>, LineEnd, Interval)| async move {
        ticks.tick().await;
        if let Some(half) = half {
            return Some((Ok::<_, Infallible>(half), (None, line, ticks)));
        }
        line.cut();
        std::future::pending().await
    };
    let ticks = interval(Duration::from_millis(50));
    Response::from_parts(head, Body::from_stream(stream::unfold((Some(half), line, ticks), next)))
}

async fn taken_apart(response: Response) -> (axum::http::response::Parts, Bytes) {
    let (head, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, BODY_LIMIT).await.unwrap_or_default();
    (head, bytes)
}

async fn list(
    State(world): State<Arc<World>>,
    Path(account): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    if !is_known(&world, &account, &headers) {
        return trouble(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
    }
    let query = query.unwrap_or_default();
    let wanted = Form::read(query.as_bytes());
    let size = wanted.get("PageSize").and_then(|it| it.parse().ok()).unwrap_or(50).min(1_000);
    let phones = world.phones();
    let texts = phones
        .latest()
        .into_iter()
        .filter(|phone| wanted.get("To").is_none_or(|to| to == phone.number))
        .flat_map(|phone| phone.texts.iter().rev().map(move |text| (phone.number.as_str(), text)))
        .filter(|(_, text)| text.side == Side::Pharmacy)
        .take(size);
    let told: Vec<Told<'_>> =
        texts.map(|(number, text)| told(&world.settings.account, number, text)).collect();
    json(StatusCode::OK, &serde_json::json!({ "messages": told, "page_size": size }))
}

async fn show(
    State(world): State<Arc<World>>,
    Path((account, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if !is_known(&world, &account, &headers) {
        return trouble(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
    }
    let phones = world.phones();
    let sid = file.strip_suffix(".json");
    let found = phones
        .latest()
        .into_iter()
        .flat_map(|phone| phone.texts.iter().map(move |text| (phone.number.as_str(), text)))
        .find(|(_, text)| Some(text.sid.as_str()) == sid && text.side == Side::Pharmacy);
    match found {
        Some((number, text)) => json(StatusCode::OK, &told(&world.settings.account, number, text)),
        None => trouble(StatusCode::NOT_FOUND, 20404, "The requested resource was not found"),
    }
}

fn told<'a>(account: &'a str, number: &'a str, text: &'a Text) -> Told<'a> {
    Told {
        sid: &text.sid,
        account_sid: account,
        to: number,
        from: None,
        body: &text.body,
        status: if text.fate == Fate::Lost { "undelivered" } else { "delivered" },
        direction: "outbound-api",
        date_created: date(text.at),
        error_code: None,
        error_message: None,
    }
}

/// RFC 2822, as the protocol writes dates.
fn date(at: Instant) -> String {
    let since = Duration::from_millis(u64::try_from(at.0).unwrap_or(0));
    httpdate::fmt_http_date(UNIX_EPOCH + since).replace("GMT", "+0000")
}
