//! What browsers show outside of a page's own body: addresses and titles; and the whole of the page
//! that anybody with a link may see.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use console::ConsoleState;
use engine::Feed;
use identity::Role;
use kernel::{Language, PhoneNumber, Zone};
use portal::PortalState;
use testkit::{Pharmacy, Who};
use tower::ServiceExt as _;
use web::{Brand, Site, csrf};

use crate::{life, plant::Garden};

/// Addresses, titles and open pages, one text each.
pub async fn of(pharmacy: &Pharmacy, garden: &Garden) -> Vec<String> {
    let brand = Brand {
        name: "Elm Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0100").unwrap(),
        language: Language::english(),
        zone: Zone::named("America/New_York").unwrap(),
    };
    let site = Arc::new(Site::new(brand, Vec::new()));
    let feed = Feed::attach(pharmacy.db()).await.unwrap();
    let db = pharmacy.db().clone();
    let portal = portal::router(PortalState { db: db.clone(), site: Arc::clone(&site) });
    let console = console::router(ConsoleState::new(db, site, feed));
    let cookie = staff(pharmacy).await;

    let mut seen = Vec::new();
    let patient = life::patient(pharmacy, garden).await;
    for path in ["/console/worklist".to_owned(), format!("/console/patients/{patient}")] {
        let request = Request::get(&path).header(header::COOKIE, format!("__Host-staff={cookie}"));
        let (location, body) = answer(&console, request.body(Body::empty()).unwrap()).await;
        assert!(body.contains("<title>"), "{path}: {location} {body}");
        seen.extend(outside(&body));
    }
    let search = Request::post("/console/patients")
        .header(header::COOKIE, format!("__Host-staff={cookie}"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let token = csrf::Token::of(&cookie);
    let form = format!("csrf={}&name={}&q={}", token.text(), garden.family, garden.family);
    let (location, body) = answer(&console, search.body(Body::from(form)).unwrap()).await;
    seen.push(location);
    seen.extend(outside(&body));

    let who = Who { phone: Box::leak(garden.phones[0].clone().into_boxed_str()), ..Who::bo() };
    let link = pharmacy.phone_of(&who).last_link();
    let path = &link[link.find("/r/").unwrap()..];
    let (_, body) = answer(&portal, Request::get(path).body(Body::empty()).unwrap()).await;
    assert!(body.contains("<title>"), "{body}");
    seen.push(body);
    seen
}

async fn staff(pharmacy: &Pharmacy) -> String {
    let session = pharmacy.write(|tx| {
        let (_, invitation) = identity::staff::invite(tx, "Eli", Role::Pharmacist)?;
        Ok(identity::staff::redeem(tx, &invitation)?.1)
    });
    session.await.reveal().to_owned()
}

/// Where an answer sends on to, and its body.
async fn answer(router: &Router, mut request: Request<Body>) -> (String, String) {
    request.headers_mut().insert(header::HOST, "127.0.0.1".parse().unwrap());
    let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, 4_000_000).await.unwrap();
    let location = parts.headers.get(header::LOCATION);
    let location = location.map_or("", |line| line.to_str().unwrap()).to_owned();
    (location, String::from_utf8(bytes.to_vec()).unwrap())
}

/// The title and every address of a page that a browser would keep: a link that dials goes nowhere.
fn outside(body: &str) -> Vec<String> {
    let parts = regex::Regex::new(r#"<title>[^<]*|(?:href|action|src)="[^"]*""#).unwrap();
    let found = parts.find_iter(body).map(|part| part.as_str().to_owned());
    found.filter(|part| !part.starts_with("href=\"tel:")).collect()
}
