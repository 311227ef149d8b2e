//! The configuration: a file, the environment, the command line, in this order of weight.
//!
//! The one place that reads the environment. A mistake is named with its place and ends the program
//! with exit code 78.

mod mail;
mod place;
mod shipping;
mod smpp;

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr as _,
};

use care::{pharmacy::NewShipping, refill::delivery::Weekdays};
use figment::{
    Figment,
    providers::{Env, Format as _, Serialized, Toml},
};
use serde::{Deserialize, Serialize};
use store::DatabaseUrl;

pub use self::mail::{Mail, Speaks};
use self::shipping::{Holiday, ShipDay, TransitDays};
pub use self::smpp::Smpp;
use crate::{cli::Installation, exit::Exit};

/// Everything that can be set.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the data are.
    pub database: String,
    /// The root key's file.
    pub key_file: PathBuf,
    /// Where to listen. Anything but loopback needs `tls`.
    pub listen: String,
    /// The address patients and staff type, such as `https://refills.example.org`.
    pub public_url: Option<String>,
    /// Certificate and key, when this program speaks TLS itself.
    pub tls: Option<Tls>,
    /// TLS is spoken by a proxy on this machine or network that we trust.
    pub behind_tls_proxy: bool,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<String>,
    /// The text message carrier. Without one, messages wait.
    pub sms: Option<Sms>,
    /// A line to a message centre, as another text message carrier or the only one.
    pub smpp: Option<Smpp>,
    /// The mail server. Without one, e-mail waits.
    pub mail: Option<Mail>,
    /// Notices on phones. They work without any setting where `public_url` begins with `https`.
    pub push: Option<Push>,
    /// Letters on paper. They work without any setting in most European languages.
    pub letters: Option<Letters>,
    /// Who we are, used when the database knows no pharmacy yet.
    pub pharmacy: Option<Pharmacy>,
}

/// Letters on paper.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letters {
    /// Fonts for what our own has no letters for: files, or folders of them.
    pub fonts: Vec<PathBuf>,
}

/// Notices on phones.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Push {
    /// Whom a push service may write to: `mailto:it@pharmacy.example.org` or a page.
    pub contact: Option<String>,
    /// The push services that are believed, in place of those of the makers of browsers.
    pub services: Option<Vec<String>>,
}

/// Files for TLS.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
    /// PEM, the chain.
    pub certificate: PathBuf,
    /// PEM, the private key.
    pub key: PathBuf,
}

/// A Twilio-compatible carrier.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    /// Account.
    pub account_sid: String,
    /// Secret; better given as RAPPORT_SMS__AUTH_TOKEN, and only to `serve`: what does not send needs
    /// none.
    #[serde(default)]
    pub auth_token: Option<String>,
    /// The number messages come from.
    pub from: String,
    /// The number calls come from. Without one, nobody is called by a machine.
    #[serde(default)]
    pub voice_from: Option<String>,
    /// The numbers of ours that people write to, where `from` is a pool. Their lists at the carrier are
    /// looked through for texts that could not be handed over.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// Another address than Twilio's.
    pub base_url: Option<String>,
    /// Whether the picture that a patient chose goes along with a text that carries a link, at most once
    /// a day. Such a text costs more.
    #[serde(default)]
    pub pictures: bool,
}

impl std::fmt::Debug for Sms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sms").field("account_sid", &self.account_sid).finish_non_exhaustive()
    }
}

/// Who we are.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pharmacy {
    /// The name on the bottle label.
    pub name: String,
    /// The phone number on the bottle label.
    pub phone: String,
    /// IANA time zone.
    pub zone: String,
    /// Language of people whose own is not known.
    #[serde(default = "english")]
    pub language: String,
    /// The postal address, in as many lines as it has; it stands in every e-mail.
    #[serde(default, skip_serializing)]
    pub address: Option<String>,
    /// Weekdays on which parcels leave. What is not set here stays as the database has it.
    #[serde(default, skip_serializing)]
    pub ship_days: Option<Vec<ShipDay>>,
    /// Days a parcel is on the road.
    #[serde(default, skip_serializing)]
    pub transit_days: Option<TransitDays>,
    /// All days on which nothing leaves, travels or arrives.
    #[serde(default, skip_serializing)]
    pub holidays: Option<Vec<Holiday>>,
}

impl Pharmacy {
    /// How it ships, as far as it is set.
    pub fn shipping(&self) -> NewShipping {
        let ship_days = self.ship_days.as_ref();
        NewShipping {
            ship_days: ship_days.map(|days| Weekdays::of(days.iter().map(|day| day.0))),
            transit_days: self.transit_days.map(|days| days.0),
            holidays: self.holidays.as_ref().map(|all| all.iter().map(|day| day.0).collect()),
        }
    }
}

fn english() -> String {
    "en".to_owned()
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database: "sqlite:rapport.db".to_owned(),
            key_file: PathBuf::from("rapport.key"),
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            tls: None,
            behind_tls_proxy: false,
            proxies: Vec::new(),
            sms: None,
            smpp: None,
            mail: None,
            push: None,
            letters: None,
            pharmacy: None,
        }
    }
}

