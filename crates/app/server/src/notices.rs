//! Notices on phones: the keys by which push services know this pharmacy, made once and kept.

use channels::push::{Push, Settings, VapidKey};
use kernel::{Actor, Error};
use outreach::push::{self, Keys};
use store::Db;

use crate::{
    config::{self, Config},
    exit::Exit,
};

/// The gateway of notices, with keys that are made at the first start. Nothing where no service could
/// write to anybody, which they ask for: then the page says that notices do not work here.
pub async fn gateway(db: &Db, config: &Config, public_url: &str) -> Result<Option<Push>, Exit> {
    let Some(contact) = contact(config.push.as_ref(), public_url) else { return Ok(None) };
    let keys = match db.read(push::keys).await? {
        Some(keys) => keys,
        None => {
            let made = VapidKey::generate()?;
            let made = Keys { secret: made.secret, public: made.public };
            db.write(&Actor::System, move |tx| push::first_keys(tx, &made)).await?
        }
    };
    let settings = settings(VapidKey::open(&keys.secret)?, &contact, config.push.as_ref())?;
    Ok(Some(Push::new(settings)?))
}

/// What would keep notices from going out, as far as the configuration tells.
pub fn accepts(config: &Config, public_url: &str) -> Result<(), Exit> {
    let Some(contact) = contact(config.push.as_ref(), public_url) else { return Ok(()) };
    let key = VapidKey::open(&VapidKey::generate()?.secret)?;
    settings(key, &contact, config.push.as_ref()).map(drop)
}

fn settings(key: VapidKey, contact: &str, told: Option<&config::Push>) -> Result<Settings, Exit> {
    let mut settings = Settings::of(key, contact).map_err(|error| match error {
        Error::Refused { code: "bad-contact" } => Exit::config(
            "push.contact should be mailto:it@pharmacy.example.org or https://pharmacy.example.org",
        ),
        other => other.into(),
    })?;
    if let Some(services) = told.and_then(|told| told.services.clone()) {
        settings.services = services;
    }
    Ok(settings)
}

/// Whom services may write to: what is set, or the public page.
fn contact(told: Option<&config::Push>, public_url: &str) -> Option<String> {
    let page = public_url.starts_with("https://").then(|| public_url.to_owned());
    told.and_then(|told| told.contact.clone()).or(page)
}
