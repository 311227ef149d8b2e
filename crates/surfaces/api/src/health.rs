//! `GET /healthz`: whether this program can answer for its database. It says nothing else, because
//! anybody may ask.

use axum::{
    Json, Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::json;

use crate::ApiState;

/// The route.
pub fn routes() -> Router<ApiState> {
    Router::new().route("/healthz", get(show))
}

async fn show(State(state): State<ApiState>) -> Response {
    let (status, database) = match state.db.read(|_| Ok(())).await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "unreachable"),
    };
    let body = Json(json!({ "database": database }));
    (status, [(header::CACHE_CONTROL, "no-store")], body).into_response()
}
