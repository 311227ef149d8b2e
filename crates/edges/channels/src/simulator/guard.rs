//! Keeps other sites out: a page somewhere on the web must not write on our phones.

use axum::{
    extract::Request,
    http::{
        HeaderMap, StatusCode,
        header::{HOST, ORIGIN},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::twilio::settings::is_loopback;

/// Lets a request through that names this machine and comes from no other site.
pub async fn same_site(request: Request, next: Next) -> Response {
    if is_ours(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_ours(headers: &HeaderMap) -> bool {
    let text =
        |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    let host = text(HOST.as_str()).unwrap_or_default();
    // A name that somebody made to resolve to this machine is refused: browsers keep sites apart by
    // name.
    let (name, _) = host.rsplit_once(':').unwrap_or((host, ""));
    let origin_ok = text(ORIGIN.as_str())
        .is_none_or(|origin| origin.strip_prefix("http://").is_some_and(|rest| rest == host));
    // A link from elsewhere may open a page; a form from elsewhere shows its origin.
    let site_ok = text("sec-fetch-site").is_none_or(|site| {
        matches!(site, "same-origin" | "none")
            || text("sec-fetch-mode").is_some_and(|mode| mode == "navigate")
                && text(ORIGIN.as_str()).is_none()
    });
    is_loopback(name) && origin_ok && site_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headers: &[(&'static str, &str)], expected: bool) {
        let map = headers
            .iter()
            .map(|(name, value)| {
                (axum::http::HeaderName::from_static(name), value.parse().unwrap())
            })
            .collect();
        assert_eq!(is_ours(&map), expected, "{headers:?}");
    }

    #[test]
    fn only_this_machine_is_let_in() {
        check(&[("host", "127.0.0.1:8081")], true);
        check(&[("host", "[::1]:8081")], true);
        check(&[("host", "localhost")], true);
        check(&[("host", "phones.example:8081")], false);
        check(&[], false);
    }

    #[test]
    fn other_sites_are_kept_out() {
        let host = ("host", "127.0.0.1:8081");
        check(
            &[host, ("origin", "http://127.0.0.1:8081"), ("sec-fetch-site", "same-origin")],
            true,
        );
        check(&[host, ("origin", "http://127.0.0.1:9999")], false);
        check(&[host, ("origin", "null")], false);
        check(&[host, ("sec-fetch-site", "cross-site")], false);
        check(&[host, ("sec-fetch-site", "same-site"), ("sec-fetch-mode", "navigate")], true);
    }
}
