//! Who vouches for a webhook: base64 of HMAC-SHA1, keyed with the account's secret, over the address
//! followed by the sorted fields; for other bodies over an address that carries the body's SHA-256.
//!
//! The address is the one we configured, never the request's own `Host`: whoever forges a request
//! writes that header too.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Error, Result};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

use super::Form;

/// The name of the query parameter that carries the hash of a body that is not a form.
const BODY_HASH: &str = "bodySHA256";

/// One secret, ready to sign. It cannot be printed or read back.
#[derive(Clone)]
pub struct Signer(Hmac<Sha1>);

impl Signer {
    /// Keys a signer with an account's secret.
    pub fn new(secret: &str) -> Self {
        Self(Hmac::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length"))
    }

    /// The signature of a form posted to `url`, as the header `X-Twilio-Signature` carries it.
    pub fn sign(&self, url: &str, form: &Form<'_>) -> String {
        self.sign_pairs(&[url], &form.in_signing_order())
    }

    /// The address that names this body by its hash, and the signature of a request to it.
    pub fn sign_body(&self, url: &str, body: &[u8]) -> (String, String) {
        let joint = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{joint}{BODY_HASH}={}", hex(&Sha256::digest(body)));
        let signature = self.sign_pairs(&[&url], &[]);
        (url, signature)
    }

    fn sign_pairs(&self, url: &[&str], pairs: &[(&str, &str)]) -> String {
        let mut mac = self.0.clone();
        for part in url {
            mac.update(part.as_bytes());
        }
        for (name, value) in pairs {
            mac.update(name.as_bytes());
            mac.update(value.as_bytes());
        }
        STANDARD.encode(mac.finalize().into_bytes())
    }
}

/// Judges signatures of requests to our public address, with one active secret or two.
#[derive(Clone)]
pub struct Verifier {
    signers: Vec<Signer>,
    /// Our address as senders may write it: without a port, and with one.
    bases: [String; 2],
}

impl Verifier {
    /// `public_url` is how the outside reaches us, such as `https://pharmacy.example` or, behind a
    /// proxy that adds a prefix, `https://example.org/rapport`. While a secret is exchanged, both
    /// count.
    ///
    /// Refused: `bad-public-url`, and `bad-secret` unless there are one or two, none empty.
    pub fn new(public_url: &str, secrets: &[&str]) -> Result<Self> {
        if !(1..=2).contains(&secrets.len()) || secrets.iter().any(|secret| secret.is_empty()) {
            return Err(Error::refused("bad-secret"));
        }
        let signers = secrets.iter().map(|secret| Signer::new(secret)).collect();
        Ok(Self { signers, bases: bases(public_url)? })
    }

    /// Whether somebody who holds a secret sent exactly this. `target` is the request's path and
    /// query as they stood on the wire; `signature` the header's value.
    ///
    /// The time taken does not tell how much of a forged signature was right, nor which secret or
    /// form of the address matched.
    pub fn is_genuine(&self, target: &str, body: &[u8], signature: Option<&str>) -> bool {
        let Some(signature) = signature else { return false };
        let form = Form::read(body);
        let (pairs, body_ok) = match named_hash(target) {
            None => (form.in_signing_order(), Choice::from(1)),
            Some(named) => {
                (Vec::new(), hex(&Sha256::digest(body)).as_bytes().ct_eq(named.as_bytes()))
            }
        };
        let mut known = Choice::from(0);
        for signer in &self.signers {
            for base in &self.bases {
                let expected = signer.sign_pairs(&[base, target], &pairs);
                known |= expected.as_bytes().ct_eq(signature.as_bytes());
            }
        }
        (known & body_ok).into()
    }
}

/// The body hash that a request's address names, if it names one.
fn named_hash(target: &str) -> Option<String> {
    let (_, query) = target.split_once('?')?;
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == BODY_HASH)
        .map(|(_, value)| value.into_owned())
}

/// The two forms of our address that a sender may have signed: some add the scheme's port, some
/// drop any.
fn bases(public_url: &str) -> Result<[String; 2]> {
    const BAD: Error = Error::Refused { code: "bad-public-url" };
    let (scheme, rest) = public_url.trim_end_matches('/').split_once("://").ok_or(BAD)?;
    let default_port = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return Err(BAD),
    };
    let (authority, path) = match rest.find('/') {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '\\');
    if rest.contains(odd) {
        return Err(BAD);
    }
    let host_from = authority.rfind('@').map_or(0, |at| at + 1);
    // A colon opens the port only after the closing bracket of an IPv6 address.
    let ports_from = authority.rfind(']').unwrap_or(host_from);
    let (host, port) = match authority[ports_from..].find(':') {
        Some(at) => authority.split_at(ports_from + at),
        None => (authority, ""),
    };
    let port_ok = port.is_empty() || port[1..].parse::<u16>().is_ok();
    if host.len() == host_from || !port_ok {
        return Err(BAD);
    }
    let with = if port.is_empty() { default_port } else { port };
    Ok([format!("{scheme}://{host}{path}"), format!("{scheme}://{host}{with}{path}")])
}

