//! The way out of every e-mail. Opening it changes nothing, as with any link; a press of the button
//! does, and so does the press that mail programs offer beside a letter (RFC 8058), which comes as a
//! post from their servers and knows no page of ours: what vouches for it is the address itself.

pub mod page;

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use kernel::{Actor, Language};
use outreach::unsubscribe;
use store::Tx;
use web::{Fault, View, csrf};

use crate::PortalState;

/// The routes. Tries are not limited by address: a guess costs no more than looking at it, and one
/// server may press for many readers.
pub fn routes() -> Router<PortalState> {
    Router::new().route("/unsubscribe/{token}", get(show).post(carry_out))
}

/// The language of whoever gets e-mail there, when the token is ours.
fn reader(tx: &mut Tx<'_>, token: &str) -> kernel::Result<Option<Language>> {
    let Some((patient, _)) = unsubscribe::find(tx, token)? else { return Ok(None) };
    Ok(Some(care::patient::find(tx, patient)?.language))
}

async fn show(
    view: View,
    State(state): State<PortalState>,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    let (path, forms) = (view.path.clone(), csrf::Token::of(&token));
    let language = state.db.read(move |tx| reader(tx, &token)).await?;
    Ok(match language {
        Some(language) => page::ask(&view.written_in(&language), &path, &forms).into_response(),
        None => (StatusCode::NOT_FOUND, page::unknown(&view)).into_response(),
    })
}

async fn carry_out(
    view: View,
    State(state): State<PortalState>,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    let unread = token.clone();
    // Whoever guesses waits for no writer, and keeps none busy.
    let known = state.db.read(move |tx| reader(tx, &unread)).await?;
    let done = match known {
        Some(language) => {
            let carry_out = move |tx: &mut Tx<'_>| unsubscribe::carry_out(tx, &token);
            let is_done = state.db.insist(&Actor::Visitor, carry_out).await?;
            Some(language).filter(|_| is_done)
        }
        None => None,
    };
    Ok(match done {
        Some(language) => page::done(&view.written_in(&language)).into_response(),
        None => (StatusCode::NOT_FOUND, page::unknown(&view)).into_response(),
    })
}
