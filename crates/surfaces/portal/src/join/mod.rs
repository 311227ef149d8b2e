//! Asking to get texts: a number and a birth date, from the code on a flyer or from anywhere. Whatever
//! we know of the number, the page says the same; only the number itself hears more.

pub mod page;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use kernel::{Actor, ContactPoint, FlyerId, Phi, PhoneNumber};
use outreach::{
    flyer::{self, Stage},
    inquiry::{self, Inquiry},
};
use store::Tx;
use web::{Fault, View, csrf, fields::Posted, kit::Errors};

use crate::{PortalState, answer::see_other, hello::form::Typed};

/// The routes. Nobody has a session here: what a form of somebody else's page could send, anybody may.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/join", get(show).post(ask))
        .route("/join/done", get(done))
        .route("/join/{token}", get(scanned).post(ask_from))
}

fn forms() -> csrf::Token {
    csrf::Token::of("join")
}

fn blank(view: &View, path: &str) -> Response {
    page::ask(view, (path, &forms()), &page::Filled::default(), &Errors::none()).into_response()
}

async fn show(view: View) -> Response {
    blank(&view, "/join")
}

/// The page behind a printed code. One that is not ours opens the same page, and is not counted.
async fn scanned(
    view: View,
    State(state): State<PortalState>,
    Path(text): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let is_ahead = ["purpose", "sec-purpose"].iter().any(|name| headers.contains_key(*name));
    if method == Method::GET
        && !is_ahead
        && let Some(flyer) = flyer_of(&state, text.clone()).await?
    {
        let count = move |tx: &mut Tx<'_>| flyer::count(tx, flyer, Stage::Scanned);
        state.db.write(&Actor::Visitor, count).await?;
    }
    let path = view.path.clone();
    Ok(blank(&view, &path))
}

async fn flyer_of(state: &PortalState, text: String) -> Result<Option<FlyerId>, Fault> {
    Ok(state.db.read(move |tx| flyer::of_token(tx, &text)).await?)
}

async fn ask(
    view: View,
    State(state): State<PortalState>,
    posted: Posted,
) -> Result<Response, Fault> {
    take(&view, &state, None, posted).await
}

async fn ask_from(
    view: View,
    State(state): State<PortalState>,
    Path(text): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let flyer = flyer_of(&state, text).await?;
    take(&view, &state, flyer, posted).await
}

/// What is typed is read, and kept for a job: nothing here depends on whose number it is.
async fn take(
    view: &View,
    state: &PortalState,
    flyer: Option<FlyerId>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&forms())?;
    let filled = page::Filled {
        phone: fields.prose(page::PHONE, 40).replace('\n', " "),
        birth: Typed::of(&fields),
    };
    let today = view.brand.zone.day(state.db.now());
    let phone = PhoneNumber::parse(&filled.phone);
    let born = filled.birth.read(&view.say, today);
    let (Ok(phone), Ok(born)) = (&phone, &born) else {
        let mut errors = Errors::none();
        if phone.is_err() {
            errors.add(page::PHONE, view.say.t("join-phone-error"));
        }
        let errors = errors.and(born.err().unwrap_or_else(Errors::none));
        let path = view.path.clone();
        let page = page::ask(view, (&path, &forms()), &filled, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let phone = ContactPoint::Phone(phone.clone());
    let asked = Inquiry::Join { phone, born: Phi::new(*born), flyer };
    state.db.insist(&Actor::Visitor, move |tx| inquiry::keep(tx, &asked)).await?;
    Ok(see_other("/join/done"))
}

async fn done(view: View) -> maud::Markup {
    page::done(&view)
}
