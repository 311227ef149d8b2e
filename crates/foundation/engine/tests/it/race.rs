use std::{collections::BTreeSet, sync::Arc};

use engine::{Lane, NewJob, Registry, Runner};
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

#[tokio::test(flavor = "multi_thread")]
async fn a_second_node_needs_the_same_root_key() {
    let bench = Bench::open().await;
    let stranger = another(&bench).await;
    let opened = Keyring::open(&stranger, vault::RootKey::generate()).await;
    let told = opened.err().expect("refused").chain();
    assert!(told.contains("root key"), "{told}");
}
