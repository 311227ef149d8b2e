//! What web push needs, checked once.

use kernel::{Error, Result};
use outreach::push::origin::SERVICES;

use super::VapidKey;

/// What web push needs.
#[derive(Debug)]
pub struct Settings {
    /// Our keys.
    pub key: VapidKey,
    /// Whom a service may write to when something is wrong: `mailto:..` or `https://..`. Some of them
    /// take nothing without it.
    pub contact: String,
    /// Hosts of services that are believed; [`SERVICES`] by default. One on this machine is written with
    /// its port, `127.0.0.1:9090`, and is spoken to in the clear.
    pub services: Vec<String>,
}

impl Settings {
    /// With the services of the makers of browsers. `bad-contact` when the contact is neither a mailbox
    /// nor a page.
    pub fn of(key: VapidKey, contact: &str) -> Result<Self> {
        let is_contact = (contact.starts_with("mailto:") && contact.contains('@'))
            || contact.starts_with("https://");
        if !is_contact || contact.contains(char::is_whitespace) {
            return Err(Error::Refused { code: "bad-contact" });
        }
        let services = SERVICES.map(str::to_owned).to_vec();
        Ok(Self { key, contact: contact.to_owned(), services })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_can_write_to_somebody() {
        let key = || VapidKey::open(&VapidKey::generate().unwrap().secret).unwrap();
        assert!(Settings::of(key(), "https://refills.example.org").is_ok());
        for bad in ["", "it@example.org", "http://example.org", "mailto:nobody", "mailto:a@b c"] {
            assert!(Settings::of(key(), bad).is_err(), "{bad}");
        }
    }
}
