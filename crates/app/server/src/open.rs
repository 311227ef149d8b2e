//! Opening the database the way a command needs it: keys, lock, version, clock.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use kernel::Error;
use store::{Clock, DatabaseUrl, Db, Holder, Keyring, Options, migrate};
use vault::RootKey;

use crate::{
    config::{self, Config},
    exit::Exit,
};

/// A database that this process may write.
pub struct Open {
    /// The database.
    pub db: Db,
    /// The lock of a SQLite file; nothing on PostgreSQL.
    _holder: Option<Holder>,
}

/// Opens for writing: takes the lock, migrates, unlocks. [`store::Held`] is in the causes when a
/// `serve` has the file.
pub async fn to_write(config: &Config, who: &str) -> Result<Open, Exit> {
    let url = config.database()?;
    let holder = match &url {
        DatabaseUrl::Sqlite(path) => {
            let who = format!("{who} (process {})", std::process::id());
            Some(Holder::take(path, &who)?)
        }
        DatabaseUrl::Postgres { .. } => None,
    };
    if let DatabaseUrl::Sqlite(path) = &url {
        keep_private(path)?;
    }
    let db = Db::open(&url, Options::default())?;
    #[cfg(feature = "crash-points")]
    if let Some((label, nth)) = config::crash_at() {
        db.faults().crash_for_real();
        db.faults().arm(store::Fault::CrashAt { label, nth });
    }
    migrate(&db, wiring::MIGRATIONS).await?;
    unlock(&db, config).await?;
    db.restore_clock().await?;
    // A chain begins with its pharmacy; later, a head without a word would be somebody's work.
    audit::seal(&db).await?;
    Ok(Open { db, _holder: holder })
}

/// Takes from others what they may do with the files of a database that somebody copied or made.
fn keep_private(database: &Path) -> Result<(), Exit> {
    for ending in ["", "-wal", "-shm"] {
        let mut file = database.to_owned().into_os_string();
        file.push(ending);
        let Ok(about) = fs::metadata(&file) else { continue };
        if about.permissions().mode() & 0o077 == 0 {
            continue;
        }
        let file = Path::new(&file);
        fs::set_permissions(file, fs::Permissions::from_mode(0o600)).map_err(|error| {
            let file = file.display();
            Exit::config(format!("others may read {file}, and that cannot be changed: {error}"))
        })?;
        tracing::warn!("others could read {}; now only its owner can", file.display());
    }
    Ok(())
}

/// Opens to read beside whoever writes. Nothing is created.
pub async fn to_read(config: &Config) -> Result<Db, Exit> {
    let url = config.database()?;
    if let DatabaseUrl::Sqlite(path) = &url
        && !path.exists()
    {
        return Err(Exit::failed(format!("there is no {}", path.display())));
    }
    let options = Options { read_only: true, clock: Clock::running(), ..Options::default() };
    Ok(Db::open(&url, options)?)
}

/// Gives a database that is only read its keys, and makes none. Beside the key file of the
/// configuration, those that lie by the database are tried.
pub async fn unlock_to_read(db: &Db, config: &Config) -> Result<(), Exit> {
    if config::passphrase().is_some() {
        return unlock(db, config).await;
    }
    if is_new(db).await? {
        return Err(Exit::failed("this database has no keys yet: `rapport serve` makes them"));
    }
    let mut refused = None;
    for file in key_files(config, db.url()).into_iter().filter(|file| file.exists()) {
        let root = RootKey::from_file(&file).map_err(|error| error.to_string());
        let keyring = match root {
            Ok(root) => Keyring::open(db, root).await.map_err(|error| reason(&error)),
            Err(told) => Err(told),
        };
        match keyring {
            Ok(keyring) => return Ok(db.unlock(keyring)?),
            Err(told) => refused = refused.or(Some(told)),
        }
    }
    Err(Exit::config(refused.unwrap_or_else(|| {
        format!(
            "this needs the root key of the database, and {} is not there; give --key-file or \
             RAPPORT_PASSPHRASE",
            config.key_file.display()
        )
    })))
}

/// Where the root key may be: where the configuration says; for a SQLite file also beside it, under
/// the same name or the file's own.
fn key_files(config: &Config, url: &DatabaseUrl) -> Vec<PathBuf> {
    let mut files = vec![config.key_file.clone()];
    if let DatabaseUrl::Sqlite(database) = url {
        let mut own = database.clone().into_os_string();
        own.push(".key");
        files.push(own.into());
        files.extend(config.key_file.file_name().map(|name| database.with_file_name(name)));
    }
    files
}

/// Gives the database its keys.
pub async fn unlock(db: &Db, config: &Config) -> Result<(), Exit> {
    let root = match config::passphrase() {
        Some(passphrase) => {
            let salt = salt(db).await?;
            RootKey::from_passphrase(&passphrase, &salt)
        }
        None if config.key_file.exists() => RootKey::from_file(&config.key_file),
        None if is_new(db).await? => RootKey::from_new_file(&config.key_file),
        None => {
            return Err(Exit::config(format!(
                "this database was made with a root key, and {} is not there; give --key-file or \
                 RAPPORT_PASSPHRASE",
                config.key_file.display()
            )));
        }
    };
    let root = root.map_err(|error| Exit::config(error.to_string()))?;
    let keyring = Keyring::open(db, root).await.map_err(|error| Exit::config(reason(&error)))?;
    db.unlock(keyring)?;
    Ok(())
}

fn reason(error: &Error) -> String {
    match error {
        Error::Failed(cause) => cause.to_string(),
        other => other.to_string(),
    }
}

async fn is_new(db: &Db) -> Result<bool, Exit> {
    Ok(!db.has_keys().await?)
}

async fn salt(db: &Db) -> Result<[u8; 16], Exit> {
    const NAME: &str = "root-salt";
    if let Some(kept) = db.setting(NAME).await? {
        return parse(&kept).ok_or_else(damaged);
    }
    // Of two that start at once, both go on with the salt of the first.
    let text = RootKey::new_salt().iter().map(|byte| format!("{byte:02x}")).collect();
    parse(&db.first_setting(NAME, text).await?).ok_or_else(damaged)
}

fn damaged() -> Exit {
    Exit::failed("the salt of the passphrase is damaged")
}

fn parse(text: &str) -> Option<[u8; 16]> {
    let mut salt = [0; 16];
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in salt.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(salt)
}
