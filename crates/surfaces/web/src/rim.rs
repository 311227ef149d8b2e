//! The outermost layer of a surface: refuses strange hosts, cross-site posts and oversized
//! bodies, survives panics, draws error pages, and puts the security headers on every answer.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer};

use crate::{
    Fault, Site, View, assets, csrf,
    fault::{self, Because},
    headers,
    kit::error_page,
    negotiate, reports,
};

/// The most a form may send, in bytes (SECURITY W7).
pub const BODY_LIMIT: usize = 1024 * 1024;

/// Wraps a whole surface. Wrapping twice does no harm.
pub fn around(router: Router, site: Arc<Site>) -> Router {
    router
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(survive))
        .layer(middleware::from_fn_with_state(site, pass))
}

/// Wraps what machines call, who read no pages: the same headers and hosts, and of an error nothing but
/// its status. Whoever asks for an address instead of a name cannot have been led here by a name.
pub fn around_machines(router: Router, site: Arc<Site>) -> Router {
    router
        .layer(CatchPanicLayer::custom(survive))
        .layer(middleware::from_fn_with_state(site, pass_machine))
}

async fn pass_machine(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let refused = match asked(&parts) {
        Err(TwoHosts) => Some(StatusCode::BAD_REQUEST),
        Ok(Some(host)) if site.answers_to(host) || is_address(host) => None,
        Ok(_) => Some(StatusCode::MISDIRECTED_REQUEST),
    };
    let mut response = match refused {
        Some(status) => status.into_response(),
        None => next.run(Request::from_parts(parts, body)).await,
    };
    if wants_a_page(&response) {
        let (mut parts, _) = response.into_parts();
        for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH] {
            parts.headers.remove(name);
        }
        response = Response::from_parts(parts, axum::body::Body::empty());
    }
    headers::put(&mut response);
    response
}

fn is_address(host: &str) -> bool {
    host.parse::<std::net::SocketAddr>().is_ok()
        || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok()
}

/// What all surfaces of a server share: the assets, where browsers report, and the page for paths
/// that nobody serves. Merged once, beside the surfaces.
pub fn shared(site: Arc<Site>) -> Router {
    let routes = Router::new().merge(assets::routes()).merge(reports::routes());
    around(routes.fallback(|| async { StatusCode::NOT_FOUND }), site)
}

fn survive(_panic: Box<dyn std::any::Any + Send>) -> axum::http::Response<axum::body::Body> {
    let incident = fault::incident();
    tracing::error!(incident, "a request panicked");
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Because { incident: Some(incident), code: None });
    response
}

async fn pass(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let view = View::of(&site, &parts);
    parts.extensions.insert(view.clone());
    let chosen = chosen_now(&site, &parts.uri, &parts.headers);
    let refused = refuse(&site, &parts);
    let mut response = match refused {
        Some(status) => Fault::Status(status).into_response(),
        None => next.run(Request::from_parts(parts, body)).await,
    };
    if wants_a_page(&response) {
        response = draw(&view, &response);
    }
    if let Some(cookie) = chosen {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    headers::put(&mut response);
    response
}

fn refuse(site: &Site, parts: &Parts) -> Option<StatusCode> {
    let Ok(host) = asked(parts) else { return Some(StatusCode::BAD_REQUEST) };
    if !host.is_some_and(|host| site.answers_to(host)) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }
    (!csrf::came_from_us(&parts.method, &parts.headers, host)).then_some(StatusCode::FORBIDDEN)
}

/// The host that was asked: what HTTP/1 says in a header, HTTP/2 says in the address. Two headers are
/// one too many (RFC 9112, 3.2): a proxy may have believed the other.
fn asked(parts: &Parts) -> Result<Option<&str>, TwoHosts> {
    let mut named = parts.headers.get_all(header::HOST).iter();
    let host = named.next().and_then(|host| host.to_str().ok());
    if named.next().is_some() {
        return Err(TwoHosts);
    }
    Ok(host.or_else(|| parts.uri.authority().map(|authority| authority.as_str())))
}

struct TwoHosts;

/// A language in the URL is remembered: a preference of this browser, nothing on the server.
fn chosen_now(site: &Site, uri: &axum::http::Uri, headers: &HeaderMap) -> Option<HeaderValue> {
    let heard = negotiate::Heard::of(site, uri.query().unwrap_or_default(), headers);
    let asked = heard.asked.filter(|asked| heard.chosen.as_ref() != Some(asked))?;
    Some(negotiate::CHOSEN.set(asked.tag(), Some(365 * 24 * 60 * 60)))
}

fn wants_a_page(response: &Response) -> bool {
    let status = response.status();
    let is_ours = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    (status.is_client_error() || status.is_server_error()) && !is_ours
}

fn draw(view: &View, response: &Response) -> Response {
    let because = response.extensions().get::<Because>();
    let page = error_page::error_page(
        view,
        response.status(),
        because.and_then(|because| because.code),
        because.and_then(|because| because.incident.as_deref()),
    );
    let mut drawn = (response.status(), page).into_response();
    for name in [header::ALLOW, header::RETRY_AFTER, header::SET_COOKIE] {
        for value in response.headers().get_all(&name) {
            drawn.headers_mut().append(name.clone(), value.clone());
        }
    }
    drawn
}
