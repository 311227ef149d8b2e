//! What waits is committed as one group, and the log of SQLite stays short.

use std::sync::mpsc;

use kernel::{Actor, Error, Result};
use store::{Db, Dialect, Statement, Tx};

use super::{INSERT, NUMBERS};

/// On a conflict SQLite undoes the whole transaction by itself, as it does when the disk is full.
static UNDONE: Statement = Statement::new(
    "undone",
    "INSERT OR ROLLBACK INTO notes (id, number) SELECT id, number FROM notes",
);

fn insert(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    let id = tx.new_id::<()>();
    tx.execute(&INSERT, &[id.into(), number.into(), b"".as_slice().into()]).map(drop)
}

async fn numbers(db: &Db) -> Vec<i64> {
    db.read(|tx| tx.query(&NUMBERS, &[], |row| row.get(0))).await.expect("numbers are read")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_of_a_group_may_fail_or_panic_and_the_others_are_kept() {
    let database = super::open().await;
    for (round, panics) in [(10, false), (20, true)] {
        let (open, gate) = mpsc::channel::<()>();
        let db = &database.db;
        // SQLite's writer stands at the gate while the next three come to wait: they are one group.
        let gated = db.write(&Actor::System, move |_| gate.recv().map_err(Error::failed));
        let first = db.write(&Actor::System, move |tx| {
            insert(tx, round)?;
            assert!(!panics, "on purpose");
            Err::<(), _>(Error::failed("on purpose"))
        });
        let second = db.write(&Actor::System, move |tx| insert(tx, round + 1));
        let third = db.write(&Actor::System, move |tx| {
            insert(tx, round + 2)?;
            Err::<(), _>(Error::failed("on purpose"))
        });
        let fourth = db.write(&Actor::System, move |tx| insert(tx, round + 3));
        let opened = async { open.send(()).unwrap() };
        let ended = futures_util::join!(gated, first, second, third, fourth, opened);
        assert!(ended.0.is_ok() && ended.2.is_ok() && ended.4.is_ok());
        assert!(ended.1.is_err() && ended.3.is_err());
    }
    assert_eq!(numbers(&database.db).await, [11, 13, 21, 23]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_sqlite_undoes_by_itself_is_told_as_lost_to_the_whole_group() {
    let database = super::open().await;
    let db = &database.db;
    if db.dialect() == Dialect::Postgres {
        return;
    }
    let (open, gate) = mpsc::channel::<()>();
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    let gated = db.write(&Actor::System, move |_| {
        let _ = begun.send(());
        gate.recv().map_err(Error::failed)
    });
    let undone = db.write(&Actor::System, |tx| {
        insert(tx, 1)?;
        // It thinks nothing of the failure.
        let failed = tx.execute(&UNDONE, &[]);
        assert!(failed.is_err());
        Ok(())
    });
    let behind = db.write(&Actor::System, |tx| insert(tx, 2));
    // The writer stands at the gate before the next two come, so they are one group.
    let two = async {
        has_begun.await.unwrap();
        let opened = async { open.send(()).unwrap() };
        futures_util::join!(undone, behind, opened)
    };
    let (_, (undone, behind, ())) = futures_util::join!(gated, two);
    assert!(undone.is_err() && behind.is_err(), "what was undone is not told as kept");
    assert_eq!(numbers(db).await, [], "and nothing stands alone outside a transaction");
    db.write(&Actor::System, |tx| insert(tx, 3)).await.unwrap();
    assert_eq!(numbers(db).await, [3], "the next begins anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_begins_again_however_much_is_written() {
    let database = super::open().await;
    let Some(file) = database.file() else { return };
    let mut log = file.clone().into_os_string();
    log.push("-wal");
    let mut longest = 0;
    for number in 0..160 {
        let written = database.db.write(&Actor::System, move |tx| {
            let (id, body) = (tx.new_id::<()>(), vec![1_u8; 1_000_000]);
            tx.execute(&INSERT, &[id.into(), i64::from(number).into(), body.into()])
        });
        assert_eq!(written.await.unwrap(), 1);
        longest = longest.max(std::fs::metadata(&log).unwrap().len());
    }
    // 16,000 pages, and what one more commit may add.
    assert!(longest < 75_000_000, "the log has grown to {longest} bytes");
    assert_eq!(numbers(&database.db).await.len(), 160);
}
