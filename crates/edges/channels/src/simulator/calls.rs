//! Calls: the vendor's door that takes them, and what is known of each. Who picks up, and what they do, is
//! a habit of the number; without one somebody does it by hand, on a page.

pub mod driver;
pub mod pages;
pub mod twiml;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
    routing::post,
};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::{
    fault::Fault,
    messages::{canonical, is_known, json, trouble},
    world::World,
};
use crate::twilio::Form;

/// How many calls are kept.
const KEPT: usize = 2_000;

/// Who picks up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Manner {
    /// Somebody at the page of calls.
    #[default]
    ByHand,
    /// Somebody who presses these keys, one entry at each question, and then hangs up. An empty entry is
    /// silence; what begins with `say:` is spoken.
    Presses(Vec<String>),
    /// A machine that takes messages.
    Machine,
    /// Nobody: the line is busy.
    Busy,
    /// Nobody at all.
    NoAnswer,
    /// The network says so, by a number of SIP.
    Fails(u16),
    /// The carrier takes the call and never speaks of it again.
    Swallow,
}

/// How calls to a number go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Habits {
    /// Who picks up.
    #[serde(default)]
    pub manner: Manner,
    /// How often each request for words is posted.
    #[serde(default = "one")]
    pub copies: u32,
    /// Whether what became of it is told last things first.
    #[serde(default)]
    pub disordered: bool,
}

const fn one() -> u32 {
    1
}

impl Default for Habits {
    fn default() -> Self {
        Self { manner: Manner::default(), copies: 1, disordered: false }
    }
}

impl Habits {
    /// Somebody who presses these keys.
    pub fn presses(keys: &[&str]) -> Self {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        Self { manner: Manner::Presses(keys), ..Self::default() }
    }

    /// In this manner, and nothing special.
    pub fn of(manner: Manner) -> Self {
        Self { manner, ..Self::default() }
    }
}

/// A call as tests see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallView {
    /// Names it in addresses of pages.
    pub id: usize,
    /// The carrier's id.
    pub sid: String,
    /// The number of the person, in E.164.
    pub number: String,
    /// The carrier's last word of it, such as `completed`.
    pub status: String,
    /// Everything that was said and pressed, in order.
    pub heard: Vec<String>,
    /// Whether a request that was posted again was answered with other words.
    pub was_inconstant: bool,
}

/// One call.
pub(super) struct Call {
    pub(super) view: CallView,
    pub(super) ours: String,
    pub(super) url: String,
    pub(super) status_callback: Option<String>,
    pub(super) is_to_us: bool,
    pub(super) serial: u64,
    pub(super) habits: Habits,
    /// What the last words wait for.
    pub(super) waits: Option<twiml::Waits>,
}

/// All calls.
pub struct Calls {
    all: Mutex<Vec<Call>>,
    habits: Mutex<HashMap<String, Habits>>,
    talking: watch::Sender<usize>,
}

impl Default for Calls {
    fn default() -> Self {
        Self { all: Mutex::default(), habits: Mutex::default(), talking: watch::Sender::new(0) }
    }
}

impl Calls {
    pub(super) fn list(&self) -> MutexGuard<'_, Vec<Call>> {
        self.all.lock().expect("nothing panics while the calls are locked")
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Habits>> {
        self.habits.lock().expect("nothing panics while the habits are locked")
    }

    /// How whoever has that number takes calls from now on.
    pub fn set_habits(&self, number: &str, habits: Habits) {
        self.known().insert(number.to_owned(), habits);
    }

    /// All calls so far, the oldest first.
    pub fn all(&self) -> Vec<CallView> {
        self.list().iter().map(|call| call.view.clone()).collect()
    }

    /// Resolves when no call goes by a script.
    pub async fn quiet(&self) {
        // The sender lives as long as we do.
        let _ = self.talking.subscribe().wait_for(|talking| *talking == 0).await;
    }

    /// Keeps a call; its number among all, unless there are too many.
    pub(super) fn add(&self, mut call: Call) -> Option<usize> {
        let mut list = self.list();
        if KEPT <= list.len() {
            return None;
        }
        call.view.id = list.len();
        list.push(call);
        Some(list.len() - 1)
    }

    /// Changes a call.
    pub(super) fn with<T>(&self, id: usize, change: impl FnOnce(&mut Call) -> T) -> Option<T> {
        self.list().get_mut(id).map(change)
    }
}

/// The vendor's side of the protocol.
pub fn routes() -> Router<Arc<World>> {
    Router::new().route("/2010-04-01/Accounts/{account}/Calls.json", post(create))
}

async fn create(
    State(world): State<Arc<World>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    world.count_request();
    if !is_known(&world, &account, &headers) {
        return trouble(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
    }
    let form = Form::read(&body);
    let bad = |code, message| trouble(StatusCode::BAD_REQUEST, code, message);
    let field = |name| form.get(name).filter(|value| !value.is_empty());
    let Some(to) = field("To") else { return bad(21201, "No 'To' number is specified") };
    let Some(to) = canonical(to) else { return bad(21211, "The 'To' number is not valid") };
    let Some(ours) = field("From") else { return bad(21213, "A 'From' number is required") };
    let Some(url) = field("Url") else { return bad(21205, "A 'Url' is required") };
    let serial = world.next_serial();
    let fault = world.script().next(&to, world.settings.seed, serial);
    match &fault {
        Some(Fault::Refuse { code }) => return bad(*code, "Refused by the script"),
        Some(Fault::ServerError { accepted: false, .. }) => {
            return trouble(StatusCode::INTERNAL_SERVER_ERROR, 20500, "Internal Server Error");
        }
        _ => {}
    }
    world.count_accepted();
    let habits = world.calls.known().get(to.as_ref()).cloned().unwrap_or_default();
    let sid = world.sid(serial).replacen("SM", "CA", 1);
    let call = Call {
        view: CallView {
            id: 0,
            sid: sid.clone(),
            number: to.into_owned(),
            status: "queued".to_owned(),
            heard: Vec::new(),
            was_inconstant: false,
        },
        ours: ours.to_owned(),
        url: url.to_owned(),
        status_callback: field("StatusCallback").map(str::to_owned),
        is_to_us: false,
        serial,
        habits,
        waits: None,
    };
    let Some(id) = world.calls.add(call) else {
        return trouble(StatusCode::TOO_MANY_REQUESTS, 20429, "Too Many Requests");
    };
    driver::ring(&world, id);
    match fault {
        // It is made, and whoever asked for it never hears so.
        Some(Fault::ServerError { .. }) => {
            trouble(StatusCode::INTERNAL_SERVER_ERROR, 20500, "Internal Server Error")
        }
        _ => json(StatusCode::CREATED, &serde_json::json!({ "sid": sid, "status": "queued" })),
    }
}
