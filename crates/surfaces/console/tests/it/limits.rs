//! Tries of one network address at the staff's way in.

use std::net::SocketAddr;

use axum::{body::Body, extract::ConnectInfo};
use tower::ServiceExt as _;
use web::limits::Rule;

use crate::house::{House, post};

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_guesses_invitations_waits() {
    let house = House::open().await;
    let guess = async |peer: [u8; 4]| {
        let peer = SocketAddr::from((peer, 4_711));
        let request = post("/console/invitations/guess").extension(ConnectInfo(peer));
        let request = request.body(Body::from("csrf=guess")).expect("a request");
        house.router().oneshot(request).await.expect("an answer").status().as_u16()
    };
    for at in 0..Rule::SignIn.tries() {
        assert_ne!(guess([198, 51, 100, 7]).await, 429, "guess {at}");
    }
    assert_eq!(guess([198, 51, 100, 7]).await, 429);
    assert_ne!(guess([198, 51, 100, 8]).await, 429);
    house.pharmacy.db().clock().advance(6_000);
    assert_ne!(guess([198, 51, 100, 7]).await, 429);
}
