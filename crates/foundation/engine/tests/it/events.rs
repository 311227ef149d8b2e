use engine::{Event, Feed};
use kernel::{Id, PatientId};
use serde::{Deserialize, Serialize};

use super::{Bench, job};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Happened {
    word: String,
    patient: Option<PatientId>,
}

impl Event for Happened {
    const KIND: &'static str = "test.happened/1";
    const EXAMPLE: &'static str = r#"{"word":"a","patient":null}"#;
    const LIVE: bool = true;

    fn patient(&self) -> Option<PatientId> {
        self.patient
    }

    fn subject(&self) -> String {
        self.word.clone()
    }
}

async fn bench() -> Bench {
    Bench::with(|registry| {
        registry.on::<Happened>(|event| job(&format!("one {}", event.word)));
        registry.on_some::<Happened>(|event| {
            (event.word == "loud").then(|| job(&format!("two {}", event.word)))
        });
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn subscribers_get_their_jobs_in_the_emitters_transaction() {
    let bench = bench().await;
    bench
        .write(|tx| {
            let patient = Some(Id::from_raw(1));
            engine::emit(tx, &Happened { word: "quiet".to_owned(), patient })?;
            engine::emit_all(tx, &[Happened { word: "loud".to_owned(), patient: None }])
        })
        .await;
    assert_eq!(bench.waiting().await, 3);
    bench.runner.drain().await.unwrap();
    let mut ledger = bench.ledger().await;
    ledger.sort();
    assert_eq!(ledger, ["one loud", "one quiet", "two loud"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_rolled_back_did_not_happen() {
    let bench = bench().await;
    let feed = Feed::attach(bench.db()).await.unwrap();
    let mut live = feed.listen();
    let refused = bench
        .db()
        .write(&kernel::Actor::System, |tx| {
            engine::emit(tx, &Happened { word: "undone".to_owned(), patient: None })?;
            Err::<(), _>(kernel::Error::refused("on-purpose"))
        })
        .await;
    assert!(refused.is_err());
    bench
        .write(|tx| {
            let undone = tx.savepoint(|tx| {
                engine::emit(tx, &Happened { word: "undone too".to_owned(), patient: None })?;
                Err::<(), _>(kernel::Error::refused("on-purpose"))
            });
            assert!(undone.is_err());
            engine::emit(tx, &Happened { word: "done".to_owned(), patient: None })
        })
        .await;
    assert_eq!(bench.waiting().await, 1);
    let engine::Heard::Happened(heard) = live.recv().await.unwrap() else { panic!("a gap") };
    assert_eq!((&*heard.kind, &*heard.subject), ("test.happened/1", "done"));
    assert!(live.try_recv().is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_after_an_event_is_counted_by_kind() {
    let bench = bench().await;
    let happen = |word: &'static str| {
        bench.write(move |tx| {
            engine::emit(tx, &Happened { word: word.to_owned(), patient: None }).map(drop)
        })
    };
    let ever =
        bench.db().read(|tx| Ok((engine::newest_event(tx)?, engine::happened_after(tx, None)?)));
    assert_eq!(ever.await.unwrap(), (None, [].into()));
    happen("first").await;
    let first = bench.db().read(engine::newest_event).await.unwrap();
    assert!(first.is_some());
    for word in ["second", "third"] {
        happen(word).await;
    }
    let since = bench.db().read(move |tx| engine::happened_after(tx, first)).await.unwrap();
    assert_eq!(since, [("test.happened/1".to_owned(), 2)].into());
    let ever = bench.db().read(|tx| engine::happened_after(tx, None)).await.unwrap();
    assert_eq!(ever["test.happened/1"], 3);
}

#[test]
fn stored_payloads_are_still_read() {
    let mut registry = engine::Registry::new();
    registry.step::<super::Write>(super::write);
    registry.on::<Happened>(|event| job(&event.word));
    assert_eq!(registry.examples().len(), 2);
    assert!(registry.examples().iter().all(engine::Example::is_readable));
}
