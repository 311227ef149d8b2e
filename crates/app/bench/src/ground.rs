//! Where measurements are made: a fresh database for each, gone afterwards.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ::outreach::gateway::Gateway;
use kernel::{Actor, Error, Result};
use store::{DatabaseUrl, Db, Keyring, Options, migrate};
use tokio_postgres::NoTls;
use vault::RootKey;

use crate::{
    Wanted,
    cost::{Beside, parent_of},
};

/// A folder and, perhaps, a server.
pub struct Ground {
    folder: PathBuf,
    server: Option<Server>,
}

struct Server {
    url: String,
    process: u32,
}

/// A database of ours, migrated and unlocked, that waits for its disk as one in production does.
pub struct Plot {
    /// The database.
    pub db: Db,
    file: Option<PathBuf>,
}

/// A database that nobody has opened yet, with its key, for a program of its own.
pub struct Empty {
    /// As the command line takes it.
    pub url: String,
    /// The root key.
    pub key_file: PathBuf,
}

impl Empty {
    /// Opens it here first, with its pharmacy.
    pub async fn open_with_pharmacy(&self) -> Result<Db> {
        let root = RootKey::from_new_file(&self.key_file).map_err(Error::failed)?;
        let url: DatabaseUrl = self.url.parse().map_err(Error::failed)?;
        let plot = Plot { db: open(&url, root).await?, file: None }.with_pharmacy().await?;
        Ok(plot.db.clone())
    }
}

async fn open(url: &DatabaseUrl, root: RootKey) -> Result<Db> {
    let db = Db::open(url, Options::default())?;
    migrate(&db, wiring::MIGRATIONS).await?;
    db.unlock(Keyring::open(&db, root).await?)?;
    Ok(db)
}

impl Ground {
    /// Makes the folder and looks at the server.
    pub async fn open(wanted: &Wanted) -> Result<Self> {
        let base = wanted.folder.clone().unwrap_or_else(std::env::temp_dir);
        let folder = base.join(format!("rapport-bench-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(Error::failed)?;
        let server = match wanted.database.as_str() {
            "sqlite" => None,
            url => Some(Server::look_at(url).await?),
        };
        Ok(Self { folder, server })
    }

    /// The word for the database in names of figures.
    pub const fn word(&self) -> &'static str {
        if self.server.is_some() { "postgres" } else { "sqlite" }
    }

    /// Whose processor time counts.
    pub fn helpers(&self) -> Vec<Beside> {
        self.server.iter().map(|server| Beside::Server(server.process)).collect()
    }

    /// A file of that name in our folder, which nobody has used.
    pub fn file(&self, name: &str) -> PathBuf {
        let file = self.folder.join(name);
        remove(&file);
        file
    }

    /// The server's URL, when there is one.
    pub fn server(&self) -> Option<&str> {
        self.server.as_ref().map(|server| server.url.as_str())
    }

    /// A fresh database of ours.
    pub async fn plot(&self) -> Result<Plot> {
        let (url, file) = match &self.server {
            None => {
                let file = self.file("ours.db");
                (DatabaseUrl::Sqlite(file.clone()), Some(file))
            }
            Some(server) => {
                server.sql("DROP SCHEMA IF EXISTS bench_ours CASCADE").await?;
                let join = if server.url.contains('?') { '&' } else { '?' };
                let url = format!("{}{join}schema=bench_ours", server.url);
                (url.parse().map_err(Error::failed)?, None)
            }
        };
        Ok(Plot { db: open(&url, RootKey::generate()).await?, file })
    }

    /// An empty place for a program of its own.
    pub async fn empty(&self) -> Result<Empty> {
        let key_file = self.file("root.key");
        let url = match &self.server {
            None => format!("sqlite:{}", self.file("served.db").display()),
            Some(server) => {
                server.sql("DROP SCHEMA IF EXISTS bench_served CASCADE").await?;
                let join = if server.url.contains('?') { '&' } else { '?' };
                format!("{}{join}schema=bench_served", server.url)
            }
        };
        Ok(Empty { url, key_file })
    }

    /// Brings statistics of tables that were filled up to date and empties the log, so that every
    /// round starts alike. A table that is still empty is left alone: the planner would believe that
    /// it stays so.
    pub async fn settle(&self, filled: &[&str]) -> Result<()> {
        let Some(server) = &self.server else { return Ok(()) };
        for table in filled {
            server.sql(&format!("VACUUM ANALYZE {table}")).await?;
        }
        server.sql("CHECKPOINT").await
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        // What stays in the folder for temporary files is the system's to clear.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Drop for Plot {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            remove(file);
        }
    }
}

impl Plot {
    /// Establishes the pharmacy and moves its clock to the next Tuesday noon in New York, when
    /// texts may go.
    pub async fn with_pharmacy(self) -> Result<Self> {
        use care::{pharmacy::NewPharmacy, refill::delivery::Weekdays};
        use kernel::{Language, PhoneNumber, Zone};
        let zone = Zone::named("America/New_York")?;
        let new = NewPharmacy {
            name: "Elm Pharmacy".to_owned(),
            phone: PhoneNumber::parse("201-555-0100")?,
            zone,
            language: Language::english(),
            link_base: "http://127.0.0.1:8080".to_owned(),
            address: "1 Elm Street, New York".to_owned(),
            brand_colour: "#1f5f5b".to_owned(),
            transit_days: 2,
            ship_days: Weekdays::MONDAY_TO_THURSDAY,
        };
        self.db.write(&Actor::System, |tx| care::pharmacy::establish(tx, new).map(drop)).await?;
        wiring::learn_medications(&self.db).await?;
        audit::seal(&self.db).await?;
        // 1970-01-06 was a Tuesday; 17:30 UTC is about noon in New York all year.
        const WEEK: i64 = 7 * 86_400_000;
        const NOON: i64 = 5 * 86_400_000 + 63_000_000;
        let now = self.db.now().0;
        self.db.clock().advance((NOON - now).rem_euclid(WEEK));
        Ok(self)
    }

    /// The table of everything the engine can be asked to do, with this carrier.
    pub fn registry(&self, gateway: std::sync::Arc<dyn Gateway>) -> ::engine::Registry {
        wiring::registry(wiring::courier(&self.db, vec![gateway], "+12015550100"))
    }
}

impl Server {
    async fn look_at(url: &str) -> Result<Self> {
        let client = connect(url).await?;
        let backend: i32 = client
            .query_one(crate::engine::rows::BACKEND, &[])
            .await
            .map_err(Error::failed)?
            .get(0);
        let backend = u32::try_from(backend).map_err(Error::failed)?;
        let process = parent_of(backend)
            .ok_or_else(|| Error::failed("the server must run on this machine"))?;
        Ok(Self { url: url.to_owned(), process })
    }

    async fn sql(&self, text: &str) -> Result<()> {
        connect(&self.url).await?.batch_execute(text).await.map_err(Error::failed)
    }
}

/// A bare connection to the server.
pub async fn connect(url: &str) -> Result<tokio_postgres::Client> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.map_err(Error::failed)?;
    tokio::spawn(connection);
    Ok(client)
}

/// Removes a SQLite file with what lies beside it.
fn remove(file: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        // It may well not be there.
        let _ = fs::remove_file(name);
    }
}
