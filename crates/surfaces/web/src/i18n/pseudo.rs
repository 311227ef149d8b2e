//! A pseudo-locale that reads from right to left, so that a page that assumes a direction can be
//! seen without knowing Arabic. (`en-XA`, the long one, is made by `words`.)

/// The tag of the mirrored pseudo-locale.
pub(super) const MIRRORED: &str = "ar-XB";

/// Turns the letters of each word around: U+202E overrides the direction, U+202C ends that.
pub(super) fn mirror(text: &str) -> String {
    let turned = |word: &str| {
        if word.chars().any(char::is_alphabetic) {
            format!("\u{202e}{word}\u{202c}")
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(turned).collect::<Vec<_>>().join(" ")
}
