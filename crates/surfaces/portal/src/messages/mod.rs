//! The thread of secure messages between the pharmacy and the patient who is in.

pub mod page;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use identity::Token;
use kernel::{Error, Instant};
use outreach::{
    conversation::Line,
    reply::{Expecting, Intent, interpret},
    secure,
};
use store::Tx;
use web::{Fault, fields::Posted, kit::Errors};

use crate::{PortalState, answer::see_other, visit::PatientVisit};

/// What is written.
const WORDS: &str = "words";
/// Names one filled-in form, so that pressing twice writes once.
const ONCE: &str = "once";

/// The routes.
pub fn routes() -> Router<PortalState> {
    Router::new().route("/messages", get(show).post(write)).route("/messages/danger", get(danger))
}

async fn thread(state: &PortalState, visit: &PatientVisit) -> Result<(Vec<Line>, Instant), Fault> {
    let (patient, actor) = (visit.patient, visit.actor());
    let read = move |tx: &mut Tx<'_>| Ok((secure::read(tx, patient)?, tx.now()));
    Ok(state.db.write(&actor, read).await?)
}

async fn show(State(state): State<PortalState>, visit: PatientVisit) -> Result<Response, Fault> {
    let (lines, now) = thread(&state, &visit).await?;
    let once = Token::generate();
    let form = page::Form { words: "", once: once.reveal(), errors: &Errors::none() };
    Ok(page::thread(&visit, &lines, now, &form).into_response())
}

async fn write(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let words = fields.prose(WORDS, 2 * secure::LONGEST);
    let once = fields.text(ONCE).to_owned();
    let (patient, said, key) = (visit.patient, words.clone(), once.clone());
    let actor = visit.actor();
    let keep = move |tx: &mut Tx<'_>| secure::receive(tx, patient, &said, &key).map(drop);
    let code = match state.db.insist(&actor, keep).await {
        Ok(()) if tells_of_danger(&visit, &words) => return Ok(see_other("/messages/danger")),
        Ok(()) => return Ok(see_other("/messages")),
        Err(Error::Refused { code: code @ ("empty-message" | "long-message") }) => code,
        Err(error) => return Err(error.into()),
    };
    let (lines, now) = thread(&state, &visit).await?;
    let say = &visit.view.say;
    let errors = Errors::one(WORDS, say.with(code, &[("most", count(secure::LONGEST).into())]));
    let form = page::Form { words: &words, once: &once, errors: &errors };
    let page = page::thread(&visit, &lines, now, &form);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The same rules read it that will bring it to a person in a moment.
fn tells_of_danger(visit: &PatientVisit, words: &str) -> bool {
    let reading = interpret(words, visit.view.say.language(), &Expecting::Nothing);
    reading.intent == Intent::Emergency || reading.also.contains(&Intent::Emergency)
}

async fn danger(visit: PatientVisit) -> Response {
    page::danger(&visit.view).into_response()
}
