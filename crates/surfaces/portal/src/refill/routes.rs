//! The routes of the refill and what they show: begin or go on, one question, check, sent.

use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use care::{medication::Label, refill::answers::Severity};
use kernel::Result;
use serde::Deserialize;
use web::{
    Fault,
    kit::{Art, Errors},
};

use super::{
    actions::{self, Asked},
    answering,
    called::{Called, Known},
    check, danger, pages,
    place::{self, Place},
    sent,
    sheet::{Medicine, Sheet},
};
use crate::{PortalState, answer::see_other, visit::PatientVisit};

/// The pages.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/refill", get(go_on))
        .route("/refill/questions/{question}", get(show).post(answering::answer))
        .route(
            "/refill/questions/{question}/details",
            get(show_details).post(answering::answer_details),
        )
        .route("/refill/check", get(show_check).post(answering::send))
        .route("/refill/danger", get(show_danger))
        .route("/refill/sent", get(sent::show))
}

/// Which medicine a question is about, from 1.
#[derive(Debug, Deserialize)]
struct About {
    medicine: Option<usize>,
    saved: Option<String>,
}

/// A sheet's parts, read in one transaction; the view is noted as every view of a patient is.
async fn read(state: &PortalState, visit: &PatientVisit) -> Result<Vec<Asked>> {
    let visiting = visit.visiting();
    state
        .db
        .write(&visit.actor(), move |tx| {
            audit::viewed(tx, visiting.patient, "refill-page")?;
            actions::asked(tx, visiting)
        })
        .await
}

pub(super) fn sheet<'a>(
    state: &PortalState,
    visit: &'a PatientVisit,
    asked: &[Asked],
) -> Sheet<'a> {
    let now = state.db.now();
    let today = visit.view.brand.zone.day(now);
    let known: Vec<&Known> = asked.iter().map(|one| &one.known).collect();
    let medicines = Called::all(&visit.view.say, &known, today)
        .into_iter()
        .zip(asked)
        .map(|(called, one)| Medicine {
            refill: one.refill.id,
            called,
            picture: picture(one.known.label),
            is_counted: one.is_counted,
            answers: one.answers.clone(),
            plenty: one.plenty,
            is_flagged: one.is_flagged(),
        })
        .collect();
    Sheet {
        view: &visit.view,
        token: &visit.token,
        medicines,
        days: actions::common_days(asked),
        today,
        now,
        clock: &visit.clock,
        has_saved: false,
        ends_at: visit.session.idle_at,
    }
}

/// What is counted of such a medicine.
const fn picture(label: Label) -> Art {
    match label {
        Label::DailyPill => Art::Pills,
        Label::Medicine | Label::Inhaler => Art::Parcel,
        Label::WeeklyInjection
        | Label::TwoWeekInjection
        | Label::MonthlyInjection
        | Label::Injection
        | Label::Infusion => Art::Doses,
    }
}

/// Begins, or goes on where the patient left off, on whatever device.
async fn go_on(State(state): State<PortalState>, visit: PatientVisit) -> Result<Response, Fault> {
    let asked = read(&state, &visit).await?;
    if !asked.iter().any(|one| actions::waits(&one.refill)) {
        return Ok(see_other("/refill/sent"));
    }
    let sheet = sheet(&state, &visit, &asked);
    Ok(see_other(&place::resume(&sheet.medicines)))
}

async fn show(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Path(code): Path<String>,
    Query(about): Query<About>,
) -> Result<Response, Fault> {
    ask(&state, &visit, (&code, false, about.medicine), about.saved.is_some()).await
}

async fn show_details(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Path(code): Path<String>,
    Query(about): Query<About>,
) -> Result<Response, Fault> {
    ask(&state, &visit, (&code, true, about.medicine), about.saved.is_some()).await
}

type Named<'a> = (&'a str, bool, Option<usize>);

async fn ask(
    state: &PortalState,
    visit: &PatientVisit,
    named: Named<'_>,
    has_saved: bool,
) -> Result<Response, Fault> {
    let asked = read(state, visit).await?;
    if asked.is_empty() {
        return Ok(see_other("/refill/sent"));
    }
    let sheet = Sheet { has_saved, ..sheet(state, visit, &asked) };
    let (code, is_detail, medicine) = named;
    let Some(place) = Place::read(code, is_detail, medicine, &sheet.medicines) else {
        // There were more medicines when the address was made.
        let is_there = Place::read(code, is_detail, None, &sheet.medicines).is_some();
        let is_shorter = medicine.is_some_and(|medicine| sheet.medicines.len() < medicine);
        if is_there && is_shorter {
            return Ok(see_other("/refill"));
        }
        return Err(Fault::Status(StatusCode::NOT_FOUND));
    };
    Ok(pages::page(&sheet, place, None, &Errors::none()).into_response())
}

async fn show_check(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Query(about): Query<About>,
) -> Result<Response, Fault> {
    let asked = read(&state, &visit).await?;
    if asked.is_empty() {
        return Ok(see_other("/refill/sent"));
    }
    let sheet = Sheet { has_saved: about.saved.is_some(), ..sheet(&state, &visit, &asked) };
    if !place::is_complete(&sheet.medicines) {
        return Ok(see_other(&place::resume(&sheet.medicines)));
    }
    let once: Vec<String> =
        asked.iter().map(|one| one.refill.answers_version.to_string()).collect();
    Ok(check::check(&sheet, &once.join("-")).into_response())
}

/// Shown to whoever asked for help, and to nobody else: it says that the pharmacist was told.
async fn show_danger(
    State(state): State<PortalState>,
    visit: PatientVisit,
) -> Result<Response, Fault> {
    let asked = read(&state, &visit).await?;
    let is_told = |one: &Asked| {
        let told = one.answers.side_effects.as_ref();
        told.is_some_and(|told| told.severity == Severity::Emergency)
    };
    if !asked.iter().any(is_told) {
        return Ok(see_other("/refill"));
    }
    Ok(danger::danger(&visit.view).into_response())
}
