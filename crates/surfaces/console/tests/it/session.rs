//! Coming in, and how long it lasts.

use axum::http::header;
use identity::Role;
use testkit::Span as _;

use crate::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_lets_in_once_and_a_look_does_not_use_it_up() {
    let house = House::open().await;
    let (_, token) = house.invites("Kim", Role::Nurse).await;
    let (visitor, path) = (house.visitor(), format!("/console/invitations/{token}"));
    for _ in 0..3 {
        assert_eq!(visitor.opens(&path).await.status, 200);
    }
    let form = web::csrf::Token::of(&token);
    let got = visitor.posts_with(&path, form.text(), "").await;
    assert_eq!((got.status.as_u16(), got.location()), (303, "/console/worklist"));
    let cookie = got.headers[header::SET_COOKIE].to_str().expect("ASCII");
    assert!(cookie.starts_with("__Host-staff="), "{cookie}");
    assert!(
        cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=43200"),
        "{cookie}"
    );
    assert_eq!(visitor.posts_with(&path, form.text(), "").await.status, 404);
    assert_eq!(visitor.opens(&path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_closes_after_an_hour() {
    let house = House::open().await;
    let (_, token) = house.invites("Kim", Role::Nurse).await;
    house.pharmacy.pass_time(60.minutes()).await;
    let got = house.visitor().opens(&format!("/console/invitations/{token}")).await;
    assert_eq!(got.status, 404);
    assert!(got.body.contains("This link is closed"), "{}", got.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_twelve_hours_however_busy() {
    let house = House::open().await;
    let dana = house.with("Dana", Role::Pharmacist).await;
    for _ in 0..11 {
        house.pharmacy.pass_time(1.hours()).await;
        assert_eq!(dana.opens("/console/worklist").await.status, 200);
    }
    house.pharmacy.pass_time(59.minutes()).await;
    assert_eq!(dana.opens("/console/worklist").await.status, 200);
    house.pharmacy.pass_time(1.minutes()).await;
    let got = dana.opens("/console/worklist").await;
    assert_eq!((got.status.as_u16(), got.location()), (303, "/console/sign-in"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signed_out_is_out() {
    let house = House::open().await;
    let dana = house.with("Dana", Role::Pharmacist).await;
    let got = dana.posts("/console/sign-out", "").await;
    assert_eq!((got.status.as_u16(), got.location()), (303, "/console/sign-in"));
    assert!(got.headers.contains_key("clear-site-data"));
    assert_eq!(dana.opens("/console/patients").await.location(), "/console/sign-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patients_session_is_no_staff_session() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let level = identity::session::Level::Matched { link: kernel::Id::from_raw(7), patient };
    let token =
        house.pharmacy.acts(kernel::Actor::System, move |tx| identity::session::start(tx, level));
    // Without its link no such session begins; with one it would still be none of ours.
    let cookie = token.await.map_or_else(|_| "x".repeat(32), |token| token.reveal().to_owned());
    let mut visitor = house.visitor();
    visitor.cookie = cookie;
    assert_eq!(visitor.opens("/console/worklist").await.location(), "/console/sign-in");
}
