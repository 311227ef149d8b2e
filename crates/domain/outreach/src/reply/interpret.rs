//! From a text to its meaning, in the order in which being wrong would hurt most.

use kernel::Language;

use super::{
    Because, Confidence, Expecting, Intent, Reading, Which,
    keywords::{keyword, phrase},
    numbers::doses_left,
    pattern::{Found, Patterns},
    polarity::{Heard, Lean, hear},
    rules::rules,
    text::Text,
    which::which,
};

/// Reads a text. `language` is the patient's; every language is listened to all the same, because
/// people answer in the one they are thinking in.
pub fn interpret(typed: &str, language: &Language, expecting: &Expecting) -> Reading {
    let text = Text::of(typed);
    if text.words.is_empty() {
        return without_words(typed);
    }
    if let Some(reading) = reaction(typed, &text) {
        return reading;
    }
    if let Some(reading) = keyword(&text, *expecting) {
        return reading;
    }
    let stop = phrase(&text);
    if is_danger(&text) {
        let also = stop.map(|stop| stop.intent);
        return Reading { also, ..certain(Intent::Emergency, "danger") };
    }
    let is_deceased = rules().deceased.find(&text, |_| true).is_some();
    if let Some(stop) = stop {
        let also = is_deceased.then_some(Intent::Question);
        return Reading { also, ..stop };
    }
    if rules().automatic.find(&text, |_| true).is_some() {
        return good(Intent::Courtesy, "automatic");
    }
    if is_deceased {
        return good(Intent::Question, "deceased");
    }
    if rules().wrong_number.find(&text, |_| true).is_some() {
        return good(Intent::WrongNumber, "wrong-number");
    }
    asked(&text, language, *expecting)
}

/// What the thread waits for, then everything else.
fn asked(text: &Text, language: &Language, expecting: Expecting) -> Reading {
    let rules = rules();
    let says = |patterns: &Patterns| patterns.find(text, |_| true).is_some();
    let is_ill = rules.side_effects.find(text, |found| !is_denied(text, found)).is_some();
    if let Expecting::DosesLeft = expecting
        && let Some(count) = doses_left(text, true)
    {
        return good(Intent::DosesLeft(count), "doses-left");
    }
    let of = match expecting {
        Expecting::Confirmation { of } | Expecting::WhichOne { of } => of,
        Expecting::Nothing | Expecting::DosesLeft => 0,
    };
    if of > 0
        && !text.asks
        && let Some(intent) = which(text, of)
    {
        return Reading { also: ill(is_ill), ..certain(intent, "which") };
    }
    let volunteered = if text.asks { None } else { doses_left(text, false) };
    if !is_ill && says(&rules.new_link) {
        return good(Intent::NewLink, "new-link");
    }
    let wants_call = says(&rules.call_me);
    let asks = text.asks || says(&rules.question);
    let heard = hear(text);
    let lean = if leads_with_question(text, &heard) { Lean::Neither } else { heard.lean };
    let also = ill(is_ill)
        .or(wants_call.then_some(Intent::CallMe))
        .or(asks.then_some(Intent::Question))
        .or(volunteered.map(Intent::DosesLeft))
        .or((heard.strangers >= 3).then_some(Intent::Question));
    let confidence =
        if heard.strangers == 0 && also.is_none() { Confidence::Certain } else { Confidence::Good };
    let answered = |intent, because| Reading {
        intent,
        confidence,
        because: Because(because),
        also: also.clone(),
    };
    match lean {
        Lean::Yes if of > 1 => {
            // A bare yes to several: which is to be asked before anything ships.
            let yes = answered(Intent::Confirm(Which::All), "yes-to-several");
            Reading { confidence: Confidence::Low, ..yes }
        }
        Lean::Yes if expecting == Expecting::Nothing && !is_ill && is_mere_thanks(text) => {
            certain(Intent::Courtesy, "courtesy")
        }
        Lean::Yes => answered(Intent::Confirm(Which::All), "yes"),
        Lean::No => answered(Intent::Decline(Which::All), "no"),
        Lean::Later => answered(Intent::Later, "later"),
        Lean::Both if is_ill => good(Intent::SideEffect, "side-effect"),
        Lean::Both => low(Intent::Unclear, "yes-and-no"),
        Lean::Neither if is_ill => good(Intent::SideEffect, "side-effect"),
        Lean::Neither if wants_call => good(Intent::CallMe, "call-me"),
        Lean::Neither if says(&rules.who_is_this) => good(Intent::Help, "who-is-this"),
        Lean::Neither => match volunteered {
            Some(count) => good(Intent::DosesLeft(count), "doses-left"),
            None if heard.is_courtesy => certain(Intent::Courtesy, "courtesy"),
            None if asks => good(Intent::Question, "question"),
            None if heard.strangers >= 4 => low(Intent::Question, "sentence"),
            None if !is_latin(text) && language.primary() != "en" => {
                low(Intent::Question, "script")
            }
            None => low(Intent::Unclear, "not-understood"),
        },
    }
}

