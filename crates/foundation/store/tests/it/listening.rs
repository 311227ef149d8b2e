//! What one node tells, others hear; and they know when they may have missed something.

use std::time::Duration;

use kernel::Actor;
use store::{Db, Dialect, Heard, sql, testing::Database};
use tokio::sync::mpsc::Receiver;

sql! {
    /// Ends the connection that listens to this channel. Never prepared: SQLite has no such view.
    CUT: "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
        WHERE query LIKE 'DO %listening_cut%'";
}

async fn hears(lines: &mut Receiver<Heard>) -> Heard {
    let heard = tokio::time::timeout(Duration::from_secs(20), lines.recv()).await;
    heard.expect("something is heard").expect("the listener lives")
}

async fn tells(db: &Db, channel: &'static str, line: &'static str) {
    let told = db.write(&Actor::System, move |tx| {
        tx.notify(channel, line);
        Ok(())
    });
    told.await.expect("it is told");
}

/// Two pharmacies on one server, when the server is one that tells.
async fn two() -> Option<(Database, Database)> {
    let (ours, theirs) = (super::open().await, super::open().await);
    let is_told = ours.db.dialect() == Dialect::Postgres;
    is_told.then_some((ours, theirs))
}

#[tokio::test(flavor = "multi_thread")]
async fn each_pharmacy_hears_its_own_lines() {
    let Some((ours, theirs)) = two().await else {
        let alone = super::open().await;
        assert!(alone.db.listen("listening_own").await.expect("an answer").is_none());
        return;
    };
    let mut lines = ours.db.listen("listening_own").await.expect("a listener").expect("lines");
    tells(&theirs.db, "listening_own", "theirs").await;
    tells(&ours.db, "listening_own", "ours").await;
    assert_eq!(hears(&mut lines).await, Heard::Line("ours".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_connection_is_told() {
    let Some((ours, _)) = two().await else { return };
    let mut lines = ours.db.listen("listening_cut").await.expect("a listener").expect("lines");
    let cut = ours.db.read(|tx| tx.find(&CUT, &[], |row| row.get::<i64>(0)));
    assert_eq!(cut.await.expect("it is cut"), Some(1));
    assert_eq!(hears(&mut lines).await, Heard::Gap);
    tells(&ours.db, "listening_cut", "after").await;
    assert_eq!(hears(&mut lines).await, Heard::Line("after".to_owned()));
}
