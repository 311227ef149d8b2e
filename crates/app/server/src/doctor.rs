//! `rapport doctor`: looks at the installation and says what is wrong with it, and what to do.
//! Opens the database to read only.

use std::{os::unix::fs::PermissionsExt as _, path::Path};

use kernel::Error;
use store::{DatabaseUrl, Db};

use crate::{
    cli::Installation,
    config::Config,
    exit::{Exit, say},
    hold, mail, message_centre, open, serve,
};

/// What was found.
#[derive(Default)]
struct Findings {
    wrong: u32,
}

impl Findings {
    fn tell(&mut self, is_good: bool, what: impl AsRef<str>) {
        say(format!("{} {}", if is_good { "ok   " } else { "WRONG" }, what.as_ref()));
        self.wrong += u32::from(!is_good);
    }

    /// A file with something in it that others of this machine must not read.
    fn private(&mut self, path: &Path) {
        let Ok(about) = std::fs::metadata(path) else {
            return self.tell(false, format!("{} cannot be read", path.display()));
        };
        let mode = about.permissions().mode() & 0o777;
        self.tell(
            mode & 0o077 == 0,
            format!("only its owner reads {} ({mode:04o})", path.display()),
        );
    }
}

/// Looks, and fails when something is wrong.
pub async fn run(common: &Installation) -> Result<(), Exit> {
    let config = Config::load(common)?;
    let mut found = Findings::default();
    settings(&config, common, &mut found);
    found.wrong += u32::from(!message_centre::answers(&config).await);
    let db = open::to_read(&config).await?;
    found.tell(true, format!("the database opens: {}", db.url()));
    if let DatabaseUrl::Sqlite(path) = db.url() {
        found.private(path);
    }
    inside(&db, &config, &mut found).await;
    let stepped = db.clock().stepped();
    found.tell(stepped.abs() < 60_000, "the machine's clock runs evenly");
    say(
        "Ciphers: AES-256-GCM (cells, keys), HMAC-SHA256 (look-ups, audit), Argon2id (passphrase).",
    );
    match found.wrong {
        0 => Ok(()),
        wrong => Err(Exit::failed(format!("{wrong} things are wrong"))),
    }
}

/// What `serve` would refuse, and files that hold secrets.
fn settings(config: &Config, common: &Installation, found: &mut Findings) {
    match serve::accepts(config) {
        Ok(()) => found.tell(true, "`rapport serve` accepts the configuration"),
        Err(exit) => found.tell(false, format!("`rapport serve` refuses to start: {exit}")),
    }
    let has_texts = config.sms.is_some() || config.smpp.is_some();
    let has_carrier = has_texts || config.mail.is_some();
    found.tell(has_carrier, "a carrier is set ([sms], [smpp] or [mail])");
    if !has_texts {
        say(
            "      no text message carrier is set ([sms], [smpp]): patients who chose texts get none",
        );
    }
    match config.sms.as_ref().and_then(|sms| sms.voice_from.as_ref()) {
        Some(_) => say("      calls are made by the same account (sms.voice_from)"),
        None => say("      no number calls (sms.voice_from): patients who chose calls get none"),
    }
    match &config.mail {
        None => say("      no mail server is set ([mail]): patients who chose e-mail get none"),
        Some(told) => mail::advice(told).iter().for_each(say),
    }
    for (secret, name) in not_here(config) {
        say(format!(
            "?     {secret} is not here: whether it is right cannot be checked. `rapport serve` needs \
             it as {name}"
        ));
    }
    found.tell(
        config.proxies().is_ok_and(|proxies| !config.behind_tls_proxy || !proxies.is_empty()),
        "the proxy in front is named (proxies), so that tries are limited by address",
    );
    let file = common.config.clone().unwrap_or_else(|| "rapport.toml".into());
    if holds_a_secret(&file) {
        found.private(&file);
    }
    if let Some(tls) = &config.tls {
        found.private(&tls.key);
    }
    if let Some(dkim) = config.mail.as_ref().and_then(|mail| mail.dkim.as_ref()) {
        found.private(&dkim.key);
    }
}

