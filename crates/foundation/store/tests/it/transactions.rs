use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use kernel::{Actor, Error, Id, Result};
use store::{ErrorKind, StatementFailed, Tx};

use super::{ABOVE, COUNT, INSERT, NOTE, NUMBERS, UPDATE};

fn insert(tx: &mut Tx<'_>, number: i64) -> Result<Id<()>> {
    let id = tx.new_id();
    tx.execute(&INSERT, &[id.into(), number.into(), b"body".as_slice().into()])?;
    Ok(id)
}

fn count(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.find(&COUNT, &[], |row| row.get(0))?.unwrap_or(0))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_read() {
    let db = super::open().await.db.clone();
    db.write(&Actor::System, |tx| insert(tx, 1)).await.unwrap();
    assert_eq!(db.read(count).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_keeps_nothing_and_spares_its_neighbours() {
    let database = super::open().await;
    let db = &database.db;
    let writes = (0..40).map(|number| {
        let db = db.clone();
        tokio::spawn(async move {
            db.write(&Actor::System, move |tx| {
                insert(tx, number)?;
                if number % 2 == 0 { Err(Error::refused("even")) } else { Ok(()) }
            })
            .await
        })
    });
    for (number, write) in writes.enumerate().collect::<Vec<_>>() {
        assert_eq!(write.await.unwrap().is_ok(), number % 2 == 1, "{number}");
    }
    assert_eq!(db.read(count).await.unwrap(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_is_a_failure_and_the_database_goes_on() {
    let database = super::open().await;
    let db = &database.db;
    let failed = db
        .write(&Actor::System, |tx| -> Result<()> {
            insert(tx, 1)?;
            panic!("on purpose")
        })
        .await;
    assert!(matches!(failed, Err(Error::Failed(_))));
    assert_eq!(db.read(count).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_savepoint_undoes_its_part_only() {
    let database = super::open().await;
    let ran = Arc::new(AtomicU32::new(0));
    let (kept, undone) = (Arc::clone(&ran), Arc::clone(&ran));
    database
        .db
        .write(&Actor::System, move |tx| {
            let first = insert(tx, 1)?;
            tx.after_commit(move || {
                kept.fetch_add(1, Ordering::SeqCst);
            });
            let failed = tx.savepoint(|tx| {
                insert(tx, 2)?;
                tx.after_commit(move || {
                    undone.fetch_add(10, Ordering::SeqCst);
                });
                tx.execute(&INSERT, &[first.into(), 3.into(), b"".as_slice().into()])
            });
            let failure = failed.unwrap_err();
            let failure = failure.cause::<StatementFailed>().expect("a statement failed");
            assert_eq!(failure.kind, ErrorKind::Unique);
            insert(tx, 4).map(drop)
        })
        .await
        .unwrap();
    let numbers: Vec<i64> =
        database.db.read(|tx| tx.query(&NUMBERS, &[], |row| row.get(0))).await.unwrap();
    assert_eq!(numbers, [1, 4]);
    assert_eq!(ran.load(Ordering::SeqCst), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_statement_that_was_swallowed_keeps_nothing_on_postgres_and_is_told() {
    let database = super::open().await;
    let answer = database
        .db
        .write(&Actor::System, |tx| {
            let id = insert(tx, 1)?;
            let _ = tx.execute(&INSERT, &[id.into(), 2.into(), b"".as_slice().into()]);
            Ok(())
        })
        .await;
    let kept = database.db.read(count).await.unwrap();
    // Never "kept nothing, and said yes".
    assert_eq!(answer.is_ok(), kept == 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_rows_travel_together() {
    let database = super::open().await;
    let touched = database
        .db
        .write(&Actor::System, |tx| {
            let rows: Vec<Vec<store::Value<'_>>> = (0..500)
                .map(|number: i64| {
                    vec![tx.new_id::<()>().into(), number.into(), store::Value::Null]
                })
                .collect();
            let ids: Vec<_> = rows.iter().map(|row| vec![row[0].clone(), 7.into()]).collect();
            assert_eq!(tx.each(&INSERT, &rows)?, 500);
            tx.each_count(&UPDATE, &ids[..3])
        })
        .await
        .unwrap();
    assert_eq!(touched, [1, 1, 1]);
    let above: Vec<Vec<i64>> = database
        .db
        .read(|tx| tx.query_each(&ABOVE, &[vec![497.into()], vec![499.into()]], |row| row.get(0)))
        .await
        .unwrap();
    assert_eq!(above, [vec![498, 499], vec![]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_are_asked_for_together_are_told_apart() {
    let database = super::open().await;
    let (changed, found) = database
        .db
        .write(&Actor::System, |tx| {
            let ids: Vec<store::Value<'_>> = (0..9).map(|_| tx.new_id::<()>().into()).collect();
            let bytes = |number: i64| (number != 4).then(|| vec![7_u8]);
            let rows: Vec<Vec<store::Value<'_>>> = (0..8)
                .zip(&ids)
                .map(|(number, id)| vec![id.clone(), number.into(), bytes(number).into()])
                .collect();
            tx.each(&INSERT, &rows)?;
            // The ninth is not there.
            let asked = |at: i64| ids.iter().rev().map(move |id| vec![id.clone(), at.into()]);
            let changed = tx.each_apart(&UPDATE, &asked(70).collect::<Vec<_>>())?;
            let few = tx.each_apart(&UPDATE, &asked(71).take(2).collect::<Vec<_>>())?;
            assert_eq!(few, [0, 1]);
            let asked: Vec<_> = ids.into_iter().map(|id| vec![id]).collect();
            let found = tx.query_each(&NOTE, &asked, |row| {
                Ok((row.get::<i64>(0)?, row.get::<Option<Vec<u8>>>(1)?.is_some()))
            })?;
            Ok((changed, found))
        })
        .await
        .unwrap();
    assert_eq!(changed, [0, 1, 1, 1, 1, 1, 1, 1, 1]);
    let mut expected: Vec<Vec<(i64, bool)>> =
        (0..8).map(|place| vec![(if place == 7 { 71 } else { 70 }, place != 4)]).collect();
    expected.push(Vec::new());
    assert_eq!(found, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_cannot_write() {
    let database = super::open().await;
    let refused = database.db.read(|tx| insert(tx, 1)).await.unwrap_err();
    let failure = refused.cause::<StatementFailed>().expect("a statement failed");
    assert_eq!(failure.kind, ErrorKind::ReadOnly);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_names_the_statement_and_no_value() {
    let database = super::open().await;
    let failed = database
        .db
        .write(&Actor::System, |tx| {
            let id = insert(tx, 1)?;
            tx.execute(&INSERT, &[id.into(), 2.into(), b"Ana".as_slice().into()])
        })
        .await
        .unwrap_err();
    let told = failed.chain();
    assert!(told.contains("INSERT") && !told.contains("Ana"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_moves_only_when_moved_and_remembers() {
    let database = super::open().await;
    let db = &database.db;
    let before = db.read(|tx| Ok(tx.now())).await.unwrap();
    db.advance_clock(60_000).await.unwrap();
    assert_eq!(db.read(|tx| Ok(tx.now())).await.unwrap(), before.plus_minutes(1));
    db.clock().set_offset(0);
    db.restore_clock().await.unwrap();
    assert_eq!(db.read(|tx| Ok(tx.now())).await.unwrap(), before.plus_minutes(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trace_stays_when_the_rest_is_undone_and_only_then() {
    let database = super::open().await;
    let db = &database.db;
    let tries = |is_refused: bool| {
        db.write(&Actor::System, move |tx| {
            insert(tx, 1)?;
            tx.if_undone(|tx| insert(tx, 7).map(drop));
            if is_refused { Err(Error::refused("no")) } else { Ok(()) }
        })
    };
    let numbers = async || -> Vec<i64> {
        db.read(|tx| tx.query(&NUMBERS, &[], |row| row.get(0))).await.unwrap()
    };
    assert!(matches!(tries(true).await, Err(Error::Refused { code: "no" })));
    assert_eq!(numbers().await, [7]);
    tries(false).await.unwrap();
    assert_eq!(numbers().await, [1, 7]);
    // The trace cannot be written: that is the answer.
    let lost = db
        .write(&Actor::System, |tx| {
            tx.if_undone(|_| Err(Error::failed("no room")));
            Err::<(), _>(Error::refused("no"))
        })
        .await;
    assert!(matches!(lost, Err(Error::Failed(_))));
}
