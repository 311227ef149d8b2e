//! Contact rules: what is in force and where it comes from, the pharmacy's own versions, what a draft
//! would have changed, and publishing it.

mod examples;
mod file;
mod form;
mod page;
mod said;
mod version;

use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use kernel::{Day, Error, Result};
use outreach::{
    policy::OwnRules,
    rules::{self, Change},
};
use serde::Deserialize;
use store::Tx;
use web::{Fault, Fields, View, fields::Posted, kit::Errors};

use said::refused_key;

pub(crate) use said::span;

use crate::{ConsoleState, StaffSession, refusal};

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/rules", get(index).post(draft))
        .route("/console/rules/{number}", get(show))
        .route("/console/rules/{number}/preview", post(preview))
        .route("/console/rules/{number}/publication", post(publish))
        .route("/console/rules/{number}/return", post(again))
        .route("/console/rules/{number}/withdrawal", post(withdraw))
        .route("/console/rules/{number}/examples", get(list))
}

fn number(text: &str) -> Result<u32> {
    text.parse().map_err(|_| Error::NotFound { what: "contact-rules" })
}

fn see(number: u32) -> Response {
    Redirect::to(&format!("/console/rules/{number}")).into_response()
}

async fn index(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    let found = state.db.write(&who.actor(), file::house).await;
    refusal::shown(&view, &who, found, |house| {
        let typed = form::Typed::of(&OwnRules::of(&house.in_force));
        page::page(&view, &who, &house, (&typed, &Errors::none()))
    })
}

async fn draft(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let typed = form::Typed::read(&fields);
    let own = match typed.own(&view.say) {
        Ok(own) => own,
        Err(errors) => {
            let found = state.db.write(&who.actor(), file::house).await;
            let page = refusal::shown(&view, &who, found, |house| {
                page::page(&view, &who, &house, (&typed, &errors))
            });
            return Ok(answered(StatusCode::UNPROCESSABLE_ENTITY, page));
        }
    };
    Ok(match state.db.write(&who.actor(), move |tx| rules::draft(tx, &own)).await {
        Ok(number) => see(number),
        Err(error) => refusal::refused(&view, &who, error),
    })
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
) -> Response {
    shown((&view, &state, &who), &text, (&Fields::default(), &Errors::none())).await
}

async fn shown(
    (view, state, who): (&View, &ConsoleState, &StaffSession),
    text: &str,
    typed: (&Fields, &Errors),
) -> Response {
    let found = match number(text) {
        Ok(number) => state.db.write(&who.actor(), move |tx| file::version(tx, number)).await,
        Err(error) => Err(error),
    };
    refusal::shown(view, who, found, |file| version::page(view, who, &file, typed))
}

async fn publish(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let number = match number(&text) {
        Ok(number) => number,
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    let day = fields.text(version::DAY).parse::<Day>();
    let reason = fields.prose(version::REASON, version::LONGEST);
    let done = match day {
        Ok(day) => {
            let publish = move |tx: &mut Tx<'_>| rules::publish(tx, number, day, &reason);
            state.db.write(&who.actor(), publish).await
        }
        Err(_) => Err(Error::refused("rules-no-day")),
    };
    told((&view, &state, &who), number, done, &fields).await
}

async fn again(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let number = match number(&text) {
        Ok(number) => number,
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    let reason = fields.prose(version::REASON, version::LONGEST);
    let back = move |tx: &mut Tx<'_>| rules::publish_again(tx, number, &reason);
    match state.db.write(&who.actor(), back).await {
        Ok(number) => Ok(see(number)),
        Err(error) => {
            // What there was before any version has no page of its own.
            let at = match number {
                0 => state.db.read(rules::in_force).await?.own.unwrap_or(0),
                number => number,
            };
            told((&view, &state, &who), at, Err(error), &fields).await
        }
    }
}

/// On with the version, or the same page with what is wrong at its field.
async fn told(
    at: (&View, &ConsoleState, &StaffSession),
    number: u32,
    done: Result<()>,
    fields: &Fields,
) -> Result<Response, Fault> {
    let (view, _, who) = at;
    let code = match done {
        Ok(()) => return Ok(see(number)),
        Err(Error::Refused { code }) => code,
        Err(error) => return Ok(refusal::refused(view, who, error)),
    };
    let field = match code {
        "rules-no-day" | "rules-day-past" => version::DAY,
        "rules-no-reason" => version::REASON,
        _ => return Ok(refusal::refused(view, who, Error::Refused { code })),
    };
    let errors = Errors::one(field, view.say.t(&refused_key(code)));
    let page = shown(at, &number.to_string(), (fields, &errors)).await;
    Ok(answered(StatusCode::UNPROCESSABLE_ENTITY, page))
}

async fn preview(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&who.token)?;
    let done = match number(&text) {
        Ok(number) => {
            let again = move |tx: &mut Tx<'_>| rules::preview_again(tx, number).map(|()| number);
            state.db.write(&who.actor(), again).await
        }
        Err(error) => Err(error),
    };
    Ok(done.map_or_else(|error| refusal::refused(&view, &who, error), see))
}

async fn withdraw(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&who.token)?;
    let done = match number(&text) {
        Ok(number) => {
            let withdraw = move |tx: &mut Tx<'_>| rules::withdraw(tx, number).map(|()| number);
            state.db.write(&who.actor(), withdraw).await
        }
        Err(error) => Err(error),
    };
    Ok(done.map_or_else(|error| refusal::refused(&view, &who, error), see))
}

/// Which examples.
#[derive(Debug, Deserialize)]
struct Which {
    change: String,
    rule: String,
}

async fn list(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    let found = match (number(&text), Change::from_code(&which.change)) {
        (Ok(number), Some(change)) => {
            let read = move |tx: &mut Tx<'_>| examples::read(tx, number, (change, &which.rule));
            state.db.write(&who.actor(), read).await
        }
        _ => Err(Error::NotFound { what: "contact-rules" }),
    };
    refusal::shown(&view, &who, found, |model| examples::page(&view, &who, &model))
}

/// The page with that status, unless there was none to show.
fn answered(status: StatusCode, page: Response) -> Response {
    if page.status() == StatusCode::OK { (status, page).into_response() } else { page }
}
