//! The carrier's list of what came to us: read whole, in order, and no further than it goes.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use axum::{Router, extract::State, http::Uri};
use channels::twilio::{self, Sender, Settings};
use kernel::Instant;
use outreach::gateway::{Archive as _, SendError};
use tokio::net::TcpListener;

use crate::support::{ANA, START, Wire};

const DAY: i64 = 86_400_000;

fn archive(wire: &Wire) -> twilio::Archive {
    twilio::Archive::new(&wire.simulator.account(), &[]).unwrap().expect("one number sends")
}

#[tokio::test]
async fn what_people_wrote_is_listed_with_the_ids_of_its_webhooks() {
    let wire = Wire::open().await;
    wire.send("Hello").await.unwrap();
    let mut written = vec![wire.simulator.write(ANA, "Sí ✅")];
    wire.pass_time(Duration::from_secs(60));
    written.push(wire.simulator.write("+12015550124", "STOP"));
    let posts = wire.settled().await;
    let heard = posts.iter().filter(|post| post.target == "/hooks/twilio/sms");
    let posted: Vec<String> = heard.map(|post| post.text().vendor_id).collect();
    let texts = archive(&wire).texts_since(Instant(START)).await.unwrap();
    let ids: Vec<String> = texts.iter().map(|it| it.vendor_id.clone()).collect();
    assert_eq!((&ids, posted.len()), (&written, 2), "and none of ours");
    assert!(posted.iter().all(|id| ids.contains(id)));
    assert_eq!(texts[0].text.reveal(), "Sí ✅");
    assert_eq!(texts[0].from.value(), ANA);
    assert_eq!(texts[1].received_at, Instant(START + 60_000));
    let later = archive(&wire).texts_since(Instant(START + 30_000)).await.unwrap();
    assert_eq!(later.len(), 1, "what came before is left out");
    assert!(archive(&wire).texts_since(Instant(START + 2 * DAY)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_list_of_many_pages_is_read_to_its_end() {
    let wire = Wire::open().await;
    wire.simulator.hold();
    let mut written = Vec::new();
    for at in 0..450 {
        wire.pass_time(Duration::from_secs(1));
        written.push(wire.simulator.write(&format!("+1201555{:04}", 100 + at % 30), "yes"));
    }
    let texts = archive(&wire).texts_since(Instant(START)).await.unwrap();
    assert_eq!(texts.into_iter().map(|it| it.vendor_id).collect::<Vec<_>>(), written);
}

#[tokio::test]
async fn only_numbers_of_ours_are_asked_about() {
    let wire = Wire::open().await;
    wire.simulator.write(ANA, "yes");
    let account = wire.simulator.account();
    let other = twilio::Archive::new(&account, &["+15550009999".to_owned()]).unwrap();
    assert!(other.unwrap().texts_since(Instant(START)).await.unwrap().is_empty());
    let pool = Settings { sender: Sender::read("MG1"), ..account.clone() };
    assert!(twilio::Archive::new(&pool, &[]).unwrap().is_none());
    let wrong = Settings { secret: "wrong".to_owned(), ..account };
    let refused = twilio::Archive::new(&wrong, &[]).unwrap().unwrap();
    let refused = refused.texts_since(Instant(START)).await;
    assert!(matches!(refused, Err(SendError::NotSent { cause: "account" })), "{refused:?}");
}

/// A carrier that always says the same; counts what it is asked.
async fn says(answer: &'static str) -> (twilio::Archive, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let count = move |State(asked): State<Arc<AtomicUsize>>, _: Uri| async move {
        asked.fetch_add(1, SeqCst);
        answer
    };
    let router = Router::new().fallback(count).with_state(Arc::clone(&asked));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let settings =
        Settings::of(&format!("http://{address}"), "AC1", "secret", Sender::read("+15550001111"));
    (twilio::Archive::new(&settings, &[]).unwrap().unwrap(), asked)
}

#[tokio::test]
async fn a_next_page_elsewhere_is_not_asked_for() {
    for next in [
        r#"{"messages":[],"next_page_uri":"/2010-04-01/Accounts/AC2/Messages.json?Page=1"}"#,
        r#"{"messages":[],"next_page_uri":"http://127.0.0.1:1/x"}"#,
        r#"{"messages":[],"next_page_uri":"@evil.example/2010-04-01/Accounts/AC1/Messages.json?a"}"#,
    ] {
        let (archive, asked) = says(next).await;
        assert!(archive.texts_since(Instant(START)).await.unwrap().is_empty());
        assert_eq!(asked.load(SeqCst), 1, "{next}");
    }
    let same = r#"{"messages":[],"next_page_uri":"/2010-04-01/Accounts/AC1/Messages.json?Page=1"}"#;
    let (archive, asked) = says(same).await;
    let endless = archive.texts_since(Instant(START)).await;
    assert!(matches!(endless, Err(SendError::NotSent { cause: "endless-list" })), "{endless:?}");
    assert_eq!(asked.load(SeqCst), 500, "a list without an end is left, and not taken for read");
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_nothing_made_up() {
    for odd in ["", "<html>", "{}", r#"{"messages":7}"#] {
        let (archive, _) = says(odd).await;
        let told = archive.texts_since(Instant(START)).await;
        assert!(matches!(told, Err(SendError::NotSent { cause: "unreadable-answer" })), "{odd}");
    }
    let strange = r#"{"messages":[
        {"sid":"SM1","from":"72345","to":"+15550001111","body":"x","direction":"inbound",
         "date_sent":"Fri, 15 Jan 2027 08:00:00 +0000"},
        {"sid":"SM2","from":"+12015550123","to":"+15550001111","body":"x","direction":"inbound",
         "date_sent":"soon"},
        {"sid":"","from":"+12015550123","to":"+15550001111","body":"x","direction":"inbound",
         "date_sent":"Fri, 15 Jan 2027 08:00:00 +0000"}]}"#;
    let (archive, _) = says(strange).await;
    assert!(archive.texts_since(Instant(START)).await.unwrap().is_empty());
    let pictured = r#"{"messages":[
        {"sid":"SM1","from":"+12015550123","to":"+15550001111","body":"","direction":"inbound",
         "num_media":"2","date_sent":"Fri, 15 Jan 2027 08:00:00 +0000"}]}"#;
    let (archive, _) = says(pictured).await;
    let texts = archive.texts_since(Instant(START)).await.unwrap();
    assert_eq!(texts[0].pictures.len(), 2, "that there were pictures is not lost");
    let beside = r#"{"messages":[{"sid":null},{"sid":7},
        {"sid":"SM1","from":"+12015550123","to":"+15550001111","body":"STOP","direction":"inbound",
         "date_sent":"Fri, 15 Jan 2027 08:00:00 +0000"}]}"#;
    let (archive, _) = says(beside).await;
    let texts = archive.texts_since(Instant(START)).await.unwrap();
    assert_eq!(texts.len(), 1, "an odd entry hides no other");
}
