//! Stop, start and help: judged before everything else, in every language at once.
//!
//! A stop that is missed costs a patient's trust and the law's; a stop that was none costs a
//! patient's refill. Whole words and whole phrases only, and never one that is about a medicine.

use super::{
    Because, Confidence, Expecting, Intent, Reading, StopScope, Which,
    fold::is_syllabic,
    pattern::Found,
    polarity::halves,
    rules::{Ear, Rules, all_rules},
    slips::{is_slip, is_within},
    text::{Text, Word},
};

/// A whole message that is a keyword of stop, start or help.
pub(super) fn keyword(ear: &Ear, text: &Text, expecting: Expecting) -> Option<Reading> {
    let core = core(ear, text);
    let reading = |intent, confidence, because| {
        Some(Reading { intent, confidence, because: Because(because), also: Vec::new() })
    };
    if let Some(ambiguous) = vietnamese(&core) {
        return Some(ambiguous);
    }
    if core.is_empty() {
        return None;
    }
    let is = |table: fn(&Rules) -> &super::pattern::Patterns| {
        all_rules().iter().any(|rules| table(rules).is_whole(&core))
    };
    let is_stop = is(|it| &it.stop_words) && !core.iter().any(is_guess);
    if is_stop || is_stop_run_together(text) {
        return reading(Intent::Stop(StopScope::All), Confidence::Certain, "stop-keyword");
    }
    if is(|it| &it.start_words) && !core.iter().any(is_guess) {
        return reading(Intent::Start, Confidence::Certain, "start-keyword");
    }
    let is_help = |words: &[Word]| all_rules().iter().any(|rules| rules.help_words.is_whole(words));
    if !text.words.iter().any(is_guess) && (is_help(&core) || is_help(&text.words)) {
        return reading(Intent::Help, Confidence::Certain, "help-keyword");
    }
    let words: Vec<&str> = core.iter().map(|word| word.text.as_str()).collect();
    if let ["stop", rest @ ..] = words.as_slice()
        && !rest.is_empty()
        && let Some(numbers) = numbers(ear, &core[1..])
    {
        return Some(numbered_stop(&numbers, expecting));
    }
    if is_mistyped_stop(&words) {
        return reading(Intent::Stop(StopScope::All), Confidence::Good, "stop-mistyped");
    }
    None
}

/// A stop said in a sentence.
pub(super) fn phrase(text: &Text) -> Option<Reading> {
    let found = all_rules().iter().find_map(|rules| {
        let is_meant = |found| !is_turned(rules, text, found) && !is_told(text, found);
        rules.stop.find(text, is_meant).map(|_| rules)
    });
    if found.is_none() && !is_set_apart(text) {
        return None;
    }
    // Whether it is about messages or a medicine, the language of the stop tells, and English.
    let ear = Ear::of_one(found.unwrap_or(&all_rules()[0]));
    let because = Because("stop-phrase");
    let stop = |intent| Reading { intent, confidence: Confidence::Good, because, also: Vec::new() };
    if ear.says(|it| &it.about_medicine, text) && !ear.says(|it| &it.about_messages, text) {
        // "Stop sending my refill" refuses a refill, or messages: a person asks which.
        let because = Because("stop-or-refill");
        return Some(Reading { because, confidence: Confidence::Low, ..stop(Intent::Question) });
    }
    let scope =
        if ear.says(|it| &it.refill_messages, text) { StopScope::Refills } else { StopScope::All };
    Some(stop(Intent::Stop(scope)))
}

/// Whether a word is known by nobody and only near to one of ours.
fn is_guess(word: &Word) -> bool {
    !word.slips.is_empty()
}

/// The words without courtesies, each repetition once.
pub(super) fn core(ear: &Ear, text: &Text) -> Vec<Word> {
    let mut core: Vec<Word> = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        if let Some(found) = ear.at(|it| &it.courtesy, text, at) {
            at = found.to;
            continue;
        }
        let word = &text.words[at];
        let is_sign = word.text.starts_with(is_syllabic);
        if is_sign || core.last().is_none_or(|last| last.text != word.text) {
            core.push(word.clone());
        }
        at += 1;
    }
    core
}

fn numbers(ear: &Ear, words: &[Word]) -> Option<Vec<u32>> {
    let text = Text { words: words.to_vec(), ..Text::default() };
    let (mut numbers, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let (number, to) = ear.number(&text, at)?;
        numbers.push(number);
        at = to;
    }
    Some(numbers)
}

