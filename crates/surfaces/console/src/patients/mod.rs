//! Patients: finding one, and knowing one at a glance.

mod file;
mod glance;
mod index;
mod message;
mod show;
pub(crate) mod timeline;
mod why;

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use care::patient::{self, Search};
use identity::{Permission, permit};
use kernel::{Error, PatientId};
use web::{Fault, View, fields::Posted};

use crate::{ConsoleState, StaffSession, refusal};

/// Patients that a search shows.
const FOUND: u32 = 25;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/patients", get(index).post(search))
        .route("/console/patients/{id}", get(show))
        .route("/console/patients/{id}/messages", post(message::write))
        .route("/console/patients/{id}/why", get(explain).post(explain_until))
}

async fn index(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    let actor = who.actor();
    let may = state.db.write(&actor, |tx| permit(tx, Permission::ReadPatients)).await;
    refusal::shown(&view, &who, may, |()| index::page(&view, &who, &None))
}

/// What was typed travels in the body: a name in an address would stand in logs and histories.
async fn search(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let typed = posted.vouched(&who.token)?.text("typed").to_owned();
    let search = Search::read(&typed);
    let actor = who.actor();
    let found = state.db.write(&actor, move |tx| {
        permit(tx, Permission::ReadPatients)?;
        let Some(search) = search else { return Ok(None) };
        let found = patient::search(tx, &search, FOUND)?;
        let ids: Vec<_> = found.iter().map(|patient| patient.id).collect();
        audit::listed(tx, "patients", &ids)?;
        Ok(Some(found))
    });
    let found = found.await;
    Ok(refusal::shown(&view, &who, found, |found| index::page(&view, &who, &Some((typed, found)))))
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Response {
    let found = match id.parse::<PatientId>() {
        Ok(id) => state.db.write(&who.actor(), move |tx| file::read(tx, id)).await,
        Err(_) => Err(Error::NotFound { what: "patient" }),
    };
    refusal::shown(&view, &who, found, |file| show::page(&view, &who, &file))
}

async fn explain(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Response {
    explained((&view, &state, &who), &id, None).await
}

/// The same page up to a minute.
async fn explain_until(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let at = posted.vouched(&who.token)?.text(why::AT).to_owned();
    Ok(explained((&view, &state, &who), &id, Some(at)).await)
}

async fn explained(
    (view, state, who): (&View, &ConsoleState, &StaffSession),
    id: &str,
    at: Option<String>,
) -> Response {
    let found = match id.parse::<PatientId>() {
        Ok(id) => state.db.write(&who.actor(), move |tx| why::read(tx, id, at)).await,
        Err(_) => Err(Error::NotFound { what: "patient" }),
    };
    refusal::shown(view, who, found, |found| why::page(view, who, &found))
}
