//! Are the words plain? Sentences of at most 15 words, and a school grade of at most 6 over the
//! English text (Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59). The score
//! is a signal; people who read the words are the gate.

use words::sources;

/// The areas whose words patients read on pages.
const AREAS: [&str; 3] = ["portal", "opt-in", "scam"];

/// The sentences of the portal in one language, without the words that are filled in.
fn sentences(language: &str) -> Vec<String> {
    let is_ours = |area: &str| AREAS.contains(&area);
    let of_pages = sources().into_iter().filter(|it| it.language == language && is_ours(&it.area));
    let text: String = of_pages.map(|source| format!("{}\n", source.text)).collect();
    assert!(!text.is_empty(), "the portal has words");
    let mut sentences = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((_, text)) = line.split_once(" = ") else { continue };
        let bare = text.replace(['{', '}', '$'], "");
        sentences.extend(
            bare.split(['.', '?', '!', ':'])
                .map(|sentence| sentence.trim().to_owned())
                .filter(|sentence| !sentence.is_empty()),
        );
    }
    sentences
}

fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        if vowel && !before {
            count += 1;
        }
        before = vowel;
    }
    if word.ends_with('e') && !word.ends_with("le") && count > 1 {
        count -= 1;
    }
    count.max(1)
}

#[test]
fn sentences_are_short() {
    for (language, most) in [("en", 15), ("es", 19)] {
        for sentence in sentences(language) {
            let words = sentence.split_whitespace().count();
            assert!(words <= most, "{language}: {words} words: {sentence}");
        }
    }
}

#[test]
fn english_reads_like_a_sixth_grade_book_or_easier() {
    let sentences = sentences("en");
    let words: Vec<&str> = sentences.iter().flat_map(|it| it.split_whitespace()).collect();
    let spoken: usize = words.iter().map(|word| syllables(word)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand words")]
    let (all, lines, spoken) = (words.len() as f64, sentences.len() as f64, spoken as f64);
    let grade = 0.39 * all / lines + 11.8 * spoken / all - 15.59;
    assert!(grade <= 6.0, "the grade is {grade:.1}");
}

#[test]
fn every_sentence_is_there_in_every_language() {
    let complaints = words::check_locales();
    let ours: Vec<String> = complaints
        .iter()
        .filter(|complaint| words::OF_PATIENTS.contains(&complaint.area.as_str()))
        .map(ToString::to_string)
        .collect();
    assert!(ours.is_empty(), "{ours:#?}");
}
