//! Where browsers report a breach of the content policy. Reports hold URLs, so only the name of
//! the directive is logged.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::{Router, body::Bytes, http::StatusCode, routing::post};

/// `POST /reports/csp`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/reports/csp", post(receive))
}

async fn receive(body: Bytes) -> StatusCode {
    let text = String::from_utf8_lossy(&body);
    let at = KNOWN.iter().position(|name| text.contains(name));
    let count = COUNTS[at.unwrap_or(KNOWN.len())].fetch_add(1, Ordering::Relaxed) + 1;
    if is_told(count) {
        let directive = at.map_or("other", |at| KNOWN[at]);
        tracing::warn!(directive, count, "a browser refused something under the content policy");
    }
    StatusCode::NO_CONTENT
}

const KNOWN: [&str; 6] =
    ["script-src", "style-src", "img-src", "connect-src", "font-src", "form-action"];
/// Reports so far, of each directive and of all others.
static COUNTS: [AtomicU64; KNOWN.len() + 1] = [const { AtomicU64::new(0) }; KNOWN.len() + 1];

/// Anybody may report, so a log tells of the first, the second, the fourth, the eighth..
const fn is_told(count: u64) -> bool {
    count.is_power_of_two()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_reports_are_a_score_of_lines() {
        assert_eq!((1..=1_000_000).filter(|count| is_told(*count)).count(), 20);
    }
}
