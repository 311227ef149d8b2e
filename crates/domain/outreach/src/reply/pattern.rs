//! A small language for phrases, and finding them in a text.
//!
//! Words in order; `a|b` either; `my?` may be missing; `vomit*` any ending; `_` any word; `..` up
//! to three words between; `^` and `$` the text's ends. A word of six letters may have one slip of the
//! finger, one of ten two.

use std::collections::HashMap;

use super::{
    lexicon::section,
    text::{Text, Word},
};

/// Compiled phrases that mean the same.
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
    /// Which phrases may begin with a word.
    by_first: HashMap<&'static str, Vec<usize>>,
    /// The first words long enough for a slip.
    long_firsts: Vec<&'static str>,
    /// Phrases that may begin with an ending left open, or with any word.
    loose: Vec<usize>,
    /// Whether a gap may reach over punctuation: only where missing something is worse.
    reaches: bool,
}

struct Pattern {
    slots: Vec<Slot>,
    at_start: bool,
    at_end: bool,
}

enum Slot {
    One { choices: Vec<Choice>, is_optional: bool },
    Gap,
}

enum Choice {
    Any,
    Whole(&'static str),
    Stem(&'static str),
}

/// Where a phrase was found: words `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
}

const LONGEST_GAP: usize = 3;

/// Longer words have no slips: nobody types them by accident.
const LONGEST_WORD: usize = 40;

/// Shorter words are compared exactly.
const SHORTEST_WITH_SLIP: usize = 6;

impl Patterns {
    /// The phrases of a section.
    pub(super) fn of(file: &'static str, name: &str) -> Self {
        Self::compiled(section(file, name), name == "danger")
    }

    fn compiled(lines: Vec<&'static str>, reaches: bool) -> Self {
        let patterns: Vec<Pattern> = lines.into_iter().map(Pattern::of).collect();
        let mut by_first: HashMap<&'static str, Vec<usize>> = HashMap::new();
        let mut loose = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            match pattern.firsts() {
                Some(firsts) => {
                    firsts.into_iter().for_each(|it| by_first.entry(it).or_default().push(index));
                }
                None => loose.push(index),
            }
        }
        let long_firsts = by_first.keys().copied().filter(|word| word.len() >= SHORTEST_WITH_SLIP);
        let mut long_firsts: Vec<&'static str> = long_firsts.collect();
        long_firsts.sort_unstable();
        Self { patterns, by_first, long_firsts, loose, reaches }
    }

    /// The first place, from the left, where a phrase stands that `allows` lets pass; the longest
    /// phrase there.
    pub(super) fn find(&self, text: &Text, allows: impl Fn(Found) -> bool) -> Option<Found> {
        (0..text.words.len()).find_map(|from| self.at(text, from, &allows))
    }

    /// The longest phrase that begins at this word.
    pub(super) fn at(
        &self,
        text: &Text,
        from: usize,
        allows: impl Fn(Found) -> bool,
    ) -> Option<Found> {
        let word = text.words[from].text.as_str();
        let slips = self.long_firsts.iter().copied().filter(|first| is_slip(first, word));
        std::iter::once(word)
            .chain(slips)
            .filter_map(|first| self.by_first.get(first))
            .chain(std::iter::once(&self.loose))
            .flatten()
            .filter_map(|&index| self.patterns[index].at(&text.words, from, self.reaches))
            .map(|to| Found { from, to })
            .filter(|found| found.to > from && allows(*found))
            .max_by_key(|found| found.to)
    }
}

impl Pattern {
    fn of(text: &'static str) -> Self {
        let mut pattern = Self { slots: Vec::new(), at_start: false, at_end: false };
        for token in text.split(' ') {
            match token {
                "^" => pattern.at_start = true,
                "$" => pattern.at_end = true,
                ".." => pattern.slots.push(Slot::Gap),
                _ => pattern.slots.push(Slot::of(token)),
            }
        }
        pattern
    }

    /// The words it may begin with; nothing when it may begin with others too.
    fn firsts(&self) -> Option<Vec<&'static str>> {
        let mut firsts = Vec::new();
        for slot in &self.slots {
            let Slot::One { choices, is_optional } = slot else { return None };
            for choice in choices {
                let Choice::Whole(word) = choice else { return None };
                firsts.push(*word);
            }
            if !is_optional {
                break;
            }
        }
        Some(firsts)
    }

    fn at(&self, words: &[Word], from: usize, reaches: bool) -> Option<usize> {
        if self.at_start && from > 0 {
            return None;
        }
        self.rest(&self.slots, words, from, reaches)
    }

    fn rest(&self, slots: &[Slot], words: &[Word], from: usize, reaches: bool) -> Option<usize> {
        let Some((slot, rest)) = slots.split_first() else {
            return (!self.at_end || from == words.len()).then_some(from);
        };
        match slot {
            // A gap does not reach over punctuation into another thought.
            Slot::Gap => (from..=words.len().min(from + LONGEST_GAP))
                .take_while(|&next| {
                    let skipped = &words[from.min(words.len())..words.len().min(next + 1)];
                    reaches || next == from || !skipped.iter().any(|word| word.after_break)
                })
                .find_map(|next| self.rest(rest, words, next, reaches)),
            Slot::One { choices, is_optional } => {
                let fits = words
                    .get(from)
                    .is_some_and(|word| choices.iter().any(|choice| choice.fits(&word.text)));
                fits.then(|| self.rest(rest, words, from + 1, reaches)).flatten().or_else(|| {
                    is_optional.then(|| self.rest(rest, words, from, reaches)).flatten()
                })
            }
        }
    }
}

