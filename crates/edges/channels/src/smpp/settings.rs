//! What a pharmacy configures about its line to a message centre, checked once.

use std::{fmt, sync::Arc, time::Duration};

use kernel::{Error, Result};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject as _},
};

use super::{codes::Meanings, wire::Address};
use crate::twilio::settings::is_loopback;

/// What the message centre takes `data_coding` 0 for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alphabet {
    /// The seven-bit alphabet of telephones, a letter an octet.
    #[default]
    Gsm,
    /// ISO 8859-1.
    Latin1,
    /// ASCII.
    Ia5,
}

/// How texts travel that are too long for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LongTexts {
    /// In parts that carry a header, told from other texts by eight bits.
    #[default]
    Parts,
    /// The same by sixteen bits: a letter fewer a part.
    PartsOfManyTexts,
    /// Whole, in `message_payload`: the message centre cuts them.
    Payload,
}

/// How the message centre writes the name of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ids {
    /// The same everywhere.
    #[default]
    Alike,
    /// In sixteens in its answer, in tens in the words of a receipt.
    HexThenDecimal,
    /// In tens in its answer, in sixteens in the words of a receipt.
    DecimalThenHex,
}

/// How long things may take.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// To open a line and bind.
    pub connect: Duration,
    /// One send in all. Under 30 seconds: the lease of a delivery ends later.
    pub send: Duration,
    /// A line on which nothing was heard for so long is asked whether it is there.
    pub silence: Duration,
    /// How long it may take to say so.
    pub answer: Duration,
    /// An answer that is so late does not come any more.
    pub forget: Duration,
    /// The pause before a lost line is tried again: the first one, and the longest.
    pub again: (Duration, Duration),
    /// How long the parts of a text that comes in wait for the others.
    pub parts: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            send: Duration::from_secs(20),
            silence: Duration::from_secs(30),
            answer: Duration::from_secs(10),
            forget: Duration::from_secs(60),
            again: (Duration::from_secs(1), Duration::from_secs(60)),
            parts: Duration::from_secs(5),
        }
    }
}

/// An account at a message centre. `Debug` shows neither who we are there nor the secret.
#[derive(Clone)]
pub struct Settings {
    /// `smpps://host[:3550]` (TLS from the first byte) or `smpp://host[:2775]`, which is refused to
    /// other machines unless [`Self::is_private_line`].
    pub server: String,
    /// Who binds.
    pub system_id: String,
    /// With what secret.
    pub secret: String,
    /// A kind of system, where the message centre asks for one.
    pub system_type: String,
    /// Which numbers the line serves, where the message centre asks for it.
    pub address_range: String,
    /// Who texts come from: a number with its `+`, a short code or a name.
    pub from: String,
    /// Somebody else keeps strangers from reading the line, such as a tunnel.
    pub is_private_line: bool,
    /// PEM of an authority that may vouch for the server, besides the public ones.
    pub authority: Option<Vec<u8>>,
    /// Lines that are kept.
    pub binds: usize,
    /// Texts that may be unanswered on one line.
    pub window: usize,
    /// The default alphabet there.
    pub alphabet: Alphabet,
    /// How long texts travel.
    pub long_texts: LongTexts,
    /// How names of messages are written.
    pub ids: Ids,
    /// What the carrier's own numbers mean.
    pub meanings: Meanings,
    /// How long things may take.
    pub pace: Pace,
}

impl Settings {
    /// An account with the usual: one line, ten texts unanswered, the alphabet of telephones.
    pub fn of(server: &str, system_id: &str, secret: &str, from: &str) -> Self {
        Self {
            server: server.to_owned(),
            system_id: system_id.to_owned(),
            secret: secret.to_owned(),
            system_type: String::new(),
            address_range: String::new(),
            from: from.to_owned(),
            is_private_line: false,
            authority: None,
            binds: 1,
            window: 10,
            alphabet: Alphabet::default(),
            long_texts: LongTexts::default(),
            ids: Ids::default(),
            meanings: Meanings::default(),
            pace: Pace::default(),
        }
    }

    /// Adds what the carrier's own numbers mean: pairs such as `0x0410` (a status) or `034` (the
    /// `err:` of a receipt) and a word of [`outreach::gateway::Refusal`].
    ///
    /// Refused: `bad-meaning`.
    pub fn with_meanings<'a>(
        self,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self> {
        Ok(Self { meanings: Meanings::read(pairs)?, ..self })
    }

    /// The account, read.
    ///
    /// Refused: `bad-server`, `in-the-clear`, `bad-login`, `bad-from`, `bad-authority`, `bad-window`,
    /// `bad-timeout`.
    pub(super) fn read(&self) -> Result<Account> {
        let (host, port, is_wrapped) =
            address(&self.server).ok_or_else(|| Error::refused("bad-server"))?;
        if !is_wrapped && !self.is_private_line && !is_loopback(&host) {
            return Err(Error::refused("in-the-clear"));
        }
        let fits = |text: &str| {
            text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
        };
        let login = [&self.system_id, &self.secret, &self.system_type, &self.address_range];
        if self.system_id.is_empty() || !login.into_iter().all(|text| fits(text)) {
            return Err(Error::refused("bad-login"));
        }
        if !(1..=1_000).contains(&self.window) || !(1..=32).contains(&self.binds) {
            return Err(Error::refused("bad-window"));
        }
        let Pace { connect, send, silence, answer, again: (first, longest), .. } = self.pace;
        let is_long = send.is_zero() || Duration::from_secs(29) < send;
        if is_long
            || longest < first
            || [connect, silence, answer, first].iter().any(Duration::is_zero)
        {
            return Err(Error::refused("bad-timeout"));
        }
        let from = sender(&self.from).ok_or_else(|| Error::refused("bad-from"))?;
        let tls = if is_wrapped { Some(self.tls(&host)?) } else { None };
        Ok(Account { host, port, tls, from, settings: self.clone() })
    }

