//! Finding a sealed value without opening any: a keyed hash of the folded value.

use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::fold::fold;
use sha2::Sha256;

use crate::DataKey;

/// Longest prefix of a name that can be looked up, in letters.
const LONGEST_PREFIX: usize = 8;
/// Shortest prefix of a name that can be looked up, in letters.
const SHORTEST_PREFIX: usize = 2;

/// Makes look-up tokens (HMAC-SHA256, the first 128 bits in hexadecimal).
///
/// The same value under two purposes gives two unrelated tokens, so that a phone and a record
/// number that happen to be equal cannot be matched across columns.
pub struct BlindIndex {
    key: DataKey,
}

impl BlindIndex {
    pub(crate) const fn new(key: DataKey) -> Self {
        Self { key }
    }

    /// The token of a value, folded (case, accents and spaces do not matter).
    pub fn token(&self, purpose: &str, value: &str) -> String {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.key.bytes()).expect("any key length serves");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(fold(value).as_bytes());
        mac.finalize().into_bytes()[..16].iter().fold(String::with_capacity(32), |mut hex, byte| {
            hex.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            hex.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
            hex
        })
    }

    /// The tokens under which a name is found: one for each prefix of two to eight letters of each
    /// of its words, and one for a whole word shorter than that.
    pub fn name_tokens(&self, purpose: &str, name: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        for word in fold(name).split(' ').filter(|word| !word.is_empty()) {
            let letters: Vec<char> = word.chars().collect();
            let shortest = SHORTEST_PREFIX.min(letters.len());
            for length in shortest..=letters.len().min(LONGEST_PREFIX) {
                let prefix: String = letters[..length].iter().collect();
                tokens.push(self.token(purpose, &prefix));
            }
        }
        tokens.sort();
        tokens.dedup();
        tokens
    }

    /// The token that finds names having a word that begins with what was typed (of more than eight
    /// letters, the first eight).
    pub fn prefix_token(&self, purpose: &str, typed: &str) -> String {
        let prefix: String = fold(typed).chars().take(LONGEST_PREFIX).collect();
        self.token(purpose, &prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_the_beginning_of_any_word() {
        let index = BlindIndex::new(DataKey::generate());
        let tokens = index.name_tokens("name", "José  Díaz-Peña");
        for typed in ["jo", "JOSE", "diaz-p", "Diaz-Pena"] {
            assert!(tokens.contains(&index.prefix_token("name", typed)), "{typed}");
        }
        for typed in ["j", "os", "pena"] {
            assert!(!tokens.contains(&index.prefix_token("name", typed)), "{typed}");
        }
    }

    #[test]
    fn purposes_and_keys_do_not_match_each_other() {
        let index = BlindIndex::new(DataKey::generate());
        let other = BlindIndex::new(DataKey::generate());
        assert_eq!(index.token("phone", "+1"), index.token("phone", " +1 "));
        assert_ne!(index.token("phone", "+1"), index.token("record", "+1"));
        assert_ne!(index.token("phone", "+1"), other.token("phone", "+1"));
    }
}
