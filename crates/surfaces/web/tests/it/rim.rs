//! The rim, driven as a browser and as an attacker would.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, Response, StatusCode, header},
    routing::{get, post},
};
use kernel::{Error, Language, PhoneNumber, Zone};
use tower::ServiceExt;
use web::{Brand, Fault, Site, assets, headers::CONTENT_SECURITY_POLICY, rim};

fn router() -> Router {
    let brand = Brand {
        name: "Elm Street Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0123").expect("a number"),
        language: Language::english(),
        zone: Zone::UTC,
    };
    let site = Arc::new(Site::new(brand, vec!["elm.example".to_owned()]));
    let broken = || async { Err::<(), _>(Fault::from(Error::failed(std::fmt::Error))) };
    let panics = || async {
        assert!(std::env::args().count() > 1_000, "a bug");
    };
    let closed = || async { Err::<(), _>(Fault::from(Error::refused("unknown-code"))) };
    let routes = Router::new()
        .route(
            "/ok",
            get(|| async {
                maud::html! { p { "ok" } }
            }),
        )
        .route("/broken", get(broken))
        .route("/panics", get(panics))
        .route("/closed", get(closed))
        .route("/post", post(|_: web::fields::Posted| async { "done" }))
        .merge(assets::routes());
    rim::around(routes, site)
}

async fn ask(request: axum::http::request::Builder, body: Body) -> (Response<()>, String) {
    let response =
        router().oneshot(request.body(body).expect("a request")).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 1 << 22).await.expect("a body");
    (Response::from_parts(parts, ()), String::from_utf8_lossy(&bytes).into_owned())
}

fn to(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path).header(header::HOST, "elm.example")
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_every_error_is_a_page() {
    let cases = [
        (to("GET", "/ok"), 200),
        (to("GET", "/nowhere"), 404),
        (to("DELETE", "/ok"), 405),
        (to("GET", "/broken"), 500),
        (to("GET", "/panics"), 500),
        (to("GET", "/closed"), 409),
        (to("POST", "/post").header("sec-fetch-site", "cross-site"), 403),
        (to("POST", "/post").header("origin", "https://evil"), 403),
        (Request::builder().uri("/ok").header(header::HOST, "evil"), 421),
        (Request::builder().uri("/ok"), 421),
    ];
    for (request, status) in cases {
        let (response, body) = ask(request, Body::empty()).await;
        assert_eq!(response.status().as_u16(), status, "{body}");
        let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-security-policy"), CONTENT_SECURITY_POLICY);
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("cache-control"), "no-store");
        assert!(header("strict-transport-security").starts_with("max-age=63072000"));
        assert!(!response.headers().contains_key("server"));
        if status != 200 {
            assert!(body.contains("(201) 555-0123") && body.contains("<h1>"), "{status}: {body}");
            assert!(!body.contains("a bug") && !body.contains("unknown-code"));
        }
    }
}

#[tokio::test]
async fn a_body_too_large_is_refused_with_a_page() {
    let body = Body::from(vec![b'a'; rim::BODY_LIMIT + 1]);
    let (response, text) = ask(to("POST", "/post"), body).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text.contains("too much"));
}

#[tokio::test]
async fn a_failure_names_its_incident_and_nothing_else() {
    let (_, first) = ask(to("GET", "/broken"), Body::empty()).await;
    let (_, second) = ask(to("GET", "/broken"), Body::empty()).await;
    assert_ne!(first, second, "each failure has a code of its own");
    assert!(!first.contains("formatting"), "the cause stays in the log");
}

#[tokio::test]
async fn error_pages_speak_the_readers_language() {
    let request = to("GET", "/nowhere").header(header::ACCEPT_LANGUAGE, "es-MX,es;q=0.9");
    let (_, body) = ask(request, Body::empty()).await;
    assert!(body.contains("lang=\"es-MX\"") && body.contains("No encontramos esta página"));
    let (response, body) = ask(to("GET", "/nowhere?lang=es"), Body::empty()).await;
    assert!(body.contains("lang=\"es\""));
    let cookie = response.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("__Host-language=es; Path=/; Secure; HttpOnly; SameSite=Lax"));
}

#[tokio::test]
async fn assets_last_a_year_and_travel_small() {
    let path = assets::stylesheet();
    let request = to("GET", &path).header(header::ACCEPT_ENCODING, "gzip, br");
    let (response, _) = ask(request, Body::empty()).await;
    assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    assert_eq!(response.headers()[header::CONTENT_ENCODING], "gzip");
    let (response, text) = ask(to("GET", &path), Body::empty()).await;
    assert!(!response.headers().contains_key(header::CONTENT_ENCODING));
    assert!(text.contains(":root"));
    let (response, _) = ask(to("GET", "/assets/app-AAAA.css"), Body::empty()).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}
