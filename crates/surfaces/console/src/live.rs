//! The work list as it changes: each change renders the line's own partial again.

use std::sync::Arc;

use axum::response::Response;
use care::task::{self, State};
use engine::Happened;
use futures_util::{Stream, StreamExt as _, stream};
use kernel::{Result, TaskId};
use tokio::sync::broadcast::{Receiver, error::RecvError};
use web::{
    View,
    live::{Change, changes},
};

use crate::{ConsoleState, StaffSession, worklist::row};

/// Events that change a line.
const TASKS: &str = "care.task_";

/// Changes for as long as the page is open and its session lives.
pub fn worklist(view: View, state: ConsoleState, who: StaffSession) -> Response {
    let heard = state.feed.listen();
    let watch = Arc::new(Watch { view, state, who });
    let stream = listen(heard).filter_map(move |heard| {
        let watch = Arc::clone(&watch);
        async move { watch.change(heard).await }
    });
    changes(stream)
}

/// What is heard: an event, or that some were missed.
fn listen(heard: Receiver<Happened>) -> impl Stream<Item = Option<Happened>> + Send {
    stream::unfold(heard, |mut heard| async move {
        match heard.recv().await {
            Ok(happened) => Some((Some(happened), heard)),
            Err(RecvError::Lagged(_)) => Some((None, heard)),
            Err(RecvError::Closed) => None,
        }
    })
}

struct Watch {
    view: View,
    state: ConsoleState,
    who: StaffSession,
}

impl Watch {
    async fn change(&self, heard: Option<Happened>) -> Option<Change> {
        let Some(happened) = heard else { return Some(Change::Stale) };
        if !happened.kind.starts_with(TASKS) {
            return None;
        }
        let id: TaskId = happened.subject.parse().ok()?;
        match self.line(id).await {
            Ok(change) => change,
            Err(error) => {
                tracing::warn!("a line could not be brought up to date: {}", error.chain());
                Some(Change::Stale)
            }
        }
    }

    /// The line as it is now. What is shown leaves its row in the audit, as the page did; a session
    /// that has ended is shown nothing.
    async fn line(&self, id: TaskId) -> Result<Option<Change>> {
        let session = self.who.session.clone();
        let found = self
            .state
            .db
            .write(&self.who.actor(), move |tx| {
                if session.expires_at <= tx.now() {
                    return Ok(None);
                }
                let line = task::worklist_row(tx, id)?;
                if let Some(patient) = line.as_ref().and_then(|line| line.task.patient) {
                    audit::viewed(tx, patient, "worklist")?;
                }
                Ok(line)
            })
            .await?;
        Ok(found.map(|line| match line.task.state {
            State::Done => Change::Gone(row::id_of(id)),
            _ => Change::Row(row::row(&self.view, &self.who, &line)),
        }))
    }
}
