//! Proof that this program wrote something: a keyed hash, which nobody makes who can write the
//! database and does not have the root key.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::DataKey;

/// Makes stamps (HMAC-SHA256).
pub struct Stamps {
    key: DataKey,
}

impl Stamps {
    pub(crate) const fn new(key: DataKey) -> Self {
        Self { key }
    }

    /// The stamp of these bytes, in hexadecimal. Under two purposes it is two unrelated ones.
    pub fn stamp(&self, purpose: &str, bytes: &[u8]) -> String {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.key.bytes()).expect("any key length serves");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(bytes);
        let mut text = String::with_capacity(64);
        for byte in mac.finalize().into_bytes() {
            text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_the_keys_and_the_purposes_own() {
        let (one, other) = (Stamps::new(DataKey::generate()), Stamps::new(DataKey::generate()));
        assert_eq!(one.stamp("entry", b"x"), one.stamp("entry", b"x"));
        assert_ne!(one.stamp("entry", b"x"), one.stamp("head", b"x"));
        assert_ne!(one.stamp("entry", b"x"), one.stamp("entry", b"y"));
        assert_ne!(one.stamp("entry", b"x"), other.stamp("entry", b"x"));
        assert_eq!(one.stamp("entry", b"x").len(), 64);
    }
}
