use std::{
    collections::BTreeSet,
    sync::{Arc, mpsc},
    time::Duration,
};

use engine::{Lane, NewJob, Registry, Runner};
use kernel::Actor;
use store::{DatabaseUrl, Db, Keyring, Options};

use super::{Bench, Write, job, write};

/// Another process's worth of workers on the same database. SQLite has one process only, so there
/// the second runner shares the first one's database.
async fn another(bench: &Bench) -> Db {
    match bench.db().url() {
        DatabaseUrl::Sqlite(_) => bench.db().clone(),
        url @ DatabaseUrl::Postgres { .. } => {
            let clock = store::Clock::stopped(bench.db().now());
            let options = Options { clock, ..Options::default() };
            Db::open(url, options).expect("a second node")
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_workers_never_do_one_job_twice() {
    let bench = Bench::open().await;
    bench
        .write(|tx| {
            let jobs: Vec<NewJob> = (0..3_000)
                .map(|number: u32| {
                    let lane = Lane::named(format!("lane {}", number % 40));
                    job(&format!("{number:04}")).lane(lane)
                })
                .collect();
            engine::enqueue_all(tx, jobs)
        })
        .await;
    let second = another(&bench).await;
    let mut registry = Registry::new();
    registry.step::<Write>(write);
    let second = Runner::new(&second, Arc::new(registry), "second");
    let (one, two) = tokio::join!(bench.runner.drain(), second.drain());
    one.unwrap();
    two.unwrap();
    // Whoever found everything leased may have stopped first.
    bench.runner.drain().await.unwrap();
    let ledger = bench.ledger().await;
    assert_eq!(ledger.len(), 3_000);
    assert_eq!(ledger.iter().collect::<BTreeSet<_>>().len(), 3_000);
    assert_eq!(bench.waiting().await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_job_that_is_put_off_while_it_is_being_claimed_keeps_its_new_hour() {
    let bench = Bench::open().await;
    bench.enqueue(job("at once").key("k")).await;
    let (written, is_written) = tokio::sync::oneshot::channel();
    let (claimed, is_claimed) = mpsc::channel();
    let putting_off = bench.db().write(&Actor::System, move |tx| {
        let later = tx.now().plus_minutes(60);
        engine::enqueue(tx, job("in an hour").key("k").due(later))?;
        let _ = written.send(());
        // So long a claim has found the job as it was, and waits for this to end.
        let _ = is_claimed.recv_timeout(Duration::from_millis(400));
        Ok(())
    });
    let claiming = async {
        is_written.await.expect("it is written");
        bench.runner.drain().await.expect("it claims");
        let _ = claimed.send(());
    };
    let (put_off, ()) = tokio::join!(putting_off, claiming);
    put_off.expect("it is put off");
    assert_eq!((bench.ledger().await.len(), bench.waiting().await), (0, 1));
    bench.runner.pass(3_600_000).await.expect("an hour passes");
    assert_eq!(bench.ledger().await, ["in an hour"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_node_needs_the_same_root_key() {
    let bench = Bench::open().await;
    let stranger = another(&bench).await;
    let opened = Keyring::open(&stranger, vault::RootKey::generate()).await;
    let told = opened.err().expect("refused").chain();
    assert!(told.contains("root key"), "{told}");
}
