use kernel::{Actor, Result};
use store::{CommitUnknown, Crashed, ErrorKind, Fault, StatementFailed, Tx};

use super::{COUNT, INSERT};

fn insert(tx: &mut Tx<'_>) -> Result<()> {
    let id = tx.new_id::<()>();
    tx.execute(&INSERT, &[id.into(), 1.into(), store::Value::Null])?;
    tx.reach("notes.inserted")
}

fn count(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.find(&COUNT, &[], |row| row.get(0))?.unwrap_or(0))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_fails_keeps_nothing() {
    let database = super::open().await;
    let db = &database.db;
    db.faults().arm(Fault::CommitFails);
    db.write(&Actor::System, insert).await.unwrap_err();
    assert_eq!(db.read(count).await.unwrap(), 0);
    db.write(&Actor::System, insert).await.unwrap();
    assert_eq!(db.read(count).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_loses_against_other_locks_begins_again_three_times() {
    let database = super::open().await;
    let db = &database.db;
    db.faults().arm(Fault::Busy { times: 3 });
    db.insist(&Actor::System, insert).await.unwrap();
    assert_eq!(db.read(count).await.unwrap(), 1, "begun four times, kept once");
    db.faults().arm(Fault::Busy { times: 4 });
    let error = db.insist(&Actor::System, insert).await.unwrap_err();
    assert_eq!(error.cause::<StatementFailed>().unwrap().kind, ErrorKind::Busy);
    db.faults().arm(Fault::CommitFails);
    db.insist(&Actor::System, insert).await.unwrap_err();
    assert_eq!(db.read(count).await.unwrap(), 1, "no other failure is repeated");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_commit_is_told_as_such_and_may_be_durable() {
    let database = super::open().await;
    let db = &database.db;
    db.faults().arm(Fault::CommitUnknown);
    let error = db.write(&Actor::System, insert).await.unwrap_err();
    assert!(error.cause::<CommitUnknown>().is_some());
    assert_eq!(db.read(count).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_at_a_label_keeps_nothing_until_revived() {
    let database = super::open().await;
    let db = &database.db;
    db.faults().arm(Fault::CrashAt { label: "notes.inserted".to_owned(), nth: 2 });
    db.write(&Actor::System, insert).await.unwrap();
    let error = db.write(&Actor::System, insert).await.unwrap_err();
    assert!(error.cause::<Crashed>().is_some());
    assert!(db.read(count).await.is_err());
    db.faults().revive();
    assert_eq!(db.read(count).await.unwrap(), 1);
}
