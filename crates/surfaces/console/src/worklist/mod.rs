//! The work list: what needs somebody now, most pressing first, each line with the reason of its
//! rank; live without moving focus.

mod page;
pub(crate) mod row;

use axum::{
    Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use care::task::{self, After, Filter, Page, rules::Role};
use kernel::{Instant, TaskId};
use maud::Markup;
use serde::Deserialize;
use web::{Fault, View};

use crate::{ConsoleState, StaffSession, live};

/// Lines of one page.
const LINES: u32 = 50;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/worklist", get(index))
        .route("/console/worklist/live", get(changes))
}

/// Which lines are asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// `mine`, or a role's code; everything otherwise.
    #[serde(default)]
    pub(crate) whose: String,
    /// Where the page before ended: milliseconds and id.
    after: Option<String>,
}

impl Asked {
    fn filter(&self, who: &StaffSession) -> Filter {
        match self.whose.as_str() {
            "mine" => Filter { claimed_by: Some(who.staff.id), ..Filter::default() },
            code => Filter { role: Role::from_code(code), ..Filter::default() },
        }
    }

    fn after(&self) -> Option<After> {
        let (at, id) = self.after.as_deref()?.split_once('.')?;
        Some(After { act_by: Instant(at.parse().ok()?), id: id.parse::<TaskId>().ok()? })
    }
}

async fn index(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    let (filter, after) = (asked.filter(&who), asked.after());
    let (list, count) = state
        .db
        .write(&who.actor(), move |tx| {
            let list = task::worklist(tx, filter, Page { after, size: LINES })?;
            let shown: Vec<_> = list.rows.iter().filter_map(|row| row.task.patient).collect();
            audit::listed(tx, "worklist", &shown)?;
            Ok((list, task::count(tx)?))
        })
        .await?;
    Ok(page::page(&view, &who, &asked, (list, count)))
}

async fn changes(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    live::worklist(view, state, who)
}
