//! Coming in, and how long it lasts.

use axum::http::header;
use identity::{
    Role,
    session::{self, Level},
    smart_link::{self, NewLink},
};
use kernel::Language;
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
    let dana = house.employs("Dana", Role::Pharmacist).await;
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
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let got = dana.posts("/console/sign-out", "").await;
    assert_eq!((got.status.as_u16(), got.location()), (303, "/console/sign-in"));
    assert!(got.headers.contains_key("clear-site-data"));
    assert_eq!(dana.opens("/console/patients").await.location(), "/console/sign-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patients_session_is_no_staff_session() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let token = house
        .pharmacy
        .write(move |tx| {
            let new = NewLink {
                patient,
                refill: None,
                message: None,
                language: Language::english(),
                expires_at: None,
            };
            let (link, _) = smart_link::mint(tx, &new)?;
            session::start(tx, Level::Matched { link, patient })
        })
        .await;
    let shown = token.clone();
    let session = house.pharmacy.read(move |tx| session::find(tx, &shown)).await;
    assert!(session.is_some(), "the session itself holds");
    let mut visitor = house.visitor();
    visitor.cookie = token.reveal().to_owned();
    assert_eq!(visitor.opens("/console/worklist").await.location(), "/console/sign-in");
}
