//! The way in: a page that says how, the invitation that lets somebody in once, and the way out.

use axum::{
    Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use identity::{session, staff};
use kernel::{Actor, Error};
use maud::{Markup, html};
use vault::Token;
use web::{
    Fault, View, csrf,
    fields::Posted,
    kit::{Look, Page, button, form},
};

use crate::{ConsoleState, StaffSession, staff_session::COOKIE};

/// Twelve hours, as long as the session.
const LIFE: u32 = 12 * 3_600;

/// The ways in.
pub(crate) fn door() -> Router<ConsoleState> {
    Router::new()
        .route("/console/sign-in", get(show))
        .route("/console/invitations/{token}", get(open).post(redeem))
}

/// The way out.
pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new().route("/console/sign-out", post(leave))
}

async fn show(view: View) -> Markup {
    let say = &view.say;
    plain(
        &view,
        "console-sign-in",
        html! {
            h1 { (say.t("console-sign-in")) }
            p { (say.t("console-sign-in-how")) }
            p { code { "rapport staff invite --name NAME --role technician" } }
            p { (say.t("console-sign-in-once")) }
        },
    )
}

/// Looking changes nothing, so that a scanner does not use the invitation up.
async fn open(
    view: View,
    State(state): State<ConsoleState>,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    let Some(token) = Token::parse(&token) else { return Ok(closed(&view)) };
    let looked = token.clone();
    if !state.db.read(move |tx| staff::is_open(tx, &looked)).await? {
        return Ok(closed(&view));
    }
    let say = &view.say;
    let action = format!("/console/invitations/{}", token.reveal());
    let sign_in = button(Look::Main, say.t("console-come-in"));
    let page = plain(
        &view,
        "console-welcome",
        html! {
            h1 { (say.t("console-welcome")) }
            p { (say.t("console-welcome-why")) }
            (form(&action, &csrf::Token::of(token.reveal()), sign_in))
        },
    );
    Ok(page.into_response())
}

async fn redeem(
    view: View,
    State(state): State<ConsoleState>,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let Some(token) = Token::parse(&token) else { return Ok(closed(&view)) };
    posted.vouched(&csrf::Token::of(token.reveal()))?;
    match state.db.write(&Actor::Visitor, move |tx| staff::redeem(tx, &token)).await {
        Ok((_, cookie)) => {
            let cookie = COOKIE.set(cookie.reveal(), Some(LIFE));
            Ok(([(header::SET_COOKIE, cookie)], Redirect::to("/console/worklist")).into_response())
        }
        Err(Error::NotFound { .. }) => Ok(closed(&view)),
        Err(error) => Err(error.into()),
    }
}

async fn leave(
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&who.token)?;
    let session = who.session.clone();
    state.db.write(&who.actor(), move |tx| session::end(tx, &session)).await?;
    state.streams.end(who.session.id);
    let gone = [
        (header::SET_COOKIE, COOKIE.clear()),
        (
            header::HeaderName::from_static("clear-site-data"),
            header::HeaderValue::from_static("\"cache\", \"storage\""),
        ),
    ];
    Ok((gone, Redirect::to("/console/sign-in")).into_response())
}

fn closed(view: &View) -> Response {
    let say = &view.say;
    let page = plain(
        view,
        "console-invitation-closed",
        html! {
            h1 { (say.t("console-invitation-closed")) }
            p { (say.t("console-invitation-closed-why")) }
        },
    );
    (StatusCode::NOT_FOUND, page).into_response()
}

fn plain(view: &View, title: &str, body: Markup) -> Markup {
    Page::staff(view, view.say.t(title), html! {}, html! {}).show(body)
}
