//! The languages in which a machine can speak to people on the telephone.

use kernel::Language;

/// Our language, and what carriers call the voice that speaks it (the `language` of TwiML's `Say`). No
/// carrier has a voice for Haitian Creole: who speaks it hears English or Spanish, and can ask for a
/// person.
const VOICES: [(&str, &str); 12] = [
    ("en", "en-US"),
    ("es", "es-US"),
    ("zh", "cmn-CN"),
    ("zh-Hant", "cmn-TW"),
    ("vi", "vi-VN"),
    ("ko", "ko-KR"),
    ("tl", "fil-PH"),
    ("ru", "ru-RU"),
    ("ar", "ar-XA"),
    ("fr", "fr-FR"),
    ("pt", "pt-BR"),
    ("pl", "pl-PL"),
];

/// The voice for words in this language; the English one where there is none.
pub fn voice_of(language: &Language) -> &'static str {
    known(language).map_or("en-US", |(_, voice)| voice)
}

/// The language in which somebody who speaks this one is called.
pub(super) fn heard_in(language: &Language) -> &'static str {
    known(language).map_or("en", |(tag, _)| tag)
}

/// The language that key 2 leads to from the one a call began in.
pub(super) fn other_than(first: &str) -> &'static str {
    if first == "en" { "es" } else { "en" }
}

fn known(language: &Language) -> Option<(&'static str, &'static str)> {
    let ours = |tag: &Language| VOICES.iter().find(|(ours, _)| *ours == tag.tag());
    language.chain().iter().find_map(ours).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_voice_and_the_others_hear_english() {
        for (tag, voice, heard) in [
            ("es-MX", "es-US", "es"),
            ("zh-TW", "cmn-TW", "zh-Hant"),
            ("zh-Hans", "cmn-CN", "zh"),
            ("fil", "fil-PH", "tl"),
            ("ht", "en-US", "en"),
            ("hi", "en-US", "en"),
        ] {
            let language: Language = tag.parse().expect("a tag");
            assert_eq!((voice_of(&language), heard_in(&language)), (voice, heard), "{tag}");
        }
    }

    #[test]
    fn every_voice_speaks_a_language_that_has_the_words() {
        for (tag, _) in VOICES {
            let language: Language = tag.parse().expect("a tag");
            assert_eq!(words::spoken(&language), tag);
        }
    }
}
