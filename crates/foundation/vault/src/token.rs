//! Secrets that travel in links and cookies: 128 random bits, kept only as a hash.

use std::fmt;

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::key::fill;

const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Letters of a token: 62^22 is more than 2^128.
const LENGTH: usize = 22;

/// A token of 22 letters and digits. It prints only through [`Token::reveal`].
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// 128 bits from the system's generator.
    pub fn generate() -> Self {
        let mut bytes = Zeroizing::new([0; 16]);
        fill(bytes.as_mut_slice());
        let mut rest = u128::from_be_bytes(*bytes);
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        for _ in 0..LENGTH {
            text.push(char::from(LETTERS[(rest % 62) as usize]));
            rest /= 62;
        }
        Self(text)
    }

    /// What somebody sent as a token: exactly the right letters, or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        fits.then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The letters, for the link or cookie that carries them.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept: SHA-256 in hexadecimal. 128 random bits need no salt and no slow hash.
    pub fn hash(&self) -> String {
        let mut hex = String::with_capacity(64);
        for byte in Sha256::digest(self.0.as_bytes()) {
            hex.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            hex.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        }
        hex
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[token]")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn tokens_differ_and_use_every_letter_in_every_place() {
        let tokens: BTreeSet<String> =
            (0..20_000).map(|_| Token::generate().reveal().to_owned()).collect();
        assert_eq!(tokens.len(), 20_000);
        // The last place holds what is left of 128 bits: 7 and a half of 62.
        for place in 0..LENGTH - 1 {
            let seen: BTreeSet<u8> = tokens.iter().map(|token| token.as_bytes()[place]).collect();
            assert_eq!(seen.len(), 62, "place {place}");
        }
    }

    #[test]
    fn only_tokens_are_read() {
        let token = Token::generate();
        assert_eq!(Token::parse(token.reveal()).unwrap().hash(), token.hash());
        for text in ["", "short", "0123456789012345678901 ", "0123456789-12345678901"] {
            assert!(Token::parse(text).is_none(), "{text}");
        }
        assert_eq!(format!("{token:?}"), "[token]");
    }
}
