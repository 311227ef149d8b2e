//! Numbers in digits and words, and how many doses are left.

use super::text::Text;

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
pub(super) const DOSES: &[&str] = &[
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
    "jeringa",
    "jeringas",
    "parche",
    "parches",
    "ampolla",
    "ampollas",
    "viales",
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
    "leftover",
];

/// Whose they are; with a dose's name it tells of what remains.
const HAVE: &[&str] = &["have", "got", "tengo", "ive"];

/// Measures that are no count of doses: a person reads those.
pub(super) const OTHER_UNITS: &[&str] = &[
    "day", "days", "week", "weeks", "month", "months", "box", "boxes", "bottle", "bottles", "pack",
    "packs", "dia", "dias", "semana", "semanas", "mes", "meses", "caja", "cajas", "frasco",
    "frascos", "bote", "botes", "mg", "ml", "am", "pm", "percent", "hours", "horas",
];

/// Numbers that also stand before a noun to say that there is such a thing: "una estafa", a scam.
const ARTICLES: &[&str] = &["un", "una"];

/// The same in English, where "one tab left" is still a count.
const ONE: &str = "one";

/// What makes "one" point at a thing: "is this one a scam".
const POINTING: &[&str] = &["this", "that", "which"];

/// Words that may stand around a count of doses.
const AROUND: &[&str] = &[
    "about", "me", "hand", "i", "ive", "got", "only", "just", "or", "to", "and", "like", "around",
    "maybe", "approx", "solo", "sola", "como", "unas", "unos", "mas", "o", "menos", "a", "more",
    "of", "the", "its", "exactly", "still", "todavia", "aun", "on", "yes", "si", "de", "probably",
    "there", "are", "is", "hay", "ya", "no", "am", "im", "out", "any", "mine",
];

/// Whether a word may be part of a count of doses.
fn is_known(word: &str) -> bool {
    let lists = [DOSES, LEFT, HAVE, AROUND];
    number(word).is_some() || lists.iter().any(|list| list.contains(&word))
}

/// The numbers in it, but for articles before something that is no dose.
fn counts(words: &[&str], is_told: bool) -> Vec<u32> {
    let is_article = |word: &str| ARTICLES.contains(&word) || (word == ONE && !is_told);
    let counted = |(at, word): (usize, &&str)| {
        let names_a_thing = words.get(at + 1).is_some_and(|next| !is_known(next));
        let before = at.checked_sub(1).map(|at| words[at]);
        let points = *word == ONE && before.is_some_and(|before| POINTING.contains(&before));
        number(word).filter(|_| !(points || is_article(word) && names_a_thing))
    };
    words.iter().enumerate().filter_map(counted).collect()
}

/// How many doses are left: a count that stands with "left" or a dose's name, or, when that was
/// asked, alone. A range is read as its lower end; whoever runs out early is worse off.
pub(super) fn doses_left(text: &Text, was_asked: bool) -> Option<u32> {
    let words: Vec<&str> = text.words.iter().map(|word| word.text.as_str()).collect();
    if words.iter().any(|word| OTHER_UNITS.contains(word)) {
        return None;
    }
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let is_told = has(LEFT) || (has(DOSES) && has(HAVE));
    let is_empty = is_told_empty(&words);
    let count = match counts(&words, is_told).as_slice() {
        [] if is_empty && was_asked => 0,
        [one] => *one,
        [low, high] if low < high && *high - *low <= 10 => *low,
        _ => return None,
    };
    let strangers = words.iter().filter(|word| !is_known(word)).count();
    let is_answer = was_asked && strangers <= 2;
    let is_volunteered = is_told && strangers <= 4;
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
        "i ran out",
        "ran out",
        "all gone",
        "its all gone",
        "ya se me acabaron",
        "se me acabaron",
        "se me acabo",
        "ya se acabaron",
        "ya se me acabo",
        "ya no hay",
        "none im out",
        "ya no me queda",
        "ya no me quedan",
    ]
    .contains(&joined.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn an_article_before_a_noun_is_no_count() {
        for typed in
            ["una estafa?", "es una estafa", "una pregunta", "tengo una duda", "un momento"]
        {
            left(typed, true, None);
            left(typed, false, None);
        }
        left("one question", true, None);
        left("is this one a scam?", true, None);
        left("one moment please", true, None);
        left("me queda una duda", false, None);
        for typed in [
            "una",
            "una pastilla",
            "me queda una",
            "una sola",
            "una o dos",
            "solo un parche",
            "tengo una mas",
            "one",
            "one left",
            "one pill",
            "one more",
            "one tab left",
            "me queda una jeringa",
            "una de cada",
        ] {
            let counted = doses_left(&Text::of(typed), true);
            assert_eq!(counted, Some(1), "{typed}");
        }
    }
}
