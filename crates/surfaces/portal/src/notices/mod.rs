//! Notices on this phone: turning them on and off, and the installed app that they open.
//!
//! A notice says only that there is something to read, so opening it leads to a way in and not to a
//! page: the app holds a link of its own, made when notices were turned on, and asks for the birth date
//! like any other. Without scripts there are no notices, and the page says so.

pub mod app;
pub mod page;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::smart_link::{self, NewLink};
use kernel::{Actor, Instant, PatientId, PushAddress};
use outreach::push;
use store::Tx;
use web::{Fault, Fields, fields::Posted};

use crate::{
    PortalState,
    answer::{see_other, with_cookies},
    device,
    visit::PatientVisit,
};

/// The app's own link lives for so long, in milliseconds: whoever has not come in half a year takes a
/// new one out of a message.
const APP_LIFE: i64 = 180 * 86_400_000;

/// So many browsers of one patient hold a way in of their own; one more ends the oldest.
const MOST_APPS: u32 = push::MOST_BROWSERS;

/// What a browser tells of itself.
const ENDPOINT: &str = "endpoint";
const KEY: &str = "p256dh";
const SECRET: &str = "auth";

/// The pages of notices.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/notices", get(show).post(turn_on))
        .route("/notices/off", post(turn_off))
        .merge(app::routes())
}

/// What a browser's own worker says, without a page: that it has shown a notice.
pub fn told() -> Router<PortalState> {
    Router::new().route("/notices/shown", post(shown))
}

/// The address that a browser gave; nothing when it is none that could be kept.
fn address(fields: &Fields) -> Option<PushAddress> {
    PushAddress::of(fields.text(ENDPOINT), fields.text(KEY), fields.text(SECRET)).ok()
}

async fn show(
    State(state): State<PortalState>,
    visit: PatientVisit,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let keys = state.db.read(push::keys).await?;
    let is_app = device::app(&headers).is_some();
    let public = keys.map(|keys| keys.public);
    Ok(page::show(&visit.view, &visit.token, public.as_deref(), is_app).into_response())
}

async fn turn_on(
    State(state): State<PortalState>,
    visit: PatientVisit,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let Some(address) = address(&fields).filter(|it| state.believes(it)) else {
        let page = page::refused(&visit.view);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let (patient, language) = (visit.patient, visit.view.say.language().clone());
    let actor = visit.actor();
    let token = state
        .db
        .write(&actor, move |tx| {
            push::turn_on(tx, patient, &address, &language)?;
            let expires_at: Option<Instant> = Some(tx.now().plus_millis(APP_LIFE));
            smart_link::close_apps_but(tx, patient, MOST_APPS - 1, "another-app")?;
            let new = NewLink { patient, refill: None, message: None, language, expires_at };
            Ok(smart_link::mint(tx, &new)?.1)
        })
        .await?;
    Ok(with_cookies(see_other("/notices"), [device::keep_app(&token)]))
}

async fn turn_off(
    State(state): State<PortalState>,
    visit: PatientVisit,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&visit.token)?;
    let (address, app) = (address(&fields), device::app(&headers));
    let patient = visit.patient;
    state
        .db
        .write(&visit.actor(), move |tx| {
            if let Some(address) = &address {
                push::turn_off(tx, patient, address)?;
            }
            close(tx, patient, app.as_ref())
        })
        .await?;
    Ok(with_cookies(see_other("/notices"), [device::forget_app()]))
}

/// Ends the app's own link, if it is this patient's.
fn close(tx: &mut Tx<'_>, patient: PatientId, app: Option<&identity::Token>) -> kernel::Result<()> {
    let Some(token) = app else { return Ok(()) };
    match smart_link::inspect(tx, token)?.filter(|link| link.patient == patient) {
        Some(link) => smart_link::close(tx, &link, "notices-off"),
        None => Ok(()),
    }
}

/// The worker of a browser tells what it has shown. What vouches for it is the address with its key and
/// secret, which only that browser and we know.
async fn shown(State(state): State<PortalState>, posted: Posted) -> Result<Response, Fault> {
    if let Some(address) = address(posted.unvouched()) {
        state.db.write(&Actor::Visitor, move |tx| push::shown(tx, &address)).await?;
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
