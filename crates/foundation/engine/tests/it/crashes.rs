use store::Fault;

use super::{Bench, job};

/// Runs ten jobs with a crash at the n-th passing of each label that they pass.
#[tokio::test(flavor = "multi_thread")]
async fn a_crash_anywhere_leaves_the_same_world() {
    let labels = {
        let bench = Bench::open().await;
        bench.enqueue(job("later")).await;
        bench.db().faults().record();
        bench.runner.drain().await.unwrap();
        bench.db().faults().passed()
    };
    assert!(labels.iter().any(|label| label == "engine.step_run"), "{labels:?}");
    for (at, label) in labels.iter().enumerate() {
        let nth = labels[..=at].iter().filter(|passed| *passed == label).count();
        let bench = Bench::open().await;
        for word in ["one", "later", "two"] {
            bench.enqueue(job(word)).await;
        }
        let nth = u32::try_from(nth).unwrap();
        bench.db().faults().arm(Fault::CrashAt { label: label.clone(), nth });
        let crashed = bench.runner.drain().await;
        assert!(crashed.is_err(), "{label} {nth}");
        bench.db().faults().revive();
        bench.runner.pass(61_000).await.unwrap();
        assert_eq!(bench.ledger().await, ["one", "two"], "{label} {nth}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_fails_or_is_unknown_repeats_nothing_that_was_kept() {
    for fault in [Fault::CommitFails, Fault::CommitUnknown] {
        for before in 0..3 {
            let bench = Bench::open().await;
            for word in ["one", "two"] {
                bench.enqueue(job(word)).await;
            }
            for _ in 0..before {
                bench.enqueue(job("more")).await;
            }
            bench.db().faults().arm(fault.clone());
            // The runner's own loop goes on after an error; here it is called again.
            let _ = bench.runner.drain().await;
            bench.runner.pass(61_000).await.unwrap();
            assert_eq!(bench.ledger().await.len(), 2 + before, "{fault:?}");
        }
    }
}
