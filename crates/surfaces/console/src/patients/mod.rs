//! Patients: finding one, and knowing one at a glance.

mod file;
mod index;
mod show;
mod timeline;

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    routing::get,
};
use care::patient::{self, Search};
use kernel::PatientId;
use maud::Markup;
use web::{Fault, Fields, View, fields::Posted};

use crate::{ConsoleState, StaffSession};

/// Patients that a search shows.
const FOUND: u32 = 25;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/patients", get(index).post(search))
        .route("/console/patients/{id}", get(show))
}

async fn index(view: View, who: StaffSession) -> Markup {
    index::page(&view, &who, "", None)
}

/// What was typed travels in the body: a name in an address would stand in logs and histories.
async fn search(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Markup, Fault> {
    let fields: Fields = posted.vouched(&who.token)?;
    let typed = fields.text("typed").to_owned();
    let Some(search) = Search::read(&typed) else {
        return Ok(index::page(&view, &who, &typed, Some(Vec::new())));
    };
    let found = state
        .db
        .write(&who.actor(), move |tx| {
            let found = patient::search(tx, &search, FOUND)?;
            let ids: Vec<_> = found.iter().map(|patient| patient.id).collect();
            audit::listed(tx, "patients", &ids)?;
            Ok(found)
        })
        .await?;
    Ok(index::page(&view, &who, &typed, Some(found)))
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Result<Markup, Fault> {
    let id: PatientId = id.parse().map_err(|_| Fault::Status(StatusCode::NOT_FOUND))?;
    let file = state.db.write(&who.actor(), move |tx| file::read(tx, id)).await?;
    Ok(show::page(&view, &who, &file))
}
