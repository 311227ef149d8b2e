//! Where browsers report a breach of the content policy. Reports hold URLs, so only the name of
//! the directive is logged.

use axum::{Router, body::Bytes, http::StatusCode, routing::post};

/// `POST /reports/csp`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/reports/csp", post(receive))
}

async fn receive(body: Bytes) -> StatusCode {
    let known = ["script-src", "style-src", "img-src", "connect-src", "font-src", "form-action"];
    let text = String::from_utf8_lossy(&body);
    let directive = known.into_iter().find(|name| text.contains(name)).unwrap_or("other");
    tracing::warn!(directive, "a browser refused something under the content policy");
    StatusCode::NO_CONTENT
}
