//! Stop, start and help: judged before everything else, in every language at once.
//!
//! A stop that is missed costs a patient's trust and the law's; a stop that was none costs a
//! patient's refill. Whole words and whole phrases only, and never one that is about a medicine.

use super::{
    Because, Confidence, Expecting, Intent, Reading, StopScope, Which,
    numbers::number,
    pattern::{Found, is_slip, is_within},
    rules::rules,
    text::Text,
};

const NEGATIONS: &[&str] = &[
    "dont", "not", "never", "cant", "wont", "didnt", "doesnt", "dnt", "no", "nunca", "jamas",
    "without", "sin", "pa",
];

/// Verbs that a negation turns round: "do not stop", "no dejen de", "I don't want to miss".
const TURNED: &[&str] = &[
    "stop",
    "quit",
    "end",
    "cancel",
    "unsubscribe",
    "remove",
    "opt",
    "lose",
    "miss",
    "stopping",
    "block",
    "dejen",
    "deje",
    "deja",
    "dejar",
    "paren",
    "pare",
    "parar",
    "detengan",
    "detener",
    "cancelen",
    "cancele",
    "cancelar",
    "quiten",
    "quitar",
    "perder",
    "suspender",
    "halt",
];

/// A whole message that is a keyword of stop, start or help.
pub(super) fn keyword(text: &Text, expecting: Expecting) -> Option<Reading> {
    let core = core(text);
    let whole = core.join(" ");
    let reading = |intent, confidence, because| {
        Some(Reading { intent, confidence, because: Because(because), also: None })
    };
    if let Some(ambiguous) = vietnamese(text, &whole) {
        return ambiguous;
    }
    if expecting == Expecting::DosesLeft && matches!(whole.as_str(), "no more" | "no mas") {
        return reading(Intent::DosesLeft(0), Confidence::Good, "doses-none");
    }
    if rules().stop_words.has(&whole) || is_stop_run_together(text) {
        return reading(Intent::Stop(StopScope::All), Confidence::Certain, "stop-keyword");
    }
    if rules().start_words.has(&whole) {
        return reading(Intent::Start, Confidence::Certain, "start-keyword");
    }
    if rules().help_words.has(&whole) || rules().help_words.has(&text.joined()) {
        return reading(Intent::Help, Confidence::Certain, "help-keyword");
    }
    if let [stop, rest @ ..] = core.as_slice()
        && *stop == "stop"
        && !rest.is_empty()
        && rest.iter().all(|word| number(word).is_some())
    {
        return Some(numbered_stop(rest, expecting));
    }
    if is_mistyped_stop(&core) {
        return reading(Intent::Stop(StopScope::All), Confidence::Good, "stop-mistyped");
    }
    None
}

/// A stop said in a sentence.
pub(super) fn phrase(text: &Text) -> Option<Reading> {
    let rules = rules();
    let found = rules.stop.find(text, |found| !is_turned(text, found) && !is_told(text, found));
    let is_spaceless = rules.stop_spaceless.are_inside(&text.compact);
    if found.is_none() && !is_spaceless && !is_set_apart(text) {
        return None;
    }
    let is_about_messages = rules.about_messages.stand_in(text);
    if !is_spaceless && rules.about_medicine.stand_in(text) && !is_about_messages {
        return None;
    }
    let scope = match rules.refill_messages.find(text, |_| true) {
        Some(_) => StopScope::Refills,
        None => StopScope::All,
    };
    let because = Because("stop-phrase");
    Some(Reading { intent: Intent::Stop(scope), confidence: Confidence::Good, because, also: None })
}

/// The words without courtesies, each repetition once.
fn core(text: &Text) -> Vec<&str> {
    let courtesy = &rules().courtesy;
    let mut core: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        if let Some(found) = courtesy.at(text, at, |_| true) {
            at = found.to;
            continue;
        }
        let word = text.words[at].text.as_str();
        if core.last() != Some(&word) {
            core.push(word);
        }
        at += 1;
    }
    core
}

