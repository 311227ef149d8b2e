//! From a text to its meaning, in the order in which being wrong would hurt most.

use kernel::Language;

use super::{
    Because, Confidence, Expecting, Intent, Reading, Which,
    at_an_end::{at_an_end, holds_a_stop},
    danger::{is_danger, is_ill},
    days::{Wish, wishes},
    keywords::{keyword, phrase},
    numbers::doses_left,
    polarity::{Heard, Lean, hear},
    rules::{Ear, Table},
    text::Text,
    which::which,
};

/// Reads a text. `language` is the patient's. Stop, start, help and danger are heard in every
/// language; the rest in the patient's, in English, and in the one that knows the words besides.
pub fn interpret(typed: &str, language: &Language, expecting: &Expecting) -> Reading {
    let text = Text::of(typed);
    if text.words.is_empty() {
        return without_words(typed);
    }
    let ear = Ear::of(&text, language);
    if let Some(reading) = reaction(&ear, typed, &text) {
        return reading;
    }
    if let Some(reading) = keyword(&ear, &text, *expecting) {
        return reading;
    }
    let is_stop = |reading: &Reading| matches!(reading.intent, Intent::Stop(_));
    let said = phrase(&text);
    let stop = said.clone().filter(is_stop).or_else(|| at_an_end(&ear, typed, &text)).or(said);
    if is_danger(&ear, &text) {
        let also = stop.filter(is_stop).map(|stop| stop.intent).into_iter().collect();
        return Reading { also, ..certain(Intent::Emergency, "danger") };
    }
    let is_deceased = ear.says(|it| &it.deceased, &text);
    if let Some(mut stop) = stop.clone().filter(is_stop) {
        stop.also.splice(0..0, is_deceased.then_some(Intent::Deceased));
        return stop;
    }
    if ear.says(|it| &it.automatic, &text) {
        return good(Intent::Courtesy, "automatic");
    }
    if is_deceased {
        return good(Intent::Deceased, "deceased");
    }
    if ear.says(|it| &it.wrong_number, &text) {
        return good(Intent::WrongNumber, "wrong-number");
    }
    let asked = Asked::of(&ear, &text, *expecting);
    let reading = asked.reading(language);
    match stop {
        // "Stop sending my refill", and nothing that says it more clearly.
        Some(stop) if reading.confidence == Confidence::Low => stop,
        _ if holds_a_stop(&ear, &text) && reading.intent.is_acted_on() => {
            low(Intent::Question, "stop-or-refill")
        }
        _ => reading,
    }
}

/// A text that answers what the thread waits for, or says something else.
struct Asked<'a> {
    ear: &'a Ear,
    text: &'a Text,
    expecting: Expecting,
    is_ill: bool,
    wishes: Vec<Wish>,
}

/// What else people write, the first that is found first.
const TALK: [(Table, Intent, &str); 7] = [
    (|it| &it.cannot_afford, Intent::CannotAfford, "cannot-afford"),
    (|it| &it.moved_pharmacy, Intent::MovedPharmacy, "moved-pharmacy"),
    (|it| &it.change_address, Intent::ChangeAddress, "change-address"),
    (|it| &it.check, Intent::Check, "check"),
    (|it| &it.call_me, Intent::CallMe, "call-me"),
    (|it| &it.who_is_this, Intent::Help, "who-is-this"),
    (|it| &it.language_choice, Intent::LanguageChoice, "language-choice"),
];

impl<'a> Asked<'a> {
    fn of(ear: &'a Ear, text: &'a Text, expecting: Expecting) -> Self {
        let is_numbered = match expecting {
            Expecting::Confirmation { of } | Expecting::WhichOne { of } => of > 1,
            Expecting::Nothing => false,
        };
        let wishes = if text.asks { Vec::new() } else { wishes(ear, text, !is_numbered) };
        Self { ear, text, expecting, is_ill: is_ill(ear, text), wishes }
    }

    fn says(&self, table: Table) -> bool {
        self.ear.says(table, self.text)
    }

