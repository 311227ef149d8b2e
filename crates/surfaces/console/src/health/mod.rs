//! Delivery health: how each channel and carrier does, what waits and why, which errors came, and the one
//! switch that holds all sending. It shows counts and times; of no patient anything.

mod codes;
mod file;
mod page;
mod switch;
mod ways;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use identity::{Permission, permit};
use kernel::{Error, Result};
use outreach::{
    contact_policy,
    policy::{Hold, HoldScope},
};
use store::Tx;
use web::{Fault, Fields, View, fields::Posted, kit::Errors};

use crate::{ConsoleState, StaffSession, refusal};

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/health/hold", post(hold))
        .route("/console/health/release", post(release))
        .route("/console/health", get(index))
}

async fn index(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    shown((&view, &state, &who), (&Fields::default(), &Errors::none())).await
}

async fn shown(
    (view, state, who): (&View, &ConsoleState, &StaffSession),
    typed: (&Fields, &Errors),
) -> Response {
    let may = state.db.write(&who.actor(), |tx| permit(tx, Permission::WatchSending)).await;
    let found = match may {
        Ok(()) => file::read(state).await,
        Err(error) => Err(error),
    };
    refusal::shown(view, who, found, |file| page::page(view, who, &file, typed))
}

async fn hold(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let reason = fields.prose(switch::REASON, switch::LONGEST);
    let done = match fields.get(switch::SCOPE).and_then(HoldScope::from_code) {
        Some(scope) => {
            let set = move |tx: &mut Tx<'_>| {
                contact_policy::hold(tx, Hold { scope, until: None }, &reason)
            };
            state.db.write(&who.actor(), set).await
        }
        None => {
            let may = |tx: &mut Tx<'_>| permit(tx, Permission::ChangeSettings);
            state.db.write(&who.actor(), may).await.and(Err(Error::refused("hold-no-scope")))
        }
    };
    told((&view, &state, &who), done, &fields).await
}

async fn release(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let reason = fields.prose(switch::REASON, switch::LONGEST);
    // That somebody else was faster is no fault: what was wanted is so.
    let lift = move |tx: &mut Tx<'_>| contact_policy::release(tx, &reason).map(drop);
    let done = state.db.write(&who.actor(), lift).await;
    told((&view, &state, &who), done, &fields).await
}

/// Back to the page, or the page with what is wrong at its field.
async fn told(
    at: (&View, &ConsoleState, &StaffSession),
    done: Result<()>,
    fields: &Fields,
) -> Result<Response, Fault> {
    let (view, _, who) = at;
    let field = match &done {
        Ok(()) => return Ok(Redirect::to("/console/health").into_response()),
        Err(Error::Refused { code: "hold-no-scope" }) => switch::SCOPE,
        Err(Error::Refused { code: "hold-no-reason" }) => switch::REASON,
        Err(_) => switch::NOWHERE,
    };
    match done {
        Err(Error::Refused { code }) if field != switch::NOWHERE => {
            let errors = Errors::one(field, view.say.t(&format!("refused-{code}")));
            let page = shown(at, (fields, &errors)).await;
            let is_page = page.status() == StatusCode::OK;
            let status = if is_page { StatusCode::UNPROCESSABLE_ENTITY } else { page.status() };
            Ok((status, page).into_response())
        }
        Err(error) => Ok(refusal::refused(view, who, error)),
        Ok(()) => Ok(Redirect::to("/console/health").into_response()),
    }
}