fn certain(intent: Intent, because: &'static str) -> Reading {
    Reading { intent, confidence: Confidence::Certain, because: Because(because), also: None }
}

fn good(intent: Intent, because: &'static str) -> Reading {
    Reading { confidence: Confidence::Good, ..certain(intent, because) }
}

fn low(intent: Intent, because: &'static str) -> Reading {
    Reading { confidence: Confidence::Low, ..certain(intent, because) }
}

fn ill(is_ill: bool) -> Option<Intent> {
    is_ill.then_some(Intent::SideEffect)
}

/// Hearts and hands are thanks; anything else without words is not understood.
fn without_words(typed: &str) -> Reading {
    let thanks = ['❤', '🙏', '😊', '🌹', '😀', '🙂', '😁', '💕', '😘', '🤗', '💖', '♥', '😃', '🎉'];
    if typed.chars().any(|letter| thanks.contains(&letter)) {
        return good(Intent::Courtesy, "emoji");
    }
    low(Intent::Unclear, "no-words")
}

/// What a telephone writes when a message was tapped: the words after it are ours.
fn reaction(typed: &str, text: &Text) -> Option<Reading> {
    let is_quoting = typed.contains(['\u{201c}', '"', '\u{ab}']);
    rules().reactions.at(text, 0, |_| is_quoting)?;
    let is_doubt = matches!(text.words[0].text.as_str(), "disliked" | "questioned" | "no" | "puso");
    Some(if is_doubt {
        low(Intent::Unclear, "reaction")
    } else {
        good(Intent::Courtesy, "reaction")
    })
}

fn is_danger(text: &Text) -> bool {
    let is_meant = |found: Found| {
        !is_denied(text, found) && !is_address(text, found) && !is_contact(text, found)
    };
    rules().danger.find(text, is_meant).is_some()
        || rules().danger_spaceless.are_inside(&text.compact)
}

/// "No chest pain" and "no tengo fiebre": a denial within a few words, in the same breath. A word
/// that begins another thought ends the search, so that "no I have chest pain" is none.
fn is_denied(text: &Text, found: Found) -> bool {
    const DENIALS: &[&str] = &[
        "no", "not", "dont", "without", "never", "havent", "hasnt", "didnt", "doesnt", "denies",
        "sin", "nunca", "ningun", "ninguna", "ni", "none", "zero", "isnt",
    ];
    const OTHER_THOUGHTS: &[&str] = &[
        "i", "im", "ive", "my", "me", "mi", "but", "pero", "because", "porque", "feel", "feeling",
        "siento", "help", "he", "she", "please", "so", "and", "y", "since", "after", "it", "its",
        "this", "that", "they", "makes", "gives",
    ];
    for at in (found.from.saturating_sub(5)..found.from).rev() {
        if text.words[at + 1].after_break {
            return false;
        }
        let word = text.words[at].text.as_str();
        if DENIALS.contains(&word) {
            return true;
        }
        if OTHER_THOUGHTS.contains(&word) {
            return false;
        }
    }
    false
}

/// `911 Elm St` is a place.
fn is_address(text: &Text, found: Found) -> bool {
    const STREETS: &[&str] = &[
        "st", "street", "ave", "avenue", "rd", "road", "dr", "drive", "lane", "ln", "blvd", "way",
        "court", "ct", "calle", "avenida", "apt",
    ];
    text.words[found.from].text == "911"
        && text.words[found.to..].iter().take(3).any(|word| STREETS.contains(&word.text.as_str()))
}

/// "My emergency contact is" and "contacto de emergencia".
fn is_contact(text: &Text, found: Found) -> bool {
    let near = &text.words[found.from.saturating_sub(2)..text.words.len().min(found.to + 1)];
    text.words[found.from..found.to].iter().any(|word| word.text.starts_with("emergenc"))
        && near.iter().any(|word| word.text.starts_with("contact"))
}

/// "When will you send it?" asks; "can you send it?" wishes.
fn leads_with_question(text: &Text, heard: &Heard) -> bool {
    const ASKING: &[&str] = &[
        "what", "when", "where", "why", "how", "which", "who", "should", "do", "does", "did", "is",
        "are", "has", "have", "que", "cuando", "donde", "cual", "cuanto", "cuanta", "quien",
        "porque", "debo", "como", "puedo", "tengo", "if",
    ];
    let first = text.words[0].text.as_str();
    let why = text.words.get(1).is_some_and(|word| first == "por" && word.text == "que");
    (ASKING.contains(&first) || why) && (text.asks || heard.strangers >= 2)
}

/// "Ok thanks" when nothing was asked.
fn is_mere_thanks(text: &Text) -> bool {
    text.words.len() <= 4
        && rules().courtesy.find(text, |_| true).is_some()
        && text.has_any(&["ok", "okay", "great", "perfect", "perfecto", "good", "bueno", "vale"])
}

fn is_latin(text: &Text) -> bool {
    text.compact.is_ascii()
}
