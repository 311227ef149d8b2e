//! The thread of secure messages.

use axum::http::StatusCode;

use crate::house::{Browser, House};

async fn inside(house: &House) -> Browser {
    let (_, link) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&link).await;
    ana
}

#[tokio::test]
async fn what_is_written_stands_in_the_thread_once() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/messages").await;
    assert!(page.says("There are no messages yet."), "{}", page.body);
    let body = format!(
        "csrf={}&once={}&words=Is+it+safe+with+%3Cb%3Etea%3C%2Fb%3E%3F",
        page.hidden("csrf"),
        page.hidden("once")
    );
    for _ in 0..2 {
        let sent = ana.ask("POST", "/messages", Some(body.clone())).await;
        assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, Some("/messages")));
    }
    let page = ana.open("/messages").await;
    assert_eq!(page.body.matches("<li class=\"message").count(), 1, "{}", page.body);
    assert!(page.body.contains("Is it safe with &lt;b&gt;tea&lt;/b&gt;?"), "{}", page.body);
}

#[tokio::test]
async fn an_empty_message_comes_back_with_what_to_do() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/messages").await;
    let sent = ana.send(&page, "/messages", "words=").await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sent.says("Write your message first."), "{}", sent.body);
    let long = "a".repeat(4_001);
    let body = format!("csrf={}&once=x&words={long}", page.hidden("csrf"));
    let sent = ana.ask("POST", "/messages", Some(body)).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sent.says("Your message is too long.") && sent.body.contains(&long), "nothing is lost");
}

#[tokio::test]
async fn danger_is_answered_before_anything_else() {
    let house = House::open().await;
    let mut ana = inside(&house).await;
    let page = ana.open("/messages").await;
    let body = format!("csrf={}&once=y&words=I+have+chest+pain", page.hidden("csrf"));
    let sent = ana.ask("POST", "/messages", Some(body)).await;
    assert_eq!(sent.location(), Some("/messages/danger"));
    let page = ana.open("/messages/danger").await;
    assert!(page.body.contains("tel:911"), "{}", page.body);
}

#[tokio::test]
async fn the_thread_is_for_whoever_is_in() {
    let house = House::open().await;
    let mut anyone = house.browser();
    assert_eq!(anyone.open("/messages").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(anyone.open("/messages/danger").await.status, StatusCode::UNAUTHORIZED);
}
