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
    media::Enclosed,
    phone::{Fate, Phone, Side, Text},
    settings::Settings,
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
    date_sent: Option<String>,
    #[serde(skip)]
    at: Instant,
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
    let picture = field("MediaUrl");
    if picture.is_some_and(|it| !it.starts_with("https://") && !it.starts_with("http://")) {
        return bad(21620, "Invalid media URL(s)");
    }
    let status_callback = field("StatusCallback");
    let validity = field("ValidityPeriod").map_or(Some(LONGEST_VALID), |it| it.parse().ok());
    let Some(validity) = validity.filter(|it| (1..=LONGEST_VALID).contains(it)) else {
        return bad(90007, "Invalid validity period value");
    };
    let pictures = Vec::new();
    let mut send = Send { to: &to, from, body: words, status_callback, validity, pictures };
    if world.phones().of(send.to).is_some_and(|phone| phone.barred) {
        return bad(BARRED, "Attempt to send to an unsubscribed recipient");
    }
    let mut fault = world.script().next(send.to, world.settings.seed, serial);
    match picture {
        Some(picture) if fault.as_ref().is_none_or(Fault::accepts) => {
            match enclosed(&world, picture).await {
                Ok(picture) => send.pictures = vec![picture],
                Err(code) => fault = fault.or(Some(Fault::Undelivered { code })),
            }
        }
        _ => {}
    }
    let accepts = fault.as_ref().is_none_or(Fault::accepts);
    let accepted = accepts.then(|| world.accept(&send, serial, fault.as_ref()));
    for post in accepted.iter().flat_map(|it| &it.early) {
        world.postman.post(post).await;
    }
    answer(&world, &send, accepted.as_ref(), fault, &line).await
}

/// The picture at an address of the pharmacy's, fetched as a carrier does; otherwise the number with
/// which the whole message fails.
async fn enclosed(world: &World, address: &str) -> Result<Enclosed, u32> {
    const NOT_HAD: u32 = 11_200;
    const NO_PICTURE: u32 = 12_300;
    let connect_to = world.hooks().connect_to;
    let (kind, bytes) = world.postman.fetch(address, connect_to).await.ok_or(NOT_HAD)?;
    if kind.starts_with("image/") { Ok(Enclosed { kind, bytes }) } else { Err(NO_PICTURE) }
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
            date_sent: None,
            at: world.now(),
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
    let size = wanted.get("PageSize").and_then(|it| it.parse().ok()).unwrap_or(50).clamp(1, 1_000);
    let page: usize = wanted.get("Page").and_then(|it| it.parse().ok()).unwrap_or(0);
    let to = wanted.get("To");
    // Days, as the protocol compares them.
    let after = wanted.get("DateSent>").unwrap_or_default();
    let phones = world.phones();
    let mut texts: Vec<Told<'_>> = phones
        .latest()
        .into_iter()
        .flat_map(|phone| phone.texts.iter().rev().map(move |text| (phone, text)))
        .filter(|(_, text)| text.side != Side::Carrier && after <= text.at.to_string().as_str())
        .map(|(phone, text)| told(&world.settings, phone, text))
        .filter(|told| to.is_none_or(|to| to == told.to))
        .collect();
    texts.sort_by_key(|told| std::cmp::Reverse(told.at));
    let is_more = (page + 1) * size < texts.len();
    let shown: Vec<_> = texts.into_iter().skip(page * size).take(size).collect();
    let next = is_more.then(|| {
        let mut next = form_urlencoded::Serializer::new(String::new());
        let kept = to.iter().map(|to| ("To", to.to_string()));
        let kept = kept.chain((!after.is_empty()).then(|| ("DateSent>", after.to_owned())));
        next.extend_pairs(kept).append_pair("PageSize", &size.to_string());
        next.append_pair("Page", &(page + 1).to_string());
        format!("/2010-04-01/Accounts/{account}/Messages.json?{}", next.finish())
    });
    let list = serde_json::json!({
        "messages": shown, "page": page, "page_size": size, "next_page_uri": next,
    });
    json(StatusCode::OK, &list)
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
        .flat_map(|phone| phone.texts.iter().map(move |text| (phone, text)))
        .find(|(_, text)| Some(text.sid.as_str()) == sid && text.side != Side::Carrier);
    match found {
        Some((phone, text)) => json(StatusCode::OK, &told(&world.settings, phone, text)),
        None => trouble(StatusCode::NOT_FOUND, 20404, "The requested resource was not found"),
    }
}

fn told<'a>(settings: &'a Settings, phone: &'a Phone, text: &'a Text) -> Told<'a> {
    let ours = phone.correspondent.as_ref().unwrap_or(&settings.number);
    let is_inbound = text.side == Side::Phone;
    Told {
        sid: &text.sid,
        account_sid: &settings.account,
        to: if is_inbound { ours } else { &phone.number },
        from: is_inbound.then_some(phone.number.as_str()),
        body: &text.body,
        status: match text.fate {
            _ if is_inbound => "received",
            Fate::Lost => "undelivered",
            Fate::Underway | Fate::Arrived => "delivered",
        },
        direction: if is_inbound { "inbound" } else { "outbound-api" },
        date_created: date(text.at),
        date_sent: Some(date(text.at)),
        at: text.at,
        error_code: None,
        error_message: None,
    }
}

/// RFC 2822, as the protocol writes dates.
fn date(at: Instant) -> String {
    let since = Duration::from_millis(u64::try_from(at.0).unwrap_or(0));
    httpdate::fmt_http_date(UNIX_EPOCH + since).replace("GMT", "+0000")
}
