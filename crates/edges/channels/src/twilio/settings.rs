//! What a pharmacy configures about its carrier, checked once.

use std::{fmt, net::IpAddr, time::Duration};

use base64::{Engine, engine::general_purpose::STANDARD};
use hyper::{Uri, header::HeaderValue};
use kernel::{Error, Result};

/// Who a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sender {
    /// One number or short code.
    Number(String),
    /// A pool of numbers that the carrier chooses from, by its id (`MG..`).
    Pool(String),
}

impl Sender {
    /// Reads a configured sender: what begins with `MG` is a pool.
    pub fn read(text: &str) -> Self {
        if text.starts_with("MG") {
            Self::Pool(text.to_owned())
        } else {
            Self::Number(text.to_owned())
        }
    }

    /// The form field and its value.
    pub(crate) fn field(&self) -> (&'static str, &str) {
        match self {
            Self::Number(number) => ("From", number),
            Self::Pool(id) => ("MessagingServiceSid", id),
        }
    }
}

/// An account at the carrier. `Debug` shows neither the secret nor the account.
#[derive(Clone)]
pub struct Settings {
    /// Where sends go: `https://api.twilio.com`, or the simulator's address.
    pub base_url: String,
    /// The account's id (`AC..`).
    pub account: String,
    /// The account's secret, for sending.
    pub secret: String,
    /// Who texts come from when a message names nobody.
    pub sender: Sender,
    /// Where the carrier posts receipts when a message names no place.
    pub status_callback: Option<String>,
    /// How long a connection may take to open.
    pub connect_timeout: Duration,
    /// How long one send may take in all, waiting for a free connection included. Under 30 seconds:
    /// the lease of a delivery ends later.
    pub send_timeout: Duration,
    /// How many sends may run at once; as many connections are kept alive.
    pub connections: usize,
}

impl Settings {
    /// An account with the usual limits: 5 seconds to connect, 15 to send, 256 connections.
    pub fn of(base_url: &str, account: &str, secret: &str, sender: Sender) -> Self {
        Self {
            base_url: base_url.to_owned(),
            account: account.to_owned(),
            secret: secret.to_owned(),
            sender,
            status_callback: None,
            connect_timeout: Duration::from_secs(5),
            send_timeout: Duration::from_secs(15),
            connections: 256,
        }
    }

    /// The address that takes messages, or another of the account.
    ///
    /// Refused: `bad-base-url`, also for plain HTTP to anywhere but this machine, because the secret
    /// and the words of a patient travel there; `bad-account` for an id with other characters than
    /// letters and digits; `bad-timeout` for a send that may outlive its lease.
    pub(crate) fn target(&self, resource: &str) -> Result<Uri> {
        if self.account.is_empty() || !self.account.bytes().all(|it| it.is_ascii_alphanumeric()) {
            return Err(Error::refused("bad-account"));
        }
        if self.send_timeout.is_zero() || Duration::from_secs(29) < self.send_timeout {
            return Err(Error::refused("bad-timeout"));
        }
        let base = self.base_url.trim_end_matches('/');
        let uri: Uri = format!("{base}/2010-04-01/Accounts/{}/{resource}", self.account)
            .parse()
            .map_err(|_| Error::refused("bad-base-url"))?;
        let safe = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => uri.host().is_some_and(is_loopback),
            _ => false,
        };
        let plain = !base.contains(['?', '#', '@']) && uri.host().is_some_and(|it| !it.is_empty());
        if safe && plain { Ok(uri) } else { Err(Error::refused("bad-base-url")) }
    }

    /// Whether texts leave to this very machine: to the simulator.
    pub(crate) fn is_loopback(&self) -> bool {
        let base: Option<Uri> = self.base_url.parse().ok();
        base.as_ref().and_then(Uri::host).is_some_and(is_loopback)
    }

    /// The header that shows who sends.
    pub(crate) fn credentials(&self) -> HeaderValue {
        basic(&self.account, &self.secret)
    }
}

/// Credentials as RFC 7617 writes them; they do not print.
pub(crate) fn basic(account: &str, secret: &str) -> HeaderValue {
    let pair = STANDARD.encode(format!("{account}:{secret}"));
    let mut value =
        HeaderValue::from_str(&format!("Basic {pair}")).expect("base64 is a header value");
    value.set_sensitive(true);
    value
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

/// Whether a host, as an address writes it, is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(base_url: &str) -> Settings {
        Settings::of(base_url, "AC1", "secret", Sender::read("+15550001111"))
    }

    #[track_caller]
    fn check(base_url: &str, expected: Option<&str>) {
        let target = settings(base_url).target("Messages.json").ok().map(|uri| uri.to_string());
        assert_eq!(target.as_deref(), expected, "{base_url}");
    }

    #[test]
    fn secrets_travel_over_tls_or_not_at_all() {
        let path = "/2010-04-01/Accounts/AC1/Messages.json";
        check("https://api.example", Some(&format!("https://api.example{path}")));
        check("https://a.example/sms/", Some(&format!("https://a.example/sms{path}")));
        check("http://127.0.0.1:8081", Some(&format!("http://127.0.0.1:8081{path}")));
        check("http://[::1]:8081", Some(&format!("http://[::1]:8081{path}")));
        check("http://localhost", Some(&format!("http://localhost{path}")));
        for bad in ["http://api.example", "http://127.0.0.1.example", "api.example", "", "ftp://a"]
        {
            check(bad, None);
        }
        for bad in ["https://a.example?x", "https://u@a.example", "https://a.example#x", "https://"]
        {
            check(bad, None);
        }
    }

    #[test]
    fn odd_accounts_and_long_waits_are_refused() {
        let odd = Settings { account: "AC1/../x".into(), ..settings("https://a.example") };
        assert!(odd.target("Messages.json").is_err());
        let slow =
            Settings { send_timeout: Duration::from_secs(30), ..settings("https://a.example") };
        assert!(slow.target("Messages.json").is_err());
    }

    #[test]
    fn nothing_secret_prints() {
        let printed = format!("{:?}", settings("https://a.example"));
        assert_eq!(printed, r#"Settings { base_url: "https://a.example", .. }"#);
        assert_eq!(format!("{:?}", settings("https://a.example").credentials()), "Sensitive");
    }
}
