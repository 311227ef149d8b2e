//! Numbers in digits and words, and which of several refills they name.

use super::{Intent, Which, text::Text};

const WORDS: &[(&str, u32)] = &[
    ("zero", 0),
    ("none", 0),
    ("cero", 0),
    ("ninguna", 0),
    ("ninguno", 0),
    ("nada", 0),
    ("one", 1),
    ("un", 1),
    ("uno", 1),
    ("una", 1),
    ("first", 1),
    ("1st", 1),
    ("primera", 1),
    ("primero", 1),
    ("single", 1),
    ("two", 2),
    ("dos", 2),
    ("second", 2),
    ("2nd", 2),
    ("segunda", 2),
    ("segundo", 2),
    ("couple", 2),
    ("three", 3),
    ("tres", 3),
    ("third", 3),
    ("3rd", 3),
    ("tercera", 3),
    ("tercero", 3),
    ("four", 4),
    ("cuatro", 4),
    ("fourth", 4),
    ("cuarta", 4),
    ("five", 5),
    ("cinco", 5),
    ("six", 6),
    ("seis", 6),
    ("seven", 7),
    ("siete", 7),
    ("eight", 8),
    ("ocho", 8),
    ("nine", 9),
    ("nueve", 9),
    ("ten", 10),
    ("diez", 10),
    ("eleven", 11),
    ("once", 11),
    ("twelve", 12),
    ("doce", 12),
    ("dozen", 12),
    ("docena", 12),
    ("thirteen", 13),
    ("trece", 13),
    ("fourteen", 14),
    ("catorce", 14),
    ("fifteen", 15),
    ("quince", 15),
    ("sixteen", 16),
    ("dieciseis", 16),
    ("twenty", 20),
    ("veinte", 20),
    ("thirty", 30),
    ("treinta", 30),
    ("sixty", 60),
    ("sesenta", 60),
    ("ninety", 90),
    ("noventa", 90),
];

