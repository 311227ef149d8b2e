//! The JSON door for tests and benches: scripts, plans, texts, counts.

use std::{
    net::SocketAddr,
    sync::{Arc, atomic::Ordering::Relaxed},
};

use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post, put},
};
use kernel::PhoneNumber;
use serde::{Deserialize, Serialize};

use super::{
    calls::{CallView, Habits},
    fault::Rule,
    media::MediaFault,
    phone::{Fate, Phone, Side, Text},
    plan::Plan,
    settings::Hooks,
    world::{Counts, World},
};

/// The routes.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/simulator/control/counts", get(counts))
        .route("/simulator/control/phones", get(phones))
        .route("/simulator/control/texts", post(write))
        .route("/simulator/control/faults", put(script).delete(unscript))
        .route("/simulator/control/media-faults", put(media_script))
        .route("/simulator/control/receipts", put(plan))
        .route("/simulator/control/hooks", put(hooks))
        .route("/simulator/control/quiet", put(quiet))
        .route("/simulator/control/hold", post(hold))
        .route("/simulator/control/release", post(release))
        .route("/simulator/control/settle", post(settle))
        .route("/simulator/control/calls", get(calls))
        .route("/simulator/control/habits", put(habits))
}

/// A phone as tests see it, lost texts included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhoneView {
    /// Names the phone in addresses of pages.
    pub id: u64,
    /// E.164.
    pub number: String,
    /// Whether the carrier bars our texts to it.
    pub barred: bool,
    /// Oldest first.
    pub texts: Vec<TextView>,
}

/// A text as tests see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextView {
    /// The carrier's id.
    pub sid: String,
    /// Who wrote it: `pharmacy`, `phone` or `carrier`.
    pub by: &'static str,
    /// The words.
    pub body: String,
    /// Milliseconds since the epoch, by the simulator's clock.
    pub at: i64,
    /// `underway`, `arrived` or `lost`.
    pub fate: &'static str,
    /// How many pictures came along.
    pub pictures: usize,
}

impl From<&Phone> for PhoneView {
    fn from(phone: &Phone) -> Self {
        Self {
            id: phone.id,
            number: phone.number.clone(),
            barred: phone.barred,
            texts: phone.texts.iter().map(TextView::from).collect(),
        }
    }
}

impl From<&Text> for TextView {
    fn from(text: &Text) -> Self {
        Self {
            sid: text.sid.clone(),
            by: match text.side {
                Side::Pharmacy => "pharmacy",
                Side::Phone => "phone",
                Side::Carrier => "carrier",
            },
            body: text.body.clone(),
            at: text.at.0,
            fate: match text.fate {
                Fate::Underway => "underway",
                Fate::Arrived => "arrived",
                Fate::Lost => "lost",
            },
            pictures: text.pictures.len(),
        }
    }
}

async fn counts(State(world): State<Arc<World>>) -> Json<Counts> {
    Json(world.counts())
}

async fn phones(State(world): State<Arc<World>>) -> Json<Vec<PhoneView>> {
    Json(world.phones().latest().into_iter().map(PhoneView::from).collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewText {
    from: String,
    text: String,
    #[serde(default = "one")]
    copies: u32,
}

const fn one() -> u32 {
    1
}

async fn write(State(world): State<Arc<World>>, Json(new): Json<NewText>) -> Response {
    let Ok(number) = PhoneNumber::parse(&new.from) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    let sid = world.write(number.e164(), &new.text, new.copies.min(1_000));
    Json(serde_json::json!({ "sid": sid })).into_response()
}

async fn calls(State(world): State<Arc<World>>) -> Json<Vec<CallView>> {
    Json(world.calls.all())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewHabits {
    number: String,
    habits: Habits,
}

async fn habits(State(world): State<Arc<World>>, Json(new): Json<NewHabits>) -> StatusCode {
    let Ok(number) = PhoneNumber::parse(&new.number) else {
        return StatusCode::UNPROCESSABLE_ENTITY;
    };
    world.calls.set_habits(number.e164(), new.habits);
    StatusCode::NO_CONTENT
}

async fn script(State(world): State<Arc<World>>, Json(rules): Json<Vec<Rule>>) -> StatusCode {
    world.script().replace(rules);
    StatusCode::NO_CONTENT
}

async fn unscript(State(world): State<Arc<World>>) -> StatusCode {
    world.script().replace(Vec::new());
    StatusCode::NO_CONTENT
}

async fn media_script(
    State(world): State<Arc<World>>,
    Json(rules): Json<Vec<Rule<MediaFault>>>,
) -> StatusCode {
    world.media.set_script(rules);
    StatusCode::NO_CONTENT
}

async fn plan(State(world): State<Arc<World>>, Json(plan): Json<Plan>) -> StatusCode {
    *world.plan() = plan;
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewHooks {
    inbound_url: Option<String>,
    connect_to: Option<SocketAddr>,
}

async fn hooks(State(world): State<Arc<World>>, Json(new): Json<NewHooks>) -> StatusCode {
    if new.connect_to.is_some_and(|address| !address.ip().is_loopback()) {
        return StatusCode::UNPROCESSABLE_ENTITY;
    }
    *world.hooks() = Hooks { inbound_url: new.inbound_url, connect_to: new.connect_to };
    StatusCode::NO_CONTENT
}

async fn quiet(State(world): State<Arc<World>>, Json(quiet): Json<bool>) -> StatusCode {
    world.quiet.store(quiet, Relaxed);
    StatusCode::NO_CONTENT
}

async fn hold(State(world): State<Arc<World>>) -> StatusCode {
    world.postman.hold();
    StatusCode::NO_CONTENT
}

async fn release(State(world): State<Arc<World>>) -> StatusCode {
    world.postman.release();
    StatusCode::NO_CONTENT
}

async fn settle(State(world): State<Arc<World>>) -> StatusCode {
    world.postman.settle().await;
    StatusCode::NO_CONTENT
}
