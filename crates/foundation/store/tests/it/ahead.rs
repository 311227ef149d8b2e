//! What is read ahead of a write is used as long as it would be found again.

use kernel::{Actor, Error, Result};
use store::{Ahead, Db, Dialect, Tx};

use super::{INSERT, NUMBERS};

const READ: &[&str] = &["notes"];
const ELSEWHERE: &[&str] = &["events"];

fn insert(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    let id = tx.new_id::<()>();
    tx.execute(&INSERT, &[id.into(), number.into(), b"".as_slice().into()]).map(drop)
}

fn numbers(tx: &mut Tx<'_>) -> Result<Vec<i64>> {
    tx.query(&NUMBERS, &[], |row| row.get(0))
}

async fn read(db: &Db, tables: &'static [&'static str]) -> Ahead<Vec<i64>> {
    db.read_ahead(tables, numbers).await.expect("it is read").expect("SQLite reads ahead")
}

async fn is_used(db: &Db, ahead: Ahead<Vec<i64>>) -> bool {
    db.write(&Actor::System, move |tx| Ok(ahead.still_good(tx).is_some()))
        .await
        .expect("it is asked")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_ahead_is_used_until_its_tables_are_written() {
    let database = super::open().await;
    let db = &database.db;
    if db.dialect() == Dialect::Postgres {
        assert!(db.read_ahead(READ, numbers).await.unwrap().is_none(), "its writers lock rows");
        return;
    }
    let (here, elsewhere) = (read(db, READ).await, read(db, ELSEWHERE).await);
    assert!(is_used(db, read(db, READ).await).await, "nothing was written");
    let seen = db.write(&Actor::System, |tx| {
        insert(tx, 1)?;
        // Not durable yet, and known all the same to whoever comes next in the same group.
        Ok(here.still_good(tx).is_some())
    });
    assert!(!seen.await.unwrap(), "the table was written");
    assert!(is_used(db, elsewhere).await, "another table was written");
    assert!(is_used(db, read(db, READ).await).await, "read after the write");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_while_a_write_was_under_way_is_not_used() {
    let database = super::open().await;
    let db = &database.db;
    if db.dialect() == Dialect::Postgres {
        return;
    }
    let (written, is_written) = tokio::sync::oneshot::channel();
    let (open, gate) = std::sync::mpsc::channel::<()>();
    let writing = db.write(&Actor::System, move |tx| {
        insert(tx, 1)?;
        let _ = written.send(());
        gate.recv().map_err(Error::failed)
    });
    let reading = async {
        is_written.await.unwrap();
        let ahead = read(db, READ).await;
        open.send(()).unwrap();
        ahead
    };
    let (kept, ahead) = tokio::join!(writing, reading);
    kept.unwrap();
    assert!(!is_used(db, ahead).await, "it was read before the other's commit");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_at_another_hour_is_not_used() {
    let database = super::open().await;
    let db = &database.db;
    if db.dialect() == Dialect::Postgres {
        return;
    }
    let ahead = read(db, READ).await;
    db.clock().advance(60_000);
    assert!(!is_used(db, ahead).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_appended_ahead_are_written_by_who_takes_them() {
    let database = super::open().await;
    let db = &database.db;
    if db.dialect() == Dialect::Postgres {
        return;
    }
    let append = |tx: &mut Tx<'_>| {
        let id = tx.new_id::<()>();
        tx.append(&INSERT, vec![id.into(), 7.into(), Vec::new().into()])
    };
    let ahead = db.read_ahead(ELSEWHERE, move |tx| {
        append(tx)?;
        Ok(tx.take_appended())
    });
    let ahead = ahead.await.unwrap().unwrap();
    let kept = db.write(&Actor::System, move |tx| {
        let rows = ahead.still_good(tx).ok_or_else(|| Error::failed("it is good"))?;
        tx.write_taken(rows)?;
        numbers(tx)
    });
    assert_eq!(kept.await.unwrap(), [7]);
    let left = db.read_ahead(ELSEWHERE, append).await;
    assert!(left.is_err(), "nobody has taken the row: it would be lost");
}
