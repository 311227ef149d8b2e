//! Notices on a phone: turned on by whoever is in, for this browser alone.

use axum::http::StatusCode;
use kernel::{Channel, PushAddress};
use outreach::{
    consent::{Standing, State},
    push::{self, Keys, PURPOSES},
};

use store::sql;

use crate::house::{Browser, House, Page};

const ENDPOINT: &str = "https://fcm.googleapis.com/fcm/send/abc";

fn address() -> PushAddress {
    PushAddress::of(ENDPOINT, &"B".repeat(87), &"x".repeat(22)).expect("a browser")
}

fn fields(endpoint: &str) -> String {
    format!("endpoint={endpoint}&p256dh={}&auth={}", "B".repeat(87), "x".repeat(22))
}

async fn standings(house: &House) -> Vec<Standing> {
    let ana = house.ana;
    let mut all = house.read(move |tx| outreach::consent::standings(tx, ana)).await;
    all.retain(|it| it.channel == Channel::Push);
    all
}

async fn is_on(house: &House) -> bool {
    let ana = house.ana;
    house.read(move |tx| push::is_on(tx, ana, &address())).await
}

/// Sends a form of a page as its script does.
async fn post(browser: &mut Browser, page: &Page, path: &str, fields: &str) -> Page {
    let body = format!("csrf={}&{fields}", page.hidden("csrf"));
    browser.ask("POST", path, Some(body)).await
}

/// Ana, in, with keys that browsers are given.
async fn inside(house: &House) -> Browser {
    let made = Keys { secret: vec![7; 138], public: "B".repeat(87) };
    house.write(move |tx| push::first_keys(tx, &made).map(drop)).await;
    let (_, link) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&link).await;
    ana
}

#[tokio::test]
async fn turning_notices_on_is_an_agreement_for_this_browser() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/notices").await;
    assert!(page.says("You have an update from"), "{}", page.body);
    assert!(page.body.contains(&format!("data-key=\"{}\"", "B".repeat(87))));
    assert!(!page.body.contains("data-on"), "{}", page.body);
    for _ in 0..2 {
        let sent = post(&mut ana, &page, "/notices", &fields(ENDPOINT)).await;
        assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, Some("/notices")));
    }
    let agreed = standings(&house).await;
    assert_eq!(agreed.len(), PURPOSES.len());
    assert!(agreed.iter().all(|it| it.state == State::Granted));
    let patient = house.ana;
    let ledger = house.write(move |tx| outreach::consent::ledger(tx, patient)).await;
    let lines = ledger.into_iter().filter(|line| line.channel == Channel::Push);
    assert_eq!(lines.count(), PURPOSES.len(), "said twice is agreed to once");
    assert!(is_on(&house).await);
    assert!(ana.open("/notices").await.body.contains("data-on"));
}

#[tokio::test]
async fn turning_them_off_takes_all_of_it_back() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/notices").await;
    post(&mut ana, &page, "/notices", &fields(ENDPOINT)).await;
    let app = ana.cookie("__Host-app").expect("a way in").to_owned();
    let sent = post(&mut ana, &page, "/notices/off", &fields(ENDPOINT)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(standings(&house).await.iter().all(|it| it.state == State::Revoked));
    assert!(!is_on(&house).await);
    let link = identity::Token::parse(&app).expect("a token");
    let link = house.read(move |tx| identity::smart_link::inspect(tx, &link)).await;
    assert!(link.is_some_and(|link| !link.is_open), "the app opens nothing any more");
    // And on again, which needs no other browser.
    post(&mut ana, &page, "/notices", &fields(ENDPOINT)).await;
    assert!(is_on(&house).await);
}

#[tokio::test]
async fn a_strange_service_is_not_kept() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/notices").await;
    for endpoint in ["https://169.254.169.254/latest", "https://example.org/x", "nonsense", ""] {
        let sent = post(&mut ana, &page, "/notices", &fields(endpoint)).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{endpoint}");
        assert!(sent.says("Notices do not work here"));
    }
    let forged = ana.ask("POST", "/notices", Some(fields(ENDPOINT))).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(standings(&house).await.is_empty());
}