/// Secrets that only the server may have, and the names under which it is given them.
fn not_here(config: &Config) -> Vec<(&'static str, &'static str)> {
    let sms = config.sms.as_ref().filter(|sms| sms.auth_token.is_none());
    let mail = config.mail.as_ref().filter(|mail| mail.user.is_some() && mail.secret.is_none());
    let sms = sms.map(|_| ("the carrier's secret", "RAPPORT_SMS__AUTH_TOKEN"));
    let mail = mail.map(|_| ("the mail server's secret", "RAPPORT_MAIL__SECRET"));
    let smpp = config.smpp.as_ref().filter(|smpp| smpp.secret.is_none());
    let smpp = smpp.map(|_| ("the message centre's secret", "RAPPORT_SMPP__SECRET"));
    sms.into_iter().chain(smpp).chain(mail).collect()
}

/// Whether a secret of the carrier or the mail server, or a password of the database, stands in the
/// file.
fn holds_a_secret(file: &Path) -> bool {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let has_password = |line: &str| {
        let address = line.split_once("://").and_then(|(_, rest)| rest.split_once('@'));
        address.is_some_and(|(who, _)| who.contains(':'))
    };
    // However the table is written: `secret = ..`, `mail.secret = ..`, `mail = { .., secret = .. }`.
    let is_secret = |line: &str| {
        let names = line.rsplit_once('=').map_or("", |(names, _)| names);
        names.split('=').any(|name| name.trim_end().trim_end_matches('"').ends_with("secret"))
    };
    text.lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with('#'))
        .any(|line| line.contains("auth_token") || is_secret(line) || has_password(line))
}

/// What is in the database. Of one that was never opened, or whose key is not here, only that is said.
async fn inside(db: &Db, config: &Config, found: &mut Findings) {
    let known = wiring::MIGRATIONS.last().map_or(0, |migration| migration.number);
    let version = store::schema_version(db).await.unwrap_or(0);
    found.tell(version == known, format!("the schema is at version {version} of {known}"));
    if version != known {
        return say("      `rapport migrate` brings it there; the rest cannot be looked at");
    }
    if let Err(exit) = open::unlock_to_read(db, config).await {
        return found.tell(false, exit.to_string());
    }
    found.tell(true, "the root key opens the keyring");
    match db.read(care::pharmacy::current).await {
        Ok(profile) => {
            found.tell(true, format!("the pharmacy is established: {}", profile.name));
            if profile.address.is_empty() && config.mail.is_some() {
                say(
                    "?     its postal address is not known ([pharmacy] address): e-mail should show it \
                     (16 CFR 316)",
                );
            }
        }
        Err(Error::NotFound { .. }) => {
            found.tell(false, "no pharmacy is established; add [pharmacy] to rapport.toml");
        }
        Err(error) => {
            found.tell(false, format!("the pharmacy cannot be read: {}", error.chain()));
        }
    }
    if let Ok(Some(held)) = hold::standing(db).await {
        say(format!("HELD  {held}"));
    }
    work(db, found).await;
}

