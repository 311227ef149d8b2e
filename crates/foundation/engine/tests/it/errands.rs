use std::{collections::BTreeSet, sync::Arc};

use engine::{Claimed, Errand, JobError, JobKind, Lane, NewJob};
use kernel::{Actor, Error};
use serde::{Deserialize, Serialize};
use store::Db;

use super::{Bench, Notes};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    word: String,
}

impl JobKind for Call {
    const KIND: &'static str = "test.call/1";
    const EXAMPLE: &'static str = r#"{"word":"a"}"#;
}

/// Notes what it was given, and finishes all but those whose word is `lost`, or `mixed` every
/// other time.
struct Caller(Notes);

#[async_trait::async_trait]
impl Errand for Caller {
    async fn run(&self, db: &Db, jobs: Vec<Claimed>) {
        let lanes: BTreeSet<_> = jobs.iter().map(|job| job.lane.clone()).collect();
        assert_eq!(lanes.len(), jobs.len(), "two jobs of one lane at once");
        for job in jobs {
            let call: Call = job.payload().expect("readable");
            self.0.add(call.word.clone());
            db.write(&Actor::System, move |tx| match call.word.as_str() {
                "lost" => Ok(true),
                "mixed" if job.fence % 2 == 1 => Ok(true),
                "mixed" => {
                    let failure = JobError::Later(Error::failed("not now"));
                    engine::release(tx, &job, &failure)
                }
                "wait" if job.attempts == 1 => engine::postpone(tx, &job, tx.now().plus_minutes(5)),
                _ => engine::finish(tx, &job),
            })
            .await
            .expect("noted");
        }
    }
}

async fn bench() -> (Bench, Notes) {
    let notes = Notes::default();
    let caller = Arc::new(Caller(notes.clone()));
    let bench = Bench::with(move |registry| {
        registry.errand::<Call>(caller);
    })
    .await;
    (bench, notes)
}

fn call(word: &str, lane: &str) -> NewJob {
    NewJob::of(&Call { word: word.to_owned() }).lane(Lane::named(lane))
}

#[tokio::test(flavor = "multi_thread")]
async fn errands_of_one_lane_run_one_after_the_other() {
    let (bench, notes) = bench().await;
    for (word, lane) in [("1", "a"), ("2", "a"), ("x", "b"), ("3", "a")] {
        bench.enqueue(call(word, lane)).await;
    }
    bench.runner.drain().await.unwrap();
    let of_a: Vec<String> = notes.all().into_iter().filter(|word| word != "x").collect();
    assert_eq!(of_a, ["1", "2", "3"]);
    assert_eq!(bench.waiting().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_errand_that_told_nothing_falls_due_again_when_its_lease_ends() {
    let (bench, notes) = bench().await;
    bench.enqueue(call("lost", "a")).await;
    bench.runner.drain().await.unwrap();
    assert_eq!(notes.all().len(), 1);
    bench.enqueue(call("behind", "a")).await;
    bench.runner.drain().await.unwrap();
    assert_eq!(notes.all().len(), 1, "its lane waits for it");
    bench.runner.pass(61_000).await.unwrap();
    assert!(notes.all().contains(&"behind".to_owned()));
    bench.runner.pass(10 * 61_000).await.unwrap();
    assert!(bench.parked().await.is_empty(), "a lost worker is no failure");
    bench.runner.pass(20 * 61_000).await.unwrap();
    assert_eq!(notes.all().iter().filter(|word| *word == "lost").count(), 20);
    let reason = "its worker was lost 20 times before it could tell why";
    assert_eq!(bench.parked().await, [reason]);
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_that_were_lost_are_counted_apart_from_failures() {
    let (bench, notes) = bench().await;
    bench.enqueue(call("mixed", "a")).await;
    bench.runner.pass(24 * 3_600_000).await.unwrap();
    assert_eq!(bench.parked().await, ["something broke: not now"], "six failures are enough");
    // Every second worker was lost.
    assert_eq!(notes.all().len(), 12);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postponed_errand_waits_without_counting_as_a_failure() {
    let (bench, notes) = bench().await;
    bench.enqueue(call("wait", "a")).await;
    bench.runner.drain().await.unwrap();
    bench.runner.pass(299_000).await.unwrap();
    assert_eq!(notes.all().len(), 1);
    bench.runner.pass(1_000).await.unwrap();
    assert_eq!(notes.all().len(), 2, "postponed to five minutes, with its attempts forgotten");
    bench.runner.pass(300_000).await.unwrap();
    assert_eq!(notes.all().len(), 3);
}
