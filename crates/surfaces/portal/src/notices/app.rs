//! The installed app: what it is called, the worker that shows its notices, and its door. None of it
//! tells anything of a patient: whoever picks up the phone sees the pharmacy's name.

use axum::{
    Router,
    extract::State,
    http::{
        HeaderMap,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use identity::session;
use serde_json::json;
use web::{Fault, View, assets};

use crate::{
    PortalState,
    answer::{see_other, with_cookies},
    device,
};

/// The colour around the app's pages, as the style sheet has it.
const COLOUR: &str = "#0d5459";

/// The routes of the app.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/app", get(enter))
        .route("/app.webmanifest", get(manifest))
        .route("/worker.js", get(worker))
}

/// The door: on to where somebody is already, or to the question who one is. An app that was never set
/// up has nothing to open, and the page says how to come in.
async fn enter(State(state): State<PortalState>, headers: HeaderMap) -> Result<Response, Fault> {
    if let Some(visit) = device::visit(&headers)
        && state.db.read(move |tx| session::find(tx, &visit)).await?.is_some()
    {
        return Ok(see_other("/refill"));
    }
    Ok(match device::app(&headers) {
        Some(link) => with_cookies(see_other("/hello"), [device::keep_link(&link)]),
        None => see_other("/hello"),
    })
}

async fn manifest(view: View) -> Response {
    let name = &view.brand.name;
    let icon = |size: u32, purpose: &str| {
        let sizes = format!("{size}x{size}");
        let src = assets::image(&format!("app-{size}.png"));
        json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose })
    };
    let manifest = json!({
        "id": "/app",
        "name": name,
        "short_name": name,
        "start_url": "/app",
        "scope": "/",
        "display": "standalone",
        "lang": view.say.language().tag(),
        "dir": view.say.language().direction(),
        "background_color": "#ffffff",
        "theme_color": COLOUR,
        "icons": [icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
    });
    ([(CONTENT_TYPE, "application/manifest+json")], manifest.to_string()).into_response()
}

/// The worker stands at the root, because it speaks for the whole of it.
async fn worker() -> Response {
    let kind = (CONTENT_TYPE, "text/javascript; charset=utf-8");
    ([kind, (CACHE_CONTROL, "no-cache")], assets::worker()).into_response()
}
