//! Tries of one network address.

use std::net::{IpAddr, SocketAddr};

use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, header},
};
use tower::ServiceExt as _;
use web::limits::Rule;

use crate::house::House;

/// A post from that address: the status, how long to wait, and the page.
async fn post(house: &House, peer: &str, path: &str) -> (u16, Option<String>, String) {
    let peer: IpAddr = peer.parse().expect("an address");
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header(header::HOST, "127.0.0.1")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", "203.0.113.99")
        .extension(ConnectInfo(SocketAddr::new(peer, 4_711)))
        .body(Body::from("csrf=guess&month=April&day=3&year=1961"))
        .expect("a request");
    let response = house.router().oneshot(request).await.expect("an answer");
    let wait = response.headers().get(header::RETRY_AFTER);
    let wait = wait.map(|value| value.to_str().expect("a number").to_owned());
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
    (status, wait, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_tries_too_often_waits_a_little() {
    let house = House::open().await;
    let (_, link) = house.link().await;
    // Whatever the address claims in a header, and whichever way in it tries.
    for (at, path) in [&link, "/hello", "/hello/new-link"].iter().cycle().take(30).enumerate() {
        assert_ne!(post(&house, "198.51.100.7", path).await.0, 429, "try {at}");
    }
    for path in [&link, "/hello", "/hello/new-link"] {
        let (status, wait, page) = post(&house, "198.51.100.7", path).await;
        assert_eq!((status, wait.as_deref()), (429, Some("3")), "{path}");
        assert!(page.contains("Please wait a little") && page.contains("(201) 555-0123"), "{page}");
    }
    assert_ne!(post(&house, "198.51.100.8", "/hello").await.0, 429, "a neighbour is not slowed");
    let looked = house.browser().open(&link).await;
    assert_eq!(looked.status, 200, "looking is not counted");
    house.pass_minutes(1).await;
    for at in 0..Rule::Link.tries() {
        assert_ne!(post(&house, "198.51.100.7", "/hello").await.0, 429, "try {at}");
    }
    assert_eq!(post(&house, "198.51.100.7", "/hello").await.0, 429);
}
