//! The key by which push services know us, and the slip that it signs for each of them (RFC 8292).

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Error, Instant, Result};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::json;

/// A slip is good for so long, in milliseconds: services take none that is good for a day and more.
const GOOD_FOR: i64 = 12 * 3_600_000;

/// A pair of keys, ready to sign. It does not print.
pub struct VapidKey {
    pair: EcdsaKeyPair,
    public: String,
}

/// A pair that has just been made, as it is kept.
pub struct NewKey {
    /// Both keys, in PKCS #8: a secret.
    pub secret: Vec<u8>,
    /// What browsers are given, in base64url.
    pub public: String,
}

impl VapidKey {
    /// Makes a pair. Fails when the machine gives no randomness.
    pub fn generate() -> Result<NewKey> {
        let broken = |_| Error::failed("the machine gives no randomness");
        let secret =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        let secret = secret.map_err(broken)?.as_ref().to_vec();
        let public = Self::open(&secret)?.public;
        Ok(NewKey { secret, public })
    }

    /// Reads a kept pair; `bad-push-key` when it is none.
    pub fn open(secret: &[u8]) -> Result<Self> {
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, secret, &SystemRandom::new())
            .map_err(|_| Error::Refused { code: "bad-push-key" })?;
        let public = URL_SAFE_NO_PAD.encode(pair.public_key().as_ref());
        Ok(Self { pair, public })
    }

    /// What browsers are given, in base64url.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// The `Authorization` towards the service at that origin, in the name of whom it may write to.
    pub(super) fn authorization(
        &self,
        origin: &str,
        contact: &str,
        now: Instant,
    ) -> Result<String> {
        let claims = json!({
            "aud": origin,
            "exp": now.plus_millis(GOOD_FOR).0 / 1_000,
            "sub": contact,
        });
        let header = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"ES256"}"#);
        let signed = format!("{header}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature = self
            .pair
            .sign(&SystemRandom::new(), signed.as_bytes())
            .map_err(|_| Error::failed("a push key cannot sign"))?;
        let signature = URL_SAFE_NO_PAD.encode(signature.as_ref());
        Ok(format!("vapid t={signed}.{signature}, k={}", self.public))
    }
}

impl fmt::Debug for VapidKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VapidKey").field("public", &self.public).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_key_is_kept_and_signs_for_one_service_and_half_a_day() {
        let new = VapidKey::generate().unwrap();
        let key = VapidKey::open(&new.secret).unwrap();
        assert_eq!((key.public(), key.public().len()), (new.public.as_str(), 87));
        let now = Instant(1_772_463_600_000);
        let told = key.authorization("https://push.example", "mailto:a@example.org", now).unwrap();
        let (slip, public) = told["vapid t=".len()..].split_once(", k=").unwrap();
        assert_eq!(public, new.public);
        let (signed, signature) = slip.rsplit_once('.').unwrap();
        let raw = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, raw(public))
            .verify(signed.as_bytes(), &raw(signature))
            .unwrap();
        let claims: Value =
            serde_json::from_slice(&raw(signed.split_once('.').unwrap().1)).unwrap();
        assert_eq!(claims["aud"], "https://push.example");
        assert_eq!(claims["exp"], 1_772_463_600 + 12 * 3_600);
        assert_eq!(claims["sub"], "mailto:a@example.org");
        assert!(VapidKey::open(b"nonsense").is_err());
        assert!(!format!("{key:?}").contains("pair"));
    }
}
