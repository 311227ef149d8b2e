//! Which of several refills a short answer names: "1 and 2", "yes all", "todas menos la 2".

use super::{
    Intent, Which,
    numbers::{DOSES, OTHER_UNITS, number},
    text::{THUMB_DOWN, THUMB_UP, Text},
};

const YES: &[&str] = &[
    THUMB_UP, "yes", "si", "yeah", "yep", "ok", "okay", "send", "need", "want", "refill", "ship",
    "confirm", "quiero", "necesito", "mande", "mandeme", "mandenme", "mandelo", "envie", "envieme",
];

const NO: &[&str] =
    &[THUMB_DOWN, "no", "not", "dont", "nope", "n", "skip", "cancel", "tampoco", "cancele"];

const ALL: &[&str] = &[
    "all",
    "both",
    "everything",
    "todo",
    "todos",
    "todas",
    "ambos",
    "ambas",
    "every",
    "each",
    "cada",
];

const NONE: &[&str] = &["none", "neither", "ninguno", "ninguna", "nada"];

const EXCEPT: &[&str] =
    &["but", "pero", "except", "menos", "excepto", "salvo", "minus", "without", "sin"];

const ONLY: &[&str] = &["only", "just", "solo", "solamente", "unicamente", "nomas"];

/// What may stand around a number and changes nothing.
const AROUND: &[&str] = &[
    "and",
    "e",
    "y",
    "the",
    "la",
    "el",
    "los",
    "las",
    "lo",
    "to",
    "for",
    "number",
    "numero",
    "num",
    "please",
    "pls",
    "por",
    "favor",
    "porfavor",
    "ones",
    "thanks",
    "thank",
    "you",
    "gracias",
    "also",
    "tambien",
    "of",
    "them",
    "de",
    "a",
    "that",
    "esa",
    "ese",
    "is",
    "it",
    "i",
    "me",
    "my",
    "mi",
    "option",
    "opcion",
    "para",
    "with",
    "con",
    "do",
    "prescription",
    "prescriptions",
    "rx",
    "refills",
    "plus",
    "mas",
    "meds",
    "medicines",
    "receta",
    "recetas",
    "mis",
    "above",
    "these",
    "those",
    "estas",
    "anteriores",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Yes,
    No,
    /// What follows is not wanted: "1 but not 2".
    NotNext,
    /// What follows, up to a break, is wanted: "only 2, not 1".
    Only,
    Break,
    Number(u8),
    All,
    Except,
}

/// Reads an answer about `of` refills. Nothing when it names none of them, names one that is not
/// there, counts something else, or says much besides.
pub(super) fn which(text: &Text, of: u8) -> Option<Intent> {
    let words: Vec<&str> = text.words.iter().map(|word| word.text.as_str()).collect();
    let mut pieces = Vec::new();
    for (at, &word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let before = at.checked_sub(1).map_or("", |at| words[at]);
        let named = number(word);
        let counts = OTHER_UNITS.contains(&next) || DOSES.contains(&next) || next == "left";
        if named.is_some() && counts {
            return None;
        }
        let is_every = named == Some(u32::from(of))
            && of > 1
            && matches!(before, "las" | "los" | "all" | "the" | "both" | "todas" | "todos")
            // "the 2nd" and "the second" are one of them.
            && (word.bytes().all(|byte| byte.is_ascii_digit()) && before != "the"
                || matches!(word, "two" | "three" | "four" | "dos" | "tres" | "cuatro"));
        let is_pronoun = word == "one" && (number(before).is_some() || before == "neither");
        if text.words[at].after_break {
            pieces.push(Piece::Break);
        }
        match word {
            _ if ONLY.contains(&word) => pieces.push(Piece::Only),
            // "Nada más la 2" is "only the second".
            "nada" if next == "mas" => {}
            _ if NONE.contains(&word) => pieces.extend([Piece::No, Piece::All]),
            _ if is_every => pieces.push(Piece::All),
            _ if is_pronoun => {}
            _ if EXCEPT.contains(&word) => {
                let refuses = NO.contains(&next) || next == "pero";
                pieces.push(if refuses { Piece::NotNext } else { Piece::Except });
            }
            _ if NO.contains(&word) && EXCEPT.contains(&before) => {}
            "not" if pieces.iter().any(|piece| matches!(piece, Piece::Number(_))) => {
                pieces.push(Piece::NotNext);
            }
            // "y" is a yes at the start and an "and" after it.
            "y" if at == 0 => pieces.push(Piece::Yes),
            _ if YES.contains(&word) => pieces.push(Piece::Yes),
            _ if NO.contains(&word) => pieces.push(Piece::No),
            _ if ALL.contains(&word) => pieces.push(Piece::All),
            _ => match named.map(u8::try_from) {
                Some(Ok(0)) => pieces.extend([Piece::No, Piece::All]),
                Some(Ok(number)) if number <= of => pieces.push(Piece::Number(number)),
                Some(_) => return None,
                None if AROUND.contains(&word) => {}
                None => return None,
            },
        }
    }
    named(&pieces, of)
}

