//! The work list as it changes: each change renders the line's own partial again, for the page that
//! listens. A page ends with its session, and when a newer one needs its place.

use std::collections::VecDeque;

use axum::response::Response;
use care::task::{
    self,
    rules::{Kind, Tier},
};
use engine::{Event as _, Happened, Heard};
use futures_util::{Stream, stream};
use identity::StaffLeft;
use kernel::{Result, TaskId};
use store::Tx;
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Interval, MissedTickBehavior, interval},
};
use web::{
    View,
    live::{Change, changes},
};

use crate::{
    ConsoleState, StaffSession,
    streams::{Ended, Place},
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
    let place = state.streams.begin(who.session.id, who.staff.id);
    let mut again = interval(state.streams.period());
    again.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // Without it the first tick is due at once, and the session was judged just now.
    again.reset();
    let watch = Watch { view, state, who, asked, counts: None };
    changes(told(Open { watch, heard, place, again, ready: VecDeque::new(), is_over: false }))
}

/// A page that listens.
struct Open {
    watch: Watch,
    heard: Receiver<Heard>,
    place: Place,
    /// When it is time to ask whether the session still holds although nothing happened.
    again: Interval,
    ready: VecDeque<Change>,
    is_over: bool,
}

fn told(open: Open) -> impl Stream<Item = Change> + Send {
    stream::unfold(open, |mut open| async move {
        loop {
            if let Some(change) = open.ready.pop_front() {
                return Some((change, open));
            }
            if open.is_over {
                return None;
            }
            match open.next().await {
                Told::Changed(changes) => open.ready.extend(changes),
                Told::Crowded => {
                    open.ready.push_back(Change::Over);
                    open.is_over = true;
                }
                Told::Over => open.is_over = true,
            }
        }
    })
}

impl Open {
    async fn next(&mut self) -> Told {
        tokio::select! {
            biased;
            why = self.place.ended() => match why {
                Ended::Crowded => Told::Crowded,
                Ended::Over => Told::Over,
            },
            heard = self.heard.recv() => match heard {
                Ok(Heard::Happened(happened)) => self.watch.change(&happened).await,
                Ok(Heard::Gap) | Err(RecvError::Lagged(_)) => Told::stale(),
                Err(RecvError::Closed) => Told::Over,
            },
            _ = self.again.tick() => self.watch.ask_again().await,
        }
    }
}

/// What an event means to the page.
enum Told {
    Changed(Vec<Change>),
    /// A newer page of the same session took its place.
    Crowded,
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
        if happened.kind.as_ref() == StaffLeft::KIND {
            return self.ask_again().await;
        }
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

    /// Whether the session still holds. What cannot be asked now is asked again later: before anything
    /// is told, each change asks for itself.
    async fn ask_again(&self) -> Told {
        let who = self.who.clone();
        match self.state.db.read(move |tx| who.still_holds(tx)).await {
            Ok(true) => Told::Changed(Vec::new()),
            Ok(false) => Told::Over,
            Err(error) => {
                tracing::warn!("a session could not be asked about: {}", error.chain());
                Told::Changed(Vec::new())
            }
        }
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