/// `s top` and `opt-out`, however the spaces fell.
fn is_stop_run_together(text: &Text) -> bool {
    text.words.len() <= 3
        && ["stop", "stopall", "unsubscribe", "optout", "stopp", "stopstop", "stopplease"]
            .contains(&text.compact.as_str())
}

/// One word that is a slip away from a keyword of English or Spanish, which carriers listen to too.
fn is_mistyped_stop(core: &[&str]) -> bool {
    let [word] = core else { return false };
    let is = |words: &super::pattern::Patterns| words.is_whole(&Text::plain(word).words);
    if all_rules().iter().any(|rules| is(&rules.not_a_stop_word)) {
        return false;
    }
    (word.is_ascii() && word.len() >= 3 && is_within("stop", word, 1))
        || all_rules().iter().any(|rules| is(&rules.mistyped_stop))
        || ["stopall", "unsubscribe", "cancel", "cancelar"].iter().any(|it| is_slip(it, word))
}

/// `STOP 12345` is no plain stop: some systems mean a record by it. A number that was offered means
/// that refill; any other goes back as a question.
fn numbered_stop(numbers: &[u32], expecting: Expecting) -> Reading {
    let of = match expecting {
        Expecting::Confirmation { of } | Expecting::WhichOne { of } if of > 1 => of,
        _ => 0,
    };
    let mut named: Vec<u8> = numbers
        .iter()
        .filter_map(|number| u8::try_from(*number).ok())
        .filter(|number| (1..=of).contains(number))
        .collect();
    named.sort_unstable();
    let because = Because("stop-with-number");
    let (intent, confidence) = if named.len() == numbers.len() {
        (Intent::Decline(Which::Only(named)), Confidence::Good)
    } else {
        (Intent::Unclear, Confidence::Low)
    };
    Reading { intent, confidence, because, also: Vec::new() }
}

/// Four words of Vietnamese fold to the same letters: two of them say stop, one says right.
fn vietnamese(core: &[Word]) -> Option<Reading> {
    let [word] = core else { return None };
    if word.text != "dung" {
        return None;
    }
    let (intent, confidence) = match word.marked.as_str() {
        "dừng" | "đừng" => (Intent::Stop(StopScope::All), Confidence::Certain),
        "đúng" => (Intent::Confirm(Which::All), Confidence::Good),
        _ => (Intent::Unclear, Confidence::Low),
    };
    Some(Reading { intent, confidence, because: Because("stop-or-right"), also: Vec::new() })
}

/// "STOP!! I told you" and "you are bothering me, stop": the word alone between breaks.
fn is_set_apart(text: &Text) -> bool {
    let is_stop = |at: usize| text.words[at].text == "stop";
    let last = text.words.len() - 1;
    last > 0
        && (is_stop(0) && text.words[1].after_break
            || is_stop(last) && text.words[last].after_break)
}

/// Whether a negation turns the phrase round: "do not stop", "no dejen de", "I don't want to miss".
fn is_turned(rules: &Rules, text: &Text, found: Found) -> bool {
    let is = |table: &super::pattern::Patterns, at: usize| {
        table.at(&text.words, at, |_| true).is_some_and(|it| it.to > at)
    };
    let inner_turn = is(&rules.negations, found.from)
        && (found.from + 1..found.to).any(|at| is(&rules.turned, at));
    let mut outer_turn = false;
    for at in (found.from.saturating_sub(3)..found.from).rev() {
        if text.words[at + 1].after_break {
            break;
        }
        if rules.negations.at(&text.words, at, |it| it.to <= found.from).is_some() {
            outer_turn = is(&rules.turned, found.from);
            break;
        }
        // A sign may be the second half of a negation.
        if !is(&rules.softeners, at) && halves(&text.words[at]) == 2 {
            break;
        }
    }
    inner_turn || outer_turn
}

/// "Why did you stop texting me?" tells, and asks for no stop.
fn is_told(text: &Text, found: Found) -> bool {
    let word =
        |back: usize| found.from.checked_sub(back).map_or("", |at| text.words[at].text.as_str());
    matches!(word(1), "you" | "they" | "u")
        && matches!(word(2), "did" | "have" | "if" | "when" | "why")
}
