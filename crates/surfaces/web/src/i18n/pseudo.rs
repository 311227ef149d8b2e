//! Pseudo-locales: English made 40 % longer and accented (`en-XA`), or laid out from right to
//! left (`ar-XB`), so that a test sees text that does not fit, is not translated, or assumes a
//! direction.

use kernel::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pseudo {
    Long,
    Mirrored,
}

impl Pseudo {
    pub(super) fn of(language: &Language) -> Option<Self> {
        match language.tag() {
            "en-XA" => Some(Self::Long),
            "ar-XB" => Some(Self::Mirrored),
            _ => None,
        }
    }

    pub(super) fn write(self, text: &str) -> String {
        match self {
            Self::Long => lengthen(text),
            Self::Mirrored => text.split(' ').map(mirror).collect::<Vec<_>>().join(" "),
        }
    }
}

fn lengthen(text: &str) -> String {
    let accented: String = text.chars().map(accent).collect();
    let extra = text.chars().count() * 2 / 5;
    let tail: String = " ~öñé twö thréé föûr fívé síx".chars().cycle().take(extra.max(2)).collect();
    format!("[{accented}{tail}]")
}

/// U+202E overrides the direction of the letters, U+202C ends that.
fn mirror(word: &str) -> String {
    if word.chars().any(char::is_alphabetic) {
        format!("\u{202e}{word}\u{202c}")
    } else {
        word.to_owned()
    }
}

fn accent(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'û',
        'n' => 'ñ',
        'c' => 'ç',
        'y' => 'ý',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ö',
        'U' => 'Û',
        other => other,
    }
}
