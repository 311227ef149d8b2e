//! One task: what it is about, why it is there, and what may come of it.

mod answers;
mod ending;
mod file;
pub(crate) mod page;
mod said;
mod script;

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use care::task;
use kernel::{Error, Phi, Result, TaskId};
use page::Attempt;
use store::Tx;
use web::{Fault, Fields, View, fields::Posted, kit::Errors};

use crate::{ConsoleState, StaffSession, refusal};

/// Letters of a note.
const NOTE: usize = 2_000;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/tasks/{id}", get(show))
        .route("/console/tasks/{id}/claim", post(claim))
        .route("/console/tasks/{id}/take-over", post(take_over))
        .route("/console/tasks/{id}/release", post(release))
        .route("/console/tasks/{id}/completion", post(complete))
        .route("/console/tasks/{id}/answers", get(said::show).post(said::save))
}

fn id(text: &str) -> Result<TaskId> {
    text.parse().map_err(|_| Error::NotFound { what: "task" })
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
) -> Response {
    shown(&view, &state, &who, (id(&task), Attempt::default())).await
}

/// The task as it stands now.
async fn shown(
    view: &View,
    state: &ConsoleState,
    who: &StaffSession,
    (id, attempt): (Result<TaskId>, Attempt),
) -> Response {
    let found = match id {
        Ok(id) => state.db.write(&who.actor(), move |tx| file::read(tx, id)).await,
        Err(error) => Err(error),
    };
    refusal::shown(view, who, found, |file| page::page(view, who, &file, &attempt))
}

async fn claim(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    moved((&view, &state, &who), &task, posted, task::claim).await
}

async fn take_over(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    moved((&view, &state, &who), &task, posted, task::take_over).await
}

async fn release(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let given = moved((&view, &state, &who), &task, posted, task::release).await?;
    // Who gave it back goes on with the list.
    Ok(if given.status().is_redirection() { see("/console/worklist") } else { given })
}

/// Changes who has a task; whoever took it goes on with it.
async fn moved(
    (view, state, who): (&View, &ConsoleState, &StaffSession),
    task: &str,
    posted: Posted,
    change: fn(&mut Tx<'_>, TaskId) -> Result<()>,
) -> Result<Response, Fault> {
    posted.vouched(&who.token)?;
    let id = match id(task) {
        Ok(id) => id,
        Err(error) => return Ok(refusal::refused(view, who, error)),
    };
    Ok(match state.db.write(&who.actor(), move |tx| change(tx, id)).await {
        Ok(()) => see(&format!("/console/tasks/{id}")),
        Err(error) => too_late(view, state, who, (id, error, Fields::default())).await,
    })
}

fn see(path: &str) -> Response {
    Redirect::to(path).into_response()
}

async fn complete(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let id = match id(&task) {
        Ok(id) => id,
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    let note = Some(fields.prose(ending::NOTE, NOTE)).filter(|note| !note.is_empty());
    let note = note.map(Phi::new);
    let today = view.brand.zone.day(state.db.now());
    let done = match ending::read(&fields, &view.say, today) {
        Ok(Some(ending)) => {
            let actor = who.actor();
            let done =
                state.db.write(&actor, move |tx| task::complete(tx, id, ending, note.as_ref()));
            done.await
        }
        Ok(None) => Err(Error::refused("bad-outcome")),
        Err(errors) => {
            let attempt = Attempt { refused: None, fields, errors };
            let page = shown(&view, &state, &who, (Ok(id), attempt)).await;
            return Ok(answered(StatusCode::UNPROCESSABLE_ENTITY, page));
        }
    };
    Ok(match done {
        Ok(()) => see(&format!("/console/worklist?finished={id}")),
        Err(error) => too_late(&view, &state, &who, (id, error, fields)).await,
    })
}

/// Something changed since the page was opened: the task as it stands now, with what was refused
/// in words and what was typed kept.
async fn too_late(
    view: &View,
    state: &ConsoleState,
    who: &StaffSession,
    (id, error, fields): (TaskId, Error, Fields),
) -> Response {
    let Error::Refused { code } = error else { return refusal::refused(view, who, error) };
    let status = Fault::from(error).into_response().status();
    let attempt = Attempt { refused: Some(code), fields, errors: Errors::none() };
    answered(status, shown(view, state, who, (Ok(id), attempt)).await)
}

/// The page with that status, unless there was none to show.
fn answered(status: StatusCode, page: Response) -> Response {
    if page.status() == StatusCode::OK { (status, page).into_response() } else { page }
}
