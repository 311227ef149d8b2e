//! "Why did I get this?": neutral for whoever has a link, all of it for the patient, and less of it at a
//! press.

use axum::http::StatusCode;
use kernel::{Channel, Language};
use outreach::{
    consent::{self, State},
    policy::Purpose,
};

use crate::house::{Browser, House, Page};

/// What still stands: purpose and channel.
async fn agreed(house: &House) -> Vec<(Purpose, Channel)> {
    let ana = house.ana;
    let standings = house.read(move |tx| consent::standings(tx, ana)).await;
    let granted = standings.into_iter().filter(|it| it.state == State::Granted);
    let mut granted: Vec<_> = granted.map(|it| (it.purpose, it.channel)).collect();
    granted.sort();
    granted
}

/// Ana opens the link, says who she is, and asks why.
async fn asks(house: &House, language: Language) -> (Browser, Page) {
    let link = house.link_of_a_text(language).await;
    let mut ana = house.browser();
    let page = ana.come_in(&link).await;
    assert!(page.says("href=\"/why\""), "every page leads there: {}", page.body);
    let why = ana.open("/why").await;
    assert_eq!(why.status, StatusCode::OK, "{}", why.body);
    (ana, why)
}

#[tokio::test]
async fn a_link_alone_tells_neutral_words_and_changes_nothing() {
    let house = House::open().await;
    let link = house.link_of_a_text(Language::english()).await;
    let (before, entries) = (agreed(&house).await, house.entries().await);
    let mut somebody = house.browser();
    let landing = somebody.open(&link).await;
    assert!(landing.says(&format!("href=\"{link}/why\"")), "{}", landing.body);
    let page = somebody.open(&format!("{link}/why")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Why did you get this?") && page.says("Show who I am"), "{}", page.body);
    for word in ["Ana", "Díaz", "refill", "adalimumab", "On paper", "2026", "You said yes"] {
        assert!(!page.says(word), "the page says {word}: {}", page.body);
    }
    assert!(!page.headers.contains_key("set-cookie"));
    assert_eq!((agreed(&house).await, house.entries().await), (before, entries));
    let hello = somebody.send(&page, &link, "next=continue").await;
    assert!(hello.says("birth"), "{}", hello.body);
    let again = somebody.open("/why").await;
    assert!(again.says("Show who I am") && !again.says("On paper"), "{}", again.body);
}

#[tokio::test]
async fn the_patient_reads_which_message_and_when_she_agreed_in_her_language() {
    let house = House::open().await;
    let (_, why) = asks(&house, Language::spanish()).await;
    for told in [
        "¿Por qué recibió esto?",
        "Sobre su próximo resurtido",
        "Usted dijo que sí a mensajes como este",
        "En papel",
        "Parar los mensajes de este tipo",
        "Parar todos los textos",
        "href=\"/hello/stop\"",
    ] {
        assert!(why.says(told), "{told}: {}", why.body);
    }
    let ana = house.ana;
    let seen = house.read(move |tx| audit::about(tx, ana, 50)).await;
    assert!(seen.iter().any(|entry| entry.act == "viewed" && entry.what == "messages"));
}

#[tokio::test]
async fn a_press_stops_this_kind_and_nothing_else() {
    let house = House::open().await;
    let (mut ana, why) = asks(&house, Language::english()).await;
    let done = ana.send(&why, "/why", "stop=kind").await;
    assert_eq!(ana.at(), "/why/stopped/kind");
    assert!(done.says("You get no more messages of this kind."), "{}", done.body);
    assert_eq!(agreed(&house).await, [(Purpose::Survey, Channel::Sms)]);
}

#[tokio::test]
async fn a_press_stops_this_way_and_nothing_else() {
    let house = House::open().await;
    let (mut ana, why) = asks(&house, Language::english()).await;
    ana.send(&why, "/why", "stop=channel").await;
    assert_eq!(ana.at(), "/why/stopped/channel");
    assert_eq!(agreed(&house).await, [(Purpose::Refill, Channel::Voice)]);
    let forged = ana.ask("POST", "/why", Some("csrf=x&stop=kind".to_owned())).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let odd = ana.send(&why, "/why", "stop=everybody").await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
    assert_eq!(agreed(&house).await, [(Purpose::Refill, Channel::Voice)]);
}

#[tokio::test]
async fn without_a_link_there_is_nothing_to_tell() {
    let house = House::open().await;
    let mut somebody = house.browser();
    assert_eq!(somebody.open("/why").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(somebody.open("/why/stopped/kind").await.status, StatusCode::UNAUTHORIZED);
    let unknown = somebody.open("/r/0000000000000000000000/why").await;
    assert_eq!(unknown.status, StatusCode::GONE);
    assert_eq!(somebody.open("/unsubscribe/x.y/why").await.status, StatusCode::NOT_FOUND);
}