/// `s top` and `opt-out`, however the spaces fell.
fn is_stop_run_together(text: &Text) -> bool {
    text.words.len() <= 3
        && ["stop", "stopall", "unsubscribe", "optout", "stopp", "stopstop", "stopplease"]
            .contains(&text.compact.as_str())
}

fn is_mistyped_stop(core: &[&str]) -> bool {
    let [word] = core else { return false };
    if rules().not_a_stop_word.has(word) {
        return false;
    }
    (word.is_ascii() && word.len() >= 3 && is_within("stop", word, 1))
        || matches!(*word, "st0p" | "5top" | "stip" | "stopo" | "sotp" | "tsop" | "unsuscribir")
        || is_slip("stopall", word)
        || is_slip("unsubscribe", word)
        || (is_slip("cancel", word) && !matches!(*word, "cancer" | "canela" | "chancel"))
        || is_slip("cancelar", word)
}

/// `STOP 12345` is no plain stop: some systems mean a record by it. A number that was offered means
/// that refill; any other goes back as a question.
fn numbered_stop(rest: &[&str], expecting: Expecting) -> Reading {
    let of = match expecting {
        Expecting::Confirmation { of } | Expecting::WhichOne { of } if of > 1 => of,
        _ => 0,
    };
    let mut named: Vec<u8> = rest
        .iter()
        .filter_map(|word| number(word).and_then(|it| u8::try_from(it).ok()))
        .filter(|number| (1..=of).contains(number))
        .collect();
    named.sort_unstable();
    let because = Because("stop-with-number");
    let (intent, confidence) = if named.len() == rest.len() {
        (Intent::Decline(Which::Only(named)), Confidence::Good)
    } else {
        (Intent::Unclear, Confidence::Low)
    };
    Reading { intent, confidence, because, also: None }
}

/// Two words of Vietnamese fold to the same letters: one says stop, the other says right.
fn vietnamese(text: &Text, whole: &str) -> Option<Option<Reading>> {
    if whole != "dung" {
        return None;
    }
    let says = |letters: &[&str]| letters.iter().any(|letter| text.lower.contains(letter));
    let (intent, confidence) = if says(&["ừ", "u\u{31b}\u{300}", "ư\u{300}"]) {
        (Intent::Stop(StopScope::All), Confidence::Certain)
    } else if says(&["ú", "u\u{301}"]) {
        (Intent::Confirm(Which::All), Confidence::Good)
    } else {
        (Intent::Unclear, Confidence::Low)
    };
    let because = Because("stop-or-right");
    Some(Some(Reading { intent, confidence, because, also: None }))
}

/// "STOP!! I told you" and "you are bothering me, stop": the word alone between breaks.
fn is_set_apart(text: &Text) -> bool {
    let is_stop = |at: usize| text.words[at].text == "stop";
    let last = text.words.len() - 1;
    last > 0
        && (is_stop(0) && text.words[1].after_break
            || is_stop(last) && text.words[last].after_break)
}

/// Whether a negation turns the phrase round.
fn is_turned(text: &Text, found: Found) -> bool {
    let words = &text.words[found.from..found.to];
    let is = |list: &[&str], at: usize| list.contains(&text.words[at].text.as_str());
    let inner_turn = is(NEGATIONS, found.from)
        && words.iter().skip(1).any(|word| TURNED.contains(&word.text.as_str()));
    let lead = 3.min(found.from);
    let is_softened = |at: usize| {
        is(
            &["ever", "please", "want", "to", "you", "just", "me", "de", "need", "quiero", "que"],
            at,
        )
    };
    let mut outer_turn = false;
    for at in (found.from - lead..found.from).rev() {
        if text.words[at + 1].after_break {
            break;
        }
        if is(NEGATIONS, at) {
            outer_turn = TURNED.contains(&text.words[found.from].text.as_str());
            break;
        }
        if !is_softened(at) {
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
