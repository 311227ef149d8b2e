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

#[tokio::test]
async fn a_path_that_names_a_host_leads_nowhere_else() {
    for path in ["//evil.example/login", "///evil.example/login", "//evil.example"] {
        let (response, body) = ask(to("GET", path), Body::empty()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert!(body.contains("?lang=es\""), "the page has its language switch");
        assert!(!body.contains("\"//") && !body.contains("\"/\\"), "{path}: {body}");
    }
}

#[tokio::test]
async fn our_own_pages_may_post_over_http_2_where_the_address_names_the_host() {
    let post = |host: &str, origin: &str| {
        let request = Request::builder().method("POST").uri(format!("https://{host}/post"));
        request.header(header::ORIGIN, format!("https://{origin}"))
    };
    let (own, _) = ask(post("elm.example", "elm.example"), Body::empty()).await;
    assert_eq!(own.status(), StatusCode::OK);
    for (host, origin) in [("elm.example", "evil.example"), ("elm.example", "elm.example:8443")] {
        let (response, _) = ask(post(host, origin), Body::empty()).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
    }
    let (strange, _) = ask(post("evil.example", "evil.example"), Body::empty()).await;
    assert_eq!(strange.status(), StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn of_two_hosts_neither_is_believed() {
    let request = to("GET", "/ok").header(header::HOST, "evil.example");
    assert_eq!(ask(request, Body::empty()).await.0.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn machines_get_the_headers_too_and_of_an_error_its_status() {
    let brand = Brand {
        name: "Elm Street Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0123").expect("a number"),
        language: Language::english(),
        zone: Zone::UTC,
    };
    let site = Arc::new(Site::new(brand, vec!["elm.example".to_owned()]));
    let routes = Router::new()
        .route("/well", get(|| async { "well" }))
        .route("/hook", post(|_: axum::body::Bytes| async { StatusCode::FORBIDDEN }))
        .layer(axum::extract::DefaultBodyLimit::max(8));
    let router = rim::around_machines(routes, site);
    for (method, path, host, status) in [
        ("GET", "/well", "elm.example", 200),
        ("GET", "/well", "10.0.0.7:8080", 200),
        ("GET", "/well", "[fd00::7]", 200),
        ("GET", "/well", "evil.example", 421),
        ("POST", "/hook", "elm.example", 413),
        ("GET", "/hook", "elm.example", 405),
    ] {
        let request = Request::builder().method(method).uri(path).header(header::HOST, host);
        let request = request.body(Body::from("far too long")).expect("a request");
        let response = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.status().as_u16(), status, "{path} {host}");
        assert_eq!(response.headers()["content-security-policy"], CONTENT_SECURITY_POLICY);
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        let body = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
        assert_eq!(body.is_empty(), status != 200, "{path}: {body:?}");
    }
}
