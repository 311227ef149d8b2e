//! The hooks a carrier posts to: inbound texts and delivery receipts.
//!
//! Judge, keep, acknowledge; what a text means is found out later, in the patient's lane. A genuine
//! post is acknowledged even when it means nothing to us, for it would come again unchanged; a forged
//! one leaves nothing but a count. What loses against other transactions begins again, and is asked
//! for again by a 503 when it never gets through: a stop is not lost between two locks.

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{
        HeaderMap, StatusCode, Uri,
        header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
    routing::post,
};
use kernel::{Actor, Error, Result};
use outreach::gateway::{Post, Rejected};
use web::limits::{self, Rule};

use crate::{ApiState, counts::Outcome, voice};

/// The largest post we read, in bytes. A text of ten segments needs a tenth of it.
pub const BODY_LIMIT: usize = 64 * 1024;

/// `POST /hooks/{carrier}/sms` and `POST /hooks/{carrier}/status`, and those of calls, if there is a
/// carrier.
pub fn routes(state: &ApiState) -> Router<ApiState> {
    let Some(carrier) = &state.carrier else { return Router::new() };
    let routes = Router::new()
        .route(&format!("/hooks/{}/sms", carrier.name()), post(text))
        .route(&format!("/hooks/{}/status", carrier.name()), post(receipt))
        .merge(voice::routes(carrier.as_ref()))
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    limits::refusals(routes, state.limits.clone(), Rule::ForgedHook)
}

async fn text(
    State(state): State<ApiState>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(carrier) = &state.carrier else { return StatusCode::NOT_FOUND.into_response() };
    let post = read(&uri, &headers, carrier.signature_header(), &body);
    let text = match carrier.text(post, state.db.now()) {
        Ok(text) => text,
        Err(rejected) => return reject(&state, rejected, silence),
    };
    let vendor = Actor::Vendor(carrier.name());
    let kept = state.db.insist(&vendor, move |tx| outreach::inbound::receive(tx, &text)).await;
    answer(&state, kept.map(|_| ()), silence)
}

async fn receipt(
    State(state): State<ApiState>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(carrier) = &state.carrier else { return StatusCode::NOT_FOUND.into_response() };
    let post = read(&uri, &headers, carrier.signature_header(), &body);
    let receipt = match carrier.receipt(post, state.db.now()) {
        Ok(receipt) => receipt,
        Err(rejected) => return reject(&state, rejected, nothing),
    };
    let vendor = Actor::Vendor(carrier.name());
    let kept =
        state.db.insist(&vendor, move |tx| outreach::delivery::receive_receipt(tx, &receipt)).await;
    answer(&state, kept, nothing)
}

pub(crate) fn read<'a>(
    uri: &'a Uri,
    headers: &'a HeaderMap,
    signature: &str,
    body: &'a [u8],
) -> Post<'a> {
    let target = uri.path_and_query().map_or("/", |it| it.as_str());
    // Two signatures are one too many: which of them would another reader have believed?
    let mut given = headers.get_all(signature).iter();
    let signature = match (given.next(), given.next()) {
        (Some(only), None) => only.to_str().ok(),
        _ => None,
    };
    Post { target, signature, body }
}

/// What a carrier expects after a text: a document that says nothing back. Answers to patients are
/// messages like any other, under the same rules.
pub(crate) fn silence() -> Response {
    const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    ([(CONTENT_TYPE, "text/xml; charset=utf-8"), (CACHE_CONTROL, "no-store")], EMPTY)
        .into_response()
}

pub(crate) fn nothing() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

pub(crate) fn reject(
    state: &ApiState,
    rejected: Rejected,
    acknowledge: impl FnOnce() -> Response,
) -> Response {
    match rejected {
        Rejected::Forged => {
            state.counts.count(Outcome::Forged);
            StatusCode::FORBIDDEN.into_response()
        }
        Rejected::Meaningless(why) => {
            tracing::warn!(why, "a carrier posted what we cannot read");
            state.counts.count(Outcome::Meaningless);
            acknowledge()
        }
    }
}

pub(crate) fn answer(
    state: &ApiState,
    kept: Result<()>,
    acknowledge: fn() -> Response,
) -> Response {
    match kept {
        Ok(()) => {
            state.counts.count(Outcome::Taken);
            acknowledge()
        }
        // The rules do not want it, now or later.
        Err(Error::Refused { code }) => {
            tracing::warn!(code, "a carrier's post was refused");
            state.counts.count(Outcome::Meaningless);
            acknowledge()
        }
        Err(Error::NotFound { what }) => {
            tracing::warn!(what, "a carrier's post is about nothing we know");
            state.counts.count(Outcome::Meaningless);
            acknowledge()
        }
        Err(error) => {
            tracing::error!(error = error.chain(), "a carrier's post could not be kept");
            state.counts.count(Outcome::Failed);
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "5")]).into_response()
        }
    }
}
