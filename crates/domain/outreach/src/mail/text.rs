//! Texts of e-mails cut to a length, and made comparable. Pure.

/// Stands where something was left out.
const GAP: &str = "\n[…]\n";

/// At most about so many letters of a text, from both of its ends: people say what they want at the
/// beginning or at the end.
pub fn both_ends(text: &str, most: usize) -> String {
    let at = |count: usize| text.char_indices().nth(count).map(|(at, _)| at);
    if at(most).is_none() {
        return text.to_owned();
    }
    let begin = at(most / 2).unwrap_or(text.len());
    let end = text.char_indices().rev().nth((most / 2).saturating_sub(1));
    let end = end.map_or(text.len(), |(at, _)| at);
    [&text[..begin], GAP, &text[end..]].concat()
}

/// The words in lower case with single blanks around them, without links and what stands between words:
/// what mail programs change least.
pub fn letters(text: &str) -> String {
    let text = text.replace(['<', '>', '(', ')', '[', ']'], " ");
    let mut all = String::from(" ");
    for word in text.split_whitespace().filter(|word| !word.contains("://")) {
        for word in word.split(is_sign).filter(|word| !word.is_empty()) {
            all.push_str(&word.to_lowercase());
            all.push(' ');
        }
    }
    all
}

/// What stands between words. A picture of a hand is a word.
fn is_sign(letter: char) -> bool {
    let is_unseen = matches!(letter, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{feff}');
    !letter.is_alphanumeric() && (letter.is_ascii() || letter.is_whitespace() || is_unseen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_keeps_both_ends() {
        assert_eq!(both_ends("niño", 4), "niño");
        assert_eq!(both_ends("niñito", 4), "ni\n[…]\nto");
        assert_eq!(both_ends("", 4), "");
        let long = format!("Hola{}STOP", "ñ".repeat(90_000));
        let kept = both_ends(&long, 20_000);
        assert!(
            kept.starts_with("Hola") && kept.ends_with("STOP") && kept.chars().count() < 20_010
        );
    }

    #[test]
    fn words_are_the_same_however_a_program_sets_them() {
        assert_eq!(letters("> *Stop* e-mails<https://rx.example/u/1>:"), " stop e mails ");
        assert_eq!(letters(" ... "), " ");
        assert_eq!(letters("🛑!"), " 🛑 ");
    }
}
