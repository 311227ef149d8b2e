//! Every job of a run is crashed after every label it passes, and repeated: the same world.

use store::Fault;

use super::bench::{Bench, LADDER};

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_anywhere_leaves_the_same_ladder() {
    let labels = {
        let bench = Bench::open().await;
        bench.db().faults().record();
        bench.pass(70, 0).await;
        bench.db().faults().passed()
    };
    let ours = |label: &&String| label.starts_with("journeys.");
    assert!(30 < labels.iter().filter(ours).count(), "{labels:?}");
    for (at, label) in labels.iter().enumerate().filter(|(_, label)| ours(label)) {
        let nth = labels[..=at].iter().filter(|passed| *passed == label).count();
        let bench = Bench::open().await;
        let nth = u32::try_from(nth).unwrap();
        bench.db().faults().arm(Fault::CrashAt { label: label.clone(), nth });
        let crashed = bench.runner.pass(70 * 86_400_000).await;
        assert!(crashed.is_err(), "{label} {nth}");
        bench.db().faults().revive();
        bench.pass(71, 0).await;
        // A minute goes by until the lease of the crashed worker ends.
        let world: Vec<String> = bench.world().await.into_iter().map(without_time).collect();
        let expected: Vec<String> = LADDER.iter().copied().map(without_time).collect();
        assert_eq!(world, expected, "{label} {nth}");
    }
}

/// A line of a world without its time of day.
fn without_time(line: impl Into<String>) -> String {
    let line = line.into();
    line.split(' ')
        .filter(|word| !word.contains(':') || word.len() != 5)
        .collect::<Vec<_>>()
        .join(" ")
}
