//! A text made comparable: folded words with the breaks between them.
//!
//! A word of a script with spaces is what stands between them; of Chinese and Japanese each sign, and
//! of Korean each syllable is one, because their spaces say little.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::{
    fold::{folded, is_syllabic},
    rules::{Begins, begins, vocabulary},
};

/// Of longer texts so many letters are read at each end; a person sees them whole.
const EACH_END: usize = 3_000;

/// One folded word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// As typed but for case: only to tell words apart that fold to the same.
    pub(super) marked: String,
    /// Whether punctuation, an emoji or a new line stands between the word before and this one.
    pub(super) after_break: bool,
    /// Whether it goes on a word without a space: the later syllables of Korean.
    pub(super) is_glued: bool,
    /// Words that we know and that may be meant, when this one is none.
    pub(super) slips: Vec<&'static str>,
    /// Which tables of which language have a phrase that begins so; nothing when nobody has looked.
    pub(super) begins: Option<Begins>,
}

/// A text as the rules see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) words: Vec<Word>,
    /// Letters and digits only, without spaces: for "s t o p".
    pub(super) compact: String,
    pub(super) asks: bool,
}

/// What a thumb stands for among the words.
pub(super) const THUMB_UP: &str = "+yes";
/// The other way.
pub(super) const THUMB_DOWN: &str = "+no";

impl Text {
    /// What a person typed.
    pub(super) fn of(typed: &str) -> Self {
        let mut text = Self::plain(typed);
        for word in &mut text.words {
            word.slips = vocabulary().slips(&word.text);
            word.begins = Some(begins(&word.text, &word.slips));
        }
        text
    }

    /// The same without looking for slips: what our own rules are read with.
    pub(super) fn plain(typed: &str) -> Self {
        let count = typed.chars().count();
        let last = count.saturating_sub(EACH_END).max(EACH_END);
        let ends = typed.chars().enumerate().filter(|(at, _)| *at < EACH_END || last <= *at);
        let letters: Vec<char> = ends
            .map(|(_, letter)| letter)
            .filter(|letter| !is_unseen(*letter))
            .map(plain_letter)
            .nfkc()
            .flat_map(char::to_lowercase)
            .collect();
        let mut reader = Reader::default();
        for (at, &letter) in letters.iter().enumerate() {
            reader.take(letter, letters.get(at + 1).copied().unwrap_or(' '));
        }
        reader.close();
        let mut text = reader.text;
        text.join_spelled();
        text.join_electronic();
        text.compact = text.words.iter().map(|word| word.text.as_str()).collect();
        text
    }

    /// `s t o p` is one word.
    fn join_spelled(&mut self) {
        let is_letter = |word: &Word| word.text.len() == 1 && word.text.as_bytes()[0] > b'9';
        if self.words.len() >= 3 && self.words.iter().all(is_letter) {
            let text: String = self.words.drain(..).map(|word| word.text).collect();
            self.words.push(Word { marked: text.clone(), text, ..Word::default() });
        }
    }

    /// `e-mail` is one word.
    fn join_electronic(&mut self) {
        let mut at = 0;
        while at + 1 < self.words.len() {
            let next = &self.words[at + 1];
            if self.words[at].text == "e" && next.text.starts_with("mail") && !next.after_break {
                let text = format!("e{}", self.words.remove(at + 1).text);
                self.words[at].marked.clone_from(&text);
                self.words[at].text = text;
            }
            at += 1;
        }
    }

    /// The words joined by single spaces.
    #[cfg(test)]
    pub(super) fn joined(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// The text without these stretches of words, each of which leaves a break.
    pub(super) fn without(&self, cut: &[(usize, usize)]) -> Self {
        let is_cut = |at: usize| cut.iter().any(|(from, to)| (*from..*to).contains(&at));
        let mut left = Self { asks: self.asks, ..Self::default() };
        let mut after_cut = false;
        for (at, word) in self.words.iter().enumerate() {
            if is_cut(at) {
                after_cut = true;
                continue;
            }
            let mut word = word.clone();
            word.after_break |= after_cut;
            after_cut = false;
            left.words.push(word);
        }
        left.compact = left.words.iter().map(|word| word.text.as_str()).collect();
        left
    }
}

#[derive(Default)]
struct Reader {
    text: Text,
    word: String,
    after_break: bool,
    /// Whether the last letter was a Korean syllable.
    in_hangul: bool,
}

impl Reader {
    fn take(&mut self, letter: char, next: char) {
        let was_hangul = std::mem::take(&mut self.in_hangul);
        match letter {
            // An apostrophe stands inside a word: `can't` is one.
            '\'' => {}
            _ if is_laughter(letter) => self.close(),
            _ if is_syllabic(letter) => {
                self.close();
                self.in_hangul = ('\u{ac00}'..='\u{d7a3}').contains(&letter);
                let after_break = std::mem::take(&mut self.after_break);
                let text = folded(&letter.to_string());
                let marked = letter.to_string();
                let is_glued = was_hangul && self.in_hangul && !after_break;
                self.push(Word { text, marked, after_break, is_glued, ..Word::default() });
            }
            _ if is_mark(letter) => self.close(),
            _ if letter.is_alphanumeric() || is_combining_mark(letter) => self.word.push(letter),
            '-' if !self.word.is_empty() && next.is_alphanumeric() => self.close(),
            '?' | '\u{bf}' | '\u{61f}' => {
                self.close();
                self.text.asks = true;
                self.after_break = true;
            }
            '👍' | '👌' | '✅' | '✔' | '☑' | '🆗' | '💯' | '🙌' | '✓' | '🙆' => {
                self.thumb(THUMB_UP);
            }
            '👎' | '❌' | '🚫' | '⛔' | '✖' | '🙅' | '❎' => self.thumb(THUMB_DOWN),
            '🛑' => self.thumb("stop"),
            '🚑' | '🚨' => self.thumb("911"),
            '\n' => {
                self.close();
                self.after_break = true;
            }
            _ if letter.is_whitespace() => self.close(),
            _ => {
                self.close();
                self.after_break = true;
            }
        }
    }

