//! Two that start at once on a database nobody has used.

use kernel::Actor;
use store::{Db, Keyring, Options, migrate, testing};
use vault::RootKey;

const PASSPHRASE: &str = "nine quiet herons wade home";

/// The same empty database, opened by two.
async fn two() -> (Db, Db, Option<std::path::PathBuf>) {
    let (url, file) = testing::fresh();
    let open = || Db::open(&url, Options { durable: false, ..Options::default() });
    let (one, two) = (open().expect("it opens"), open().expect("it opens"));
    migrate(&one, super::MIGRATIONS).await.expect("migrations apply");
    (one, two, file)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_setting_holds_for_both() {
    let (one, two, file) = two().await;
    assert_eq!(one.setting("root-salt").await.expect("an answer"), None);
    assert_eq!(two.setting("root-salt").await.expect("an answer"), None);
    let first = one.first_setting("root-salt", "first".to_owned()).await.expect("it is kept");
    let second = two.first_setting("root-salt", "second".to_owned()).await.expect("it is kept");
    assert_eq!((first.as_str(), second.as_str()), ("first", "first"));
    remove(file);
}

#[tokio::test(flavor = "multi_thread")]
async fn both_get_the_one_key() {
    let (one, two, file) = two().await;
    let salt = RootKey::new_salt();
    let opens = async |db: Db| {
        let root = RootKey::from_passphrase(PASSPHRASE, &salt).expect("a root key");
        let keyring = Keyring::open(&db, root).await.expect("a keyring");
        db.unlock(keyring).expect("unlocked once");
        db.write(&Actor::System, |tx| Ok(tx.pharmacy())).await.expect("an answer")
    };
    let (ours, theirs) = tokio::join!(opens(one), opens(two));
    assert_eq!(ours, theirs);
    remove(file);
}

fn remove(file: Option<std::path::PathBuf>) {
    let Some(file) = file else { return };
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.clone().into_os_string();
        name.push(ending);
        // What is left in the folder for temporary files is the system's to clear.
        let _ = std::fs::remove_file(name);
    }
}
