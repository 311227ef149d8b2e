//! What a carrier's posts meet at the rim.

use api::{counts::Outcome, hooks::BODY_LIMIT};
use store::Fault;
use web::limits::Rule;

use crate::pharmacy::Pharmacy;

const GOOD: &str = "x-vouched: good\r\n";
const HOOKS: [&str; 2] = ["/hooks/carrier/sms", "/hooks/carrier/status"];

#[tokio::test]
async fn nothing_but_a_count_remains_of_a_forged_post() {
    let pharmacy = Pharmacy::open().await;
    for hook in HOOKS {
        for headers in ["", "x-vouched: bad\r\n", "x-vouched: good\r\nx-vouched: good\r\n"] {
            assert_eq!(pharmacy.post(hook, headers, b"text").await.0, 403, "{hook} {headers}");
        }
    }
    assert_eq!(pharmacy.counted(Outcome::Forged), 6);
    assert_eq!(pharmacy.counted(Outcome::Taken), 0);
}

#[tokio::test]
async fn a_post_that_means_nothing_is_acknowledged() {
    let pharmacy = Pharmacy::open().await;
    let (status, answer) = pharmacy.post(HOOKS[0], GOOD, b"?").await;
    assert_eq!(status, 200);
    assert!(answer.ends_with("<Response/>"), "{answer}");
    assert!(answer.contains("content-type: text/xml"), "{answer}");
    assert_eq!(pharmacy.post(HOOKS[1], GOOD, b"?").await.0, 204);
    assert_eq!(pharmacy.counted(Outcome::Meaningless), 2);
}

#[tokio::test]
async fn an_endless_post_is_not_read() {
    let pharmacy = Pharmacy::open().await;
    for hook in HOOKS {
        let (status, _) = pharmacy.post(hook, GOOD, &vec![b'x'; BODY_LIMIT + 1]).await;
        assert_eq!(status, 413);
        let (status, _) = pharmacy.post(hook, GOOD, &vec![b'x'; BODY_LIMIT]).await;
        assert!(matches!(status, 200 | 204));
    }
}

#[tokio::test]
async fn hooks_take_posts_of_their_own_carrier_only() {
    let pharmacy = Pharmacy::open().await;
    assert_eq!(pharmacy.get(HOOKS[0]).await.0, 405);
    assert_eq!(pharmacy.post("/hooks/other/sms", GOOD, b"text").await.0, 404);
    let alone = Pharmacy::with(None).await;
    assert_eq!(alone.post(HOOKS[0], GOOD, b"text").await.0, 404);
}

#[tokio::test]
async fn a_post_is_kept_however_often_it_comes() {
    let pharmacy = Pharmacy::open().await;
    for _ in 0..3 {
        let (status, answer) = pharmacy.post(HOOKS[0], GOOD, b"text").await;
        assert_eq!(status, 200);
        assert!(answer.ends_with("<Response/>"), "{answer}");
        assert_eq!(pharmacy.post(HOOKS[1], GOOD, b"text").await.0, 204);
    }
    assert_eq!(pharmacy.counted(Outcome::Taken), 6);
    assert_eq!(pharmacy.replies().await, 1);
}

#[tokio::test]
async fn a_post_that_cannot_be_kept_is_to_come_again() {
    let pharmacy = Pharmacy::open().await;
    pharmacy.arm(Fault::CommitFails);
    let (status, answer) = pharmacy.post(HOOKS[1], GOOD, b"text").await;
    assert_eq!(status, 503);
    assert!(answer.contains("retry-after: 5"), "{answer}");
    assert_eq!(pharmacy.counted(Outcome::Failed), 1);
}

#[tokio::test]
async fn a_stop_that_loses_against_other_locks_is_kept_at_once_or_asked_for_again() {
    for (times, status, kept) in [(1, 200, 1), (3, 200, 1), (4, 503, 0)] {
        let pharmacy = Pharmacy::open().await;
        pharmacy.arm(Fault::Busy { times });
        assert_eq!(pharmacy.post(HOOKS[0], GOOD, b"stop").await.0, status, "busy {times} times");
        assert_eq!((pharmacy.stops().await, pharmacy.replies().await), (kept, kept));
        // The carrier repeats what was not acknowledged.
        assert_eq!(pharmacy.post(HOOKS[0], GOOD, b"stop").await.0, 200);
        assert_eq!((pharmacy.stops().await, pharmacy.replies().await), (1, 1));
    }
}

#[tokio::test]
async fn a_receipt_that_loses_against_other_locks_is_kept() {
    let pharmacy = Pharmacy::open().await;
    pharmacy.arm(Fault::Busy { times: 3 });
    assert_eq!(pharmacy.post(HOOKS[1], GOOD, b"text").await.0, 204);
    pharmacy.arm(Fault::Busy { times: 4 });
    assert_eq!(pharmacy.post(HOOKS[1], GOOD, b"text").await.0, 503);
}

#[tokio::test]
async fn anybody_may_ask_whether_we_are_well() {
    let pharmacy = Pharmacy::open().await;
    let (status, answer) = pharmacy.get("/healthz").await;
    assert_eq!(status, 200);
    assert!(answer.ends_with(r#"{"database":"ok"}"#), "{answer}");
    pharmacy.arm(Fault::CrashAt { label: "store.read".into(), nth: 1 });
    assert_eq!(pharmacy.get("/healthz").await.0, 503);
}

#[tokio::test]
async fn forged_posts_of_one_address_are_slowed_and_genuine_ones_never() {
    let pharmacy = Pharmacy::open().await;
    let forged = async || pharmacy.post(HOOKS[0], "x-vouched: bad\r\n", b"text").await;
    for at in 0..Rule::ForgedHook.tries() {
        assert_eq!(forged().await.0, 403, "post {at}");
    }
    let (status, answer) = forged().await;
    assert_eq!(status, 429);
    assert!(answer.contains("retry-after: 4\r\n"), "{answer}");
    // The same address may be a proxy: the carrier's own posts go through.
    assert_eq!(pharmacy.post(HOOKS[1], GOOD, b"receipt").await.0, 204);
    pharmacy.pass_seconds(3);
    assert_eq!(forged().await.0, 403);
    assert_eq!(pharmacy.counted(Outcome::Forged), 22);
}
