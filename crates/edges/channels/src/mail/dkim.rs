//! Our signature under what leaves (RFC 6376, 8463): relaxed headers and body, by RSA or Ed25519. The way
//! out is signed with the rest, as RFC 8058 asks.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use kernel::{Error, Instant, Result};
use ring::{
    rand::SystemRandom,
    rsa,
    signature::{Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair},
};
use rustls::pki_types::{PrivatePkcs1KeyDer, PrivatePkcs8KeyDer, pem::PemObject as _};
use sha2::{Digest as _, Sha256};

/// What is signed when it is there.
const SIGNED: [&str; 15] = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "reply-to",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-language",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "auto-submitted",
];
/// Named once more than they are there, so that nobody on the way adds another.
const NEVER_ADDED: [&str; 5] = ["from", "to", "subject", "reply-to", "list-unsubscribe"];
/// Letters of a line of the signature.
const LINE: usize = 70;

/// Who signs, and with what key.
#[derive(Clone)]
pub struct Dkim {
    /// The domain that answers for the e-mail; that of the sender, or one above it.
    pub domain: String,
    /// Which of the domain's keys.
    pub selector: String,
    /// The private key in PEM: RSA of 2048 bits or more, or Ed25519.
    pub key: Vec<u8>,
}

/// What has to stand in the DNS so that others can check the signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The name of the record.
    pub name: String,
    /// Its text.
    pub text: String,
}

enum Key {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

/// A key, ready to sign.
pub(super) struct Signer {
    domain: String,
    selector: String,
    key: Key,
}

impl Dkim {
    /// What to publish.
    ///
    /// Refused: `bad-dkim-key`, `bad-dkim-name`.
    pub fn record(&self) -> Result<Record> {
        Signer::read(self).map(|signer| signer.record())
    }
}

impl Signer {
    pub(super) fn read(told: &Dkim) -> Result<Self> {
        let is_label = |label: &str| {
            let is_plain =
                |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_';
            !label.is_empty() && label.len() <= 63 && label.bytes().all(is_plain)
        };
        let (domain, selector) = (told.domain.to_lowercase(), told.selector.to_lowercase());
        let is_name =
            domain.contains('.') && domain.split('.').chain(selector.split('.')).all(is_label);
        if !is_name {
            return Err(Error::refused("bad-dkim-name"));
        }
        let key = key(&told.key).ok_or_else(|| Error::refused("bad-dkim-key"))?;
        Ok(Self { domain, selector, key })
    }

    /// Whether the signature speaks for senders of that domain (DMARC, RFC 7489 3.1.1).
    pub(super) fn speaks_for(&self, domain: &str) -> bool {
        let domain = domain.to_lowercase();
        domain == self.domain || domain.ends_with(&format!(".{}", self.domain))
    }

    /// The e-mail with our signature at its top.
    pub(super) fn sign(&self, email: &[u8], at: Instant) -> Result<Vec<u8>> {
        let text = std::str::from_utf8(email).map_err(Error::failed)?;
        let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| Error::failed("no body"))?;
        let fields = fields(head);
        let mut names: Vec<&str> = Vec::new();
        let mut signed = String::new();
        for name in SIGNED {
            for (_, value) in fields.iter().filter(|(known, _)| known == name) {
                names.push(name);
                signed.push_str(&format!("{name}:{value}\r\n"));
            }
        }
        names.extend(NEVER_ADDED);
        let way = match &self.key {
            Key::Rsa(_) => "rsa-sha256",
            Key::Ed25519(_) => "ed25519-sha256",
        };
        let (domain, selector, at) = (&self.domain, &self.selector, at.0.div_euclid(1_000));
        let hash = STANDARD.encode(Sha256::digest(relaxed_body(body)));
        let names = folded(&names.join(":"), ':');
        let unsigned = format!(
            "v=1; a={way}; c=relaxed/relaxed; d={domain}; s={selector};\r\n\tt={at};\r\n\t\
             h={names};\r\n\tbh={hash};\r\n\tb="
        );
        signed.push_str("dkim-signature:");
        signed.push_str(&relaxed(&unsigned));
        let signature = STANDARD.encode(self.key.sign(signed.as_bytes())?);
        let signature: Vec<&str> = signature
            .as_bytes()
            .chunks(LINE)
            .map(|line| std::str::from_utf8(line).unwrap_or_default())
            .collect();
        let header = format!("DKIM-Signature: {unsigned}{}\r\n", signature.join("\r\n\t"));
        Ok([header.as_bytes(), email].concat())
    }

    fn record(&self) -> Record {
        let (way, key) = match &self.key {
            Key::Rsa(pair) => ("rsa", subject_public_key(pair.public().as_ref())),
            Key::Ed25519(pair) => ("ed25519", pair.public_key().as_ref().to_vec()),
        };
        Record {
            name: format!("{}._domainkey.{}", self.selector, self.domain),
            text: format!("v=DKIM1; k={way}; p={}", STANDARD.encode(key)),
        }
    }
}

