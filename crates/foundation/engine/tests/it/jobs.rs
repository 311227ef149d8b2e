use engine::Lane;
use kernel::Instant;

use super::{Bench, job};

const MINUTE: i64 = 60_000;

fn at(bench: &Bench, minutes: i64) -> Instant {
    bench.db().now().plus_minutes(minutes)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_is_done_once_in_the_order_it_was_wanted() {
    let bench = Bench::open().await;
    bench.enqueue(job("third").due(at(&bench, 3))).await;
    bench.enqueue(job("first").due(at(&bench, 1))).await;
    bench.enqueue(job("second").due(at(&bench, 2))).await;
    bench.runner.drain().await.unwrap();
    assert!(bench.ledger().await.is_empty());
    bench.runner.pass(2 * MINUTE).await.unwrap();
    assert_eq!(bench.ledger().await, ["first", "second"]);
    bench.runner.pass(MINUTE).await.unwrap();
    assert_eq!(bench.ledger().await, ["first", "second", "third"]);
    assert_eq!(bench.waiting().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_replaces_the_waiting_job_and_cancels_it() {
    let bench = Bench::open().await;
    bench.enqueue(job("old").key("refill:1").due(at(&bench, 1))).await;
    bench.enqueue(job("new").key("refill:1").due(at(&bench, 2))).await;
    bench.enqueue(job("gone").key("refill:2").due(at(&bench, 2))).await;
    assert!(bench.write(|tx| engine::cancel(tx, "refill:2")).await);
    assert!(!bench.write(|tx| engine::cancel(tx, "refill:2")).await);
    bench.runner.pass(5 * MINUTE).await.unwrap();
    assert_eq!(bench.ledger().await, ["new"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_job_waits_and_is_parked_after_six_tries_with_its_reason() {
    let bench = Bench::open().await;
    bench.enqueue(job("later").lane(Lane::named("a"))).await;
    bench.enqueue(job("fine").lane(Lane::named("a"))).await;
    bench.runner.drain().await.unwrap();
    assert_eq!(bench.ledger().await, ["fine"]);
    assert_eq!(bench.waiting().await, 1);
    bench.runner.pass(24 * 60 * MINUTE).await.unwrap();
    assert_eq!(bench.parked().await, ["something broke: not today"]);
    assert_eq!((bench.ledger().await.len(), bench.waiting().await), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hopeless_job_is_parked_at_once_and_a_panic_spoils_nothing_else() {
    let bench = Bench::open().await;
    for word in ["never", "panic", "one", "two"] {
        bench.enqueue(job(word)).await;
    }
    bench.runner.drain().await.unwrap();
    assert_eq!(bench.ledger().await, ["one", "two"]);
    assert_eq!(bench.parked().await, ["refused: not-like-this"]);
    assert_eq!(bench.waiting().await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_nobody_does_and_a_payload_nobody_reads_are_parked() {
    let bench = Bench::open().await;
    bench
        .write(|tx| {
            let unknown = [tx.now().into(), tx.new_id::<()>().into(), "test.unknown/9".into()];
            tx.execute(&INSERT_RAW, &[&unknown[..], &["{}".into()]].concat())?;
            let broken = [tx.now().into(), tx.new_id::<()>().into(), "test.write/1".into()];
            tx.execute(&INSERT_RAW, &[&broken[..], &["{\"wort\":1}".into()]].concat())
        })
        .await;
    bench.runner.drain().await.unwrap();
    let mut parked = bench.parked().await;
    parked.sort();
    assert_eq!(
        parked,
        [
            "something broke: nobody does a test.unknown/9",
            "something broke: the payload of a test.write/1 cannot be read",
        ]
    );
}

store::sql! {
    INSERT_RAW: "
        INSERT INTO jobs (due_at, id, kind, payload, attempts, crashes, fence, wanted_at)
        VALUES ($1, $2, $3, $4, 0, 0, 0, $1)";
}

#[test]
fn the_raw_insert_is_the_only_one_of_this_file() {
    assert_eq!(STATEMENTS.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_planned_by_the_database() {
    let bench = Bench::open().await;
    bench
        .db()
        .read(|tx| engine::statements().iter().try_for_each(|statement| tx.prepare(statement)))
        .await
        .unwrap();
}
