//! "Why did I get this?" Whoever has only the link reads neutral words; whoever has shown who they are
//! reads which message it was, why it went and what was agreed to, and stops this kind, this way or all
//! of it. Reading changes nothing.

mod actions;
pub mod page;

use axum::{
    Router,
    extract::{FromRequestParts, Path, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use identity::{Token, smart_link};
use kernel::Language;
use outreach::unsubscribe;
use web::{Fault, View, csrf, fields::Posted};

use crate::{PortalState, answer::see_other, device, hello, landing, visit::PatientVisit};

pub use actions::{Told, What};

/// The routes.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/why", get(show).post(stop))
        .route("/why/stopped/{what}", get(stopped))
        .route("/r/{token}/why", get(of_link))
        .route("/unsubscribe/{token}/why", get(of_mail))
}

/// What this browser may read: the message of its visit, or neutral words for a link alone.
async fn show(
    view: View,
    State(state): State<PortalState>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fault> {
    if device::visit(&headers).is_some() {
        let (mut parts, _) = request.into_parts();
        return match PatientVisit::from_request_parts(&mut parts, &state).await {
            Ok(visit) => told(&state, &visit).await,
            Err(elsewhere) => Ok(elsewhere),
        };
    }
    let Some(token) = device::link(&headers) else {
        return Ok((StatusCode::UNAUTHORIZED, hello::page::timed_out(&view)).into_response());
    };
    let forms = device::form_token(&token);
    Ok(match language(&state, Some(token)).await? {
        Some(language) => page::neutral(&view.written_in(&language), None, &forms).into_response(),
        None => landing::closed(&view, "/hello/new-link", &forms),
    })
}

async fn told(state: &PortalState, visit: &PatientVisit) -> Result<Response, Fault> {
    let (link, patient) = (visit.link, visit.patient);
    let read = move |tx: &mut store::Tx<'_>| actions::told(tx, link, patient);
    let told = state.db.write(&visit.actor(), read).await?;
    let now = state.db.now();
    Ok(page::told(visit, told.as_ref(), now).into_response())
}

/// The link in the address, before any button was pressed.
async fn of_link(
    view: View,
    State(state): State<PortalState>,
    Path(text): Path<String>,
) -> Result<Response, Fault> {
    let (path, forms) = (format!("/r/{text}"), csrf::Token::of(&text));
    Ok(match language(&state, Token::parse(&text)).await? {
        Some(language) => {
            page::neutral(&view.written_in(&language), Some(&path), &forms).into_response()
        }
        None => landing::closed(&view, &path, &forms),
    })
}

/// The way out of an e-mail.
async fn of_mail(
    view: View,
    State(state): State<PortalState>,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    let (path, forms) = (format!("/unsubscribe/{token}"), csrf::Token::of(&token));
    let found = state.db.read(move |tx| {
        let Some((patient, _)) = unsubscribe::find(tx, &token)? else { return Ok(None) };
        Ok(Some(care::patient::find(tx, patient)?.language))
    });
    Ok(match found.await? {
        Some(language) => page::of_mail(&view.written_in(&language), &path, &forms).into_response(),
        None => {
            let page = crate::unsubscribe::page::unknown(&view);
            (StatusCode::NOT_FOUND, page).into_response()
        }
    })
}

/// The language of a link that still opens something.
async fn language(state: &PortalState, token: Option<Token>) -> Result<Option<Language>, Fault> {
    let Some(token) = token else { return Ok(None) };
    let found = state.db.read(move |tx| smart_link::inspect(tx, &token)).await?;
    Ok(found.filter(|link| link.is_open).map(|link| link.language))
}

/// A press: no more of this kind, or no more this way.
async fn stop(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let what =
        What::from_code(fields.text(page::STOP)).ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    let (link, patient) = (visit.link, visit.patient);
    let stop = move |tx: &mut store::Tx<'_>| actions::stop(tx, link, patient, what);
    state.db.insist(&visit.actor(), stop).await?;
    Ok(see_other(&format!("/why/stopped/{}", what.code())))
}

async fn stopped(visit: PatientVisit, Path(code): Path<String>) -> Result<Response, Fault> {
    let what = What::from_code(&code).ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    Ok(page::stopped(&visit.view, what).into_response())
}
