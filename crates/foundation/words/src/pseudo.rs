//! The pseudo-locale: English with marks on its letters and a third more length, so that a sentence
//! that was not looked up, or a box that is too narrow, can be seen at once.

use std::borrow::Cow;

/// The tag of the pseudo-locale.
pub const PSEUDO: &str = "en-XA";

/// One piece of text, marked and lengthened. Variables are left alone by the bundle.
pub(crate) fn marked(text: &str) -> Cow<'static, str> {
    let mut marked = String::with_capacity(text.len() * 2);
    for (at, letter) in text.chars().enumerate() {
        let other = match letter {
            'a' => 'å',
            'c' => 'ç',
            'e' => 'é',
            'i' => 'î',
            'n' => 'ñ',
            'o' => 'ö',
            'u' => 'û',
            'y' => 'ý',
            'A' => 'Å',
            'E' => 'É',
            'I' => 'Î',
            'O' => 'Ö',
            'U' => 'Û',
            _ => letter,
        };
        marked.push(other);
        if at % 3 == 2 && "aeiou".contains(letter) {
            marked.push(other);
        }
    }
    Cow::Owned(marked)
}
