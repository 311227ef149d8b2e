//! What our client says about each misfortune, and whether the carrier has the message.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use axum::{Router, routing::post, serve::ListenerExt};
use channels::{
    simulator::{Fault, Rule},
    twilio::{Sender, Settings, Twilio, patience},
};
use kernel::{ContactPoint, EmailAddress};
use outreach::gateway::{Allowance, Gateway, Outbound, Refusal, SendError, Sent};
use tokio::net::TcpListener;

use crate::support::{ALLOWED, ANA, Wire, message};

/// Sends once under a fault; the outcome, and whether the carrier has the message.
async fn meet(fault: Fault) -> (Result<Sent, SendError>, bool) {
    let wire = Wire::with(|it| it.send_timeout = Duration::from_millis(400)).await;
    wire.simulator.set_script(vec![Rule::once(fault)]);
    let outcome = wire.send("Hello").await;
    (outcome, wire.simulator.counts().accepted == 1)
}

#[track_caller]
fn unknown(outcome: &(Result<Sent, SendError>, bool), cause: &'static str, accepted: bool) {
    assert_eq!(*outcome, (Err(SendError::Unknown { cause }), accepted));
}

#[tokio::test]
async fn a_text_arrives_on_the_phone() {
    let wire = Wire::open().await;
    let sent = wire.send("Sí: ✅ 100 % + more & so on\nhttps://a.example/r/x").await.unwrap();
    let phone = wire.simulator.phone(ANA).unwrap();
    assert_eq!(phone.texts[0].sid, sent.provider_id);
    assert_eq!(phone.texts[0].body, "Sí: ✅ 100 % + more & so on\nhttps://a.example/r/x");
    assert_eq!((phone.texts[0].by, phone.texts[0].fate), ("pharmacy", "arrived"));
}

#[tokio::test]
async fn a_throttle_is_obeyed_as_far_as_it_can_be_read() {
    let throttled = |header: Option<&str>| {
        let retry_after = header.map(str::to_owned);
        async { meet(Fault::Throttle { retry_after }).await }
    };
    let wait = |retry_after| (Err(SendError::Throttled { retry_after }), false);
    assert_eq!(throttled(None).await, wait(None));
    assert_eq!(throttled(Some("0")).await, wait(Some(0)));
    assert_eq!(throttled(Some("7")).await, wait(Some(7_000)));
    assert_eq!(throttled(Some("86400")).await, wait(Some(patience::LONGEST)));
    assert_eq!(throttled(Some("soon")).await, wait(None));
    assert_eq!(
        throttled(Some("Fri, 31 Dec 2100 23:59:59 GMT")).await,
        wait(Some(patience::LONGEST))
    );
    assert_eq!(throttled(Some("Sun, 06 Nov 1994 08:49:37 GMT")).await, wait(Some(0)));
}

#[tokio::test]
async fn a_server_error_leaves_the_outcome_unknown() {
    for status in [500, 502, 503, 504] {
        for accepted in [false, true] {
            let met = meet(Fault::ServerError { status, accepted }).await;
            unknown(&met, "server-error", accepted);
        }
    }
}

#[tokio::test]
async fn a_reset_after_the_bytes_left_leaves_the_outcome_unknown() {
    for accepted in [false, true] {
        unknown(&meet(Fault::Reset { accepted }).await, "connection-lost", accepted);
    }
}

#[tokio::test]
async fn silence_leaves_the_outcome_unknown() {
    for accepted in [false, true] {
        unknown(&meet(Fault::Hang { accepted }).await, "timeout", accepted);
    }
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_in_time_leaves_the_outcome_unknown() {
    unknown(&meet(Fault::Drip { every_ms: 50 }).await, "unreadable-answer", true);
    unknown(&meet(Fault::CutAnswer).await, "unreadable-answer", true);
    unknown(&meet(Fault::GarbledAnswer).await, "unreadable-answer", true);
    unknown(&meet(Fault::EndlessAnswer).await, "unreadable-answer", true);
}

#[tokio::test]
async fn an_answer_that_drips_fast_enough_is_read() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::once(Fault::Drip { every_ms: 1 })]);
    wire.send("Hello").await.unwrap();
}