    /// What the thread waits for, then everything else.
    fn reading(&self, language: &Language) -> Reading {
        let (ear, text) = (self.ear, self.text);
        let of = match self.expecting {
            Expecting::Confirmation { of } | Expecting::WhichOne { of } => of,
            Expecting::Nothing => 0,
        };
        if let Some(reading) = self.named(of) {
            return reading;
        }
        if !self.is_ill && self.says(|it| &it.new_link) {
            return good(Intent::NewLink, "new-link");
        }
        let heard = hear(ear, text, &self.spans());
        let lean = if self.leads_with_question(&heard) { Lean::Neither } else { heard.lean };
        let told: Vec<(Intent, &'static str)> = TALK
            .iter()
            .filter(|(table, ..)| self.says(*table))
            .map(|(_, intent, because)| (intent.clone(), *because))
            .collect();
        let doses = if text.asks { None } else { doses_left(ear, text) };
        let asks = text.asks || self.says(|it| &it.question);
        let also = self.also(&told, asks, doses, heard.strangers);
        let confidence = if heard.strangers == 0 && also.is_empty() {
            Confidence::Certain
        } else {
            Confidence::Good
        };
        let answered = |intent, because| Reading {
            intent,
            confidence,
            because: Because(because),
            also: also.clone(),
        };
        let refused = told
            .iter()
            .find(|(intent, _)| matches!(intent, Intent::CannotAfford | Intent::MovedPharmacy));
        match lean {
            Lean::Yes if of > 1 => {
                // A bare yes to several: which is to be asked before anything ships.
                let yes = answered(Intent::Confirm(Which::All), "yes-to-several");
                Reading { confidence: Confidence::Low, ..yes }
            }
            Lean::Yes if self.expecting == Expecting::Nothing && !self.is_ill && self.is_mere() => {
                certain(Intent::Courtesy, "courtesy")
            }
            Lean::Yes => answered(Intent::Confirm(Which::All), "yes"),
            // Why it is a no is for a person to read.
            Lean::No | Lean::Enough | Lean::Later if refused.is_some() && !self.is_ill => {
                let (intent, because) = refused.cloned().expect("just found");
                good(intent, because)
            }
            Lean::No => without_day(answered(Intent::Decline(Which::All), "no")),
            Lean::Later => without_day(answered(Intent::Later, "later")),
            Lean::Enough => without_day(answered(Intent::HasEnough, "has-enough")),
            Lean::Both | Lean::Neither if self.is_ill => good(Intent::SideEffect, "side-effect"),
            Lean::Both => low(Intent::Unclear, "yes-and-no"),
            Lean::Neither => match (told.into_iter().next(), doses, self.wishes.first()) {
                (Some((intent, because)), ..) => {
                    let also = also.into_iter().filter(|it| *it != intent).collect();
                    Reading { also, ..good(intent, because) }
                }
                (None, Some(count), None) => good(Intent::DosesLeft(count), "doses-left"),
                (None, _, Some(wish)) if heard.strangers <= 3 => {
                    let doses = doses.map(Intent::DosesLeft).into_iter().collect();
                    Reading { also: doses, ..good(Intent::When(wish.when), "when") }
                }
                _ if heard.is_courtesy => certain(Intent::Courtesy, "courtesy"),
                _ if asks => good(Intent::Question, "question"),
                _ if heard.strangers >= 4 => low(Intent::Question, "sentence"),
                _ if !text.compact.is_ascii() && language.primary() != "en" => {
                    low(Intent::Question, "script")
                }
                _ => low(Intent::Unclear, "not-understood"),
            },
        }
    }

    /// An answer that names refills by their numbers, with a day or a count of doses beside it.
    fn named(&self, of: u8) -> Option<Reading> {
        if of == 0 || self.text.asks {
            return None;
        }
        let also = |mut also: Vec<Intent>| {
            also.splice(0..0, self.is_ill.then_some(Intent::SideEffect));
            also
        };
        if let Some(intent) = which(self.ear, self.text, of) {
            return Some(Reading { also: also(Vec::new()), ..certain(intent, "which") });
        }
        let wish = self.wishes.first()?;
        let rest = self.text.without(&self.spans());
        let intent = which(self.ear, &rest, of)?;
        Some(Reading { also: also(vec![Intent::When(wish.when)]), ..good(intent, "which") })
    }

    fn spans(&self) -> Vec<(usize, usize)> {
        self.wishes.iter().map(|wish| wish.span).collect()
    }

    /// What is said beside an answer, the gravest first.
    fn also(
        &self,
        told: &[(Intent, &'static str)],
        asks: bool,
        doses: Option<u32>,
        strangers: usize,
    ) -> Vec<Intent> {
        let is_known = |(intent, _): &&(Intent, &'static str)| *intent != Intent::Help;
        let mut also: Vec<Intent> = self.is_ill.then_some(Intent::SideEffect).into_iter().collect();
        also.extend(told.iter().filter(is_known).map(|(intent, _)| intent.clone()));
        let is_plain = also.is_empty() && doses.is_none() && self.wishes.is_empty();
        if (asks && also.is_empty()) || (strangers >= 3 && is_plain) {
            also.push(Intent::Question);
        }
        also.extend(self.wishes.first().map(|wish| Intent::When(wish.when)));
        also.extend(doses.map(Intent::DosesLeft));
        also
    }

    /// "When will you send it?" asks; "can you send it?" wishes.
    fn leads_with_question(&self, heard: &Heard) -> bool {
        let asks_first = self.ear.at(|it| &it.asking_first, self.text, 0).is_some();
        asks_first && (self.text.asks || heard.strangers >= 2)
    }

    /// "Ok thanks" when nothing was asked.
    fn is_mere(&self) -> bool {
        let is_short = self.text.words.len() <= 4 || !self.text.compact.is_ascii();
        is_short && self.says(|it| &it.courtesy) && self.says(|it| &it.mere)
    }
}

fn certain(intent: Intent, because: &'static str) -> Reading {
    Reading { intent, confidence: Confidence::Certain, because: Because(because), also: Vec::new() }
}

fn good(intent: Intent, because: &'static str) -> Reading {
    Reading { confidence: Confidence::Good, ..certain(intent, because) }
}

fn low(intent: Intent, because: &'static str) -> Reading {
    Reading { confidence: Confidence::Low, ..certain(intent, because) }
}

/// The day in a no is when to ask again, and no day for a parcel.
fn without_day(mut reading: Reading) -> Reading {
    reading.also.retain(|intent| !matches!(intent, Intent::When(_)));
    reading
}

/// Hearts and hands are thanks; anything else without words is not understood.
fn without_words(typed: &str) -> Reading {
    let thanks = ['❤', '🙏', '😊', '🌹', '😀', '🙂', '😁', '💕', '😘', '🤗', '💖', '♥', '😃', '🎉'];
    if typed.chars().any(|letter| thanks.contains(&letter)) {
        return good(Intent::Courtesy, "emoji");
    }
    low(Intent::Unclear, "no-words")
}

/// Marks around what is quoted.
const QUOTES: [char; 6] = ['\u{201c}', '\u{201d}', '"', '\u{ab}', '\u{bb}', '\u{201e}'];

/// What a telephone writes when a message was tapped: the words after it are ours.
fn reaction(ear: &Ear, typed: &str, text: &Text) -> Option<Reading> {
    // The quotation follows at once and is the rest: what stands beside it, somebody wrote.
    let (before, quoted) = typed.split_once(QUOTES)?;
    let is_the_rest = quoted.trim_end_matches(['.', ' ', '\n']).ends_with(QUOTES);
    let until = Text::plain(before).words.len();
    let is = |table: Table| ear.at(table, text, 0).is_some_and(|found| found.to == until);
    let is_doubt = is(|it| &it.doubtful_reactions);
    let is_reaction = is_the_rest && (is_doubt || is(|it| &it.reactions));
    is_reaction.then(|| {
        if is_doubt { low(Intent::Unclear, "reaction") } else { good(Intent::Courtesy, "reaction") }
    })
}
