//! The work list as it changes: each change renders the line's own partial again, for the page that
//! listens.

use std::collections::VecDeque;

use axum::response::Response;
use care::task::{
    self,
    rules::{Kind, Tier},
};
use engine::{Happened, Heard};
use futures_util::{Stream, stream};
use kernel::{Result, TaskId};
use store::Tx;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use web::{
    View,
    live::{Change, changes},
};

use crate::{
    ConsoleState, StaffSession,
    worklist::{
        Asked,
        alarms::alarms,
        line::{self, Line},
        page::{Told as Counts, waiting},
        row,
    },
};

/// Events that change a line.
const TASKS: &str = "care.task_";

/// Changes for as long as the page is open and its session lives.
pub fn worklist(view: View, state: ConsoleState, who: StaffSession, asked: Asked) -> Response {
    let heard = state.feed.listen();
    changes(told(Watch { view, state, who, asked, counts: None }, heard))
}

fn told(watch: Watch, heard: Receiver<Heard>) -> impl Stream<Item = Change> + Send {
    let begun = (watch, heard, VecDeque::new());
    stream::unfold(begun, |(mut watch, mut heard, mut ready)| async move {
        loop {
            if let Some(change) = ready.pop_front() {
                return Some((change, (watch, heard, ready)));
            }
            let told = match heard.recv().await {
                Ok(Heard::Happened(happened)) => watch.change(&happened).await,
                Ok(Heard::Gap) | Err(RecvError::Lagged(_)) => Told::stale(),
                Err(RecvError::Closed) => return None,
            };
            match told {
                Told::Changed(changes) => ready.extend(changes),
                Told::Over => return None,
            }
        }
    })
}

/// What an event means to the page.
enum Told {
    Changed(Vec<Change>),
    /// The session has ended: nothing more is told.
    Over,
}

impl Told {
    fn stale() -> Self {
        Self::Changed(vec![Change::Stale])
    }
}

struct Watch {
    view: View,
    state: ConsoleState,
    who: StaffSession,
    asked: Asked,
    /// What the page says of how much waits, as far as it was told here.
    counts: Option<Counts>,
}

impl Watch {
    async fn change(&mut self, happened: &Happened) -> Told {
        if !happened.kind.starts_with(TASKS) {
            return Told::Changed(Vec::new());
        }
        let Ok(id) = happened.subject.parse::<TaskId>() else {
            return Told::Changed(Vec::new());
        };
        self.line(id).await.unwrap_or_else(|error| {
            tracing::warn!("a line could not be brought up to date: {}", error.chain());
            Told::stale()
        })
    }

    /// The line as it is now, and what stands around the list: an emergency is told on every page of
    /// it. What is shown leaves its row in the audit, as the page did.
    async fn line(&mut self, id: TaskId) -> Result<Told> {
        let (who, asked, counts) = (self.who.clone(), self.asked.clone(), self.counts);
        let actor = self.who.actor();
        let found = self.state.db.write(&actor, move |tx| {
            if !who.still_holds(tx)? {
                return Ok(None);
            }
            let row = task::worklist_row(tx, id)?;
            let kind = row.as_ref().map(|row| row.task.kind);
            let line = match row.filter(|row| asked.shows(&row.task, &who)) {
                Some(row) => Some(line::one(tx, row)?),
                None => None,
            };
            let urgent = urgent(tx, kind, counts)?;
            let told = Counts {
                count: task::count(tx, asked.filter(&who))?,
                urgent: match (&urgent, counts) {
                    (Some(lines), _) => lines.len(),
                    (None, known) => known.map_or(0, |known| known.urgent),
                },
            };
            for line in line.iter().chain(urgent.iter().flatten()) {
                if let Some(patient) = line.row.task.patient {
                    audit::viewed(tx, patient, "worklist")?;
                }
            }
            Ok(Some(Found { line, urgent, told }))
        });
        let Some(found) = found.await? else { return Ok(Told::Over) };
        let mut changes = vec![match found.line {
            Some(line) => Change::Row(row::row(&self.view, &self.who, &line)),
            // Done, or on another page of the list.
            None => Change::Gone(row::id_of(id)),
        }];
        if let Some(lines) = found.urgent {
            changes.push(Change::Part(alarms(&self.view, &self.who, &lines)));
        }
        if self.counts.replace(found.told) != Some(found.told) {
            changes.push(Change::Part(waiting(&self.view, found.told)));
        }
        Ok(Told::Changed(changes))
    }
}

/// The emergencies, when one of them changed or nothing is known of them yet.
fn urgent(tx: &mut Tx<'_>, kind: Option<Kind>, known: Option<Counts>) -> Result<Option<Vec<Line>>> {
    let is_emergency = kind.is_some_and(|kind| kind.tier() == Tier::Emergency);
    if known.is_some() && !is_emergency {
        return Ok(None);
    }
    let rows = task::emergencies(tx)?;
    line::all(tx, rows).map(Some)
}

struct Found {
    line: Option<Line>,
    urgent: Option<Vec<Line>>,
    told: Counts,
}
