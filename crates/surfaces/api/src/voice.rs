//! The hooks of calls: a carrier asks what to say next, tells what became of a call, and brings what was
//! said after the tone.
//!
//! Judge first, as for texts. A call is live: whatever goes wrong here, the person on the line hears a
//! sentence and whom to call.

use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{
        HeaderMap, StatusCode, Uri,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
    routing::post,
};
use kernel::{Actor, Error, Result};
use outreach::{
    call::{self, Asked, Said, Switchboard},
    gateway::Inbound,
};

use crate::{
    ApiState,
    counts::Outcome,
    hooks::{answer, nothing, read, reject},
};

/// `/hooks/{carrier}/voice/..`, if the carrier takes calls.
pub(crate) fn routes(carrier: &dyn Inbound) -> Router<ApiState> {
    if carrier.switchboard().is_none() {
        return Router::new();
    }
    let at = |path: &str| format!("/hooks/{}/voice/{path}", carrier.name());
    Router::new()
        .route(&at("calls/{token}/{turn}"), post(next))
        .route(&at("inbound"), post(inbound))
        .route(&at("status"), post(status))
        .route(&at("transcript"), post(transcript))
}

/// What somebody on the line did, and what they hear next.
async fn next(
    State(state): State<ApiState>,
    Path((token, turn)): Path<(String, u32)>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let (board, asked) = match heard(&state, &uri, &headers, &body) {
        Ok(heard) => heard,
        Err(response) => return *response,
    };
    let vendor = Actor::Vendor(board.name());
    let said = state.db.insist(&vendor, move |tx| call::advance(tx, &token, turn, &asked)).await;
    spoken(&state, board, said)
}

/// Somebody calls us.
async fn inbound(
    State(state): State<ApiState>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let (board, asked) = match heard(&state, &uri, &headers, &body) {
        Ok(heard) => heard,
        Err(response) => return *response,
    };
    let vendor = Actor::Vendor(board.name());
    let said = state.db.insist(&vendor, move |tx| call::answer_call(tx, &asked)).await;
    spoken(&state, board, said)
}

async fn status(
    State(state): State<ApiState>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some((carrier, board)) = board(&state) else { return absent() };
    let post = read(&uri, &headers, carrier.signature_header(), &body);
    let receipt = match board.receipt(post, state.db.now()) {
        Ok(receipt) => receipt,
        Err(rejected) => return reject(&state, rejected, nothing),
    };
    let vendor = Actor::Vendor(board.name());
    let kept = state.db.insist(&vendor, move |tx| call::receive_receipt(tx, &receipt)).await;
    answer(&state, kept, nothing)
}

async fn transcript(
    State(state): State<ApiState>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some((carrier, board)) = board(&state) else { return absent() };
    let post = read(&uri, &headers, carrier.signature_header(), &body);
    let text = match board.transcript(post, state.db.now()) {
        Ok(text) => text,
        Err(rejected) => return reject(&state, rejected, nothing),
    };
    let vendor = Actor::Vendor(board.name());
    let kept = state.db.insist(&vendor, move |tx| outreach::inbound::receive(tx, &text)).await;
    answer(&state, kept.map(|_| ()), nothing)
}

fn board(state: &ApiState) -> Option<(&dyn Inbound, &dyn Switchboard)> {
    let carrier = state.carrier.as_deref()?;
    Some((carrier, carrier.switchboard()?))
}

/// What is asked, once it is known who asks; else the answer to whoever did.
fn heard<'a>(
    state: &'a ApiState,
    uri: &Uri,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<(&'a dyn Switchboard, Asked), Box<Response>> {
    let Some((carrier, board)) = board(state) else { return Err(Box::new(absent())) };
    let post = read(uri, headers, carrier.signature_header(), body);
    match board.asked(post) {
        Ok(asked) => Ok((board, asked)),
        Err(rejected) => {
            // Whoever hides their number hears whom to call, too.
            let trouble = || xml(board.write(&outreach::call::trouble()));
            Err(Box::new(reject(state, rejected, trouble)))
        }
    }
}

fn absent() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

fn xml(text: String) -> Response {
    let head = [(CONTENT_TYPE, "text/xml; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (head, text).into_response()
}

fn spoken(state: &ApiState, board: &dyn Switchboard, said: Result<Option<Said>>) -> Response {
    match said {
        Ok(Some(said)) => {
            state.counts.count(Outcome::Taken);
            xml(board.write(&said))
        }
        Ok(None) => {
            tracing::warn!("a carrier asked for words of a call that we know nothing of");
            state.counts.count(Outcome::Meaningless);
            xml(board.write(&call::trouble()))
        }
        Err(Error::Refused { code }) => {
            tracing::warn!(code, "a step of a call was refused");
            state.counts.count(Outcome::Meaningless);
            xml(board.write(&call::trouble()))
        }
        Err(error) => {
            tracing::error!(error = error.chain(), "a step of a call could not be kept");
            state.counts.count(Outcome::Failed);
            xml(board.write(&call::trouble()))
        }
    }
}