impl Config {
    /// Reads file, then environment (`RAPPORT_DATABASE`, `RAPPORT_SMS__AUTH_TOKEN`), then what the
    /// command line says.
    pub fn load(common: &Installation) -> Result<Self, Exit> {
        let file = common.config.clone().unwrap_or_else(|| PathBuf::from("rapport.toml"));
        if common.config.is_some() && !file.exists() {
            return Err(Exit::config(format!("there is no {}", file.display())));
        }
        let mut settings = Figment::from(Serialized::defaults(Self::default()));
        if file.exists() {
            settings = settings.merge(Toml::file_exact(&file));
        }
        let mut config: Self = settings
            .merge(Env::prefixed("RAPPORT_").split("__").ignore(&[
                "passphrase",
                SMPP_SECRET.0,
                #[cfg(feature = "crash-points")]
                "crash_at",
                "log",
                "reference_data",
                "test_database",
                "test_postgres",
            ]))
            .extract()
            .map_err(|error| Exit::config(explain(&error)))?;
        if let (Some(smpp), Some(secret)) = (&mut config.smpp, secret(SMPP_SECRET.1)) {
            smpp.secret = Some(secret);
        }
        if let Some(database) = &common.database {
            database.clone_into(&mut config.database);
        }
        if let Some(file) = &common.key_file {
            file.clone_into(&mut config.key_file);
        }
        Ok(config)
    }

    /// The database's address, read.
    pub fn database(&self) -> Result<DatabaseUrl, Exit> {
        DatabaseUrl::from_str(&self.database).map_err(|error| Exit::config(error.to_string()))
    }

    /// The proxies that are believed.
    pub fn proxies(&self) -> Result<Vec<IpAddr>, Exit> {
        let read = |text: &String| {
            text.parse().map_err(|_| Exit::config(format!("proxies: {text:?} is no address")))
        };
        self.proxies.iter().map(read).collect()
    }

    /// Where to listen, refused when bytes would travel in the clear.
    pub fn listen(&self) -> Result<SocketAddr, Exit> {
        let address: SocketAddr = self.listen.parse().map_err(|_| {
            Exit::config(format!("listen = {:?} is no address and port", self.listen))
        })?;
        if !address.ip().is_loopback() && self.tls.is_none() && !self.behind_tls_proxy {
            return Err(Exit::config(
                "listening on another address than 127.0.0.1 needs tls.certificate and tls.key, \
                 or behind_tls_proxy = true",
            ));
        }
        Ok(address)
    }
}

/// Where the mistake is, without the value that was read: it may be a secret.
fn explain(error: &figment::Error) -> String {
    error
        .clone()
        .into_iter()
        .map(|error| {
            let place = error.metadata.as_ref().map_or_else(String::new, |metadata| {
                metadata.source.as_ref().map_or_else(
                    || format!(" ({})", metadata.name),
                    |source| match source.file_path().and_then(|it| place::line(it, &error.path)) {
                        Some(line) => format!(" ({source}, line {line})"),
                        None => format!(" ({source})"),
                    },
                )
            });
            let path = if error.path.is_empty() { String::new() } else { error.path.join(".") };
            let what = match &error.kind {
                figment::error::Kind::UnknownField(name, known) => {
                    format!("unknown setting {name}; known are {}", known.join(", "))
                }
                figment::error::Kind::MissingField(name) => format!("{name} is missing"),
                figment::error::Kind::UnknownVariant(_, known) => {
                    format!("it should be one of {}", known.join(", "))
                }
                figment::error::Kind::InvalidType(_, expected) => {
                    format!("it should be {expected}")
                }
                figment::error::Kind::Message(message) => message.clone(),
                _ => "it cannot be read".to_owned(),
            };
            format!("{path}{place}: {what}")
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// A secret that may be all digits, which are letters too: a setting and its name in the environment.
const SMPP_SECRET: (&str, &str) = ("smpp.secret", "RAPPORT_SMPP__SECRET");

#[expect(clippy::disallowed_methods, reason = "the configuration reads the environment")]
fn secret(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The passphrase, when the root key is one.
#[expect(clippy::disallowed_methods, reason = "the configuration reads the environment")]
pub fn passphrase() -> Option<String> {
    std::env::var("RAPPORT_PASSPHRASE").ok()
}

/// `label:n`, at which a test wants this process to end. An ordinary program does not know it.
#[cfg(feature = "crash-points")]
#[expect(clippy::disallowed_methods, reason = "the configuration reads the environment")]
pub fn crash_at() -> Option<(String, u32)> {
    let text = std::env::var("RAPPORT_CRASH_AT").ok()?;
    let (label, nth) = text.rsplit_once(':')?;
    Some((label.to_owned(), nth.parse().ok()?))
}

/// What to log, as `info` or `rapport=debug`.
#[expect(clippy::disallowed_methods, reason = "the configuration reads the environment")]
pub fn log_filter() -> String {
    std::env::var("RAPPORT_LOG").unwrap_or_else(|_| "info".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_needs_no_file_of_settings() {
        let database = Some("sqlite:elsewhere.db".to_owned());
        let common = Installation { database, config: None, key_file: None };
        let config = Config::load(&common).expect("what is not set has its default");
        assert_eq!(config.database, "sqlite:elsewhere.db");
        assert!(config.sms.is_none());
        let config = Some("no-such.toml".into());
        assert!(Config::load(&Installation { config, ..common }).is_err(), "one that was named");
    }
}
