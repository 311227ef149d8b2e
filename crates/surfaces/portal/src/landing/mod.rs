//! The smart link, before anyone has said who they are (tier T0). Opening it changes nothing and
//! sets nothing: scanners open every link they see. Only a press of a button does.

mod actions;
pub mod page;
pub mod requests;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use identity::{
    Token, chosen_sign,
    session::{self, Level},
    smart_link::{self, SmartLink},
};
use kernel::Actor;
use outreach::{message, template::Template};
use store::Tx;
use web::{Fault, View, csrf, fields::Posted};

use crate::{
    PortalState,
    answer::{see_other, with_cookies},
    device, hello,
    refill::{self, actions::Visiting},
};
use requests::Request;

/// The routes of links and of what can be asked with one.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/r/{token}", get(show).post(open))
        .route("/hello/{request}", get(ask).post(carry_out))
        .route("/hello/{request}/done", get(done))
}

/// The link, if it still opens something.
async fn inspect(state: &PortalState, token: Option<Token>) -> Result<Option<SmartLink>, Fault> {
    let Some(token) = token else { return Ok(None) };
    let found = state.db.read(move |tx| smart_link::inspect(tx, &token)).await?;
    Ok(found.filter(|link| link.is_open))
}

async fn show(
    view: View,
    State(state): State<PortalState>,
    Path(text): Path<String>,
) -> Result<Response, Fault> {
    let forms = csrf::Token::of(&text);
    let path = view.path.clone();
    Ok(match inspect(&state, Token::parse(&text)).await? {
        Some(link) => {
            let view = view.written_in(&link.language);
            let read = move |tx: &mut Tx<'_>| {
                Ok((minutes(tx, &link)?, chosen_sign::of(tx, link.patient)?))
            };
            let (minutes, sign) = state.db.read(read).await?;
            page::landing(&view, (&path, &forms), sign.as_ref(), minutes).into_response()
        }
        None => closed(&view, &path, &forms),
    })
}

/// How long what the link asks for takes.
fn minutes(tx: &mut Tx<'_>, link: &SmartLink) -> kernel::Result<u32> {
    let visiting = Visiting { patient: link.patient, link: link.id, since: tx.now() };
    refill::actions::minutes(tx, visiting)
}

/// The same answer for a link that is unknown, expired, used up or taken back.
pub(crate) fn closed(view: &View, path: &str, forms: &csrf::Token) -> Response {
    (StatusCode::GONE, page::closed(view, path, forms)).into_response()
}

/// The answer to the one wrong date too many, given once: whoever typed it knows why.
pub(crate) fn locked(view: &View, path: &str, forms: &csrf::Token) -> Response {
    (StatusCode::GONE, page::locked(view, path, forms)).into_response()
}

/// A person pressed a button: the link moves from the address into a cookie, and what comes next
/// has a path without it.
async fn open(
    State(state): State<PortalState>,
    Path(text): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&csrf::Token::of(&text))?;
    let Some(token) = Token::parse(&text) else { return Ok(see_other("/hello")) };
    let kept = device::keep_link(&token);
    if let Some(request) = Request::from_code(fields.text(page::NEXT)) {
        return Ok(with_cookies(see_other(&request.path()), [kept]));
    }
    let browser = device::device(&headers);
    let mut cookies = vec![kept, device::keep_device(&browser)];
    let visit = state
        .db
        .write(&Actor::Visitor, move |tx| {
            let Some(link) = smart_link::inspect(tx, &token)?.filter(|link| link.is_open) else {
                return Ok(None);
            };
            if !smart_link::is_proven_on(tx, link.id, &browser)? {
                return Ok(None);
            }
            let level = Level::Matched { link: link.id, patient: link.patient };
            let visiting = Visiting { patient: link.patient, link: link.id, since: tx.now() };
            Ok(Some((session::start(tx, level)?, visiting, first_page(tx, &link)?)))
        })
        .await?;
    let Some((visit, visiting, first_page)) = visit else {
        return Ok(with_cookies(see_other("/hello"), cookies));
    };
    hello::note(&state, Some(visiting)).await?;
    cookies.push(device::keep_visit(&visit));
    Ok(with_cookies(see_other(first_page), cookies))
}

/// What a link opens: the refill that it asks about, or the message that it announces.
pub(crate) fn first_page(tx: &mut Tx<'_>, link: &SmartLink) -> kernel::Result<&'static str> {
    let message = match link.message {
        Some(id) => message::find(tx, id)?,
        None => None,
    };
    let announces = message.is_some_and(|it| it.template == Template::SecureNotice);
    Ok(if announces { "/messages" } else { "/refill" })
}

async fn ask(
    view: View,
    State(state): State<PortalState>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let request = Request::from_code(&code).ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    let view = spoken(view, &state, &headers).await?;
    Ok(match secret(&headers) {
        Some(secret) => requests::ask(&view, request, &secret).into_response(),
        None => (StatusCode::UNAUTHORIZED, hello::page::timed_out(&view)).into_response(),
    })
}

async fn carry_out(
    view: View,
    State(state): State<PortalState>,
    Path(code): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Fault> {
    let request = Request::from_code(&code).ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    let Some(secret) = secret(&headers) else {
        return Ok((StatusCode::UNAUTHORIZED, hello::page::timed_out(&view)).into_response());
    };
    posted.vouched(&secret)?;
    // A link that was closed tells no language any more: the next page goes on in this one.
    let view = spoken(view, &state, &headers).await?;
    let next = format!("{}?lang={}", request.done_path(), view.say.language().tag());
    let held = (device::link(&headers), device::visit(&headers));
    let is_done = state
        .db
        .insist(&Actor::Visitor, move |tx| {
            match actions::held(tx, held.0.clone(), held.1.clone())? {
                Some(link) => actions::carry_out(tx, request, &link),
                None => Ok(false),
            }
        })
        .await?;
    // Whoever asks with a link that we do not know, or that is too old to be heard, is told the same.
    if is_done || request == Request::NewLink {
        return Ok(see_other(&next));
    }
    Ok((StatusCode::GONE, requests::too_old(&view)).into_response())
}

async fn done(
    view: View,
    State(state): State<PortalState>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let request = Request::from_code(&code).ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    let view = spoken(view, &state, &headers).await?;
    Ok(requests::done(&view, request).into_response())
}

/// The page in the language of the link that this browser holds.
async fn spoken(view: View, state: &PortalState, headers: &HeaderMap) -> Result<View, Fault> {
    let Some(token) = device::link(headers) else { return Ok(view) };
    let found = state.db.read(move |tx| smart_link::inspect(tx, &token)).await?;
    Ok(match found.filter(|link| link.is_open) {
        Some(link) => view.written_in(&link.language),
        None => view,
    })
}

/// What guards the forms of this browser: its link, or else its visit.
fn secret(headers: &HeaderMap) -> Option<csrf::Token> {
    device::link(headers).or_else(|| device::visit(headers)).as_ref().map(device::form_token)
}
