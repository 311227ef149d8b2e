//! Languages by their BCP 47 tag, and the chain in which words are looked up.

use std::{fmt, str::FromStr};

use crate::Error;

/// A language tag in canonical case, such as `es`, `es-MX` or `zh-Hans`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// Primary subtags written from right to left.
const RIGHT_TO_LEFT: [&str; 7] = ["ar", "fa", "he", "ps", "ur", "yi", "dv"];

impl Language {
    /// English: the language of the contract, and the last of every chain.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// Spanish.
    pub fn spanish() -> Self {
        Self("es".to_owned())
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The primary subtag, `es` of `es-MX`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// This tag and its shorter forms, ending with English: `es-MX`, `es`, `en`. Chinese of a region
    /// that writes the traditional signs is read so: `zh-TW`, `zh-Hant`, `zh`, `en`; and Filipino as
    /// Tagalog.
    pub fn chain(&self) -> Vec<Self> {
        let mut chain = Vec::new();
        let mut tag = self.0.as_str();
        loop {
            chain.push(Self(tag.to_owned()));
            match tag {
                "zh-TW" | "zh-HK" | "zh-MO" => chain.push(Self("zh-Hant".to_owned())),
                "fil" => chain.push(Self("tl".to_owned())),
                _ => {}
            }
            match tag.rfind('-') {
                Some(at) => tag = &tag[..at],
                None => break,
            }
        }
        if chain.iter().all(|language| language.tag() != "en") {
            chain.push(Self::english());
        }
        chain
    }

    /// `rtl` or `ltr`, for the page's `dir`.
    pub fn direction(&self) -> &'static str {
        if RIGHT_TO_LEFT.contains(&self.primary()) { "rtl" } else { "ltr" }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads a tag of language, script, region and variants (RFC 5646), tolerant of case and `_`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut tag = String::new();
        for (at, part) in text.trim().split(['-', '_']).enumerate() {
            let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            let alphanumeric = part.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let written = match (at, part.len()) {
                (0, 2..=3) if letters => part.to_ascii_lowercase(),
                (1.., 4) if letters => {
                    part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase()
                }
                (1.., 2) if letters => part.to_ascii_uppercase(),
                (1.., 1..=8) if alphanumeric => part.to_ascii_lowercase(),
                _ => return Err(Error::Refused { code: "bad-language" }),
            };
            if at > 0 {
                tag.push('-');
            }
            tag.push_str(&written);
        }
        Ok(Self(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, tag: &str, chain: &[&str]) {
        let language: Language = text.parse().unwrap();
        assert_eq!(language.tag(), tag);
        let tags: Vec<String> = language.chain().iter().map(ToString::to_string).collect();
        assert_eq!(tags, chain);
    }

    #[test]
    fn tags_are_canonical_and_fall_back_to_english() {
        check("ES_mx", "es-MX", &["es-MX", "es", "en"]);
        check("zh-hans", "zh-Hans", &["zh-Hans", "zh", "en"]);
        check("en-US", "en-US", &["en-US", "en"]);
        check("zh_tw", "zh-TW", &["zh-TW", "zh-Hant", "zh", "en"]);
        check("fil-PH", "fil-PH", &["fil-PH", "fil", "tl", "en"]);
    }

    #[test]
    fn other_text_is_no_tag() {
        for text in ["", "english", "e", "es--MX", "es-", "es MX"] {
            assert!(text.parse::<Language>().is_err(), "{text}");
        }
    }
}
