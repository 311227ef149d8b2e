//! What a pharmacy configures about its mail server, checked once.

use std::{fmt, time::Duration};

use kernel::{EmailAddress, Error, Result};
use lettre::{
    Address,
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, TlsParameters},
        extension::ClientId,
    },
};

use rustls::pki_types::{CertificateDer, pem::PemObject as _};

use outreach::mail::tag::LENGTH as TAG;

use super::dkim::{Dkim, Signer};
use crate::twilio::settings::is_loopback;

/// A mail server that takes our e-mail. `Debug` shows neither the user nor the secret.
#[derive(Clone)]
pub struct Settings {
    /// `smtps://host[:465]` speaks TLS from the first byte, `smtp://host[:587]` from the greeting
    /// on (STARTTLS). Without TLS only on this machine.
    pub server: String,
    /// Who signs in, and with what secret; nobody for a server that knows us by our address.
    pub login: Option<(String, String)>,
    /// The address that e-mail comes from, and failures return to; in plain letters.
    pub from: String,
    /// The mailbox that failures return to, each delivery's to an address of its own behind a `+`; the
    /// sender's when there is none.
    pub return_path: Option<String>,
    /// The mailbox that people answer to, likewise; the sender's when there is none.
    pub reply_to: Option<String>,
    /// Who signs what leaves.
    pub dkim: Option<Dkim>,
    /// PEM of an authority that may vouch for the server, besides the public ones.
    pub authority: Option<Vec<u8>>,
    /// How long one send may take in all. Under 30 seconds: the lease of a delivery ends later.
    pub send_timeout: Duration,
    /// How many sends may run at once; as many connections are kept alive.
    pub connections: usize,
}

impl Settings {
    /// A server with the usual limits: 20 seconds to send, 8 connections.
    pub fn of(server: &str, from: &str) -> Self {
        Self {
            server: server.to_owned(),
            login: None,
            from: from.to_owned(),
            return_path: None,
            reply_to: None,
            dkim: None,
            authority: None,
            send_timeout: Duration::from_secs(20),
            connections: 8,
        }
    }

    /// The server, read.
    ///
    /// Refused: `bad-server`, `bad-from`, `bad-return-path`, `bad-reply-to`, `bad-dkim-key`,
    /// `bad-dkim-name`, `bad-dkim-domain`, `bad-authority`, `bad-timeout`.
    pub(super) fn read(&self) -> Result<Server> {
        if self.send_timeout.is_zero() || Duration::from_secs(29) < self.send_timeout {
            return Err(Error::refused("bad-timeout"));
        }
        let (host, port, is_wrapped) =
            address(&self.server).ok_or_else(|| Error::refused("bad-server"))?;
        let from = EmailAddress::parse(&self.from)
            .ok()
            // Servers that read other scripts in addresses are few.
            .filter(|from| from.address().is_ascii())
            .and_then(|from| from.address().parse::<Address>().ok())
            .ok_or_else(|| Error::refused("bad-from"))?;
        let return_path = taggable(self.return_path.as_deref(), "bad-return-path")?;
        let reply_to = taggable(self.reply_to.as_deref(), "bad-reply-to")?;
        let signer = self.dkim.as_ref().map(Signer::read).transpose()?;
        if signer.as_ref().is_some_and(|signer| !signer.speaks_for(from.domain())) {
            return Err(Error::refused("bad-dkim-domain"));
        }
        let mut tls = TlsParameters::builder(host.clone());
        if let Some(pem) = &self.authority {
            let bad = || Error::refused("bad-authority");
            // A file without a certificate is no error to the reader of many.
            CertificateDer::from_pem_slice(pem).map_err(|_| bad())?;
            tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(|_| bad())?);
        }
        let tls = tls.build_rustls().map_err(|_| Error::refused("bad-server"))?;
        Ok(Server {
            is_here: is_loopback(&host),
            hello: ClientId::Domain(from.domain().to_owned()),
            host,
            port,
            is_wrapped,
            tls,
            login: self.login.clone().map(|(user, secret)| Credentials::new(user, secret)),
            from,
            return_path,
            reply_to,
            signer,
        })
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("server", &self.server).finish_non_exhaustive()
    }
}

/// A server, ready to be spoken to.
pub(super) struct Server {
    pub(super) host: String,
    pub(super) port: u16,
    /// TLS from the first byte.
    pub(super) is_wrapped: bool,
    /// On this machine, where TLS is used when it is offered.
    pub(super) is_here: bool,
    pub(super) hello: ClientId,
    pub(super) tls: TlsParameters,
    pub(super) login: Option<Credentials>,
    pub(super) from: Address,
    return_path: Option<Address>,
    reply_to: Option<Address>,
    pub(super) signer: Option<Signer>,
}

