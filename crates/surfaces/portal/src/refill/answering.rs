//! The forms of the refill: an answer to one question, and the last word. Each is for the refills
//! that it names, wherever they stand among the medicines by now.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use care::refill::{
    answers::{Answers, Confirm, Question, Severity},
    state::State as Stands,
};
use kernel::Result;
use web::{Fault, Fields, View, fields::Posted};

use super::{
    actions::{self, Asked, Pressed, Stood},
    called::{Called, Known},
    changed::changed,
    check, danger, form,
    named::Named,
    pages,
    place::{self, Place, is_each},
    routes::sheet,
};
use crate::{PortalState, answer::see_other, visit::PatientVisit};

/// Told to the page that comes after a question for the pharmacist.
const SAVED: &str = "saved=question";

/// `POST /refill/questions/{question}`.
pub async fn answer(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    take(&state, &visit, (&code, false), posted).await
}

/// `POST /refill/questions/{question}/details`.
pub async fn answer_details(
    State(state): State<PortalState>,
    visit: PatientVisit,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    take(&state, &visit, (&code, true), posted).await
}

/// A form of ours as it came in.
struct Form<'a> {
    named: Named,
    question: Question,
    is_detail: bool,
    fields: &'a Fields,
}

async fn take(
    state: &PortalState,
    visit: &PatientVisit,
    (code, is_detail): (&str, bool),
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let question = Question::from_code(code).ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    let named = Named::read(&fields)
        .filter(|named| !is_each(question) || named.ids().len() == 1)
        .ok_or(STRANGE)?;
    let form = Form { named, question, is_detail, fields: &fields };
    let all = read(state, visit, &form.named).await?;
    let Some(at) = all.iter().position(|one| form.named.has(one.refill.id)) else {
        return gone(state, visit, &form).await;
    };
    let sheet = sheet(state, visit, &all);
    let medicine = if is_each(question) { at } else { 0 };
    let place = Place::read(code, is_detail, Some(medicine + 1), &sheet.medicines)
        .ok_or(Fault::Status(StatusCode::NOT_FOUND))?;
    let around = form::Around {
        say: &visit.view.say,
        before: &sheet.medicines[at].answers,
        plenty: sheet.medicines[at].plenty,
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
        Err(form::Refused::Strange) => return Err(STRANGE),
    };
    keep(state, visit, &form, answers, is_danger).await
}

/// No page of ours sends that.
const STRANGE: Fault = Fault::Status(StatusCode::BAD_REQUEST);

/// The refills that take answers, once it is known that those of the form may be answered by
/// whoever sends it; the view is noted as every view of a patient is.
async fn read(state: &PortalState, visit: &PatientVisit, named: &Named) -> Result<Vec<Asked>> {
    let (visiting, named) = (visit.visiting(), named.clone());
    state
        .db
        .write(&visit.actor(), move |tx| {
            actions::permit(tx, &named)?;
            audit::viewed(tx, visiting.patient, "refill-page")?;
            actions::asked(tx, visiting)
        })
        .await
}

async fn keep(
    state: &PortalState,
    visit: &PatientVisit,
    form: &Form<'_>,
    answers: Answers,
    is_danger: bool,
) -> Result<Response, Fault> {
    let asks = answers.pharmacist_question.as_ref().is_some_and(|it| !it.reveal().is_empty());
    let (visiting, named) = (visit.visiting(), form.named.clone());
    let (kept, left) = state
        .db
        .write(&visit.actor(), move |tx| {
            let kept = actions::keep(tx, visiting, &named, &answers)?;
            Ok((kept, actions::asked(tx, visiting)?))
        })
        .await?;
    if kept == 0 {
        return gone(state, visit, form).await;
    }
    if is_danger {
        return Ok(see_other("/refill/danger"));
    }
    let sheet = sheet(state, visit, &left);
    // The question for the pharmacist comes from anywhere and goes back to where one was.
    let path = if left.is_empty() { "/refill".to_owned() } else { place::resume(&sheet.medicines) };
    if !asks {
        return Ok(see_other(&path));
    }
    let mark = if path.contains('?') { '&' } else { '?' };
    Ok(see_other(&format!("{path}{mark}{SAVED}")))
}

/// None of the refills that the form names takes answers any more: nothing is kept beside it, and
/// what was written is given back. Harm is told to a pharmacist all the same.
async fn gone(
    state: &PortalState,
    visit: &PatientVisit,
    form: &Form<'_>,
) -> Result<Response, Fault> {
    let named = form.named.clone();
    let before = state.db.write(&visit.actor(), move |tx| actions::said_before(tx, &named)).await?;
    let around = form::Around { say: &visit.view.say, before: &before, plenty: None, days: &[] };
    let place = Place { is_detail: form.is_detail, ..Place::first(form.question, 0) };
    let answers = match form::read(place, form.fields, &around) {
        Ok(form::Step::Keep(answers) | form::Step::Danger(answers)) => Some(answers),
        _ => None,
    };
    let severity = answers.as_ref().and_then(|it| it.side_effects.as_ref()).map(|it| it.severity);
    let is_told = answers.as_ref().is_some_and(Answers::is_grave);
    let (visiting, named) = (visit.visiting(), form.named.clone());
    let ended = state
        .db
        .write(&visit.actor(), move |tx| actions::too_late(tx, visiting, &named, answers.as_ref()))
        .await?;
    if severity == Some(Severity::Emergency) {
        return Ok(danger::danger(&visit.view).into_response());
    }
    let ended = as_they_stood(state, visit, &form.named, &ended);
    let page = changed(&visit.view, &ended, is_told, &form::written(form.fields));
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// `POST /refill/check`.
pub async fn send(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let confirm = Confirm::from_code(fields.text(check::CONFIRM)).ok_or(STRANGE)?;
    let named = Named::read(&fields).ok_or(STRANGE)?;
    let versions: Option<Vec<u32>> =
        fields.text(check::ONCE).split('-').map(|version| version.parse().ok()).collect();
    let page = (named.clone(), versions.ok_or(STRANGE)?);
    let mut asked = read(&state, &visit, &named).await?;
    asked.retain(|one| named.has(one.refill.id));
    if !place::is_complete(&sheet(&state, &visit, &asked).medicines) {
        return Ok(see_other("/refill"));
    }
    let visiting = visit.visiting();
    let pressed = state
        .db
        .write(&visit.actor(), move |tx| actions::send(tx, visiting, confirm, &page))
        .await?;
    if pressed == Pressed::Taken {
        return Ok(see_other("/refill/sent"));
    }
    let (visiting, names) = (visit.visiting(), named.clone());
    let ended = state
        .db
        .write(&visit.actor(), move |tx| actions::too_late(tx, visiting, &names, None))
        .await?;
    let ended = as_they_stood(&state, &visit, &named, &ended);
    let page = changed(&visit.view, &ended, false, "");
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// The medicines of a page that is gone, numbered as it numbered them. Like the pages of the visit it
/// tells of the last fill only where two bear the same label.
fn as_they_stood(
    state: &PortalState,
    visit: &PatientVisit,
    named: &Named,
    stood: &Stood,
) -> Vec<(Called, Stands)> {
    let View { say, brand, .. } = &visit.view;
    let today = brand.zone.day(state.db.now());
    let known: Vec<&Known> =
        stood.named.iter().map(|(known, _)| known).chain(&stood.others).collect();
    let called = Called::all(say, &known, today).into_iter().enumerate();
    let called = called.map(|(at, called)| called.numbered(named.which(at)));
    called.zip(stood.named.iter().map(|(_, stands)| *stands)).collect()
}
