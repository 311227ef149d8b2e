use crate::Bench;

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_planned_by_the_database() {
    let bench = Bench::open().await;
    let statements = care::statements();
    assert!(80 < statements.len(), "{}", statements.len());
    bench.read(move |tx| statements.iter().try_for_each(|statement| tx.prepare(statement))).await;
}
