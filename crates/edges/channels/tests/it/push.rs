//! Notices: read by a push service that is not ours, and judged as services answer.

use channels::push::{LIVES_FOR, Push, Settings, VapidKey};
use kernel::{Channel, ContactPoint, Instant, PushAddress};
use outreach::gateway::{Gateway as _, Outbound, Refusal, SendError};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use crate::{
    mail_peers::Peer,
    oracle::oracle,
    support::{ALLOWED, message},
};

const WORDS: &str = "Tiene un aviso de Elm Pharmacy.";
const CONTACT: &str = "mailto:it@pharmacy.example";

fn key() -> VapidKey {
    VapidKey::open(&VapidKey::generate().unwrap().secret).unwrap()
}

fn settings(port: u16) -> Settings {
    let mut settings = Settings::of(key(), CONTACT).unwrap();
    settings.services = vec![format!("127.0.0.1:{port}")];
    settings
}

fn notice(to: PushAddress, at: Instant) -> Outbound {
    Outbound { to: ContactPoint::Push(to), at, ..message(WORDS) }
}

async fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_of_others_knows_us_and_opens_our_words() {
    let Some(script) = oracle("web-push-testing", "push-service.mjs") else { return };
    let port = free_port().await;
    let mut service = Peer::start(&script, &[port.to_string().as_ref()]);
    let now = Instant(service.says()["now"].as_i64().unwrap());
    let settings = settings(port);
    service.hears(&json!({ "subscribe": settings.key.public() }));
    let browser = service.says();
    let endpoint = browser["endpoint"].as_str().unwrap().replace("localhost", "127.0.0.1");
    let plain = |key: &str| browser["keys"][key].as_str().unwrap().to_owned();
    let to = PushAddress::of(&endpoint, &plain("p256dh"), &plain("auth")).unwrap();
    let push = Push::new(settings).unwrap();
    assert!(push.carries(Channel::Push) && !push.carries(Channel::Sms));

    let sent = push.send(&notice(to.clone(), now), ALLOWED).await.unwrap();
    assert!(sent.provider_id.contains(&message("").key.to_string()));
    service.hears(&json!({ "notifications": browser["clientHash"] }));
    let read = service.says();
    let [Value::String(read)] = &read["messages"].as_array().unwrap()[..] else { panic!("{read}") };
    let shown: Value = serde_json::from_str(read).unwrap();
    assert_eq!(shown, json!({ "title": WORDS }), "the words, and nothing beside them");

    // Another pharmacy's key opens nothing here.
    let stranger = Push::new(self::settings(port)).unwrap();
    let refused = stranger.send(&notice(to.clone(), now), ALLOWED).await.unwrap_err();
    assert_eq!(refused, SendError::NotSent { cause: "account" });

    service.hears(&json!({ "expire": browser["clientHash"] }));
    service.says();
    let gone = push.send(&notice(to, now), ALLOWED).await.unwrap_err();
    assert_eq!(gone, SendError::Refused { code: "410".to_owned(), kind: Refusal::BadNumber });
}

/// A service that gives one answer, and what it was sent: the head, and how long the body was.
async fn answered(answer: &'static str) -> (Result<String, SendError>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let served = tokio::spawn(async move {
        let (mut line, _) = listener.accept().await.unwrap();
        let mut heard = Vec::new();
        let mut part = [0; 4_096];
        while !heard.windows(4).any(|end| end == b"\r\n\r\n") {
            let read = line.read(&mut part).await.unwrap();
            heard.extend_from_slice(&part[..read]);
        }
        line.write_all(answer.as_bytes()).await.unwrap();
        let head = heard.windows(4).position(|end| end == b"\r\n\r\n").unwrap();
        String::from_utf8_lossy(&heard[..head]).to_lowercase()
    });
    let endpoint = format!("http://127.0.0.1:{port}/send/abc");
    let push = Push::new(settings(port)).unwrap();
    let sent = push.send(&notice(browser(&endpoint), Instant(1_772_463_600_000)), ALLOWED).await;
    (sent.map(|sent| sent.provider_id), served.await.unwrap())
}

/// The browser of RFC 8291, appendix A.
fn browser(endpoint: &str) -> PushAddress {
    let key =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    PushAddress::of(endpoint, key, "BTBZMqHH6r4Tts7J_aSIgg").unwrap()
}

#[tokio::test]
async fn a_notice_says_how_long_it_lives_and_what_it_replaces() {
    let (sent, head) =
        answered("HTTP/1.1 201 Created\r\nlocation: https://x/m/id-7\r\ncontent-length: 0\r\n\r\n")
            .await;
    assert!(sent.unwrap().starts_with("id-7:"));
    assert!(head.starts_with("post /send/abc http/1.1"), "{head}");
    let lives = format!("ttl: {LIVES_FOR}");
    for line in [lives.as_str(), "topic: update", "urgency: normal", "content-encoding: aes128gcm"]
    {
        assert!(head.lines().any(|it| it == line), "{line}: {head}");
    }
    assert!(head.contains("authorization: vapid t="), "{head}");
}

#[tokio::test]
async fn what_a_service_answers_decides_what_is_done() {
    let check = async |answer: &'static str, expected: SendError| {
        assert_eq!(answered(answer).await.0.unwrap_err(), expected, "{answer}");
    };
    let refused = |code: &str, kind| SendError::Refused { code: code.to_owned(), kind };
    check("HTTP/1.1 404 x\r\ncontent-length: 0\r\n\r\n", refused("404", Refusal::BadNumber)).await;
    check("HTTP/1.1 413 x\r\ncontent-length: 0\r\n\r\n", refused("413", Refusal::Other)).await;
    let patience = SendError::Throttled { retry_after: Some(7_000) };
    check("HTTP/1.1 429 x\r\nretry-after: 7\r\ncontent-length: 0\r\n\r\n", patience).await;
    let account = SendError::NotSent { cause: "account" };
    check("HTTP/1.1 403 x\r\ncontent-length: 0\r\n\r\n", account).await;
    let unknown = SendError::Unknown { cause: "server-error" };
    check("HTTP/1.1 500 x\r\ncontent-length: 0\r\n\r\n", unknown).await;
    let redirected = SendError::NotSent { cause: "redirected" };
    check("HTTP/1.1 307 x\r\nlocation: http://127.0.0.1/\r\ncontent-length: 0\r\n\r\n", redirected)
        .await;
}

#[tokio::test]
async fn nothing_is_posted_to_a_service_that_is_not_believed() {
    let push = Push::new(Settings::of(key(), CONTACT).unwrap()).unwrap();
    for endpoint in ["http://127.0.0.1:9/x", "https://169.254.169.254/x", "https://example.org/x"] {
        let sent = push.send(&notice(browser(endpoint), Instant(0)), ALLOWED).await;
        let refused = SendError::Refused { code: "service".to_owned(), kind: Refusal::Other };
        assert_eq!(sent.unwrap_err(), refused, "{endpoint}");
    }
    let phone = push.send(&message(WORDS), ALLOWED).await;
    assert!(matches!(phone, Err(SendError::Refused { .. })));
}