    fn tls(&self, host: &str) -> Result<(Arc<ClientConfig>, ServerName<'static>)> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        if let Some(pem) = &self.authority {
            let bad = || Error::refused("bad-authority");
            let authority = CertificateDer::from_pem_slice(pem).map_err(|_| bad())?;
            roots.add(authority).map_err(|_| bad())?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(Error::failed)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name =
            ServerName::try_from(host.to_owned()).map_err(|_| Error::refused("bad-server"))?;
        Ok((Arc::new(config), name))
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("server", &self.server).finish_non_exhaustive()
    }
}

/// An account, ready to be used.
pub(super) struct Account {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: Option<(Arc<ClientConfig>, ServerName<'static>)>,
    pub(super) from: Address,
    pub(super) settings: Settings,
}

/// Host, port, and whether TLS begins with the first byte.
fn address(text: &str) -> Option<(String, u16, bool)> {
    let (scheme, rest) = text.split_once("://")?;
    let (is_wrapped, usual) = match scheme {
        "smpps" => (true, 3550),
        "smpp" => (false, 2775),
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

/// Who a text comes from, by the look of it: a whole number, a short code or a name.
fn sender(text: &str) -> Option<Address> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(digits) = text.strip_prefix('+') {
        return (is_number(digits) && digits.len() <= 15).then(|| international(digits));
    }
    if is_number(text) {
        // What is longer than a short code is a number without its sign.
        let ton = if text.len() <= 8 { 3 } else { 1 };
        let npi = u8::from(ton == 1);
        return (text.len() <= 15).then(|| Address { ton, npi, number: text.to_owned() });
    }
    let is_name = text.len() <= 11 && !text.is_empty();
    let is_name = is_name && text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ');
    is_name.then(|| Address { ton: 5, npi: 0, number: text.to_owned() })
}

/// A number with its country.
pub(super) fn international(digits: &str) -> Address {
    Address { ton: 1, npi: 1, number: digits.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(server: &str) -> Settings {
        Settings::of(server, "elm", "secret", "+12015550100")
    }

    #[track_caller]
    fn refused(settings: &Settings) -> &'static str {
        match settings.read() {
            Err(Error::Refused { code }) => code,
            Err(_) => "another error",
            Ok(_) => "nothing",
        }
    }

    #[test]
    fn secrets_and_words_travel_over_tls_or_a_line_that_is_called_private() {
        assert_eq!(refused(&settings("smpps://smsc.example")), "nothing");
        assert_eq!(refused(&settings("smpp://127.0.0.1:2775")), "nothing");
        assert_eq!(refused(&settings("smpp://[::1]")), "nothing");
        assert_eq!(refused(&settings("smpp://smsc.example")), "in-the-clear");
        assert_eq!(refused(&settings("smpp://127.0.0.1.example")), "in-the-clear");
        let private = Settings { is_private_line: true, ..settings("smpp://10.0.0.5:2775") };
        assert_eq!(refused(&private), "nothing");
        for bad in ["smsc.example", "http://a", "smpp://", "smpp://a:b", "smpp://u:p@localhost"] {
            assert_eq!(refused(&settings(bad)), "bad-server", "{bad}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_refused() {
        let good = || settings("smpp://localhost");
        assert_eq!(refused(&Settings { system_id: String::new(), ..good() }), "bad-login");
        assert_eq!(refused(&Settings { secret: "a\0b".to_owned(), ..good() }), "bad-login");
        assert_eq!(refused(&Settings { window: 0, ..good() }), "bad-window");
        assert_eq!(refused(&Settings { binds: 33, ..good() }), "bad-window");
        let pace = Pace { send: Duration::from_secs(30), ..Pace::default() };
        assert_eq!(refused(&Settings { pace, ..good() }), "bad-timeout");
        let forged =
            Settings { authority: Some(b"none".to_vec()), ..settings("smpps://localhost") };
        assert_eq!(refused(&forged), "bad-authority");
        for bad in ["", "+1201x", "a name too long", "Ñandú", "1234567890123456"] {
            assert_eq!(refused(&Settings { from: bad.to_owned(), ..good() }), "bad-from", "{bad}");
        }
    }

    #[test]
    fn senders_are_numbers_codes_and_names() {
        let check = |text: &str, ton, npi, number: &str| {
            assert_eq!(sender(text), Some(Address { ton, npi, number: number.to_owned() }));
        };
        check("+12015550100", 1, 1, "12015550100");
        check("12015550100", 1, 1, "12015550100");
        check("55501", 3, 0, "55501");
        check("Elm Rx", 5, 0, "Elm Rx");
    }

    #[test]
    fn nothing_secret_prints() {
        let printed = format!("{:?}", settings("smpps://smsc.example"));
        assert_eq!(printed, r#"Settings { server: "smpps://smsc.example", .. }"#);
    }
}