impl Server {
    /// Where the failure of a delivery returns to.
    pub(super) fn failures_come_to(&self, tag: &str) -> Address {
        let tagged = self.return_path.as_ref().and_then(|mailbox| with_tag(mailbox, tag));
        tagged.unwrap_or_else(|| self.from.clone())
    }

    /// Where people answer a delivery, when that is not the sender.
    pub(super) fn answers_come_to(&self, tag: &str) -> Option<Address> {
        self.reply_to.as_ref().and_then(|mailbox| with_tag(mailbox, tag))
    }
}

/// `name+tag@domain`.
fn with_tag(mailbox: &Address, tag: &str) -> Option<Address> {
    Address::new(format!("{}+{tag}", mailbox.user()), mailbox.domain()).ok()
}

/// A mailbox whose addresses have room for a tag: 64 letters stand before the `@` (RFC 5321 4.5.3.1.1).
fn taggable(text: Option<&str>, bad: &'static str) -> Result<Option<Address>> {
    let Some(text) = text else { return Ok(None) };
    let mailbox = EmailAddress::parse(text).ok().filter(|it| it.address().is_ascii());
    let mailbox = mailbox.and_then(|it| it.address().parse::<Address>().ok());
    let mailbox = mailbox.filter(|it| it.user().len() + 1 + TAG <= 64 && !it.user().contains('+'));
    mailbox.map(Some).ok_or_else(|| Error::refused(bad))
}

/// Host, port, and whether TLS begins with the first byte.
fn address(text: &str) -> Option<(String, u16, bool)> {
    let (scheme, rest) = text.split_once("://")?;
    let (is_wrapped, usual) = match scheme {
        "smtps" => (true, 465),
        "smtp" => (false, 587),
        _ => return None,
    };
    let rest = rest.trim_end_matches('/');
    // An address of IPv6 stands in brackets.
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()?),
        _ => (rest, usual),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
    let is_host = !host.is_empty() && host.chars().all(is_plain);
    (is_host && port != 0).then(|| (host.to_owned(), port, is_wrapped))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, u16, bool)>) {
        let found = address(text);
        let found = found.as_ref().map(|(host, port, wrapped)| (host.as_str(), *port, *wrapped));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn servers_are_read_as_people_write_them() {
        check("smtp://mail.example", Some(("mail.example", 587, false)));
        check("smtps://mail.example/", Some(("mail.example", 465, true)));
        check("smtp://127.0.0.1:1025", Some(("127.0.0.1", 1025, false)));
        check("smtp://[::1]:1025", Some(("::1", 1025, false)));
        check("smtps://[::1]", Some(("::1", 465, true)));
        for bad in ["mail.example", "http://mail.example", "smtp://", "smtp://a:b", "smtp://a:0"] {
            check(bad, None);
        }
        check("smtp://user:secret@mail.example", None);
    }

    #[test]
    fn what_cannot_be_used_is_refused() {
        let refused = |settings: Settings| match settings.read() {
            Err(Error::Refused { code }) => code,
            Err(_) => "another error",
            Ok(_) => "nothing",
        };
        let good = Settings::of("smtp://mail.example", "care@rx.example");
        assert_eq!(refused(good.clone()), "nothing");
        assert_eq!(refused(Settings::of("mail.example", "care@rx.example")), "bad-server");
        assert_eq!(refused(Settings::of("smtp://mail.example", "care")), "bad-from");
        assert_eq!(
            refused(Settings::of("smtp://mail.example", "recetas@ñandú.example")),
            "bad-from"
        );
        let slow = Settings { send_timeout: Duration::from_secs(30), ..good.clone() };
        assert_eq!(refused(slow), "bad-timeout");
        let return_path =
            |text: &str| Settings { return_path: Some(text.to_owned()), ..good.clone() };
        assert_eq!(refused(return_path("bounce@rx.example")), "nothing");
        assert_eq!(refused(return_path("sixteen-letters-@rx.example")), "bad-return-path");
        assert_eq!(refused(return_path("bounce+x@rx.example")), "bad-return-path");
        let reply_to = Some("nobody".to_owned());
        assert_eq!(refused(Settings { reply_to, ..good.clone() }), "bad-reply-to");
        let forged = Settings { authority: Some(b"no certificate".to_vec()), ..good };
        assert_eq!(refused(forged), "bad-authority");
    }

    #[test]
    fn nothing_secret_prints() {
        let login = Some(("user".to_owned(), "secret".to_owned()));
        let settings = Settings { login, ..Settings::of("smtp://mail.example", "a@b.example") };
        assert_eq!(format!("{settings:?}"), r#"Settings { server: "smtp://mail.example", .. }"#);
    }
}
