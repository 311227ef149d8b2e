//! Text and numbers as they go into a sentence.

use std::borrow::Cow;

/// The text without control characters and without marks that turn the direction of writing, so
/// that a name cannot rearrange the sentence around it. Line feeds stay.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_refused) {
        Cow::Owned(text.chars().filter(|&letter| !is_refused(letter)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

const fn is_refused(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{9}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The mark between groups of three digits in a language.
pub(crate) fn group_mark(primary: &str) -> char {
    match primary {
        "de" | "it" | "pt" | "vi" | "tr" | "id" => '.',
        "fr" | "ru" | "uk" | "pl" => '\u{a0}',
        // Spanish of the United States and Mexico groups as English does.
        _ => ',',
    }
}

/// A whole number in groups of three digits.
pub(crate) fn grouped(number: i64, mark: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        let cases = [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")];
        for (number, text) in cases {
            assert_eq!(grouped(number, ','), text);
        }
        assert_eq!(grouped(i64::MIN, '.'), "-9.223.372.036.854.775.808");
    }

    #[test]
    fn a_name_cannot_turn_the_sentence_around() {
        assert_eq!(plain("A\u{202e}na\u{0}\r\n"), "Ana\n");
        assert!(matches!(plain("José"), Cow::Borrowed(_)));
    }
}
