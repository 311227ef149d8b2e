//! All messages of the pharmacy in a span of time: how many went, wait, were withheld, dropped or failed,
//! for which reasons, and which they are.

mod list;
mod page;

use axum::{
    Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use identity::{Permission, permit};
use kernel::{Error, Instant, Result};
use outreach::overview::{self, Counts, Fared};
use serde::Deserialize;
use store::{Db, Tx};
use web::{Say, View, i18n::Said};

use crate::{ConsoleState, StaffSession, refusal};

/// A day, in milliseconds: the longest span of one read.
const DAY: i64 = 86_400_000;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/messages", get(index))
        .route("/console/messages/list", get(listed))
}

/// How far a page looks back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Span {
    Day,
    Week,
    Month,
}

impl Span {
    const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    fn of(code: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|span| Some(span.code()) == code).unwrap_or(Self::Day)
    }

    const fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
        }
    }
}

/// What the address asks for.
#[derive(Debug, Deserialize)]
struct Asked {
    span: Option<String>,
    fared: Option<String>,
    rule: Option<String>,
}

async fn index(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Query(asked): Query<Asked>,
) -> Response {
    let span = Span::of(asked.span.as_deref());
    let may = state.db.write(&who.actor(), |tx| permit(tx, Permission::ReadPatients)).await;
    let found = match may {
        Ok(()) => counted(&state.db, span).await,
        Err(error) => Err(error),
    };
    refusal::shown(&view, &who, found, |counts| page::page(&view, &who, span, &counts))
}

/// The counts of the last days, read a day at a time.
async fn counted(db: &Db, span: Span) -> Result<Counts> {
    let now = db.now();
    let mut all = Counts::new();
    for day in 0..span.days() {
        let until = now.plus_millis(1 - day * DAY);
        let from = until.plus_millis(-DAY);
        for (key, count) in db.read(move |tx| overview::count(tx, from, until)).await? {
            *all.entry(key).or_default() += count;
        }
    }
    Ok(all)
}

async fn listed(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Query(asked): Query<Asked>,
) -> Response {
    let span = Span::of(asked.span.as_deref());
    let found = match asked.fared.as_deref().and_then(Fared::from_code).zip(asked.rule) {
        Some((fared, rule)) => {
            let read = move |tx: &mut Tx<'_>| list::read(tx, span, (fared, rule));
            state.db.write(&who.actor(), read).await
        }
        None => Err(Error::NotFound { what: "messages" }),
    };
    refusal::shown(&view, &who, found, |model| list::page(&view, &who, &model))
}

/// From when to when.
fn since(now: Instant, span: Span) -> (Instant, Instant) {
    let until = now.plus_millis(1);
    (until.plus_millis(-DAY * span.days()), until)
}

/// A rule in a few words, without the facts of one message.
pub(crate) fn short(say: &Say, rule: &str) -> Said {
    let key = format!("explain-short-{rule}");
    if say.knows(&key) { say.t(&key) } else { say.t("explain-short-other") }
}
