use engine::Recurrence;

use super::{Bench, job};

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_missed_ten_times_is_made_up_once() {
    let bench = Bench::with(|registry| {
        registry.recurring("hourly", Recurrence::Every(3_600_000), |at| job(&at.to_string()));
    })
    .await;
    bench.runner.drain().await.unwrap();
    assert!(bench.ledger().await.is_empty());
    bench.runner.pass(2 * 3_600_000).await.unwrap();
    assert_eq!(bench.ledger().await, ["2026-03-02T16:00:00Z", "2026-03-02T17:00:00Z"]);
    bench.db().clock().advance(10 * 3_600_000);
    bench.runner.drain().await.unwrap();
    assert_eq!(bench.ledger().await.len(), 3);
    bench.runner.drain().await.unwrap();
    assert_eq!(bench.ledger().await.len(), 3);
}
