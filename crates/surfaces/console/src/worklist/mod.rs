//! The work list: what needs somebody now, most pressing first, each line with the reason of its
//! rank; live without moving focus.

pub(crate) mod alarms;
mod asked;
pub(crate) mod line;
pub(crate) mod page;
pub(crate) mod row;

use axum::{
    Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use care::task::{self, Page, State as Stands};
use identity::{Permission, permit};
use kernel::Result;
use store::Tx;
use web::View;

pub(crate) use asked::Asked;

use crate::{ConsoleState, StaffSession, live, refusal};

/// Lines of one page.
const LINES: u32 = 50;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/worklist", get(index))
        .route("/console/worklist/live", get(changes))
}

async fn index(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Query(asked): Query<Asked>,
) -> Response {
    let (filter, after, finished) = (asked.filter(&who), asked.after(), asked.finished());
    let actor = who.actor();
    let found = state.db.write(&actor, move |tx| {
        let list = task::worklist(tx, filter, Page { after, size: LINES })?;
        let urgent = task::emergencies(tx)?;
        let finished = match finished {
            Some(id) => task::worklist_row(tx, id)?.filter(|row| row.task.state == Stands::Done),
            None => None,
        };
        let named = list.rows.iter().chain(&urgent).chain(&finished);
        let mut shown: Vec<_> = named.filter_map(|row| row.task.patient).collect();
        shown.sort();
        shown.dedup();
        audit::listed(tx, "worklist", &shown)?;
        let back = match after {
            Some(place) => Some(task::page_before(tx, filter, place, LINES)?),
            None => None,
        };
        Ok(page::Model {
            next: list.next,
            back,
            lines: line::all(tx, list.rows)?,
            count: task::count(tx, filter)?,
            urgent: line::all(tx, urgent)?,
            finished,
            untold: untold(tx)?,
        })
    });
    refusal::shown(&view, &who, found.await, |model| page::page(&view, &who, &asked, &model))
}

/// Jobs that are looked at, the newest first.
const PARKED: u32 = 50;

/// How much of the program's own work is set aside without a task that would say so.
fn untold(tx: &mut Tx<'_>) -> Result<usize> {
    let parked: Vec<_> = engine::parked(tx, PARKED)?.into_iter().map(|job| job.id).collect();
    task::untold(tx, &parked)
}

async fn changes(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Query(asked): Query<Asked>,
) -> Response {
    // Judged before the stream begins; each change is judged again.
    let actor = who.actor();
    match state.db.write(&actor, |tx| permit(tx, Permission::ReadTasks)).await {
        Ok(()) => live::worklist(view, state, who, asked),
        Err(error) => refusal::refused(&view, &who, error),
    }
}
