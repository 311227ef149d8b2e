//! The phones in a browser, and the JSON door.

use channels::simulator::{Fault, Rule};
use hyper::{Method, StatusCode};
use outreach::gateway::SendError;

use crate::support::{ANA, Wire, request};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn a_thread_is_read_and_answered_without_javascript() {
    let wire = Wire::open().await;
    wire.simulator.set_owner(ANA, "Ana");
    wire.send("Your refill: https://a.example/r/x <b>").await.unwrap();
    let base = wire.simulator.base_url();
    let list = request(Method::GET, &format!("{base}/simulator"), &[], "").await;
    assert!(list.body().contains("Ana · (201) 555-0123"), "{}", list.body());
    assert!(list.body().contains(r#"href="/simulator/phones/1""#));
    let page = wire.simulator.page(ANA);
    let thread = request(Method::GET, &page, &[], "").await;
    assert!(thread.body().contains(r#"<a href="https://a.example/r/x""#), "{}", thread.body());
    assert!(thread.body().contains("&lt;b&gt;"));
    assert!(thread.headers()["content-security-policy"].to_str().unwrap().contains("'none'"));
    // Any stricter, and a browser sends its forms with `Origin: null`, which is refused.
    assert_eq!(thread.headers()["referrer-policy"], "same-origin");
    let answered = request(Method::POST, &format!("{page}/texts"), &[FORM], "text=S%C3%AD").await;
    assert_eq!(answered.status(), StatusCode::SEE_OTHER);
    assert_eq!(wire.settled().await.last().unwrap().text().text.reveal(), "Sí");
    let thread = request(Method::GET, &page, &[], "").await;
    assert!(thread.body().contains("Sí"));
}

#[tokio::test]
async fn a_page_is_drawn_again_only_when_something_changed() {
    let wire = Wire::open().await;
    let page = wire.simulator.page(ANA);
    let revision = |body: &str| {
        let (_, rest) = body.split_once(r#"data-live=""#).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let first = request(Method::GET, &page, &[], "").await;
    let same = format!("{page}?revision={}", revision(first.body()));
    assert_eq!(request(Method::GET, &same, &[], "").await.status(), StatusCode::NO_CONTENT);
    wire.send("Hello").await.unwrap();
    assert_eq!(request(Method::GET, &same, &[], "").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_phone_is_opened_by_its_number() {
    let wire = Wire::open().await;
    let base = wire.simulator.base_url();
    let open = format!("{base}/simulator/phones");
    let opened = request(Method::POST, &open, &[FORM], "number=201-555-0199").await;
    assert_eq!(opened.headers()["location"], "/simulator/phones/1");
    let refused = request(Method::POST, &open, &[FORM], "number=call+me").await;
    assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let absent = request(Method::GET, &format!("{open}/99"), &[], "").await;
    assert_eq!(absent.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn other_sites_cannot_write_on_our_phones() {
    let wire = Wire::open().await;
    let page = wire.simulator.page(ANA);
    let texts = format!("{page}/texts");
    let foreign = [FORM, ("origin", "https://elsewhere.example")];
    let refused = request(Method::POST, &texts, &foreign, "text=STOP").await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let renamed = [("host", "phones.example")];
    assert_eq!(request(Method::GET, &page, &renamed, "").await.status(), StatusCode::FORBIDDEN);
    assert!(wire.simulator.phone(ANA).unwrap().texts.is_empty());
}

#[tokio::test]
async fn tests_steer_it_in_json() {
    let wire = Wire::open().await;
    let control = format!("{}/simulator/control", wire.simulator.base_url());
    let call = |method, path: &str, body: &'static str| {
        let url = format!("{control}{path}");
        async move { request(method, &url, &[JSON], body).await }
    };
    let rules = r#"[{"times": 1, "fault": {"kind": "throttle", "retry_after": "7"}}]"#;
    assert_eq!(call(Method::PUT, "/faults", rules).await.status(), StatusCode::NO_CONTENT);
    let throttled = SendError::Throttled { retry_after: Some(7_000) };
    assert_eq!(wire.send("Hello").await, Err(throttled));
    let bad = r#"[{"fault": {"kind": "flood"}}]"#;
    assert!(call(Method::PUT, "/faults", bad).await.status().is_client_error());

    let plan = r#"{"steps": [{"status": "delivered"}], "copies": 3}"#;
    assert_eq!(call(Method::PUT, "/receipts", plan).await.status(), StatusCode::NO_CONTENT);
    wire.send("Hello").await.unwrap();
    assert_eq!(call(Method::POST, "/settle", "").await.status(), StatusCode::NO_CONTENT);
    assert_eq!(wire.posted().len(), 3);

    let text = r#"{"from": "+12015550123", "text": "YES", "copies": 2}"#;
    assert_eq!(call(Method::POST, "/texts", text).await.status(), StatusCode::OK);
    call(Method::POST, "/settle", "").await;
    let counts = call(Method::GET, "/counts", "").await;
    let expected =
        r#"{"requests":2,"accepted":1,"posts_taken":5,"posts_failed":0,"posts_pending":0}"#;
    assert_eq!(counts.body(), expected);
    let phones = call(Method::GET, "/phones", "").await;
    assert!(phones.body().contains(r#""by":"phone","body":"YES""#), "{}", phones.body());
}

#[tokio::test]
async fn messages_are_listed_as_the_protocol_lists_them() {
    let wire = Wire::open().await;
    wire.simulator.set_script(vec![Rule::once(Fault::ServerError { status: 500, accepted: true })]);
    wire.send("one").await.unwrap_err();
    let sent = wire.send("two").await.unwrap();
    let account = "/2010-04-01/Accounts/AC00000000000000000000000000000001";
    let base = format!("{}{account}", wire.simulator.base_url());
    let basic = [(
        "authorization",
        "Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTpzaW11bGF0ZWQtc2VjcmV0",
    )];
    let list = format!("{base}/Messages.json?To=%2B12015550123&PageSize=10");
    let listed = request(Method::GET, &list, &basic, "").await;
    assert!(listed.body().find("two") < listed.body().find("one"), "{}", listed.body());
    let one = format!("{base}/Messages/{}.json", sent.provider_id);
    assert!(request(Method::GET, &one, &basic, "").await.body().contains("two"));
    assert_eq!(request(Method::GET, &one, &[], "").await.status(), StatusCode::UNAUTHORIZED);
    let absent = request(Method::GET, &format!("{base}/Messages/SM0.json"), &basic, "").await;
    assert_eq!(absent.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn quiet_it_only_counts() {
    let wire = Wire::open().await;
    wire.simulator.set_quiet(true);
    let first = wire.send("Hello").await.unwrap();
    let second = wire.send("Hello").await.unwrap();
    assert_ne!(first, second);
    assert_eq!(wire.settled().await.len(), 0);
    assert_eq!((wire.simulator.counts().accepted, wire.simulator.phones().len()), (2, 0));
}

#[tokio::test]
async fn a_telephone_rings_on_a_page_and_nobody_else_may_answer_it() {
    let wire = Wire::open().await;
    let base = wire.simulator.base_url();
    let account = wire.simulator.account();
    let voice = channels::twilio::voice::Voice::new(&account, crate::support::PUBLIC).unwrap();
    let call = outreach::gateway::Outbound {
        script: Some("token".to_owned()),
        ..crate::support::message("-")
    };
    let sent = outreach::gateway::Gateway::send(&voice, &call, crate::support::ALLOWED).await;
    let calls = wire.simulator.calls();
    assert_eq!((calls.len(), &calls[0].sid), (1, &sent.unwrap().provider_id));
    let list = request(Method::GET, &format!("{base}/simulator/calls"), &[], "").await;
    assert!(list.body().contains("/simulator/calls/0"), "{}", list.body());
    let page = format!("{base}/simulator/calls/0");
    let ringing = request(Method::GET, &page, &[], "").await;
    assert!(ringing.body().contains("Answer") && !ringing.body().contains("Hang up"));
    let other = ("origin", "http://elsewhere.example");
    let forged = request(Method::POST, &format!("{page}/keys"), &[FORM, other], "key=answer").await;
    assert_eq!(forged.status(), StatusCode::FORBIDDEN);
    let pressed = request(Method::POST, &format!("{page}/keys"), &[FORM], "key=nobody").await;
    assert_eq!(pressed.status(), StatusCode::SEE_OTHER);
    let over = request(Method::GET, &page, &[], "").await;
    assert!(over.body().contains("This call is over"), "{}", over.body());
    let absent = request(Method::GET, &format!("{base}/simulator/calls/9"), &[], "").await;
    assert_eq!(absent.status(), StatusCode::NOT_FOUND);
}
