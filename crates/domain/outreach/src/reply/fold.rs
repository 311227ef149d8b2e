//! Letters made comparable, script by script.

use std::{
    collections::{BTreeSet, HashMap},
    sync::OnceLock,
};

use kernel::fold::fold;

use super::lexicon::{FILES, section};

/// Whether a letter is a word by itself.
pub(super) const fn is_syllabic(letter: char) -> bool {
    matches!(
        letter,
        '\u{3040}'..='\u{30ff}' | '\u{3105}'..='\u{318e}' | '\u{3400}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}'
            | '\u{1100}'..='\u{11ff}'
    )
}

/// One word, lower case and composed, without marks and in one script.
pub(super) fn folded(word: &str) -> String {
    let word = one_script(word);
    let folded: String = fold(&word)
        .chars()
        .filter(
            |letter| !matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'),
        )
        .map(folded_letter)
        .collect();
    without_article(folded)
}

fn folded_letter(letter: char) -> char {
    match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        'ё' => 'е',
        '\u{660}'..='\u{669}' => digit(letter, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(letter, '\u{6f0}'),
        '\u{966}'..='\u{96f}' => digit(letter, '\u{966}'),
        '\u{3400}'..='\u{9fff}' => simplified().get(&letter).copied().unwrap_or(letter),
        _ => letter,
    }
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

/// The Arabic article, alone or after "and" or "in", before three letters or more.
fn without_article(word: String) -> String {
    for article in ["وال", "بال", "ال"] {
        if let Some(rest) = word.strip_prefix(article)
            && rest.chars().count() >= 3
        {
            return rest.to_owned();
        }
    }
    word
}

/// A word that mixes Latin and Cyrillic letters was meant in the script that it has more of.
fn one_script(word: &str) -> String {
    const PAIRS: [(char, char); 14] = [
        ('a', 'а'),
        ('b', 'в'),
        ('c', 'с'),
        ('e', 'е'),
        ('h', 'н'),
        ('k', 'к'),
        ('m', 'м'),
        ('o', 'о'),
        ('p', 'р'),
        ('t', 'т'),
        ('x', 'х'),
        ('y', 'у'),
        ('i', 'і'),
        ('s', 'ѕ'),
    ];
    let is_latin = |letter: &char| letter.is_ascii_alphabetic();
    let is_cyrillic = |letter: &char| ('\u{400}'..='\u{4ff}').contains(letter);
    let latin = word.chars().filter(is_latin).count();
    let cyrillic = word.chars().filter(is_cyrillic).count();
    if latin == 0 || cyrillic == 0 {
        return word.to_owned();
    }
    // Letters that only one script has tell which it is; the look-alikes follow.
    let own = |letter: char| !PAIRS.iter().any(|(a, b)| letter == *a || letter == *b);
    let (owns_latin, owns_cyrillic) = (
        word.chars().any(|letter| is_latin(&letter) && own(letter)),
        word.chars().any(|letter| is_cyrillic(&letter) && own(letter)),
    );
    let to_latin = if owns_latin == owns_cyrillic { latin >= cyrillic } else { owns_latin };
    let other = |letter: char| {
        let pair = PAIRS.iter().find(|(a, b)| letter == if to_latin { *b } else { *a });
        pair.map_or(letter, |(a, b)| if to_latin { *a } else { *b })
    };
    word.chars().map(other).collect()
}

/// Traditional signs by the simplified ones, from the Chinese file: its rules are written once.
fn simplified() -> &'static HashMap<char, char> {
    static SIGNS: OnceLock<HashMap<char, char>> = OnceLock::new();
    SIGNS.get_or_init(|| {
        let lines = FILES.iter().flat_map(|(_, file)| section(file, "variants"));
        lines
            .flat_map(str::split_whitespace)
            .flat_map(|signs| {
                let mut signs = signs.chars();
                let plain = signs.next();
                signs.filter_map(move |sign| plain.map(|plain| (sign, plain)))
            })
            .collect()
    })
}

/// Whether this is a word of ours that begins with a digit: Arabic typed with Latin letters.
pub(super) fn is_word_with_digit(word: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let is_one = |word: &&str| {
            word.starts_with(|letter: char| letter.is_ascii_digit())
                && word.contains(|letter: char| letter.is_ascii_alphabetic())
        };
        let split = |(_, file): &(&str, &'static str)| {
            file.split([' ', '\n', '|', '?', '*']).filter(is_one).collect::<Vec<_>>()
        };
        FILES.iter().flat_map(split).collect()
    });
    words.contains(word)
}