/// A number in digits or words.
pub(super) fn number(word: &str) -> Option<u32> {
    if word.len() <= 6 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    WORDS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// What doses are counted in.
const DOSES: &[&str] = &[
    "dose",
    "doses",
    "pill",
    "pills",
    "tablet",
    "tablets",
    "capsule",
    "capsules",
    "shot",
    "shots",
    "injection",
    "injections",
    "pen",
    "pens",
    "syringe",
    "syringes",
    "vial",
    "vials",
    "patch",
    "patches",
    "dosis",
    "pastilla",
    "pastillas",
    "pildora",
    "pildoras",
    "tableta",
    "tabletas",
    "capsula",
    "capsulas",
    "inyeccion",
    "inyecciones",
    "pluma",
    "plumas",
];

/// What remains.
const LEFT: &[&str] = &[
    "left",
    "remaining",
    "remain",
    "lft",
    "remains",
    "quedan",
    "queda",
    "quedaron",
    "restan",
    "sobran",
    "sobra",
    "me",
    "leftover",
    "hand",
    "tengo",
    "have",
];

/// Measures that are no count of doses: a person reads those.
const OTHER_UNITS: &[&str] = &[
    "day", "days", "week", "weeks", "month", "months", "box", "boxes", "bottle", "bottles", "pack",
    "packs", "dia", "dias", "semana", "semanas", "mes", "meses", "caja", "cajas", "frasco",
    "frascos", "bote", "botes", "mg", "ml", "am", "pm", "percent", "hours", "horas",
];

/// How many doses are left: a count that stands with "left" or a dose's name, or, when that was
/// asked, alone. A range is read as its lower end; whoever runs out early is worse off.
pub(super) fn doses_left(text: &Text, was_asked: bool) -> Option<u32> {
    let words: Vec<&str> = text.words.iter().map(|word| word.text.as_str()).collect();
    if words.iter().any(|word| OTHER_UNITS.contains(word)) {
        return None;
    }
    let counts: Vec<u32> = words.iter().filter_map(|word| number(word)).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let is_told = has(DOSES) || has(&["left", "remaining", "quedan", "queda", "lft", "leftover"]);
    let is_empty = is_told_empty(&words);
    let count = match counts.as_slice() {
        [] if is_empty && was_asked => 0,
        [one] => *one,
        [low, high] if low < high && *high - *low <= 10 => *low,
        _ => return None,
    };
    let known = |word: &&str| {
        number(word).is_some()
            || DOSES.contains(word)
            || LEFT.contains(word)
            || [
                "about", "i", "ive", "got", "only", "just", "or", "to", "and", "like", "around",
                "maybe", "approx", "solo", "como", "unas", "unos", "mas", "o", "menos", "a",
                "more", "of", "the", "its", "exactly", "still", "todavia", "aun", "on", "yes",
                "si", "de", "probably", "there", "are", "is", "hay", "ya", "no", "am", "im", "out",
                "any", "mine",
            ]
            .contains(word)
    };
    let strangers = words.iter().filter(|word| !known(word)).count();
    let is_answer = was_asked && strangers <= 2;
    let is_volunteered = is_told && has(LEFT) && strangers <= 4;
    (count <= 400 && (is_answer || is_volunteered)).then_some(count)
}

fn is_told_empty(words: &[&str]) -> bool {
    let joined = words.join(" ");
    [
        "out",
        "all out",
        "im out",
        "i am out",
        "no",
        "empty",
        "nothing",
        "no more",
        "se acabo",
        "se acabaron",
        "ya no tengo",
        "no tengo",
        "no me queda",
        "no me quedan",
        "dont have any",
        "i dont have any",
        "not any",
        "i have no more",
        "none left",
    ]
    .contains(&joined.as_str())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Yes,
    No,
    Number(u8),
    All,
    Except,
}

/// Which of `of` refills a short answer names: "1 and 2", "yes all", "1 yes 2 no", "todas menos la 2".
/// Nothing when it names none, names one that is not there, or says much else.
pub(super) fn which(text: &Text, of: u8) -> Option<Intent> {
    let mut pieces = Vec::new();
    let mut strangers = 0;
    for (at, word) in text.words.iter().enumerate() {
        let word = word.text.as_str();
        let next = text.words.get(at + 1).map_or("", |word| word.text.as_str());
        if OTHER_UNITS.contains(&next) || DOSES.contains(&next) || next == "left" {
            return None;
        }
        match word {
            "yes" | "si" | "yeah" | "yep" | "ok" | "okay" | "send" | "mande" | "need" | "want"
            | "quiero" | "necesito" | "y"
                if word != "y" || at == 0 =>
            {
                pieces.push(Piece::Yes)
            }
            super::text::THUMB_UP
            | "refill"
            | "ship"
            | "mandeme"
            | "envie"
            | "mandenme"
            | "confirm" => pieces.push(Piece::Yes),
            super::text::THUMB_DOWN
            | "no"
            | "not"
            | "dont"
            | "nope"
            | "n"
            | "skip"
            | "cancel"
            | "tampoco" => {
                // "don't send" is one refusal, not a refusal and a wish.
                pieces.push(Piece::No);
            }
            "all" | "both" | "everything" | "todo" | "todos" | "todas" | "ambos" | "ambas"
            | "every" | "each" | "cada" => pieces.push(Piece::All),
            "but" | "except" | "menos" | "excepto" | "salvo" | "minus" | "without" | "sin" => {
                pieces.push(Piece::Except);
            }
            "none" | "neither" | "ninguno" | "ninguna" | "nada" => {
                pieces.extend([Piece::No, Piece::All]);
            }
            "and" | "e" | "y" | "the" | "la" | "el" | "los" | "las" | "lo" | "to" | "for"
            | "only" | "just" | "solo" | "solamente" | "number" | "numero" | "please" | "por"
            | "favor" | "one" | "ones" | "thanks" | "gracias" | "also" | "tambien" | "of"
            | "them" | "de" | "a" | "that" | "esa" | "ese" | "is" | "it" | "i" | "me" | "my"
            | "mi" | "option" | "opcion" | "para" | "with" | "con" | "do" | "prescription"
            | "prescriptions" | "rx" | "refills" | "plus" | "mas" | "unicamente" | "porfavor"
            | "pls" | "thank" | "you" | "num" | "no1" | "meds" | "medicines" | "receta"
            | "recetas"
                if word != "one" || at > 0 && is_article(text, at) => {}
            _ => match number(word).and_then(|it| u8::try_from(it).ok()) {
                Some(0) => pieces.extend([Piece::No, Piece::All]),
                Some(number) if number <= of => pieces.push(Piece::Number(number)),
                _ => strangers += 1,
            },
        }
    }
    if strangers > 0 {
        return None;
    }
    // "las dos" of two, and "the two of them", are all.
    named(&pieces, of)
}

/// "the first one" names the first, not another.
fn is_article(text: &Text, at: usize) -> bool {
    number(&text.words[at - 1].text).is_some()
        || matches!(text.words[at - 1].text.as_str(), "this" | "that" | "each" | "every")
}

fn named(pieces: &[Piece], of: u8) -> Option<Intent> {
    let everything = || (1..=of).collect::<Vec<u8>>();
    let is_number = |piece: &&Piece| matches!(piece, Piece::Number(_));
    if !pieces.iter().any(|piece| matches!(piece, Piece::Number(_) | Piece::All)) {
        return None;
    }
    let marks_first = pieces.iter().find(|piece| !matches!(piece, Piece::All | Piece::Except));
    let mark_leads = !marks_first.as_ref().is_some_and(is_number);
    let (mut yes, mut no): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    let mut says_yes = true;
    let mut open: Vec<u8> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Yes | Piece::No => {
                let wishes = *piece == Piece::Yes;
                // After a no, a wish belongs to it: "don't send 2".
                let is_tied = wishes && at > 0 && pieces[at - 1] == Piece::No;
                if mark_leads {
                    says_yes = wishes && !is_tied;
                } else if !is_tied {
                    if wishes { &mut yes } else { &mut no }.append(&mut open);
                }
            }
            Piece::All => {
                if says_yes { &mut yes } else { &mut no }.append(&mut everything());
            }
            Piece::Except => says_yes = !says_yes,
            Piece::Number(number) => {
                yes.retain(|it| it != number);
                no.retain(|it| it != number);
                if mark_leads || pieces[..at].contains(&Piece::Except) {
                    if says_yes { &mut yes } else { &mut no }.push(*number);
                } else {
                    open.push(*number);
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
        check("don't send 2", 2, "no [2]");
        check("none", 2, "no all");
        check("no to all", 2, "no all");
        check("3", 2, "?");
        check("I moved to 1 Elm", 2, "?");
        check("2 weeks", 2, "?");
    }

    #[track_caller]
    fn left(typed: &str, was_asked: bool, expected: Option<u32>) {
        assert_eq!(doses_left(&Text::of(typed), was_asked), expected, "{typed}");
    }

    #[test]
    fn doses_are_counted() {
        left("5", true, Some(5));
        left("5", false, None);
        left("about five left", false, Some(5));
        left("Me quedan 3 pastillas", false, Some(3));
        left("4 or 5", true, Some(4));
        left("none", true, Some(0));
        left("I'm out", true, Some(0));
        left("2 weeks", true, None);
        left("1 box", true, None);
        left("5000", true, None);
    }
}
