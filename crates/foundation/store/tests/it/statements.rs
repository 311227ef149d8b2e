use store::{migrate, schema_version};

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_planned_by_the_database() {
    let database = super::open().await;
    let statements: Vec<_> =
        store::statements().into_iter().chain(super::STATEMENTS.iter().copied()).collect();
    assert!(10 < statements.len());
    database
        .db
        .read(move |tx| statements.iter().try_for_each(|statement| tx.prepare(statement)))
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn migrations_are_applied_once() {
    let database = super::open().await;
    assert_eq!(migrate(&database.db, super::MIGRATIONS).await.unwrap(), Vec::<i64>::new());
    assert_eq!(schema_version(&database.db).await.unwrap(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_program_refuses_a_newer_database() {
    let database = super::open().await;
    let refused = migrate(&database.db, &super::MIGRATIONS[..1]).await.unwrap_err();
    assert!(refused.cause::<store::SchemaTooNew>().is_some(), "{}", refused.chain());
}
