//! Where a demo lives: a folder of its own that goes with it, or the database it was given.

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use store::{Clock, DatabaseUrl, Db, Holder, Options, migrate};
use vault::RootKey;

use super::opening::{DAYS_BEHIND, opening};
use crate::{config::Config, exit::Exit, open};

/// A place for one demo.
pub struct Home {
    config: Config,
    /// Removed at the end.
    folder: Option<PathBuf>,
}

/// A demo's database, open.
pub struct Opened {
    /// The database.
    pub db: Db,
    /// Whether nobody has lived there yet.
    pub is_new: bool,
    _holder: Option<Holder>,
}

impl Home {
    /// The place of that database, or a new folder that only its owner can read.
    pub fn make(database: Option<&str>) -> Result<Self, Exit> {
        if let Some(database) = database {
            let config = Config { database: database.to_owned(), ..Config::default() };
            let key_file = match config.database()? {
                DatabaseUrl::Sqlite(file) => beside(&file),
                DatabaseUrl::Postgres { .. } => PathBuf::from("rapport-demo.key"),
            };
            return Ok(Self { config: Config { key_file, ..config }, folder: None });
        }
        let name: String =
            RootKey::new_salt().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let folder = std::env::temp_dir().join(format!("rapport-demo-{name}"));
        DirBuilder::new()
            .mode(0o700)
            .create(&folder)
            .map_err(|error| Exit::failed(format!("{}: {error}", folder.display())))?;
        let file = folder.join("pharmacy.db");
        let config = Config {
            database: format!("sqlite:{}", file.display()),
            key_file: beside(&file),
            ..Config::default()
        };
        Ok(Self { config, folder: Some(folder) })
    }

    /// Opens it. A new one begins two weeks before the demo does; nothing in it has to survive a
    /// power cut.
    pub async fn open(&self, seed: u64) -> Result<Opened, Exit> {
        let url = self.config.database()?;
        let holder = match &url {
            DatabaseUrl::Sqlite(file) => {
                let who = format!("rapport demo (process {})", std::process::id());
                Some(Holder::take(file, &who)?)
            }
            DatabaseUrl::Postgres { .. } => None,
        };
        let options = Options { seed: Some(seed), durable: false, ..Options::default() };
        let db = Db::open(&url, options)?;
        migrate(&db, wiring::MIGRATIONS).await?;
        let is_new = !db.has_keys().await?;
        if is_new {
            // Before the first id is made: ids follow the clock and never go back.
            let machine = Clock::running().now();
            let begins = opening(machine, &sample::zone()?).plus_hours(-24 * DAYS_BEHIND);
            db.clock().set_offset(begins.millis_since(machine));
        }
        open::unlock(&db, &self.config).await?;
        if !is_new {
            db.restore_clock().await?;
        }
        audit::seal(&db).await?;
        Ok(Opened { db, is_new, _holder: holder })
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // What is left in the folder for temporary files is the system's to clear.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".key");
    PathBuf::from(name)
}
