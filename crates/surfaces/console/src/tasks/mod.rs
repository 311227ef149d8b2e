//! One task: what it is about, why it is there, and what may come of it.

mod page;

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::Redirect,
    routing::{get, post},
};
use care::task::{self, TaskOutcome};
use kernel::{Error, Phi, TaskId};
use maud::Markup;
use web::{Fault, View, fields::Posted};

use crate::{ConsoleState, StaffSession};

/// Letters of a note.
const NOTE: usize = 2_000;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/tasks/{id}", get(show))
        .route("/console/tasks/{id}/claim", post(claim))
        .route("/console/tasks/{id}/release", post(release))
        .route("/console/tasks/{id}/completion", post(complete))
}

fn id(text: &str) -> Result<TaskId, Fault> {
    text.parse().map_err(|_| Fault::Status(StatusCode::NOT_FOUND))
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
) -> Result<Markup, Fault> {
    let id = id(&task)?;
    let line = state
        .db
        .write(&who.actor(), move |tx| {
            let line = task::worklist_row(tx, id)?.ok_or(Error::NotFound { what: "task" })?;
            if let Some(patient) = line.task.patient {
                audit::viewed(tx, patient, "task")?;
            }
            Ok(line)
        })
        .await?;
    Ok(page::page(&view, &who, &line))
}

async fn claim(
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Redirect, Fault> {
    let id = id(&task)?;
    posted.vouched(&who.token)?;
    state.db.write(&who.actor(), move |tx| task::claim(tx, id)).await?;
    Ok(Redirect::to(&format!("/console/tasks/{id}")))
}

async fn release(
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Redirect, Fault> {
    let id = id(&task)?;
    posted.vouched(&who.token)?;
    state.db.write(&who.actor(), move |tx| task::release(tx, id)).await?;
    Ok(Redirect::to("/console/worklist"))
}

async fn complete(
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Redirect, Fault> {
    let id = id(&task)?;
    let fields = posted.vouched(&who.token)?;
    let outcome = TaskOutcome::from_code(fields.text("outcome"));
    let outcome = outcome.ok_or(Error::refused("bad-outcome"))?;
    let note = Some(fields.prose("note", NOTE)).filter(|note| !note.is_empty()).map(Phi::new);
    state.db.write(&who.actor(), move |tx| task::complete(tx, id, outcome, note.as_ref())).await?;
    Ok(Redirect::to("/console/worklist"))
}