/// Lower-case hexadecimal.
fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .map(char::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BODY: &[u8] = b"From=%2B15551230000&Body=YES&MessageSid=SM1";

    fn verifier(secrets: &[&str]) -> Verifier {
        Verifier::new("https://pharmacy.example", secrets).unwrap()
    }

    fn signed(url: &str) -> String {
        Signer::new("12345").sign(url, &Form::read(BODY))
    }

    /// The one vector that Twilio publishes with its libraries.
    #[test]
    fn the_published_vector_is_signed_as_published() {
        let form = Form::of([
            ("CallSid", "CA1234567890ABCDE"),
            ("Caller", "+14158675309"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212"),
        ]);
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assert_eq!(Signer::new("12345").sign(url, &form), "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    #[test]
    fn what_was_signed_is_genuine_with_either_form_of_the_address() {
        let hooks = verifier(&["12345"]);
        for url in ["https://pharmacy.example/h?x=1", "https://pharmacy.example:443/h?x=1"] {
            assert!(hooks.is_genuine("/h?x=1", BODY, Some(&signed(url))), "{url}");
        }
        let ported = Verifier::new("https://pharmacy.example:8443/", &["12345"]).unwrap();
        for url in ["https://pharmacy.example/h", "https://pharmacy.example:8443/h"] {
            assert!(ported.is_genuine("/h", BODY, Some(&signed(url))), "{url}");
        }
        let other_port = signed("https://pharmacy.example:444/h");
        assert!(!ported.is_genuine("/h", BODY, Some(&other_port)));
    }

    #[test]
    fn both_secrets_count_while_they_are_exchanged() {
        let good = signed("https://pharmacy.example/h");
        assert!(verifier(&["new", "12345"]).is_genuine("/h", BODY, Some(&good)));
        assert!(verifier(&["12345", "new"]).is_genuine("/h", BODY, Some(&good)));
        assert!(!verifier(&["new"]).is_genuine("/h", BODY, Some(&good)));
    }

    #[test]
    fn anything_else_is_forged() {
        let hooks = verifier(&["12345"]);
        let good = signed("https://pharmacy.example/h");
        let good = good.as_str();
        assert!(hooks.is_genuine("/h", BODY, Some(good)));
        assert!(!hooks.is_genuine("/h", BODY, None));
        for forged in ["", "=", &good[..27], &good[1..], &format!("{good} "), &good.to_lowercase()]
        {
            assert!(!hooks.is_genuine("/h", BODY, Some(forged)), "{forged}");
        }
        for target in ["/H", "/h/", "/h?", "//h", "/h#"] {
            assert!(!hooks.is_genuine(target, BODY, Some(good)), "{target}");
        }
        for at in 0..BODY.len() {
            let mut changed = BODY.to_vec();
            changed[at] ^= 1;
            assert!(!hooks.is_genuine("/h", &changed, Some(good)), "byte {at}");
        }
        assert!(!hooks.is_genuine("/h", b"", Some(good)));
    }

    #[test]
    fn a_body_that_is_no_form_is_vouched_for_by_its_hash() {
        let body = br#"{"property": "value", "boolean": true}"#;
        let (url, signature) =
            Signer::new("12345").sign_body("https://pharmacy.example/h?a=1", body);
        let target = url.strip_prefix("https://pharmacy.example").unwrap();
        let hooks = verifier(&["12345"]);
        assert!(hooks.is_genuine(target, body, Some(&signature)));
        assert!(!hooks.is_genuine(target, br#"{"property": "other"}"#, Some(&signature)));
        let renamed = target.replace("bodySHA256", "bodySHA257");
        assert!(!hooks.is_genuine(&renamed, body, Some(&signature)));
    }

    #[track_caller]
    fn base(public_url: &str, expected: Option<[&str; 2]>) {
        assert_eq!(bases(public_url).ok(), expected.map(|it| it.map(str::to_owned)));
    }

    #[test]
    fn public_addresses_are_read_once() {
        base("https://a.example", Some(["https://a.example", "https://a.example:443"]));
        base("http://[::1]:80/p/", Some(["http://[::1]/p", "http://[::1]:80/p"]));
        base("http://[::1]", Some(["http://[::1]", "http://[::1]:80"]));
        base("https://u:p@a.example", Some(["https://u:p@a.example", "https://u:p@a.example:443"]));
        for bad in
            ["", "a.example", "ftp://a", "https://", "https://:80", "https://a?b", "http://a:x"]
        {
            base(bad, None);
        }
    }

    proptest! {
        #[test]
        fn a_guess_is_never_genuine(
            target in "(/.{0,20})?(bodySHA256=.{0,10})?",
            body in proptest::collection::vec(any::<u8>(), 0..100),
            guess in "[A-Za-z0-9+/]{27}=|.{0,40}",
        ) {
            prop_assert!(!verifier(&["12345"]).is_genuine(&target, &body, Some(&guess)));
        }

        #[test]
        fn any_form_is_genuine_once_signed(fields in proptest::collection::vec((".{0,8}", ".{0,8}"), 0..6)) {
            let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
            let signature =
                Signer::new("12345").sign("https://pharmacy.example/h", &Form::read(body.as_bytes()));
            prop_assert!(verifier(&["12345"]).is_genuine("/h", body.as_bytes(), Some(&signature)));
        }
    }

    #[test]
    fn secrets_are_one_or_two() {
        for secrets in [&[][..], &[""], &["a", ""], &["a", "b", "c"]] {
            assert!(Verifier::new("https://a.example", secrets).is_err());
        }
    }
}
