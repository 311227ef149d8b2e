//! How many doses are left.

use super::{
    rules::{Ear, Table},
    text::Text,
};

/// What a text says of doses.
struct Counting<'a> {
    ear: &'a Ear,
    text: &'a Text,
    counts: Vec<u32>,
    strangers: usize,
    names_dose: bool,
    says_left: bool,
    says_have: bool,
    names_unit: bool,
}

/// Numbers above this are no count of doses.
const MOST: u32 = 400;

/// How many doses are left: a count that stands with "left" or a dose's name, or, when that was
/// asked, alone. A range is read as its lower end; whoever runs out early is worse off.
pub(super) fn doses_left(ear: &Ear, text: &Text, was_asked: bool) -> Option<u32> {
    let said = Counting::of(ear, text);
    if said.names_unit {
        return None;
    }
    let is_told = said.says_left || (said.names_dose && said.says_have);
    let is_none = was_asked && ear.is(|it| &it.none_left, text);
    let count = match said.counts.as_slice() {
        _ if is_none => 0,
        [one] => *one,
        [low, high] if low < high && *high - *low <= 10 => *low,
        _ => return None,
    };
    let is_answer = is_none || was_asked && said.strangers <= 2;
    let is_volunteered = is_told && said.strangers <= 4;
    (count <= MOST && (is_answer || is_volunteered)).then_some(count)
}

/// Whether a number here counts something: doses, or days, which are none.
pub(super) fn counts_something(ear: &Ear, text: &Text, after: usize) -> bool {
    let tables: [Table; 3] = [|it| &it.other_units, |it| &it.doses, |it| &it.left];
    tables.into_iter().any(|table| ear.at(table, text, after).is_some())
}

impl<'a> Counting<'a> {
    fn of(ear: &'a Ear, text: &'a Text) -> Self {
        let mut said = Self {
            ear,
            text,
            counts: Vec::new(),
            strangers: 0,
            names_dose: false,
            says_left: ear.says(|it| &it.left, text),
            says_have: ear.says(|it| &it.have, text),
            names_unit: ear.says(|it| &it.other_units, text),
        };
        said.names_dose = ear.says(|it| &it.doses, text);
        let is_told = said.says_left || (said.names_dose && said.says_have);
        let (mut at, mut halves) = (0, 0);
        while at < text.words.len() {
            let to = said.known(at);
            let number = ear.number(text, at).filter(|(_, end)| to.is_none_or(|to| *end >= to));
            if let Some((number, end)) = number {
                if said.is_count(at, end, is_told) {
                    said.counts.push(number);
                }
                at = end;
            } else if let Some(to) = to {
                at = to;
            } else {
                halves += super::polarity::halves(&text.words[at]);
                at += 1;
            }
        }
        said.strangers = halves / 2;
        said
    }

    /// Where a word ends that may be part of a count of doses.
    fn known(&self, at: usize) -> Option<usize> {
        let tables: [Table; 5] = [
            |it| &it.doses,
            |it| &it.left,
            |it| &it.have,
            |it| &it.around_count,
            |it| &it.courtesy,
        ];
        let found = tables.into_iter().filter_map(|table| self.ear.at(table, self.text, at));
        found.map(|found| found.to).max()
    }

    /// "Una estafa", a scam, and "this one" count nothing: an article before something that is no
    /// dose, and a number that points at a thing.
    fn is_count(&self, at: usize, end: usize, is_told: bool) -> bool {
        let Self { ear, text, .. } = self;
        let names_a_thing =
            end < text.words.len() && self.known(end).is_none() && ear.number(text, end).is_none();
        let is_one = text.words[at].text == "one";
        let is_article = ear.at(|it| &it.articles, text, at).is_some() || (is_one && !is_told);
        let points = is_one && at > 0 && ear.at(|it| &it.pointing, text, at - 1).is_some();
        !(points || (is_article && names_a_thing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn left(typed: &str, was_asked: bool, expected: Option<u32>) {
        let text = Text::of(typed);
        let ear = Ear::of(&text, &kernel::Language::english());
        assert_eq!(doses_left(&ear, &text, was_asked), expected, "{typed}");
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
            left(typed, true, Some(1));
        }
    }
}