impl Key {
    fn sign(&self, text: &[u8]) -> Result<Vec<u8>> {
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text, &mut signature)
                    .map_err(|_| Error::failed("an e-mail could not be signed"))?;
                Ok(signature)
            }
            Self::Ed25519(pair) => Ok(pair.sign(&Sha256::digest(text)).as_ref().to_vec()),
        }
    }
}

fn key(pem: &[u8]) -> Option<Key> {
    if let Ok(der) = PrivatePkcs1KeyDer::from_pem_slice(pem) {
        let pair = rsa::KeyPair::from_der(der.secret_pkcs1_der()).ok()?;
        return Some(Key::Rsa(Box::new(pair)));
    }
    let der = PrivatePkcs8KeyDer::from_pem_slice(pem).ok()?;
    let der = der.secret_pkcs8_der();
    // OpenSSL writes no public key beside a private one of Ed25519.
    let edwards = Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).ok();
    edwards.map(|pair| Key::Ed25519(Box::new(pair))).or_else(|| {
        let pair = RsaKeyPair::from_pkcs8(der).ok()?;
        Some(Key::Rsa(Box::new(pair)))
    })
}

/// A public key of RSA as the DNS has it: named as one (RFC 5280 4.1.2.7).
fn subject_public_key(key: &[u8]) -> Vec<u8> {
    const RSA: [u8; 15] =
        [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
    let bits = tagged(0x03, &[&[0], key].concat());
    tagged(0x30, &[&RSA[..], &bits].concat())
}

/// A value of DER with its tag and its length.
fn tagged(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len().to_be_bytes();
    let length = &length[length.iter().position(|byte| *byte != 0).unwrap_or(length.len() - 1)..];
    let mut all = vec![tag];
    if let ([only], true) = (length, value.len() < 0x80) {
        all.push(*only);
    } else {
        all.push(0x80 | u8::try_from(length.len()).unwrap_or(u8::MAX));
        all.extend_from_slice(length);
    }
    all.extend_from_slice(value);
    all
}

/// The headers, relaxed: names in lower case, values without folds.
fn fields(head: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n") {
        match (line.starts_with([' ', '\t']), fields.last_mut(), line.split_once(':')) {
            (true, Some((_, value)), _) => value.push_str(line),
            (false, _, Some((name, value))) => {
                fields.push((name.trim_end().to_lowercase(), value.to_owned()));
            }
            _ => {}
        }
    }
    fields.into_iter().map(|(name, value)| (name, relaxed(&value))).collect()
}

/// RFC 6376 3.4.2, of a value.
fn relaxed(value: &str) -> String {
    value.split([' ', '\t', '\r', '\n']).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// RFC 6376 3.4.4.
fn relaxed_body(body: &str) -> String {
    let mut all = String::with_capacity(body.len() + 2);
    let mut empty = 0;
    for line in body.split("\r\n") {
        let line = line.trim_end_matches([' ', '\t']);
        if line.is_empty() {
            empty += 1;
            continue;
        }
        all.push_str(&"\r\n".repeat(empty));
        empty = 0;
        let mut was_space = false;
        for letter in line.chars() {
            let is_space = letter == ' ' || letter == '\t';
            if !(is_space && was_space) {
                all.push(if is_space { ' ' } else { letter });
            }
            was_space = is_space;
        }
        all.push_str("\r\n");
    }
    all
}

/// A long value over several lines, each ending behind the mark.
fn folded(text: &str, mark: char) -> String {
    let (mut all, mut length) = (String::new(), 0);
    for part in text.split_inclusive(mark) {
        if LINE < length + part.len() {
            all.push_str("\r\n\t ");
            length = 0;
        }
        all.push_str(part);
        length += part.len();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard_come_out() {
        // RFC 6376 3.4.5.
        assert_eq!(
            fields("A: X\r\nB : Y\t\r\n\tZ  "),
            [("a".to_owned(), "X".to_owned()), ("b".to_owned(), "Y Z".to_owned())]
        );
        assert_eq!(relaxed_body(" C \r\nD \t E\r\n\r\n\r\n"), " C\r\nD E\r\n");
        assert_eq!(relaxed_body(""), "");
        assert_eq!(relaxed_body("\r\n"), "");
        assert_eq!(relaxed_body("a\r\n\r\nb"), "a\r\n\r\nb\r\n");
        let empty = STANDARD.encode(Sha256::digest(relaxed_body("")));
        assert_eq!(empty, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn what_is_no_key_or_no_name_is_refused() {
        let refused = |domain: &str, selector: &str| {
            let (domain, selector) = (domain.to_owned(), selector.to_owned());
            match (Dkim { domain, selector, key: b"none".to_vec() }).record() {
                Err(Error::Refused { code }) => code,
                _ => "nothing",
            }
        };
        assert_eq!(refused("rx.example", "s1"), "bad-dkim-key");
        assert_eq!(refused("rx.example", "s;1"), "bad-dkim-name");
        assert_eq!(refused("rx", "s1"), "bad-dkim-name");
        assert_eq!(refused("rx..example", "s1"), "bad-dkim-name");
    }
}