async fn work(db: &Db, found: &mut Findings) {
    if let Ok(waiting) = db.read(engine::waiting).await {
        found.tell(true, format!("{} jobs wait", waiting.jobs));
    }
    if let Ok(parked) = db.read(|tx| engine::parked(tx, 20)).await {
        found.tell(parked.is_empty(), format!("{} jobs are parked", parked.len()));
        for job in parked {
            say(format!(
                "      {} {} after {} tries: {}",
                job.id, job.kind, job.attempts, job.reason
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    struct Home(std::path::PathBuf);

    impl Home {
        fn open(name: &str) -> Self {
            let folder =
                std::env::temp_dir().join(format!("rapport-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn writes(&self, name: &str, text: &str, mode: u32) -> std::path::PathBuf {
            let path = self.0.join(name);
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            path
        }

        fn installation(&self, settings: &str, mode: u32) -> Installation {
            let database = format!("sqlite:{}", self.0.join("rapport.db").display());
            Installation {
                database: Some(database),
                config: Some(self.writes("rapport.toml", settings, mode)),
                key_file: Some(self.0.join("rapport.key")),
            }
        }
    }

    impl Drop for Home {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[track_caller]
    fn wrong(home: &Home, settings: &str, mode: u32) -> u32 {
        let common = home.installation(settings, mode);
        let mut found = Findings::default();
        super::settings(&Config::load(&common).unwrap(), &common, &mut found);
        found.wrong
    }

    #[test]
    fn secrets_that_others_may_read_are_told_and_what_serve_would_refuse() {
        let home = Home::open("doctor-settings");
        let carrier =
            "[sms]\naccount_sid = \"AC1\"\nauth_token = \"secret\"\nfrom = \"+15550001111\"\n";
        assert_eq!(wrong(&home, carrier, 0o600), 0);
        assert_eq!(wrong(&home, carrier, 0o644), 1, "the carrier's secret");
        let elsewhere = carrier.replace("auth_token = \"secret\"\n", "");
        assert_eq!(wrong(&home, &elsewhere, 0o600), 0, "only the server has the secret");
        let strange = elsewhere.replace("AC1", "A C");
        assert_eq!(wrong(&home, &strange, 0o600), 1, "the rest is looked at");
        let known = "server = \"smtp://mail.example\"\nfrom = \"a@b.example\"\nuser = \"u\"";
        let inline = known.replace('\n', ", ");
        for mail in [
            format!("[mail]\n{known}\nsecret = \"s\"\n"),
            format!("mail = {{ {inline}, secret = \"s\" }}\n"),
            format!("mail.secret = \"s\"\nmail.{}\n", known.replace('\n', "\nmail.")),
        ] {
            assert_eq!(wrong(&home, &mail, 0o600), 0, "e-mail alone will do: {mail}");
            assert_eq!(wrong(&home, &mail, 0o644), 1, "the mail server's secret: {mail}");
        }
        assert_eq!(wrong(&home, "", 0o600), 1, "no carrier at all");
        let far = format!("listen = \"0.0.0.0:8080\"\n{carrier}");
        assert_eq!(wrong(&home, &far, 0o600), 1, "in the clear");
        let pharmacy = "[pharmacy]\nname = \"Elm\"\nphone = \"1\"\nzone = \"Nowhere\"\n";
        assert_eq!(wrong(&home, &format!("{carrier}{pharmacy}"), 0o600), 1);
        for (mode, expected) in [(0o600, 0), (0o640, 1)] {
            let key = home.writes("tls.key", "", mode);
            let tls =
                format!("[tls]\ncertificate = \"{0}\"\nkey = \"{0}\"\n{carrier}", key.display());
            assert_eq!(wrong(&home, &tls, 0o600), expected, "{mode:o}");
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_empty_database_and_a_strange_key_are_told() {
        let home = Home::open("doctor-database");
        let common = home.installation("", 0o600);
        home.writes("rapport.db", "", 0o600);
        assert!(run(&common).await.is_err(), "no schema");
        let config = Config::load(&common).unwrap();
        home.writes("rapport.db", "", 0o666);
        drop(open::to_write(&config, "a test").await.unwrap());
        let mode = fs::metadata(home.0.join("rapport.db")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "others lose what they could do");
        let key = home.0.join("rapport.key");
        fs::remove_file(&key).unwrap();
        assert!(run(&common).await.is_err(), "no key");
        home.writes("rapport.key", &"ab".repeat(32), 0o400);
        let told = run(&common).await.expect_err("another key").to_string();
        assert!(told.contains("things are wrong"), "{told}");
    }
}
