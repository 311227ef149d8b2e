//! The page of the demo: what time it is, buttons that move the clock, what there is to see, and
//! whom to play. It stands on this machine only and shows nobody who exists.

mod came;
mod clock;

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    Router,
    extract::{FromRef, State},
    response::Redirect,
    routing::{get, post},
};
use channels::simulator::Simulator;
use engine::Runner;
use kernel::{EventId, Result};
use maud::Markup;
use sample::{Person, Team};
use store::Db;
use vault::Token;
use web::{Brand, Fault, Site, View, csrf, fields::Posted};

use came::Came;

use super::{
    people::{self, Portal},
    team,
};
use crate::{
    cli::DemoArgs,
    node::{DEMO, Node},
};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// Things that fall due and cannot be seen, before the next event is given up.
const MOST_STEPS: u32 = 100;

/// What the page works with.
#[derive(Clone)]
pub struct DemoState {
    db: Db,
    site: Arc<Site>,
    runner: Runner,
    simulator: Arc<Simulator>,
    people: Arc<Vec<Person>>,
    team: Team,
    portal: Portal,
    token: csrf::Token,
    /// What came when the clock was moved last.
    came: Arc<Mutex<Option<Came>>>,
}

impl DemoState {
    /// The state of the demo on this node.
    pub async fn new(
        node: &Node,
        simulator: Arc<Simulator>,
        (arguments, portal): (&DemoArgs, Portal),
    ) -> Result<Self> {
        let db = &node.db;
        let profile = db.read(care::pharmacy::current).await?;
        let brand = Brand {
            name: profile.name,
            phone: profile.phone,
            language: profile.language,
            zone: profile.zone,
        };
        Ok(Self {
            db: db.clone(),
            site: Arc::new(Site::new(brand, Vec::new()).with_pseudo_locales()),
            runner: node.runner.clone(),
            simulator,
            people: Arc::new(sample::people(arguments.seed, arguments.patients)),
            team: team::known(db).await?,
            portal,
            token: csrf::Token::of(Token::generate().reveal()),
            came: Arc::default(),
        })
    }
}

impl FromRef<DemoState> for Arc<Site> {
    fn from_ref(state: &DemoState) -> Self {
        Self::clone(&state.site)
    }
}

/// The pages, behind the rim.
pub fn router(state: DemoState) -> Router {
    let site = Arc::clone(&state.site);
    let routes = Router::new()
        .route("/", get(|| async { Redirect::to(DEMO) }))
        .route(DEMO, get(show))
        .route("/demo/clock", post(turn))
        .route("/demo/in", post(come_in))
        .with_state(state);
    web::rim::around(routes, site)
}

async fn show(view: View, State(state): State<DemoState>) -> Result<Markup, Fault> {
    let people = Arc::clone(&state.people);
    let (mut seen, parts) = state
        .db
        .read(move |tx| {
            let seen = clock::Seen {
                now: tx.now(),
                messages: outreach::message::counts(tx)?,
                tasks: care::task::count(tx, care::task::Filter::default())?,
                came: None,
            };
            Ok((seen, people::parts(tx, &people)?))
        })
        .await?;
    seen.came = state.came.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let reached = parts.into_iter().filter_map(|part| {
        let reached = reached(&state.simulator, &part)?;
        Some((part, reached))
    });
    let base = state.simulator.base_url();
    let parts = clock::Parts {
        to_play: &reached.collect::<Vec<_>>(),
        phones: &format!("{base}/simulator"),
        mail: &format!("{base}/simulator/mail"),
        portal: state.portal.0.as_ref(),
    };
    Ok(clock::page(&view, &state.token, &seen, &parts))
}

/// Where what was written to somebody can be read; nothing for whom nothing reached, and who has
/// nothing to answer.
fn reached(simulator: &Simulator, part: &people::Part) -> Option<clock::Reached> {
    let phone = simulator.phone(&part.number);
    let has_text = phone.is_some_and(|phone| {
        phone.texts.iter().any(|text| text.by == "pharmacy" && text.fate != "lost")
    });
    if has_text {
        return Some(clock::Reached::Phone(simulator.page(&part.number)));
    }
    let emails = simulator.mail().emails_to(part.mailbox.as_deref()?);
    let id = emails.last()?.id;
    Some(clock::Reached::Email(format!("{}/simulator/mail/{id}", simulator.base_url())))
}

/// Moves the clock, lets everything that falls due on the way happen, and waits for the carrier.
async fn turn(State(state): State<DemoState>, posted: Posted) -> Result<Redirect, Fault> {
    let fields = posted.vouched(&state.token)?;
    let mark = came::mark(&state.db).await?;
    let came = match fields.text("by") {
        "hour" => pass(&state, mark, HOUR).await?,
        "day" => pass(&state, mark, DAY).await?,
        "next" => pass_to_next(&state, mark).await?,
        _ => return Ok(Redirect::to(DEMO)),
    };
    *state.came.lock().unwrap_or_else(PoisonError::into_inner) = Some(came);
    // Kept, so that a demo in a database of its own goes on from there.
    state.db.advance_clock(0).await?;
    Ok(Redirect::to(DEMO))
}

async fn pass(state: &DemoState, mark: Option<EventId>, millis: i64) -> Result<Came> {
    state.runner.pass(millis).await?;
    state.simulator.settle().await;
    Came::since(&state.db, mark).await
}

/// On to the next thing that can be seen. Much of what falls due is the program's own.
async fn pass_to_next(state: &DemoState, mark: Option<EventId>) -> Result<Came> {
    let mut came = Came::since(&state.db, mark).await?;
    for _ in 0..MOST_STEPS {
        if !state.runner.pass_to_next().await? {
            break;
        }
        state.simulator.settle().await;
        came = Came::since(&state.db, mark).await?;
        if !came.is_quiet() {
            break;
        }
    }
    Ok(came)
}

/// Another way in: a session does not outlast a day, and the clock moves by days.
async fn come_in(State(state): State<DemoState>, posted: Posted) -> Result<Redirect, Fault> {
    let fields = posted.vouched(&state.token)?;
    let staff = match fields.text("who") {
        "pharmacist" => state.team.pharmacist,
        "manager" => state.team.manager,
        _ => state.team.technician,
    };
    let path = team::invitation(&state.db, staff).await?;
    Ok(Redirect::to(&path))
}