#[tokio::test]
async fn a_refusal_says_why() {
    let cases = [
        (21610, Refusal::OptedOut),
        (21614, Refusal::Landline),
        (30006, Refusal::Landline),
        (21211, Refusal::BadNumber),
        (30003, Refusal::Unreachable),
        (30007, Refusal::Filtered),
        (21617, Refusal::Other),
    ];
    for (code, kind) in cases {
        let refused = SendError::Refused { code: code.to_string(), kind };
        assert_eq!(meet(Fault::Refuse { code }).await, (Err(refused), false));
    }
    let throttled = SendError::Throttled { retry_after: None };
    assert_eq!(meet(Fault::Refuse { code: 20429 }).await, (Err(throttled), false));
    let sender = SendError::NotSent { cause: "sender" };
    assert_eq!(meet(Fault::Refuse { code: 21606 }).await, (Err(sender), false));
}

#[tokio::test]
async fn a_wrong_secret_sends_nothing() {
    let wire = Wire::with(|it| it.secret = "other".into()).await;
    assert_eq!(wire.send("Hello").await, Err(SendError::NotSent { cause: "account" }));
    assert_eq!(wire.simulator.counts().accepted, 0);
}

#[tokio::test]
async fn a_mailbox_takes_no_texts() {
    let wire = Wire::open().await;
    let to = ContactPoint::Email(EmailAddress::parse("ana@example.org").unwrap());
    let outcome = wire.twilio.send(&Outbound { to, ..message("Hello") }, ALLOWED).await;
    let refused = SendError::Refused { code: "no-phone".into(), kind: Refusal::Other };
    assert_eq!(outcome, Err(refused));
    assert_eq!(wire.simulator.counts().requests, 0);
}

fn account(base_url: &str) -> Settings {
    Settings {
        send_timeout: Duration::from_millis(400),
        ..Settings::of(base_url, "AC1", "secret", Sender::read("+15550001111"))
    }
}

async fn unreached(base_url: &str) -> SendError {
    Twilio::new(&account(base_url)).unwrap().send(&message("Hello"), ALLOWED).await.unwrap_err()
}

#[tokio::test]
async fn without_a_connection_nothing_was_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let closed = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    assert_eq!(unreached(&closed).await, SendError::NotSent { cause: "no-connection" });
    // A label of 64 characters is no name: refused by the resolver without asking anybody.
    let nowhere = format!("https://{}.invalid", "a".repeat(64));
    assert_eq!(unreached(&nowhere).await, SendError::NotSent { cause: "no-connection" });
}

#[tokio::test]
async fn without_tls_nothing_was_sent() {
    let wire = Wire::open().await;
    let plain = wire.simulator.base_url().replace("http://", "https://");
    assert_eq!(unreached(&plain).await, SendError::NotSent { cause: "no-connection" });
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent_url = format!("https://{}", silent.local_addr().unwrap());
    assert_eq!(unreached(&silent_url).await, SendError::NotSent { cause: "not-started" });
}

#[tokio::test]
async fn a_send_that_finds_no_free_connection_was_not_sent() {
    let change = |it: &mut Settings| {
        it.connections = 1;
        it.send_timeout = Duration::from_millis(400);
    };
    let wire = Wire::with(change).await;
    wire.simulator.set_script(vec![Rule::always(Fault::Hang { accepted: true })]);
    let (first, second) = tokio::join!(wire.send("one"), wire.send("two"));
    assert_eq!(first, Err(SendError::Unknown { cause: "timeout" }));
    // The first may free its connection a moment before the second gives up: then the carrier has
    // seen both, and the second is not known either.
    match second {
        Err(SendError::NotSent { cause: "not-started" }) => {
            assert_eq!(wire.simulator.counts().requests, 1, "what was not sent nobody has seen");
        }
        second => assert_eq!(second, Err(SendError::Unknown { cause: "timeout" })),
    }
}

