//! `rapport doctor`: looks at the installation and says what is wrong with it, and what to do.
//! Opens the database to read only.

use std::os::unix::fs::PermissionsExt as _;

use kernel::Error;
use store::{DatabaseUrl, Db};

use crate::{
    cli::Installation,
    config::Config,
    exit::{Exit, say},
    open,
};

/// Looks, and fails when something is wrong.
pub async fn run(common: &Installation) -> Result<(), Exit> {
    let config = Config::load(common)?;
    let mut wrong = 0;
    let mut tell = |is_good: bool, what: String| {
        say(format!("{} {what}", if is_good { "ok   " } else { "WRONG" }));
        wrong += u32::from(!is_good);
    };
    let db = open::to_read(&config).await?;
    tell(true, format!("the database opens: {}", db.url()));
    if let DatabaseUrl::Sqlite(path) = db.url() {
        let mode = std::fs::metadata(path).map_or(0, |it| it.permissions().mode() & 0o777);
        tell(mode & 0o077 == 0, format!("only its owner reads {} ({mode:04o})", path.display()));
    }
    let known = wiring::MIGRATIONS.last().map_or(0, |migration| migration.number);
    let version = store::schema_version(&db).await.unwrap_or(0);
    tell(version == known, format!("the schema is at version {version} of {known}"));
    match open::unlock(&db, &config).await {
        Ok(()) => tell(true, "the root key opens the keyring".to_owned()),
        Err(exit) => tell(false, exit.to_string()),
    }
    let pharmacy = db.read(care::pharmacy::current).await;
    match pharmacy {
        Ok(profile) => tell(true, format!("the pharmacy is established: {}", profile.name)),
        Err(Error::NotFound { .. }) => {
            tell(false, "no pharmacy is established; add [pharmacy] to rapport.toml".to_owned());
        }
        Err(error) => tell(false, format!("the pharmacy cannot be read: {}", error.chain())),
    }
    work(&db, &mut tell).await;
    tell(config.sms.is_some(), "a text message carrier is set ([sms])".to_owned());
    tell(config.listen().is_ok(), format!("nothing travels in the clear ({})", config.listen));
    tell(
        config.proxies().is_ok_and(|proxies| !config.behind_tls_proxy || !proxies.is_empty()),
        "the proxy in front is named (proxies), so that tries are limited by address".to_owned(),
    );
    let stepped = db.clock().stepped();
    tell(stepped.abs() < 60_000, "the machine's clock runs evenly".to_owned());
    say("Ciphers: AES-256-GCM (cells, keys), HMAC-SHA256 (look-ups), Argon2id (passphrase).");
    if wrong == 0 { Ok(()) } else { Err(Exit::failed(format!("{wrong} things are wrong"))) }
}

async fn work(db: &Db, tell: &mut impl FnMut(bool, String)) {
    if let Ok(waiting) = db.read(engine::waiting).await {
        tell(true, format!("{} jobs wait", waiting.jobs));
    }
    if let Ok(parked) = db.read(|tx| engine::parked(tx, 20)).await {
        tell(parked.is_empty(), format!("{} jobs are parked", parked.len()));
        for job in parked {
            say(format!(
                "      {} {} after {} tries: {}",
                job.id, job.kind, job.attempts, job.reason
            ));
        }
    }
}
