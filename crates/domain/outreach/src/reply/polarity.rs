//! Whether a text says yes, no or later, and how much else it says.

use super::{
    fold::is_syllabic,
    pattern::Found,
    rules::{Ear, Table},
    text::{Text, Word},
};

/// Which way a text leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    Yes,
    No,
    Later,
    /// No, because there is enough.
    Enough,
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

/// How much of a word this is, in halves: a sign is half of one, and a Korean word is its first
/// syllable.
pub(super) fn halves(word: &Word) -> usize {
    match word.text.chars().next() {
        _ if word.is_glued => 0,
        Some(letter @ '\u{3040}'..='\u{9fff}') if is_syllabic(letter) => 1,
        _ => 2,
    }
}

/// Listens to a text, but for the words of these stretches, which were understood otherwise.
pub(super) fn hear(ear: &Ear, text: &Text, understood: &[(usize, usize)]) -> Heard {
    const LEANS: [(Table, Lean); 5] = [
        (|it| &it.courtesy, Lean::Neither),
        (|it| &it.yes, Lean::Yes),
        (|it| &it.no, Lean::No),
        (|it| &it.has_enough, Lean::Enough),
        (|it| &it.later, Lean::Later),
    ];
    let mut lean = Lean::Neither;
    let mut is_courtesy = !text.words.is_empty();
    let (mut halves_heard, mut before_first) = (0, 0);
    let mut at = 0;
    // Whether the word here begins a text, follows a break, or only bridges stand before it.
    let mut is_fresh = true;
    while at < text.words.len() {
        if let Some((_, to)) = understood.iter().find(|(from, to)| (*from..*to).contains(&at)) {
            is_courtesy = false;
            is_fresh = true;
            at = *to;
            continue;
        }
        let word = &text.words[at];
        is_fresh |= word.after_break;
        // Of phrases that are equally long the last of the list is heard.
        let best = LEANS
            .iter()
            .filter_map(|(table, lean)| ear.at(*table, text, at).map(|found| (found, *lean)))
            .max_by_key(|(found, _)| found.to);
        // "Not received yet" holds a "received", and is no answer.
        let asks = ear.at(|it| &it.question, text, at);
        let asks = asks.filter(|it| best.is_none_or(|(found, _)| found.to < it.to));
        match best {
            _ if let Some(asks) = asks => {
                is_courtesy = false;
                for word in &text.words[at..asks.to] {
                    halves_heard += halves(word);
                    before_first += if lean == Lean::Neither { halves(word) } else { 0 };
                }
                is_fresh = false;
                at = asks.to;
            }
            Some((found, Lean::Neither)) => at = found.to,
            Some((found, said)) if is_answer(ear, text, found, said, is_fresh) => {
                is_courtesy = false;
                lean = joined(lean, said);
                is_fresh = true;
                at = found.to;
            }
            _ => {
                is_courtesy = false;
                match ear.at(|it| &it.bridges, text, at) {
                    Some(bridge) => at = bridge.to,
                    None => {
                        halves_heard += halves(word);
                        if lean == Lean::Neither {
                            before_first += halves(word);
                        }
                        is_fresh = false;
                        at += 1;
                    }
                }
            }
        }
    }
    // A yes after a long story is part of the story.
    if before_first > 8 {
        lean = Lean::Neither;
    }
    Heard { lean, strangers: halves_heard.div_ceil(2), is_courtesy }
}

fn is_answer(ear: &Ear, text: &Text, found: Found, lean: Lean, is_fresh: bool) -> bool {
    if lean == Lean::Yes && is_other_wish(ear, text, found) {
        return false;
    }
    let words = &text.words[found.from..found.to];
    if words.iter().filter(|word| !word.is_glued).count() > 1 {
        return true;
    }
    let next = text.words.get(found.to);
    let ends_here = next.is_none_or(|next| next.after_break);
    let is_one_of =
        |table: Table| ear.at(table, text, found.from).is_some_and(|it| it.to == found.to);
    let goes_on = || {
        const AFTER: [Table; 6] = [
            |it| &it.courtesy,
            |it| &it.yes,
            |it| &it.no,
            |it| &it.has_enough,
            |it| &it.later,
            |it| &it.after_no,
        ];
        AFTER.iter().any(|table| ear.at(*table, text, found.to).is_some())
    };
    let first = &words[0].text;
    // A sign alone is an answer only where nothing else is said with it.
    if words.len() == 1 && halves(&words[0]) == 1 {
        return is_fresh && (ends_here || goes_on());
    }
    // "Quiero" alone is a yes; "quiero que" begins another wish.
    if (first.len() == 1 && found.from > 0) || (is_one_of(|it| &it.wishes) && !ends_here) {
        return false;
    }
    if lean == Lean::No && is_one_of(|it| &it.plain_no) && !ends_here {
        return is_fresh && goes_on_after_no(ear, text, found.to);
    }
    is_fresh || (ends_here && found.to == text.words.len() && is_one_of(|it| &it.last_word))
}

/// What a plain "no" may stand before and still be an answer.
fn goes_on_after_no(ear: &Ear, text: &Text, at: usize) -> bool {
    const AFTER: [Table; 5] =
        [|it| &it.after_no, |it| &it.courtesy, |it| &it.no, |it| &it.has_enough, |it| &it.later];
    AFTER.iter().any(|table| ear.at(*table, text, at).is_some())
}

/// "I need to change my address" wishes for something else.
fn is_other_wish(ear: &Ear, text: &Text, found: Found) -> bool {
    let reach: usize = if halves(&text.words[found.from]) == 1 { 5 } else { 2 };
    let to = text.words.len().min(found.to + reach);
    let has = |table: Table, to: usize| {
        (found.from..to).any(|at| ear.at(table, text, at).is_some_and(|it| it.from < to))
    };
    has(|it| &it.wishes, found.to) && has(|it| &it.other_wishes, to)
}

fn joined(before: Lean, next: Lean) -> Lean {
    match (before, next) {
        (Lean::Neither, next) => next,
        (before, next) if before == next => before,
        // "No, not yet" and "not now, no".
        (Lean::No | Lean::Enough, Lean::Later) | (Lean::Later, Lean::No | Lean::Enough) => {
            Lean::Later
        }
        (Lean::No, Lean::Enough) | (Lean::Enough, Lean::No) => Lean::Enough,
        // "Yes, next week": when is for a person to read.
        (Lean::Yes, Lean::Later) => Lean::Yes,
        _ => Lean::Both,
    }
}