#[tokio::test]
async fn a_send_ends_before_its_lease_does() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::always(Fault::Hang { accepted: true })]);
    let allowed = Allowance { whole: Duration::from_millis(300), ..ALLOWED };
    let outcome = wire.twilio.send(&message("Hello"), allowed).await;
    assert_eq!(outcome, Err(SendError::Unknown { cause: "timeout" }), "not the client's patience");
}

#[tokio::test]
async fn what_finds_no_connection_before_the_end_of_its_lease_comes_near_never_begins() {
    let wire = Wire::with(|it| it.connections = 1).await;
    wire.simulator.set_script(vec![Rule::always(Fault::Hang { accepted: true })]);
    let first = Allowance { whole: Duration::from_millis(900), ..ALLOWED };
    let second = Allowance { first_byte: Duration::from_millis(200), ..ALLOWED };
    let (one, two) = (message("one"), message("two"));
    let (began, waited) =
        tokio::join!(wire.twilio.send(&one, first), wire.twilio.send(&two, second));
    assert_eq!(began, Err(SendError::Unknown { cause: "timeout" }));
    assert_eq!(waited, Err(SendError::NotSent { cause: "not-started" }));
    assert_eq!(wire.simulator.counts().requests, 1, "the carrier has never heard of the second");
}

#[tokio::test]
async fn what_has_begun_may_end_after_the_time_to_begin() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::once(Fault::Drip { every_ms: 4 })]);
    let allowed = Allowance { first_byte: Duration::from_millis(150), ..ALLOWED };
    assert!(wire.twilio.send(&message("Hello"), allowed).await.is_ok());
}

/// A server that answers each post so, and counts its connections.
async fn answering(status: u16, body: &'static str) -> (String, Arc<AtomicUsize>) {
    let connections = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&connections);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let listener = listener.tap_io(move |_| {
        counter.fetch_add(1, SeqCst);
    });
    let status = axum::http::StatusCode::from_u16(status).unwrap();
    let answer = post(move || async move { (status, body) });
    let router = Router::new().fallback_service(answer);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, connections)
}

#[tokio::test]
async fn connections_are_kept_alive() {
    let (url, connections) = answering(201, r#"{"sid": "SM1", "status": "queued"}"#).await;
    let twilio = Twilio::new(&account(&url)).unwrap();
    for _ in 0..50 {
        assert_eq!(twilio.send(&message("Hello"), ALLOWED).await.unwrap().provider_id, "SM1");
    }
    assert_eq!(connections.load(SeqCst), 1);
}

#[tokio::test]
async fn what_is_no_answer_of_the_carriers_sends_nothing() {
    for (status, cause) in [
        (302, "redirected"),
        (401, "account"),
        (403, "account"),
        (404, "rejected"),
        (400, "rejected"),
        (413, "rejected"),
    ] {
        let (url, _) = answering(status, "<html>").await;
        assert_eq!(unreached(&url).await, SendError::NotSent { cause }, "{status}");
    }
    let (url, _) = answering(408, "").await;
    assert_eq!(unreached(&url).await, SendError::Unknown { cause: "server-error" });
    let (url, _) = answering(201, r#"{"sid": ""}"#).await;
    assert_eq!(unreached(&url).await, SendError::Unknown { cause: "unreadable-answer" });
    let (url, _) = answering(200, r#"{"sid": null, "code": "none"}"#).await;
    assert_eq!(unreached(&url).await, SendError::Unknown { cause: "unreadable-answer" });
}

#[tokio::test]
async fn a_thousand_sends_at_once_all_arrive() {
    let wire = Arc::new(Wire::with(|it| it.connections = 32).await);
    let sends = (0..1_000).map(|number| {
        let wire = Arc::clone(&wire);
        tokio::spawn(async move { wire.send(&number.to_string()).await })
    });
    let mut ids = std::collections::BTreeSet::new();
    for send in sends.collect::<Vec<_>>() {
        ids.insert(send.await.unwrap().unwrap().provider_id);
    }
    assert_eq!(ids.len(), 1_000);
    assert_eq!(wire.simulator.counts().accepted, 1_000);
}