/// Marks that lead apply to the numbers after them, marks that follow to the numbers before.
fn named(pieces: &[Piece], of: u8) -> Option<Intent> {
    let is_mark = |piece: &&Piece| matches!(piece, Piece::Yes | Piece::No);
    if !pieces.iter().any(|piece| matches!(piece, Piece::Number(_) | Piece::All)) {
        return None;
    }
    let first = pieces.iter().find(|piece| is_mark(piece) || matches!(piece, Piece::Number(_)));
    let marks_lead = first.as_ref().is_some_and(is_mark);
    let (mut yes, mut no): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    let mut open: Vec<u8> = Vec::new();
    let mut says_yes = true;
    let mut is_leading = marks_lead;
    for (at, piece) in pieces.iter().enumerate() {
        let follows_no = at > 0 && pieces[at - 1] == Piece::No;
        let is_only = pieces[..at]
            .iter()
            .rev()
            .take_while(|it| **it != Piece::Break)
            .any(|it| *it == Piece::Only);
        match piece {
            // "Don't send 2" is one refusal, not a refusal and a wish.
            Piece::Yes if follows_no => {}
            Piece::Only | Piece::Break => {}
            Piece::Yes | Piece::No if is_leading => says_yes = *piece == Piece::Yes,
            Piece::Yes => yes.append(&mut open),
            Piece::No => no.append(&mut open),
            Piece::NotNext | Piece::Except => {
                yes.append(&mut open);
                (says_yes, is_leading) = (*piece == Piece::Except && !says_yes, true);
            }
            Piece::All => {
                let list = if says_yes { &mut yes } else { &mut no };
                list.extend(1..=of);
            }
            Piece::Number(number) => {
                yes.retain(|it| it != number);
                no.retain(|it| it != number);
                match (is_leading, says_yes) {
                    (false, _) if is_only => yes.push(*number),
                    (false, _) => open.push(*number),
                    (true, true) => yes.push(*number),
                    (true, false) => no.push(*number),
                }
            }
        }
    }
    yes.append(&mut open);
    for list in [&mut yes, &mut no] {
        list.sort_unstable();
        list.dedup();
    }
    let is_all = |list: &[u8]| list.len() == usize::from(of);
    Some(match (yes.as_slice(), no.as_slice()) {
        ([], []) => return None,
        (all, []) if is_all(all) => Intent::Confirm(Which::All),
        ([], all) if is_all(all) => Intent::Decline(Which::All),
        (_, []) => Intent::Confirm(Which::Only(yes)),
        ([], _) => Intent::Decline(Which::Only(no)),
        _ if yes.iter().any(|number| no.contains(number)) => return None,
        _ => Intent::Mixed { yes, no },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::text::Text;

    #[track_caller]
    fn check(typed: &str, of: u8, expected: &str) {
        let found = match which(&Text::of(typed), of) {
            Some(Intent::Confirm(Which::All)) => "yes all".to_owned(),
            Some(Intent::Decline(Which::All)) => "no all".to_owned(),
            Some(Intent::Confirm(Which::Only(yes))) => format!("yes {yes:?}"),
            Some(Intent::Decline(Which::Only(no))) => format!("no {no:?}"),
            Some(Intent::Mixed { yes, no }) => format!("yes {yes:?} no {no:?}"),
            _ => "?".to_owned(),
        };
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn answers_name_refills() {
        for all in [
            "1 and 2",
            "both",
            "yes all",
            "Todas",
            "las dos",
            "1,2",
            "los 2",
            "1 & 2",
            "yes to both",
        ] {
            check(all, 2, "yes all");
        }
        check("solo la 2", 3, "yes [2]");
        check("just the first one", 2, "yes [1]");
        check("1 yes 2 no", 2, "yes [1] no [2]");
        check("yes to 1, no to 2", 2, "yes [1] no [2]");
        check("all but 2", 3, "yes [1, 3] no [2]");
        check("todas menos la 2", 2, "yes [1] no [2]");
        check("not 2", 2, "no [2]");
        check("solo la 2, la 1 no", 2, "yes [2] no [1]");
        check("don't send 2", 2, "no [2]");
        check("none", 2, "no all");
        check("no to all", 2, "no all");
        check("3", 2, "?");
        check("I moved to 1 Elm", 2, "?");
        check("2 weeks", 2, "?");
    }
}
