//! A text made comparable: folded words with the breaks between them.

use kernel::fold::fold;

/// Longer texts are read up to here; a person sees them whole.
const MAX_LETTERS: usize = 1_600;

/// One folded word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether punctuation, an emoji or a new line stands between the word before and this one.
    pub(super) after_break: bool,
}

/// A text as the rules see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) words: Vec<Word>,
    /// Letters and digits only, without spaces: for scripts that use none, and for "s t o p".
    pub(super) compact: String,
    /// As typed but for case: only to tell words apart that fold to the same.
    pub(super) lower: String,
    pub(super) asks: bool,
}

/// What a thumb stands for among the words.
pub(super) const THUMB_UP: &str = "+yes";
/// The other way.
pub(super) const THUMB_DOWN: &str = "+no";

impl Text {
    pub(super) fn of(typed: &str) -> Self {
        let cut: String = typed.chars().take(MAX_LETTERS).collect();
        let folded = fold(&widened(&cut));
        let mut text = Self { lower: cut.to_lowercase(), ..Self::default() };
        let mut word = String::new();
        let mut after_break = false;
        for letter in folded.chars() {
            if letter.is_alphanumeric() {
                word.push(letter);
                continue;
            }
            // An apostrophe stands inside a word: `can't` is one.
            if matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}') {
                continue;
            }
            text.close(&mut word, &mut after_break);
            match letter {
                '?' | '\u{bf}' | '\u{ff1f}' | '\u{61f}' => {
                    text.asks = true;
                    after_break = true;
                }
                '👍' | '👌' | '✅' | '✔' | '☑' | '🆗' | '💯' | '🙌' | '✓' | '🙆' =>
                {
                    text.thumb(THUMB_UP);
                }
                '👎' | '❌' | '🚫' | '⛔' | '✖' | '🙅' | '❎' => text.thumb(THUMB_DOWN),
                '🛑' => text.thumb("stop"),
                letter if letter.is_whitespace() || is_mark(letter) => {}
                _ => after_break = true,
            }
        }
        text.close(&mut word, &mut after_break);
        text.join_spelled();
        text.compact = text.words.iter().map(|word| word.text.as_str()).collect();
        text
    }

    fn close(&mut self, word: &mut String, after_break: &mut bool) {
        if word.is_empty() {
            return;
        }
        for part in split_counts(word) {
            self.words.push(Word { text: squeezed(part), after_break: *after_break });
            *after_break = false;
        }
        word.clear();
    }

    fn thumb(&mut self, text: &str) {
        if self.words.last().is_none_or(|word| word.text != text) {
            self.words.push(Word { text: text.to_owned(), after_break: true });
        }
    }

    /// `s t o p` is one word.
    fn join_spelled(&mut self) {
        let is_letter = |word: &Word| word.text.len() == 1 && word.text.as_bytes()[0] > b'9';
        if self.words.len() >= 3 && self.words.iter().all(is_letter) {
            let text = self.words.drain(..).map(|word| word.text).collect();
            self.words.push(Word { text, after_break: false });
        }
    }

    /// Whether a word of the text is one of these.
    pub(super) fn has_any(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.text.as_str()))
    }

    /// The words joined by single spaces.
    pub(super) fn joined(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}

/// Joins of emoji that are no break and no word.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// `1and2` and `5left` are several words; `1st` and `st0p` are one.
fn split_counts(word: &str) -> Vec<&str> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let digits = word.find(|letter| !is_digit(letter)).unwrap_or(word.len());
    let (count, rest) = word.split_at(digits);
    if count.is_empty() || rest.is_empty() || matches!(rest, "st" | "nd" | "rd" | "th") {
        return vec![word];
    }
    let letters = rest.find(is_digit).unwrap_or(rest.len());
    let (unit, more) = rest.split_at(letters);
    let mut parts = vec![count, unit];
    if !more.is_empty() {
        parts.extend(split_counts(more));
    }
    parts
}

/// `yesss` is `yes`: three of the same letter in a row are one. Digits stay.
fn squeezed(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut squeezed = String::with_capacity(word.len());
    let mut at = 0;
    while at < letters.len() {
        let run = letters[at..].iter().take_while(|letter| **letter == letters[at]).count();
        let keep = if run >= 3 && letters[at].is_alphabetic() { 1 } else { run };
        squeezed.extend(std::iter::repeat_n(letters[at], keep));
        at += run;
    }
    squeezed
}

/// Full-width letters and digits as plain ones, and keycaps as their digits.
fn widened(text: &str) -> String {
    text.chars()
        .filter(|letter| *letter != '\u{20e3}')
        .map(|letter| match letter {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
            '\u{3000}' => ' ',
            _ => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, joined: &str) {
        assert_eq!(Text::of(typed).joined(), joined);
    }

    #[test]
    fn texts_become_plain_words() {
        check("  ¡SÍ, por favor! ", "si por favor");
        check("I can't / don\u{2019}t", "i cant dont");
        check("YESSSS!!!", "yes");
        check("S.T.O.P", "stop");
        check("1\u{fe0f}\u{20e3} and 2", "1 and 2");
        check("👌🏿👌🏾", THUMB_UP);
        check("ＳＴＯＰ", "stop");
        check("5555", "5555");
        check("1and2, 5left, 2nd", "1 and 2 5 left 2nd");
    }

    #[test]
    fn breaks_are_kept_between_words() {
        let text = Text::of("no, chest pain?");
        let breaks: Vec<bool> = text.words.iter().map(|word| word.after_break).collect();
        assert_eq!((breaks, text.asks), (vec![false, true, false], true));
    }
}
