//! The way out of every e-mail.

use std::time::Duration;

use axum::http::StatusCode;
use care::patient::{NewContactPoint, Use};
use kernel::{Channel, ContactPoint, EmailAddress, Language};
use outreach::consent::{NewConsent, Source, State};

use crate::house::House;

/// Ana agrees to e-mail; gives the path of the way out.
async fn way_out(house: &House) -> String {
    let ana = house.ana;
    house
        .write(move |tx| {
            let address = ContactPoint::Email(EmailAddress::parse("ana@example.org")?);
            let point = NewContactPoint { point: address.clone(), used_for: Use::Home };
            let mailbox = care::patient::add_contact(tx, ana, point)?;
            let new = NewConsent {
                patient: ana,
                purpose: outreach::policy::Purpose::Refill,
                channel: Channel::Email,
                address,
                state: State::Granted,
                source: Source::Paper,
                wording: "email-2026-01".to_owned(),
                language: Language::english(),
                evidence: None,
                given_at: None,
            };
            outreach::consent::record(tx, &new)?;
            Ok(format!("/unsubscribe/{}", outreach::unsubscribe::token(tx, mailbox)))
        })
        .await
}

/// Whether Ana's agreement to e-mail stands.
async fn agrees(house: &House) -> bool {
    let ana = house.ana;
    let standings = house.read(move |tx| outreach::consent::standings(tx, ana)).await;
    let mail = standings.into_iter().find(|it| it.channel == Channel::Email);
    mail.expect("an agreement").state == State::Granted
}

#[tokio::test]
async fn looking_changes_nothing_and_a_press_ends_it() {
    let house = House::open().await;
    let path = way_out(&house).await;
    let mut ana = house.browser();
    for method in ["GET", "HEAD", "GET"] {
        let page = ana.ask_as(method, &path, None, "none").await;
        assert_eq!(page.status, StatusCode::OK);
        for word in ["Ana", "Díaz", "adalimumab", "example.org"] {
            assert!(!page.says(word), "the page says {word}");
        }
    }
    assert!(agrees(&house).await, "a scanner ends nothing");
    let page = ana.open(&path).await;
    assert!(page.says("Stop these e-mails?"), "{}", page.body);
    let done = ana.send(&page, &path, "").await;
    assert_eq!(done.status, StatusCode::OK);
    assert!(done.says("No more e-mails"), "{}", done.body);
    assert!(!agrees(&house).await);
}

#[tokio::test]
async fn a_mail_program_presses_once_or_twice() {
    let house = House::open().await;
    let path = way_out(&house).await;
    let mut entries = Vec::new();
    for _ in 0..2 {
        // A server that posts for its reader knows no page, no cookie and no token of a form.
        let body = Some("List-Unsubscribe=One-Click".to_owned());
        let page = house.browser().ask_as("POST", &path, body, "none").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!agrees(&house).await);
        entries.push(house.entries().await);
    }
    assert_eq!(entries[0], entries[1], "the second press leaves no trace of its own");
    let tasks = house.tasks().await;
    assert!(!tasks.contains(&"wrong-person"), "{tasks:?}");
}

#[tokio::test]
async fn an_address_that_is_not_ours_ends_nothing() {
    let house = House::open().await;
    let path = way_out(&house).await;
    for strange in ["/unsubscribe/x", "/unsubscribe/1.2", &path[..path.len() - 1]] {
        let page = house.browser().open(strange).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{strange}");
        assert!(page.says("This link does not work"), "{}", page.body);
        let body = Some("List-Unsubscribe=One-Click".to_owned());
        let page = house.browser().ask_as("POST", strange, body, "none").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{strange}");
    }
    assert!(agrees(&house).await);
}

#[tokio::test]
async fn a_guess_waits_for_no_writer() {
    let house = House::open().await;
    let (writes, writing) = tokio::sync::oneshot::channel();
    let (done, wait) = std::sync::mpsc::channel::<()>();
    let write = house.write(move |_| {
        writes.send(()).expect("somebody waits for the writer to be busy");
        let _ended = wait.recv();
        Ok(())
    });
    let guess = async {
        writing.await.expect("the writer is busy");
        let body = Some("List-Unsubscribe=One-Click".to_owned());
        let mut guesser = house.browser();
        let asked = guesser.ask_as("POST", "/unsubscribe/1.2", body, "none");
        let page = tokio::time::timeout(Duration::from_secs(10), asked).await;
        drop(done);
        page
    };
    let (page, ()) = tokio::join!(guess, write);
    assert_eq!(page.expect("an answer").status, StatusCode::NOT_FOUND);
}
