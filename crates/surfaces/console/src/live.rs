//! The work list as it changes: each change renders the line's own partial again, for the page that
//! listens.

use axum::response::Response;
use care::task;
use engine::{Happened, Heard};
use futures_util::{Stream, stream};
use kernel::{Result, TaskId};
use tokio::sync::broadcast::{Receiver, error::RecvError};
use web::{
    View,
    live::{Change, changes},
};

use crate::{
    ConsoleState, StaffSession,
    worklist::{Asked, line, row},
};

/// Events that change a line.
const TASKS: &str = "care.task_";

/// Changes for as long as the page is open and its session lives.
pub fn worklist(view: View, state: ConsoleState, who: StaffSession, asked: Asked) -> Response {
    let heard = state.feed.listen();
    changes(told(Watch { view, state, who, asked }, heard))
}

fn told(watch: Watch, heard: Receiver<Heard>) -> impl Stream<Item = Change> + Send {
    stream::unfold((watch, heard), |(watch, mut heard)| async move {
        loop {
            let change = match heard.recv().await {
                Ok(Heard::Happened(happened)) => watch.change(&happened).await,
                Ok(Heard::Gap) | Err(RecvError::Lagged(_)) => Told::Changed(Change::Stale),
                Err(RecvError::Closed) => return None,
            };
            match change {
                Told::Changed(change) => return Some((change, (watch, heard))),
                Told::Nothing => {}
                Told::Over => return None,
            }
        }
    })
}

/// What an event means to the page.
enum Told {
    Changed(Change),
    Nothing,
    /// The session has ended: nothing more is told.
    Over,
}

struct Watch {
    view: View,
    state: ConsoleState,
    who: StaffSession,
    asked: Asked,
}

impl Watch {
    async fn change(&self, happened: &Happened) -> Told {
        if !happened.kind.starts_with(TASKS) {
            return Told::Nothing;
        }
        let Ok(id) = happened.subject.parse::<TaskId>() else { return Told::Nothing };
        self.line(id).await.unwrap_or_else(|error| {
            tracing::warn!("a line could not be brought up to date: {}", error.chain());
            Told::Changed(Change::Stale)
        })
    }

    /// The line as it is now. What is shown leaves its row in the audit, as the page did.
    async fn line(&self, id: TaskId) -> Result<Told> {
        let (who, asked) = (self.who.clone(), self.asked.clone());
        let actor = self.who.actor();
        let found = self.state.db.write(&actor, move |tx| {
            if !who.still_holds(tx)? {
                return Ok(Found::Over);
            }
            let line = task::worklist_row(tx, id)?.filter(|line| asked.shows(&line.task, &who));
            let Some(line) = line else { return Ok(Found::Elsewhere) };
            if let Some(patient) = line.task.patient {
                audit::viewed(tx, patient, "worklist")?;
            }
            Ok(Found::Line(Box::new(line::one(tx, line)?)))
        });
        Ok(match found.await? {
            Found::Over => Told::Over,
            Found::Elsewhere => Told::Changed(Change::Gone(row::id_of(id))),
            Found::Line(line) => Told::Changed(Change::Row(row::row(&self.view, &self.who, &line))),
        })
    }
}

enum Found {
    Over,
    /// Done, or on another page of the list.
    Elsewhere,
    Line(Box<line::Line>),
}