impl Slot {
    fn of(token: &'static str) -> Self {
        let (token, is_optional) =
            token.strip_suffix('?').map_or((token, false), |token| (token, true));
        let choices = token.split('|').map(Choice::of).collect();
        Self::One { choices, is_optional }
    }
}

impl Choice {
    fn of(word: &'static str) -> Self {
        match word.strip_suffix('*') {
            _ if word == "_" => Self::Any,
            Some(stem) => Self::Stem(stem),
            None => Self::Whole(word),
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Stem(stem) => word.starts_with(stem),
            Self::Whole(whole) => *whole == word || is_slip(whole, word),
        }
    }
}

/// Whether `typed` is `meant` with a slip of the finger: one in six letters, two in ten.
pub(super) fn is_slip(meant: &str, typed: &str) -> bool {
    let allowed = match meant.len() {
        0..SHORTEST_WITH_SLIP => return false,
        SHORTEST_WITH_SLIP..10 => 1,
        _ => 2,
    };
    meant.len().abs_diff(typed.len()) <= allowed
        && is_near_start(meant.as_bytes(), typed.as_bytes())
        && meant.is_ascii()
        && typed.is_ascii()
        && is_within(meant, typed, allowed)
}

/// One slip leaves one of the first two letters in place or beside it. Asked first, because it is
/// cheap and nearly always says no.
fn is_near_start(meant: &[u8], typed: &[u8]) -> bool {
    let (Some([m0, m1]), Some([t0, t1])) = (meant.first_chunk(), typed.first_chunk()) else {
        return false;
    };
    m0 == t0 || m1 == t1 || m0 == t1 || m1 == t0
}

/// Whether two words are so many slips apart: a letter more, less, other, or two swapped.
pub(crate) fn is_within(meant: &str, typed: &str, allowed: usize) -> bool {
    let (meant, typed) = (meant.as_bytes(), typed.as_bytes());
    if meant.len().abs_diff(typed.len()) > allowed || meant.len().max(typed.len()) > LONGEST_WORD {
        return false;
    }
    // What both begin with costs nothing.
    let same = meant.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (meant, typed) = (&meant[same..], &typed[same..]);
    // Three rows of the table of distances, on the stack: this runs for every long word.
    let mut rows = [[0_usize; LONGEST_WORD + 1]; 3];
    for (column, distance) in rows[0].iter_mut().enumerate() {
        *distance = column;
    }
    for row in 1..=meant.len() {
        let (before_last, last, this) = ((row + 1) % 3, (row + 2) % 3, row % 3);
        rows[this][0] = row;
        let mut least = row;
        for column in 1..=typed.len() {
            let is_same = meant[row - 1] == typed[column - 1];
            let mut cost = (rows[last][column] + 1)
                .min(rows[this][column - 1] + 1)
                .min(rows[last][column - 1] + usize::from(!is_same));
            let is_swapped = row > 1
                && column > 1
                && meant[row - 1] == typed[column - 2]
                && meant[row - 2] == typed[column - 1];
            if is_swapped {
                cost = cost.min(rows[before_last][column - 2] + 1);
            }
            rows[this][column] = cost;
            least = least.min(cost);
        }
        // A swap can win back one step, no more.
        if least > allowed + 1 {
            return false;
        }
    }
    rows[meant.len() % 3][typed.len()] <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &'static str, typed: &str, expected: Option<(usize, usize)>) {
        let patterns = Patterns::compiled(vec![pattern], false);
        let found = patterns.find(&Text::of(typed), |_| true);
        assert_eq!(found.map(|found| (found.from, found.to)), expected, "{pattern} in {typed}");
    }

    #[test]
    fn phrases_are_found_where_they_stand() {
        check("stop texting|messaging", "please stop texting me", Some((1, 3)));
        check("pain in my? chest", "pain in chest", Some((0, 3)));
        check("vomit*", "I am vomiting", Some((2, 3)));
        check("stop .. messages", "stop all of these messages", Some((0, 5)));
        check("stop .. messages", "stop all of the many messages", None);
        check("^ no $", "no thanks", None);
        check("^ no $", "No!", Some((0, 1)));
        check("breathing", "no breathng", Some((1, 2)));
        check("stop", "shop", None);
        check("no .. here", "no, I am here", None);
        check("no _ here", "no maria here", Some((0, 3)));
    }

    #[test]
    fn slips_are_counted_with_swaps() {
        assert!(is_within("stop", "sotp", 1) && is_within("stop", "stp", 1));
        assert!(!is_within("stop", "pots", 1));
        assert!(is_within("", "a", 1) && is_within("a", "", 1) && !is_within("ab", "", 1));
        assert!(is_within("prepare", "perpare", 1) && !is_within("chemo", "hcmeo", 1));
        assert!(is_slip("unsubscribe", "unsuscrbe") && !is_slip("stop", "stp"));
    }
}
