//! The routes of the refill: begin or go on, one question, check, send, sent.

use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use care::{
    medication::Label,
    refill::answers::{Confirm, Severity},
};
use kernel::Result;
use serde::Deserialize;
use web::{
    Fault,
    fields::Posted,
    kit::{Art, Errors},
};

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
    saved: Option<String>,
}

/// Told to the page that comes after a question for the pharmacist.
const SAVED: &str = "saved=question";

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
            label: visit.view.say.t(&actions::words(one.label)),
            picture: picture(one.label),
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
        today: visit.view.brand.zone.day(now),
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
    let medicine = &sheet.medicines[place.medicine];
    let around = form::Around {
        say: &visit.view.say,
        before: &medicine.answers,
        plenty: medicine.plenty,
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
    let asks = answers.pharmacist_question.as_ref().is_some_and(|it| !it.reveal().is_empty());
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
    if !asks {
        return Ok(see_other(&path));
    }
    let mark = if path.contains('?') { '&' } else { '?' };
    Ok(see_other(&format!("{path}{mark}{SAVED}")))
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
