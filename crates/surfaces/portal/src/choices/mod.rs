//! What a patient agreed to and may take back, and the picture by which they know our pages. Behind the
//! question who they are.

pub mod page;

use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::chosen_sign::{self, ChosenSign};
use kernel::{Channel, PatientId, Result};
use outreach::{
    consent::{self, Source, State as Standing},
    contact_policy::{self, Covers},
};
use serde::Deserialize;
use store::Tx;
use web::{
    Fault,
    fields::Posted,
    kit::{Errors, Sign},
};

use crate::{PortalState, answer::see_other, visit::PatientVisit};
pub use page::sign;
use page::{Line, Picked, Shown};

/// The routes.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/choices", get(show))
        .route("/choices/stop", post(stop))
        .route("/choices/picture", get(pictures).post(choose))
}

/// What came before.
#[derive(Debug, Deserialize)]
struct Before {
    stopped: Option<String>,
}

async fn show(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Query(before): Query<Before>,
) -> Result<Response, Fault> {
    let shown = shown(&state, &visit, before.stopped.is_some(), false).await?;
    Ok(page::show(&visit.view, &visit.token, &shown).into_response())
}

async fn shown(
    state: &PortalState,
    visit: &PatientVisit,
    is_saved: bool,
    is_wrong: bool,
) -> Result<Shown, Fault> {
    let (patient, zone) = (visit.patient, visit.view.brand.zone.clone());
    let actor = visit.actor();
    let read = state.db.write(&actor, move |tx| {
        let today = zone.day(tx.now());
        let (lines, sign) = (lines(tx, patient)?, chosen_sign::of(tx, patient)?);
        Ok(Shown { lines, sign, is_saved, is_wrong, today, zone })
    });
    Ok(read.await?)
}

fn lines(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Line>> {
    let granted = consent::current(tx, patient)?;
    // Nothing is sent to the thread that patients open themselves.
    let granted = granted.into_iter().filter(|line| {
        let is_sent = line.channel != Channel::Portal;
        line.state == Standing::Granted && line.ended_at.is_none() && is_sent
    });
    Ok(granted
        .map(|line| Line {
            about: line.purpose,
            channel: line.channel,
            at: page::ending(line.address.reveal()),
            since: line.given_at,
        })
        .collect())
}

async fn stop(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let Some(covers) = Covers::from_code(fields.text(page::COVERS)) else {
        let shown = shown(&state, &visit, false, true).await?;
        let view = visit.view.clone().at("/choices");
        let page = page::show(&view, &visit.token, &shown);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let patient = visit.patient;
    let take_back = move |tx: &mut Tx<'_>| {
        contact_policy::take_back(tx, patient, (covers, Source::Page), None).map(drop)
    };
    state.db.insist(&visit.actor(), take_back).await?;
    Ok(see_other("/choices?stopped=yes"))
}

async fn pictures(
    State(state): State<PortalState>,
    visit: PatientVisit,
) -> Result<Response, Fault> {
    let patient = visit.patient;
    let known = state.db.read(move |tx| chosen_sign::of(tx, patient)).await?;
    let picked = known.map(Picked::from).unwrap_or_default();
    Ok(page::picture(&visit.view, &visit.token, (&picked, state.pictures_along), &Errors::none())
        .into_response())
}

async fn choose(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let code = fields.text(page::PICTURE);
    let picked = Picked {
        picture: Sign::of(code),
        phrase: fields.prose(page::PHRASE, 40).replace('\n', " "),
    };
    let Some(sign) = ChosenSign::new(picked.picture.map(Sign::code), &picked.phrase) else {
        let errors = Errors::one(page::PICTURE, visit.view.say.t("sign-error"));
        let page =
            page::picture(&visit.view, &visit.token, (&picked, state.pictures_along), &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let patient = visit.patient;
    let goes_along = state.pictures_along;
    let choose = move |tx: &mut Tx<'_>| chosen_sign::choose(tx, patient, &sign, goes_along);
    state.db.write(&visit.actor(), choose).await?;
    Ok(see_other("/choices"))
}
