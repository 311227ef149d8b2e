//! Whether a text says yes, no or later, and how much else it says.

use super::{pattern::Found, rules::rules, text::Text};

/// Which way a text leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    Yes,
    No,
    Later,
    /// Both yes and no: nobody should guess.
    Both,
    Neither,
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heard {
    pub(super) lean: Lean,
    /// Words that mean nothing to us.
    pub(super) strangers: usize,
    /// Nothing but courtesies.
    pub(super) is_courtesy: bool,
}

/// Words that a yes or no may follow without a break.
const BRIDGES: &[&str] = &[
    "so",
    "but",
    "and",
    "then",
    "i",
    "said",
    "guess",
    "think",
    "we",
    "pues",
    "que",
    "entonces",
    "y",
    "pero",
    "creo",
    "dije",
    "digo",
    "well",
    "um",
    "uh",
    "my",
    "answer",
    "is",
    "am",
    "a",
    "big",
    "the",
    "mi",
    "respuesta",
    "es",
    "oh",
    "ah",
    "ay",
    "just",
    "that",
    "ya",
    "actually",
    "honestly",
    "hell",
    "heck",
    "omg",
    "la",
    "verdad",
    "also",
    "it",
    "say",
    "im",
    "saying",
    "to",
    "all",
    "for",
    "on",
];

/// Words that wish for something that is yet to be said.
const WISHES: &[&str] = &[
    "need", "want", "wanna", "like", "would", "quiero", "necesito", "quisiera", "ocupo", "please",
];

/// What a plain "no" may stand before and still be an answer.
const AFTER_NO: &[&str] = &[
    "i", "im", "ive", "we", "its", "it", "my", "that", "thats", "they", "this", "the", "yo", "ya",
    "because", "not", "porque", "pero", "but", "dont", "he", "she", "sir", "maam", "aun",
    "todavia", "since", "cuz", "bc", "doctor", "por",
];

/// Listens to a text.
pub(super) fn hear(text: &Text) -> Heard {
    let rules = rules();
    let any = |_: Found| true;
    let mut heard =
        Heard { lean: Lean::Neither, strangers: 0, is_courtesy: !text.words.is_empty() };
    let mut at = 0;
    // Whether the word here begins a text, follows a break, or only bridges stand before it.
    let mut is_fresh = true;
    let mut before_first = 0;
    while at < text.words.len() {
        let word = &text.words[at];
        is_fresh |= word.after_break;
        let candidates = [
            (rules.later.at(text, at, any), Lean::Later),
            (rules.no.at(text, at, any), Lean::No),
            (rules.yes.at(text, at, any), Lean::Yes),
            (rules.courtesy.at(text, at, any), Lean::Neither),
        ];
        let best = candidates
            .iter()
            .filter_map(|(found, lean)| found.map(|found| (found, *lean)))
            .rev()
            .max_by_key(|(found, _)| found.to);
        match best {
            Some((found, Lean::Neither)) => at = found.to,
            Some((found, lean)) if is_answer(text, found, lean, is_fresh) => {
                heard.is_courtesy = false;
                heard.lean = joined(heard.lean, lean);
                is_fresh = true;
                at = found.to;
            }
            _ => {
                heard.is_courtesy = false;
                if !BRIDGES.contains(&word.text.as_str()) {
                    heard.strangers += 1;
                    before_first += usize::from(heard.lean == Lean::Neither);
                    is_fresh = false;
                }
                at += 1;
            }
        }
    }
    // A yes after a long story is part of the story.
    if before_first > 4 {
        heard.lean = Lean::Neither;
    }
    heard
}

fn is_answer(text: &Text, found: Found, lean: Lean, is_fresh: bool) -> bool {
    let words = &text.words[found.from..found.to];
    if lean == Lean::Yes && is_other_wish(text, found) {
        return false;
    }
    if words.len() > 1 {
        return true;
    }
    let word = words[0].text.as_str();
    let next = text.words.get(found.to);
    let ends_here = next.is_none_or(|next| next.after_break);
    // "Quiero" alone is a yes; "quiero que" begins another wish.
    if (word.len() == 1 && found.from > 0) || (WISHES.contains(&word) && !ends_here) {
        return false;
    }
    if lean == Lean::No && word == "no" && !ends_here {
        let follows = next.map_or("", |next| next.text.as_str());
        let rules = rules();
        let any = |_: Found| true;
        return is_fresh
            && (AFTER_NO.contains(&follows)
                || [&rules.courtesy, &rules.no, &rules.later]
                    .iter()
                    .any(|list| list.at(text, found.to, any).is_some()));
    }
    is_fresh || (ends_here && found.to == text.words.len() && matches!(word, "yes" | "si" | "no"))
}

/// "I need to change my address" wishes for something else.
fn is_other_wish(text: &Text, found: Found) -> bool {
    const OTHERS: &[&str] = &[
        "change",
        "speak",
        "talk",
        "ask",
        "know",
        "cancel",
        "reschedule",
        "update",
        "help",
        "move",
        "stop",
        "call",
        "hablar",
        "preguntar",
        "cambiar",
        "saber",
        "llamada",
        "ayuda",
        "cancelar",
        "parar",
        "informacion",
        "decirle",
        "decirles",
        "see",
        "understand",
        "question",
    ];
    let to = text.words.len().min(found.to + 2);
    let has = |list: &[&str], to: usize| {
        text.words[found.from..to].iter().any(|word| list.contains(&word.text.as_str()))
    };
    has(WISHES, found.to) && has(OTHERS, to)
}

fn joined(before: Lean, next: Lean) -> Lean {
    match (before, next) {
        (Lean::Neither, next) => next,
        (before, next) if before == next => before,
        // "No, not yet" and "not now, no".
        (Lean::No, Lean::Later) | (Lean::Later, Lean::No) => Lean::Later,
        // "Yes, next week": when is for a person to read.
        (Lean::Yes, Lean::Later) => Lean::Yes,
        _ => Lean::Both,
    }
}
