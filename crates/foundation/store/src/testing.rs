//! A fresh database for one test: a file that goes with it, or a schema of the PostgreSQL that the
//! test command started. Which of the two, `RAPPORT_TEST_DATABASE` says (`sqlite` or `postgres`).

use std::path::{Path, PathBuf};

use kernel::Instant;
use vault::RootKey;

use crate::{Clock, DatabaseUrl, Db, Keyring, Migration, Options, migrate};

/// 2026-03-02, a Monday, 15:00 UTC: ten in the morning in New York.
pub const START: Instant = Instant(1_772_463_600_000);

/// A database that lives as long as its test.
pub struct Database {
    /// Open, migrated and unlocked; its clock stands still at [`START`].
    pub db: Db,
    file: Option<PathBuf>,
    key: PathBuf,
}

impl Database {
    /// Opens one with these migrations.
    ///
    /// # Panics
    /// When it cannot be opened: a test without a database has nothing to say.
    pub async fn open(migrations: &'static [Migration]) -> Self {
        let (url, file) = fresh();
        let key = std::env::temp_dir().join(format!("rapport-test-{:016x}.key", random()));
        let db = Db::open(&url, options(7)).expect("a test database opens");
        migrate(&db, migrations).await.expect("migrations apply");
        unlock(&db, &key).await;
        Self { db, file, key }
    }

    /// The same database as another process of the pharmacy sees it. A SQLite file has one process
    /// only.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub async fn beside(&self) -> Db {
        let db = Db::open(self.db.url(), options(8)).expect("a test database opens");
        unlock(&db, &self.key).await;
        db
    }

    /// Where the file is, when this is SQLite: for tests that look at the bytes.
    pub fn file(&self) -> Option<&PathBuf> {
        self.file.as_ref()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // What is left in the folder for temporary files is the system's to clear.
        let _ = std::fs::remove_file(&self.key);
        let Some(file) = &self.file else { return };
        for ending in ["", "-wal", "-shm"] {
            let mut name = file.as_os_str().to_owned();
            name.push(ending);
            let _ = std::fs::remove_file(name);
        }
    }
}

fn options(seed: u64) -> Options {
    Options { clock: Clock::stopped(START), seed: Some(seed), durable: false, ..Options::default() }
}

async fn unlock(db: &Db, key: &Path) {
    let root = RootKey::from_new_file(key).expect("a key of one's own");
    let keyring = Keyring::open(db, root).await.expect("the keyring");
    db.unlock(keyring).expect("unlocked once");
}

/// Whether tests run on PostgreSQL.
pub fn on_postgres() -> bool {
    setting("RAPPORT_TEST_DATABASE").is_some_and(|name| name == "postgres")
}

/// The URL of a database nobody has used, and its file.
///
/// # Panics
/// When PostgreSQL was asked for and `RAPPORT_TEST_POSTGRES` names none.
pub fn fresh() -> (DatabaseUrl, Option<PathBuf>) {
    let name = random();
    if on_postgres() {
        let server = setting("RAPPORT_TEST_POSTGRES")
            .expect("RAPPORT_TEST_POSTGRES names a PostgreSQL; `cargo x test` starts one");
        let join = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{join}schema=test_{name:016x}");
        return (url.parse().expect("a PostgreSQL URL"), None);
    }
    let (url, file) = file_of(name);
    (url, Some(file))
}

/// A SQLite file that nobody has used, whatever the tests run on.
pub fn fresh_file() -> (DatabaseUrl, PathBuf) {
    file_of(random())
}

/// A number that nobody knows before: for tests that print it, and can be told it again.
pub fn any_number() -> u64 {
    random()
}

fn file_of(name: u64) -> (DatabaseUrl, PathBuf) {
    let file = std::env::temp_dir().join(format!("rapport-test-{name:016x}.db"));
    (DatabaseUrl::Sqlite(file.clone()), file)
}

fn random() -> u64 {
    let salt = RootKey::new_salt();
    salt.into_iter().take(8).fold(0, |all, byte| all << 8 | u64::from(byte))
}

#[expect(clippy::disallowed_methods, reason = "the test command speaks to tests by environment")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
