//! Letters: what is to be printed, posted or taken out of the pile, and what came back. The PDF is made
//! for whoever asks, and kept nowhere.

mod made;
pub(crate) mod offer;
mod page;
mod pile;
mod queue;

use axum::{
    Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use identity::{Permission, permit};
use kernel::{DeliveryId, Error, Result};
use outreach::letter::{self, Batch, Letter};
use store::Tx;
use web::{Fault, Fields, View, fields::Posted};

use crate::{ConsoleState, StaffSession, refusal};
use made::Made;
use queue::{Waiting, Why};

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
        .route("/console/letters/posted-anyway", post(posted_anyway))
        .route("/console/letters/removed", post(removed))
        .route("/console/letters/{id}/return", post(returned))
        .merge(offer::routes())
}

/// What the page shows.
struct Listed {
    waiting: Waiting,
    /// To be posted.
    printed: Vec<Letter>,
    /// On paper, and not to be posted any more.
    stray: Vec<Letter>,
    gone: Vec<Letter>,
    has_more: bool,
    has_sender: bool,
    is_held: bool,
}

async fn index(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    listing(&view, &state, &who, Vec::new()).await
}

/// The page; `left` could not be printed a moment ago.
async fn listing(
    view: &View,
    state: &ConsoleState,
    who: &StaffSession,
    left: Vec<(DeliveryId, Why)>,
) -> Response {
    let status = if left.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    let now = state.db.now();
    let shown = |listed| (status, page::page(view, who, (&listed, now))).into_response();
    listed(state, who, left).await.map_or_else(|error| refusal::refused(view, who, error), shown)
}

async fn listed(
    state: &ConsoleState,
    who: &StaffSession,
    left: Vec<(DeliveryId, Why)>,
) -> Result<Listed> {
    let read = |tx: &mut Tx<'_>| {
        let here = letter::here(tx)?;
        let gone = letter::posted_lately(tx)?;
        let has_sender = !care::pharmacy::current(tx)?.address.trim().is_empty();
        let is_held = outreach::contact_policy::held(tx)?.is_some();
        Ok((here, gone, has_sender, is_held))
    };
    let (here, gone, has_sender, is_held) = state.db.write(&who.actor(), read).await?;
    let first = Batch { letters: here.waiting, next: here.next };
    let mut waiting = queue::waiting(state, who, (first, |_: &Letter| true)).await?;
    for (id, why) in left {
        // What waits for its first print is told of already.
        let printed = here.printed.iter().find(|letter| letter.id == id).cloned();
        waiting.lacking.extend(printed.map(|letter| (letter, why)));
    }
    let has_more = here.has_more || waiting.has_more;
    let (printed, stray) = (here.printed, here.stray);
    Ok(Listed { waiting, printed, stray, gone, has_more, has_sender, is_held })
}

/// The PDF of the letters that were marked, or else of those that wait, in one language or in all. When one
/// cannot be printed here, none is: the page says which and why.
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
    let made = match is_marked {
        true => Ok(marked),
        false => ready(&state, &who, fields.text(LANGUAGE)).await,
    };
    let made = match made {
        Ok(ids) => drawn(&view, &state, &who, ids).await,
        Err(error) => Err(error),
    };
    let made = match made {
        Ok(made) => made,
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    if !made.left.is_empty() {
        return Ok(listing(&view, &state, &who, made.left).await);
    }
    if made.printed.is_empty() {
        return Ok(Redirect::to(LIST).into_response());
    }
    let printed = made.printed;
    let noted = state.db.write(&who.actor(), move |tx| letter::printed(tx, &printed)).await;
    if let Err(error) = noted {
        return Ok(refusal::refused(&view, &who, error));
    }
    let day = view.brand.zone.day(state.db.now());
    // No name of anybody stands in the name of the file.
    let name = format!("attachment; filename=\"letters-{day}.pdf\"");
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, made.bytes).into_response())
}

/// Whatever waits and can be printed, in one language or in all.
async fn ready(
    state: &ConsoleState,
    who: &StaffSession,
    language: &str,
) -> Result<Vec<DeliveryId>> {
    let first = state.db.write(&who.actor(), |tx| letter::waiting(tx, None)).await?;
    let is_meant = |letter: &Letter| language.is_empty() || letter.language.tag() == language;
    let waiting = queue::waiting(state, who, (first, is_meant)).await?;
    Ok(waiting.ready.into_iter().map(|letter| letter.id).collect())
}

/// The PDF of these letters, as far as they may go and can be printed.
async fn drawn(
    view: &View,
    state: &ConsoleState,
    who: &StaffSession,
    ids: Vec<DeliveryId>,
) -> Result<Made> {
    let sheets = state.db.write(&who.actor(), move |tx| letter::print(tx, &ids)).await?;
    let day = view.brand.zone.day(state.db.now());
    made::pdf(view, &state.fonts, (sheets, day)).await
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

async fn posted_anyway(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    told(&view, &state, &who, posted, letter::posted_anyway).await
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
