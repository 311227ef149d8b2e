//! Pictures that came with texts: small beside the words, larger on a page of their own, and the file
//! itself, which no page of ours trusts.

mod page;

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::get,
};
use kernel::{Error, PictureId, Result};
use outreach::picture;
use web::{ForeignFile, View};

pub(crate) use page::strip;

use crate::{ConsoleState, StaffSession, refusal};

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/pictures/{id}", get(show))
        .route("/console/pictures/{id}/file", get(file))
}

fn id(text: &str) -> Result<PictureId> {
    text.parse().map_err(|_| Error::NotFound { what: "picture" })
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
) -> Response {
    let found = match id(&text) {
        Ok(id) => state.db.write(&who.actor(), move |tx| page::read(tx, id)).await,
        Err(error) => Err(error),
    };
    refusal::shown(&view, &who, found, |found| page::page(&view, &who, &found))
}

/// The bytes, under the type that they begin as, and as no page.
async fn file(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(text): Path<String>,
) -> Response {
    let found = match id(&text) {
        Ok(id) => state.db.write(&who.actor(), move |tx| picture::open(tx, id)).await,
        Err(error) => Err(error),
    };
    match found {
        Ok(content) => ForeignFile {
            kind: content.kind.content_type(),
            name: format!("picture.{}", content.kind.code()),
            is_shown: content.kind.is_shown(),
            bytes: content.bytes.into_revealed(),
        }
        .into_response(),
        Err(error) => refusal::refused(&view, &who, error),
    }
}
