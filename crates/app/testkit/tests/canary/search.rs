//! Finding words in bytes, however they were written.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use regex::bytes::{Regex, RegexBuilder};

/// Words to look for: as they are, in small and capital letters, in hexadecimal and in base64.
pub struct Search {
    spelt: BTreeMap<Vec<u8>, String>,
    any: Regex,
}

impl Search {
    /// A search for these.
    pub fn of(words: &[String]) -> Self {
        let mut spelt = BTreeMap::new();
        for word in words {
            for spelling in spellings(word) {
                spelt.insert(spelling.into_bytes(), word.clone());
            }
        }
        let patterns: Vec<String> =
            spelt.keys().map(|it| regex::escape(&String::from_utf8_lossy(it))).collect();
        let any = RegexBuilder::new(&patterns.join("|")).size_limit(200_000_000).build().unwrap();
        Self { spelt, any }
    }

    /// The words found, each once.
    pub fn hits(&self, bytes: &[u8]) -> Vec<String> {
        let mut found: Vec<String> = self
            .any
            .find_iter(bytes)
            .filter_map(|hit| self.spelt.get(hit.as_bytes()).cloned())
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

fn spellings(word: &str) -> Vec<String> {
    let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut all =
        vec![word.to_owned(), word.to_lowercase(), word.to_uppercase(), hex.to_uppercase(), hex];
    for before in 0..3 {
        let coded = base64_of(word, before);
        all.push(coded.replace('+', "-").replace('/', "_"));
        all.push(coded);
    }
    all
}

/// The part of the base64 of a longer text that this word alone decides, when so many bytes (modulo
/// three) stand before it.
fn base64_of(word: &str, before: usize) -> String {
    let mut bytes = vec![0; before];
    bytes.extend(word.bytes());
    let end = bytes.len() * 8 / 6;
    bytes.extend([0; 3]);
    let start = (before * 8).div_ceil(6);
    STANDARD.encode(&bytes)[start..end].to_owned()
}

#[test]
fn a_word_is_found_however_it_is_written() {
    let search = Search::of(&["Quetzalín".to_owned()]);
    let wrapped =
        ["", "a", "ab"].map(|before| STANDARD.encode(format!("{before}Quetzalín, and more")));
    for text in wrapped.iter().map(String::as_str).chain(["xquetzalínx", "QUETZALÍN", "5175657a"])
    {
        let is_found = !search.hits(text.as_bytes()).is_empty();
        assert_eq!(is_found, text != "5175657a", "{text}");
    }
}
