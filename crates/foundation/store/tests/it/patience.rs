//! On a server, nothing waits for ever.

use std::time::Duration;

use kernel::{Actor, Result};
use store::{
    Db, Dialect, ErrorKind, Migration, Options, StatementFailed, Tx, migrate, sql,
    testing::Database,
};
use tokio::sync::oneshot;

sql! {
    /// Never prepared: SQLite knows no such functions.
    SLEEP: "SELECT 1 FROM (SELECT pg_sleep(20)) AS slept";
    STATEMENT_TIMEOUT: "SELECT current_setting('statement_timeout')";
    LOCK_TIMEOUT: "SELECT current_setting('lock_timeout')";
}

/// A database on a server, and the same opened by somebody with this patience.
async fn hurried(patience: Duration) -> Option<(Database, Db)> {
    let database = super::open().await;
    if database.db.dialect() != Dialect::Postgres {
        return None;
    }
    let options = Options { patience, ..Options::default() };
    let db = Db::open(database.db.url(), options).expect("it opens");
    Some((database, db))
}

fn kind<T>(answer: Result<T>) -> Option<ErrorKind> {
    answer.err()?.cause::<StatementFailed>().map(|failure| failure.kind)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_without_end_comes_out_as_busy() {
    let Some((_database, db)) = hurried(Duration::from_millis(600)).await else { return };
    let slept = |tx: &mut Tx<'_>| tx.find(&SLEEP, &[], |row| row.get::<i32>(0));
    assert_eq!(kind(db.write(&Actor::System, slept).await), Some(ErrorKind::Busy));
    assert_eq!(kind(db.read(slept).await), Some(ErrorKind::Busy));
    let count = db.read(|tx| tx.find(&super::COUNT, &[], |row| row.get::<i64>(0))).await;
    assert_eq!(count.expect("the connection lives"), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_that_somebody_keeps_comes_out_as_busy() {
    let Some((database, db)) = hurried(Duration::from_secs(2)).await else { return };
    let insert = |tx: &mut Tx<'_>| {
        let id: kernel::Id<()> = tx.new_id();
        tx.execute(&super::INSERT, &[id.into(), 1.into(), b"".as_slice().into()])?;
        Ok(id)
    };
    let id = db.write(&Actor::System, insert).await.expect("a row");
    let (holds, held) = oneshot::channel();
    let (ends, ended) = oneshot::channel::<()>();
    let holder = database.db.clone();
    let holding = tokio::spawn(async move {
        let keep = move |tx: &mut Tx<'_>| {
            tx.execute(&super::UPDATE, &[id.into(), 2.into()])?;
            let _ = holds.send(());
            let _ = ended.blocking_recv();
            Ok(())
        };
        holder.write(&Actor::System, keep).await
    });
    held.await.expect("the row is held");
    let update = move |tx: &mut Tx<'_>| tx.execute(&super::UPDATE, &[id.into(), 3.into()]);
    assert_eq!(kind(db.write(&Actor::System, update).await), Some(ErrorKind::Busy));
    let _ = ends.send(());
    holding.await.expect("the holder ends").expect("it is kept");
    assert_eq!(db.write(&Actor::System, update).await.expect("it is free"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn migrations_and_readers_have_all_the_time_they_need() {
    static SLOW: &[Migration] = &[
        super::MIGRATIONS[0],
        super::MIGRATIONS[1],
        Migration {
            number: 3,
            name: "slow",
            text: "INSERT INTO notes (id, number) SELECT 'slow', count(*) FROM (SELECT pg_sleep(0.5)) AS s;\n",
        },
    ];
    let Some((database, db)) = hurried(Duration::from_millis(200)).await else { return };
    assert_eq!(migrate(&db, SLOW).await.expect("it has time"), [3]);
    let limits = |tx: &mut Tx<'_>| {
        let statement = tx.find(&STATEMENT_TIMEOUT, &[], |row| row.get::<String>(0))?;
        let lock = tx.find(&LOCK_TIMEOUT, &[], |row| row.get::<String>(0))?;
        Ok((statement.unwrap_or_default(), lock.unwrap_or_default()))
    };
    let said = |limits: (String, String)| format!("{} {}", limits.0, limits.1);
    assert_eq!(said(db.read(limits).await.expect("limits")), "200ms 100ms");
    assert_eq!(said(database.db.read(limits).await.expect("limits")), "1min 30s");
    let options = Options { read_only: true, ..Options::default() };
    let reader = Db::open(database.db.url(), options).expect("it opens");
    assert_eq!(said(reader.read(limits).await.expect("limits")), "0 0");
}