    /// The same sign three times running says it once, as `yesss` does.
    fn push(&mut self, word: Word) {
        let words = &mut self.text.words;
        if let [.., first, second] = words.as_slice()
            && first.text == word.text
            && second.text == word.text
            && !word.after_break
        {
            words.pop();
        } else {
            words.push(word);
        }
    }

    fn close(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let word = std::mem::take(&mut self.word);
        for part in split_counts(&folded(&word)) {
            let text = squeezed(part);
            let after_break = std::mem::take(&mut self.after_break);
            self.text.words.push(Word {
                text,
                marked: word.clone(),
                after_break,
                ..Word::default()
            });
        }
    }

    fn thumb(&mut self, text: &str) {
        self.close();
        if self.text.words.last().is_none_or(|word| word.text != text) {
            let text = text.to_owned();
            let marked = text.clone();
            self.text.words.push(Word { text, marked, after_break: true, ..Word::default() });
        }
    }
}

/// Letters that a telephone puts in and nobody sees: joiners, directions, keycaps.
const fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{fe00}'..='\u{fe0d}'
            | '\u{115f}'..='\u{1160}' | '\u{3164}' | '\u{ffa0}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{20e3}' | '\u{640}'
    )
}

/// What the normal form would take apart in a way that nobody means.
const fn plain_letter(letter: char) -> char {
    match letter {
        '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' | '\u{2bc}' => '\'',
        '\u{bc}'..='\u{be}' | '\u{2150}'..='\u{215e}' => ' ',
        '\u{2010}'..='\u{2012}' => '-',
        _ => letter,
    }
}

/// Joins of emoji that are no break and no word.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// How Korean laughs and cries.
const fn is_laughter(letter: char) -> bool {
    matches!(letter, '\u{110f}' | '\u{1112}' | '\u{1172}' | '\u{116e}')
}

/// `1and2` and `5left` are several words; `1st`, `st0p`, and Arabic typed as `3andi` are one.
fn split_counts(word: &str) -> Vec<&str> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let digits = word.find(|letter| !is_digit(letter)).unwrap_or(word.len());
    let (count, rest) = word.split_at(digits);
    let is_ordinal = matches!(rest, "st" | "nd" | "rd" | "th");
    if count.is_empty() || rest.is_empty() || is_ordinal || super::fold::is_word_with_digit(word) {
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
        check("①，２", "1 2");
        check("opt-out", "opt out");
    }

    #[test]
    fn scripts_are_folded_each_in_its_own_way() {
        check("Đúng rồi", "dung roi");
        check("Ещё нет", "еще нет");
        check("نَعَمْ أريـــد", "نعم اريد");
        check("٤ حبات", "4 حبات");
        check("na3am 3andi 5pills", "na3am 3andi 5 pills");
        check("要藥", "要 药");
        check("네~~ 보내", "네 보 내");
        check("ㅋㅋㅋ 네", "네");
        // A Cyrillic О in a Latin word, and Latin letters in a Russian one.
        check("STОP", "stop");
        check("CTОП", "стоп");
    }

    #[test]
    fn breaks_and_joints_are_kept_between_words() {
        let text = Text::of("no, chest pain?");
        let breaks: Vec<bool> = text.words.iter().map(|word| word.after_break).collect();
        assert_eq!((breaks, text.asks), (vec![false, true, false], true));
        let text = Text::of("네 보내");
        let glued: Vec<bool> = text.words.iter().map(|word| word.is_glued).collect();
        assert_eq!(glued, [false, false, true]);
    }
}
