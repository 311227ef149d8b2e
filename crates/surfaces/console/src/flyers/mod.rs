//! Flyers with a printed code: batches, how far each has brought people, and the paper itself. And
//! what begins a question for consent: the keywords.

mod page;
mod paper;
mod qr;

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use care::pharmacy;
use identity::{Permission, permit};
use kernel::{Error, FlyerId, Result};
use outreach::{
    flyer::{self, Flyer},
    opt_in::{self, Settings},
};
use store::Tx;
use web::{Fault, View, fields::Posted, fields::whole_number};

use crate::{ConsoleState, StaffSession, refusal};

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/flyers", get(index).post(create))
        .route("/console/flyers/settings", post(settle))
        .route("/console/flyers/{id}", get(show).post(printed))
}

/// What the list shows.
struct Listed {
    flyers: Vec<Flyer>,
    settings: Settings,
}

/// One batch, with the address that its code leads to.
struct Sheet {
    flyer: Flyer,
    address: String,
    join: String,
}

async fn index(view: View, State(state): State<ConsoleState>, who: StaffSession) -> Response {
    let read =
        |tx: &mut Tx<'_>| Ok(Listed { flyers: flyer::all(tx)?, settings: opt_in::settings(tx)? });
    let found = state.db.write(&who.actor(), read).await;
    refusal::shown(&view, &who, found, |listed| page::index(&view, &who, &listed))
}

async fn create(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let name = |field: &str| fields.text(field).to_lowercase();
    let (version, batch) = (name(page::VERSION), name(page::BATCH));
    // What is no number is refused like one that nobody prints.
    let printed = whole_number(fields.text(page::PRINTED)).unwrap_or(u32::MAX);
    let actor = who.actor();
    let made = state.db.write(&actor, move |tx| flyer::create(tx, &version, &batch, printed));
    Ok(match made.await {
        Ok(id) => Redirect::to(&format!("/console/flyers/{id}")).into_response(),
        Err(error) => refusal::refused(&view, &who, error),
    })
}

async fn settle(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let words = fields.prose(page::KEYWORDS, 200).to_uppercase();
    let keywords = words.split(|letter: char| letter.is_whitespace() || letter == ',');
    let keywords = keywords.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let new = Settings { keywords, is_double: fields.get(page::DOUBLE) == Some("yes") };
    let settled = state.db.write(&who.actor(), move |tx| opt_in::set_settings(tx, &new)).await;
    Ok(match settled {
        Ok(()) => Redirect::to("/console/flyers").into_response(),
        Err(error) => refusal::refused(&view, &who, error),
    })
}

fn named(id: &str) -> Result<FlyerId> {
    id.parse().map_err(|_| Error::NotFound { what: "flyer" })
}

async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Response {
    let found = match named(&id) {
        Ok(id) => state.db.write(&who.actor(), move |tx| sheet(tx, id)).await,
        Err(error) => Err(error),
    };
    refusal::shown(&view, &who, found, |sheet| paper::page(&view, &who, &sheet))
}

fn sheet(tx: &mut Tx<'_>, id: FlyerId) -> Result<Sheet> {
    permit(tx, Permission::ChangeSettings)?;
    let flyer = flyer::find(tx, id)?;
    let base = pharmacy::current(tx)?.link_base;
    let address = format!("{base}/join/{}", flyer::token(tx, id));
    Ok(Sheet { flyer, address, join: format!("{base}/join") })
}

async fn printed(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let count = whole_number(fields.text(page::PRINTED));
    let written = match (named(&id), count) {
        (Ok(id), Some(count)) => {
            state.db.write(&who.actor(), move |tx| flyer::set_printed(tx, id, count)).await
        }
        (Err(error), _) => Err(error),
        (Ok(_), None) => {
            let may = |tx: &mut Tx<'_>| permit(tx, Permission::ChangeSettings);
            state.db.write(&who.actor(), may).await.and(Err(Error::refused("bad-flyer")))
        }
    };
    Ok(match written {
        Ok(()) => Redirect::to("/console/flyers").into_response(),
        Err(error) => refusal::refused(&view, &who, error),
    })
}
