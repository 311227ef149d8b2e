//! Danger to life, heard in every language, and what people tell of feeling ill.

use super::{
    pattern::Found,
    rules::{Ear, Rules, all_rules},
    text::Text,
};

pub(super) fn is_danger(ear: &Ear, text: &Text) -> bool {
    all_rules().iter().any(|rules| {
        let is_meant = |found: Found| {
            !is_denied(ear, rules, text, found)
                && !is_address(text, found)
                && !is_contact(text, found)
        };
        rules.danger.find(text, is_meant).is_some()
    })
}

/// Tells of feeling ill. It is heard in the languages of the text.
pub(super) fn is_ill(ear: &Ear, text: &Text) -> bool {
    ear.languages().any(|rules| {
        let is_meant = |found: Found| !is_denied(ear, rules, text, found);
        rules.side_effects.find(text, is_meant).is_some()
    })
}

/// "No chest pain" and "no tengo fiebre": a denial within a few words, in the same breath. A word
/// that begins another thought ends the search, so that "no I have chest pain" is none. Where a
/// language denies afterwards, it does so at once.
fn is_denied(ear: &Ear, rules: &'static Rules, text: &Text, found: Found) -> bool {
    let words = &text.words;
    let mut heard: Vec<&Rules> = ear.languages().collect();
    if heard.iter().all(|it| it.tag != rules.tag) {
        heard.push(rules);
    }
    let next = words.get(found.to);
    if next.is_some_and(|word| !word.after_break)
        && rules.denials_after.at(words, found.to, |_| true).is_some()
    {
        return true;
    }
    for at in (found.from.saturating_sub(5)..found.from).rev() {
        if words[at + 1].after_break {
            return false;
        }
        // A denial of two words may hold one that else begins another thought.
        let denies = |from: usize| {
            let is_before = |it: Found| at < it.to && it.to <= found.from;
            heard.iter().any(|rules| rules.denials.at(words, from, is_before).is_some())
        };
        if denies(at) || at > 0 && denies(at - 1) {
            return true;
        }
        if heard.iter().any(|it| it.other_thoughts.at(words, at, |_| true).is_some()) {
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
        && near
            .iter()
            .any(|word| ["contact", "kontakt"].iter().any(|contact| word.text.starts_with(contact)))
}
