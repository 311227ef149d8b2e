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

/// How many doses are left: a count that stands with "left", or with "have" and a dose's name. A range is
/// read as its lower end; whoever runs out early is worse off.
pub(super) fn doses_left(ear: &Ear, text: &Text) -> Option<u32> {
    let said = Counting::of(ear, text);
    if said.names_unit {
        return None;
    }
    let is_told = said.says_left || (said.names_dose && said.says_have);
    let count = match said.counts.as_slice() {
        [one] => *one,
        [low, high] if low < high && *high - *low <= 10 => *low,
        _ => return None,
    };
    (is_told && count <= MOST && said.strangers <= 4).then_some(count)
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
    fn left(typed: &str, expected: Option<u32>) {
        let text = Text::of(typed);
        let ear = Ear::of(&text, &kernel::Language::english());
        assert_eq!(doses_left(&ear, &text), expected, "{typed}");
    }

    #[test]
    fn doses_are_counted_where_somebody_says_that_they_are_left() {
        left("5", None);
        left("none", None);
        left("about five left", Some(5));
        left("Me quedan 3 pastillas", Some(3));
        left("4 or 5 left", Some(4));
        left("I have 2 pens", Some(2));
        left("2 weeks left", None);
        left("1 box left", None);
        left("5000 left", None);
    }

    #[test]
    fn an_article_before_a_noun_is_no_count() {
        for typed in
            ["una estafa?", "es una estafa", "una pregunta", "tengo una duda", "un momento"]
        {
            left(typed, None);
        }
        left("one question", None);
        left("is this one a scam?", None);
        left("one moment please", None);
        left("me queda una duda", None);
        for typed in ["me queda una", "one left", "one tab left", "me queda una jeringa"] {
            left(typed, Some(1));
        }
    }
}
