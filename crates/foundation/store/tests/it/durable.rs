//! What a commit costs that survives a power cut: SQLite is asked whether it pays it.

use kernel::Actor;
use store::{DatabaseUrl, Db, Options, sql};

sql! {
    JOURNAL: "PRAGMA journal_mode";
    SYNCHRONOUS: "PRAGMA synchronous";
}

/// What `PRAGMA synchronous` answers where every commit waits for the disk.
const FULL: i64 = 2;

#[tokio::test]
async fn a_commit_of_the_writer_waits_for_the_disk() {
    let name = format!("rapport-durable-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    let url = DatabaseUrl::Sqlite(folder.join("rapport.db"));
    let db = Db::open(&url, Options::default()).expect("it opens");
    let told = db.write(&Actor::System, |tx| {
        let journal = tx.find(&JOURNAL, &[], |row| row.get::<String>(0))?;
        Ok((journal, tx.find(&SYNCHRONOUS, &[], |row| row.get::<i64>(0))?))
    });
    let told = told.await.unwrap_or_else(|error| panic!("{}", error.chain()));
    assert_eq!(told, (Some("wal".to_owned()), Some(FULL)));
    drop(db);
    std::fs::remove_dir_all(folder).expect("removed");
}
