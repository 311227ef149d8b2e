//! The routes of the refill: begin or go on, one question, check, send, sent.

use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use care::refill::answers::{Confirm, route};
use kernel::Result;
use serde::Deserialize;
use web::{Fault, fields::Posted, kit::Errors};

use super::{
    actions::{self, Asked},
    check, danger, form, pages,
    place::{self, Place},
    sent,
    sheet::{Medicine, Sheet},
};
use crate::{PortalState, answer::see_other, visit::PatientVisit};

/// The pages.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/refill", get(go_on))
        .route("/refill/questions/{question}", get(show).post(answer))
        .route("/refill/questions/{question}/details", get(show_details).post(answer_details))
        .route("/refill/check", get(show_check).post(send))
        .route("/refill/danger", get(show_danger))
        .route("/refill/sent", get(sent::show))
}

/// Which medicine a question is about, from 1.
#[derive(Debug, Deserialize)]
struct About {
    medicine: Option<usize>,
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

fn sheet<'a>(state: &PortalState, visit: &'a PatientVisit, asked: &[Asked]) -> Sheet<'a> {
    let now = state.db.now();
    let medicines = asked
        .iter()
        .map(|one| Medicine {
            label: visit.view.say.t(&one.label),
            is_counted: one.is_counted,
            answers: one.answers.clone(),
        })
        .collect();
    Sheet {
        view: &visit.view,
        token: &visit.token,
        medicines,
        days: actions::common_days(asked),
        today: visit.view.brand.zone.day(now),
        now,
        ends_at: visit.session.idle_at,
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
    ask(&state, &visit, (&code, false, about.medicine)).await
}

async fn show_details(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Path(code): Path<String>,
    Query(about): Query<About>,
) -> Result<Response, Fault> {
    ask(&state, &visit, (&code, true, about.medicine)).await
}

type Named<'a> = (&'a str, bool, Option<usize>);

async fn ask(
    state: &PortalState,
    visit: &PatientVisit,
    named: Named<'_>,
) -> Result<Response, Fault> {
    let asked = read(state, visit).await?;
    if asked.is_empty() {
        return Ok(see_other("/refill/sent"));
    }
    let sheet = sheet(state, visit, &asked);
    let place = find(named, &sheet)?;
    Ok(pages::page(&sheet, place, None, &Errors::none()).into_response())
}

fn find(named: Named<'_>, sheet: &Sheet<'_>) -> Result<Place, Fault> {
    let (code, is_detail, medicine) = named;
    Place::read(code, is_detail, medicine, &sheet.medicines)
        .ok_or(Fault::Status(StatusCode::NOT_FOUND))
}

async fn answer(
    State(state): State<PortalState>,
    visit: PatientVisit,
    (Path(code), Query(about)): (Path<String>, Query<About>),
    posted: Posted,
) -> Result<Response, Fault> {
    take(&state, &visit, (&code, false, about.medicine), posted).await
}

async fn answer_details(
    State(state): State<PortalState>,
    visit: PatientVisit,
    (Path(code), Query(about)): (Path<String>, Query<About>),
    posted: Posted,
) -> Result<Response, Fault> {
    take(&state, &visit, (&code, true, about.medicine), posted).await
}

async fn take(
    state: &PortalState,
    visit: &PatientVisit,
    named: Named<'_>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let asked = read(state, visit).await?;
    if asked.is_empty() {
        return Ok(see_other("/refill/sent"));
    }
    let sheet = sheet(state, visit, &asked);
    let place = find(named, &sheet)?;
    let around = form::Around {
        say: &visit.view.say,
        before: &sheet.medicines[place.medicine].answers,
        days: sheet.days.as_deref().unwrap_or_default(),
    };
    let (answers, is_danger) = match form::read(place, &fields, &around) {
        Ok(form::Step::Keep(answers)) => (answers, false),
        Ok(form::Step::Danger(answers)) => (answers, true),
        Ok(form::Step::Details) => {
            return Ok(see_other(&Place { is_detail: true, ..place }.path()));
        }
        Ok(form::Step::Again) => return Ok(see_other(&place.path())),
        Err(form::Refused::Mend(errors, typed)) => {
            let page = pages::page(&sheet, place, typed.as_deref(), &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        Err(form::Refused::Strange) => return Err(Fault::Status(StatusCode::BAD_REQUEST)),
    };
    let visiting = visit.visiting();
    let kept = state
        .db
        .write(&visit.actor(), move |tx| {
            actions::keep(tx, visiting, place, &answers)?;
            actions::asked(tx, visiting)
        })
        .await?;
    if is_danger {
        return Ok(see_other("/refill/danger"));
    }
    let sheet = self::sheet(state, visit, &kept);
    // The question for the pharmacist comes from anywhere and goes back to where one was.
    let path = if kept.is_empty() { "/refill".to_owned() } else { place::resume(&sheet.medicines) };
    Ok(see_other(&path))
}

async fn show_check(
    State(state): State<PortalState>,
    visit: PatientVisit,
) -> Result<Response, Fault> {
    let asked = read(&state, &visit).await?;
    if asked.is_empty() {
        return Ok(see_other("/refill/sent"));
    }
    let sheet = sheet(&state, &visit, &asked);
    if !place::is_complete(&sheet.medicines) {
        return Ok(see_other(&place::resume(&sheet.medicines)));
    }
    let once: Vec<String> =
        asked.iter().map(|one| one.refill.answers_version.to_string()).collect();
    Ok(check::check(&sheet, &once.join("-"), is_flagged(&asked)).into_response())
}

/// Whether a pharmacist would look first, judged by the very rules that judge what is sent.
fn is_flagged(asked: &[Asked]) -> bool {
    use care::refill::state::Outcome;
    asked.iter().any(|one| {
        let mut answers = one.answers.clone();
        answers.confirm = Some(Confirm::Send);
        route(&answers, &one.expected).is_some_and(|led| led.to == Outcome::NeedsPharmacist)
    })
}

async fn send(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let strange = || Fault::Status(StatusCode::BAD_REQUEST);
    let confirm = Confirm::from_code(fields.text(check::CONFIRM)).ok_or_else(strange)?;
    let versions: Option<Vec<u32>> =
        fields.text(check::ONCE).split('-').map(|version| version.parse().ok()).collect();
    let versions = versions.ok_or_else(strange)?;
    let asked = read(&state, &visit).await?;
    let sheet = sheet(&state, &visit, &asked);
    if asked.is_empty() || !place::is_complete(&sheet.medicines) {
        return Ok(see_other("/refill"));
    }
    let visiting = visit.visiting();
    state
        .db
        .write(&visit.actor(), move |tx| actions::send(tx, visiting, confirm, &versions))
        .await?;
    Ok(see_other("/refill/sent"))
}

async fn show_danger(visit: PatientVisit) -> maud::Markup {
    danger::danger(&visit.view)
}