#[tokio::test]
async fn the_app_asks_who_one_is_and_tells_nothing_before() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/notices").await;
    post(&mut ana, &page, "/notices", &fields(ENDPOINT)).await;
    assert_eq!(ana.ask("GET", "/app", None).await.location(), Some("/refill"), "she is in");
    let page = ana.open("/notices").await;
    let left = post(&mut ana, &page, "/out", "").await;
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    let asked = ana.open("/app").await;
    assert_eq!(ana.at(), "/hello");
    assert!(asked.says("birth") && !asked.says("Ana"), "{}", asked.body);
    // A phone on which nothing was ever set up opens nothing.
    let mut stranger = house.browser();
    let page = stranger.open("/app").await;
    assert_eq!((stranger.at(), page.status), ("/hello", StatusCode::UNAUTHORIZED));
}

#[tokio::test]
async fn the_app_is_called_by_the_pharmacys_name() {
    let house = House::open().await;
    let mut anyone = house.browser();
    let manifest = anyone.ask("GET", "/app.webmanifest", None).await;
    let manifest: serde_json::Value = serde_json::from_str(&manifest.body).expect("JSON");
    assert_eq!(manifest["start_url"], "/app");
    assert_eq!(manifest["name"], manifest["short_name"]);
    for icon in manifest["icons"].as_array().expect("icons") {
        let picture = anyone.ask("GET", icon["src"].as_str().expect("a path"), None).await;
        assert_eq!(picture.status, StatusCode::OK);
    }
    let worker = anyone.ask("GET", "/worker.js", None).await;
    assert!(worker.body.contains("showNotification"));
}

#[tokio::test]
async fn notices_are_for_whoever_is_in() {
    let house = House::open().await;
    let mut anyone = house.browser();
    assert_eq!(anyone.open("/notices").await.status, StatusCode::UNAUTHORIZED);
    let told = anyone.ask("POST", "/notices/shown", Some(fields(ENDPOINT))).await;
    assert_eq!(told.status, StatusCode::NO_CONTENT, "nobody learns whose browser is known");
    let odd = anyone.ask("POST", "/notices/shown", Some("endpoint=x".to_owned())).await;
    assert_eq!(odd.status, StatusCode::NO_CONTENT);
}

sql! {
    OPEN_APPS: "
        SELECT COUNT(*) FROM smart_links
         WHERE patient = $1 AND closed_at IS NULL AND refill IS NULL AND message IS NULL";
}

async fn open_apps(house: &House) -> i64 {
    let ana = house.ana;
    house
        .read(move |tx| Ok(tx.find(&OPEN_APPS, &[ana.into()], |row| row.get(0))?.unwrap_or(0)))
        .await
}

#[tokio::test]
async fn only_the_newest_browsers_get_notices_and_open_by_themselves() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/notices").await;
    for at in 0..12 {
        let endpoint = format!("https://fcm.googleapis.com/fcm/send/{at}");
        post(&mut ana, &page, "/notices", &fields(&endpoint)).await;
    }
    let id = house.ana;
    let in_use = async || {
        let known = house.read(move |tx| care::patient::contacts(tx, id)).await;
        let browsers = known.into_iter().filter(|it| it.point.kind() == "push");
        browsers.filter(|it| it.state == care::patient::ContactState::Ok).count()
    };
    assert_eq!((in_use().await, open_apps(&house).await), (5, 5));
    let granted = standings(&house).await.iter().filter(|it| it.state == State::Granted).count();
    assert_eq!(granted, 5 * PURPOSES.len());
    let choices = ana.open("/choices").await;
    ana.send(&choices, "/choices/stop", "covers=channel-push").await;
    assert_eq!(open_apps(&house).await, 0, "what was made for notices ends with them");
    assert!(standings(&house).await.iter().all(|it| it.state == State::Revoked));
}
