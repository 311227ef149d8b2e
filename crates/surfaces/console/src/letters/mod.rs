//! Letters: what is to be printed, posted or taken out of the pile, and what came back. The PDF is made
//! for whoever asks, and kept nowhere.

mod made;
pub(crate) mod offer;
mod page;
mod pile;

use std::collections::BTreeSet;

use axum::{
    Router,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use identity::{Permission, permit};
use kernel::{DeliveryId, Error, Result};
use outreach::letter::{self, Here, Letter};
use paper::Script;
use store::Tx;
use web::{Fault, Fields, View, fields::Posted};

use crate::{ConsoleState, StaffSession, refusal};

/// The form field of a letter.
const LETTER: &str = "letter";
/// The form field that says that only marked letters are meant, be they none.
const MARKED: &str = "marked";
/// The form field of a language.
const LANGUAGE: &str = "language";
const LIST: &str = "/console/letters";

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/letters", get(index))
        .route("/console/letters/print", post(print))
        .route("/console/letters/posted", post(posted))
        .route("/console/letters/removed", post(removed))
        .route("/console/letters/{id}/return", post(returned))
        .merge(offer::routes())
}

/// What the page shows.
struct Listed {
    here: Here,
    /// Of those that wait, what keeps them from being printed.
    lacking: Vec<(Letter, BTreeSet<Script>)>,
    gone: Vec<Letter>,
    has_sender: bool,
    is_held: bool,
}

async fn index(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    let read = |tx: &mut Tx<'_>| {
        Ok(Listed {
            here: letter::here(tx)?,
            lacking: Vec::new(),
            gone: letter::posted_lately(tx)?,
            has_sender: !care::pharmacy::current(tx)?.address.trim().is_empty(),
            is_held: outreach::contact_policy::held(tx)?.is_some(),
        })
    };
    let found = state.db.write(&who.actor(), read).await.map(|mut listed| {
        let waiting = std::mem::take(&mut listed.here.waiting);
        for letter in waiting {
            let lack = state.fonts.lack(letter.words.reveal());
            if lack.is_empty() {
                listed.here.waiting.push(letter);
            } else {
                listed.lacking.push((letter, lack));
            }
        }
        listed
    });
    let now = state.db.now();
    refusal::shown(&view, &who, found, |listed| page::page(&view, &who, (&listed, now)))
}

/// The PDF of the letters that were marked, or else of those that wait, in one language or in all.
async fn print(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let marked = match named(&fields) {
        Ok(marked) => marked,
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    let is_marked = fields.get(MARKED).is_some() || !marked.is_empty();
    let language = fields.text(LANGUAGE).to_owned();
    let actor = who.actor();
    let chosen = state.db.write(&actor, move |tx| {
        let ids = if is_marked {
            marked
        } else {
            let mut waiting = letter::here(tx)?.waiting;
            waiting.retain(|it| language.is_empty() || it.language.tag() == language);
            waiting.into_iter().map(|it| it.id).collect()
        };
        letter::print(tx, &ids)
    });
    let sheets = match chosen.await {
        Ok(sheets) => sheets,
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    let day = view.brand.zone.day(state.db.now());
    let Some(pdf) = made::pdf(&view, &state.fonts, (sheets, day)).await? else {
        return Ok(Redirect::to(LIST).into_response());
    };
    let printed = pdf.printed.clone();
    let noted = state.db.write(&actor, move |tx| letter::printed(tx, &printed)).await;
    if let Err(error) = noted {
        return Ok(refusal::refused(&view, &who, error));
    }
    // No name of anybody stands in the name of the file.
    let name = format!("attachment; filename=\"letters-{day}.pdf\"");
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, pdf.bytes).into_response())
}

/// The letters that are marked in a form.
fn named(fields: &Fields) -> Result<Vec<DeliveryId>> {
    let read = |id: &str| id.parse().map_err(|_| Error::NotFound { what: "letter" });
    fields.all(LETTER).map(read).collect()
}

async fn posted(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    told(&view, &state, &who, posted, letter::posted).await
}

async fn removed(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    told(&view, &state, &who, posted, letter::remove).await
}

/// What somebody tells of the marked letters.
async fn told(
    view: &View,
    state: &ConsoleState,
    who: &StaffSession,
    posted: Posted,
    tell: fn(&mut Tx<'_>, &[DeliveryId]) -> Result<usize>,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let done = match named(&fields) {
        Ok(marked) => state.db.write(&who.actor(), move |tx| tell(tx, &marked)).await,
        Err(error) => Err(error),
    };
    Ok(match done {
        Ok(_) => Redirect::to(LIST).into_response(),
        Err(error) => refusal::refused(view, who, error),
    })
}

async fn returned(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&who.token)?;
    let told = match id.parse::<DeliveryId>() {
        Ok(id) => state.db.write(&who.actor(), move |tx| letter::came_back(tx, id)).await,
        Err(_) => {
            let may = |tx: &mut Tx<'_>| permit(tx, Permission::SendMessages);
            let may = state.db.write(&who.actor(), may).await;
            may.and(Err(Error::NotFound { what: "letter" }))
        }
    };
    Ok(match told {
        Ok(_) => Redirect::to(LIST).into_response(),
        Err(error) => refusal::refused(&view, &who, error),
    })
}
