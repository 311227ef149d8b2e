//! A small language for phrases, and finding them in a text.
//!
//! Words in order; `a|b` either; `my?` may be missing; `vomit*` any ending; `_` any word; `%` a number
//! in digits; `..` up to three words between; `=dừng` with its marks; `^` and `$` the text's ends. A
//! word of six letters may have one slip of the finger, one of ten two. The words are folded as texts
//! are, so that they are written as people write. In Korean `*` is whatever is glued on: endings and
//! particles; without it a phrase ends where a word does.

use std::collections::HashMap;

use super::text::{Text, Word};

/// Compiled phrases that mean the same.
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
    /// Which phrases may begin with a word.
    by_first: HashMap<String, Vec<usize>>,
    /// The same by the first two letters, where the ending is open.
    by_stem: HashMap<String, Vec<usize>>,
    /// Phrases that may begin with any word.
    loose: Vec<usize>,
    manner: Manner,
    /// Its language and its bit among the tables, once all are known.
    place: Option<(usize, u128)>,
}

/// How a table of phrases is looked for.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// How many words a gap reaches over.
    pub(super) gap: usize,
    /// Whether it may reach over punctuation, and a phrase begin and end inside a Korean word: where
    /// missing something is worse, and where words are counted.
    pub(super) reaches: bool,
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
    Number,
    Words { parts: Vec<String>, is_stem: bool },
    Marked(String),
}

/// Where a phrase was found: words `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Which phrase of its table.
    pub(super) index: usize,
}

impl Patterns {
    pub(super) fn of(lines: &[&str], manner: Manner) -> Self {
        let patterns: Vec<Pattern> = lines.iter().map(|line| Pattern::of(line)).collect();
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_stem: HashMap<String, Vec<usize>> = HashMap::new();
        let mut loose = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let firsts = pattern.firsts();
            if firsts.is_none() {
                loose.push(index);
            }
            for choice in firsts.into_iter().flatten() {
                let list = match choice {
                    Choice::Words { parts, is_stem: true } if parts.len() == 1 => {
                        by_stem.entry(opening(&parts[0])).or_default()
                    }
                    Choice::Words { parts, .. } => by_first.entry(parts[0].clone()).or_default(),
                    Choice::Marked(word) => {
                        let folded = Text::plain(word).words.remove(0).text;
                        by_first.entry(folded).or_default()
                    }
                    Choice::Any | Choice::Number => &mut loose,
                };
                if list.last() != Some(&index) {
                    list.push(index);
                }
            }
        }
        Self { patterns, by_first, by_stem, loose, manner, place: None }
    }

    /// Gives the table its place among all.
    pub(super) const fn put(&mut self, language: usize, table: usize) {
        self.place = Some((language, 1 << table));
    }

    /// The words that its phrases begin with; stems by their first two letters.
    pub(super) fn beginnings(
        &self,
    ) -> (impl Iterator<Item = &String>, impl Iterator<Item = &String>) {
        (self.by_first.keys(), self.by_stem.keys())
    }

    /// Whether any word may begin one of its phrases.
    pub(super) const fn is_loose(&self) -> bool {
        !self.loose.is_empty()
    }

    /// How many phrases there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.patterns.len()
    }

    /// The words of the phrases, but for those with an open ending.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let choices =
            self.patterns.iter().flat_map(|pattern| &pattern.slots).flat_map(|slot| match slot {
                Slot::One { choices, .. } => choices.as_slice(),
                Slot::Gap => &[],
            });
        choices
            .flat_map(|choice| match choice {
                Choice::Words { parts, is_stem: false } => parts.as_slice(),
                _ => &[],
            })
            .map(String::as_str)
    }

    /// The stems of the phrases.
    pub(super) fn stems(&self) -> impl Iterator<Item = &str> {
        let slots = self.patterns.iter().flat_map(|pattern| &pattern.slots);
        slots
            .flat_map(|slot| match slot {
                Slot::One { choices, .. } => choices.as_slice(),
                Slot::Gap => &[],
            })
            .filter_map(|choice| match choice {
                Choice::Words { parts, is_stem: true } => parts.last().map(String::as_str),
                _ => None,
            })
    }

    /// The first place, from the left, where a phrase stands that `allows` lets pass; the longest
    /// phrase there.
    pub(super) fn find(&self, text: &Text, allows: impl Fn(Found) -> bool) -> Option<Found> {
        (0..text.words.len()).find_map(|from| self.at(&text.words, from, &allows))
    }

    /// The longest phrase that begins at this word.
    pub(super) fn at(
        &self,
        words: &[Word],
        from: usize,
        allows: impl Fn(Found) -> bool,
    ) -> Option<Found> {
        let word = words.get(from)?;
        if word.is_glued && !self.manner.reaches {
            return None;
        }
        // Most words begin nothing in most tables.
        if let (Some((language, bit)), Some(begins)) = (self.place, &word.begins)
            && begins[language] & bit == 0
        {
            return None;
        }
        let slips = word.slips.iter().copied();
        std::iter::once(word.text.as_str())
            .chain(slips)
            .filter_map(|first| self.by_first.get(first))
            .chain(self.by_stem.get(&opening(&word.text)))
            .chain(std::iter::once(&self.loose))
            .flatten()
            .filter_map(|&index| {
                let to = self.patterns[index].at(words, from, self.manner)?;
                Some(Found { from, to, index })
            })
            .filter(|found| found.to > from && allows(*found))
            .max_by_key(|found| found.to)
    }

    /// Whether these words, all of them, are one of the phrases.
    pub(super) fn is_whole(&self, words: &[Word]) -> bool {
        self.at(words, 0, |found| found.to == words.len()).is_some()
    }
}

/// The first two letters of a word.
pub(super) fn opening(word: &str) -> String {
    word.chars().take(2).collect()
}

impl Pattern {
    fn of(text: &str) -> Self {
        let mut pattern = Self { slots: Vec::new(), at_start: false, at_end: false };
        for token in text.split_whitespace() {
            match token {
                "^" => pattern.at_start = true,
                "$" => pattern.at_end = true,
                ".." => pattern.slots.push(Slot::Gap),
                _ => pattern.slots.push(Slot::of(token)),
            }
        }
        pattern
    }

    /// What it may begin with; nothing when that may be any word.
    fn firsts(&self) -> Option<Vec<&Choice>> {
        let mut firsts = Vec::new();
        for slot in &self.slots {
            let Slot::One { choices, is_optional } = slot else { return None };
            firsts.extend(choices);
            if !is_optional {
                break;
            }
        }
        Some(firsts)
    }

    fn at(&self, words: &[Word], from: usize, manner: Manner) -> Option<usize> {
        if self.at_start && from > 0 {
            return None;
        }
        self.rest(&self.slots, words, from, manner)
    }

    fn rest(&self, slots: &[Slot], words: &[Word], from: usize, manner: Manner) -> Option<usize> {
        let Some((slot, rest)) = slots.split_first() else {
            let ends = !self.at_end || from == words.len();
            return ends.then_some(from);
        };
        match slot {
            // A gap does not reach over punctuation into another thought.
            Slot::Gap => (from..=words.len().min(from + manner.gap))
                .take_while(|&next| {
                    let skipped = &words[from.min(words.len())..words.len().min(next + 1)];
                    manner.reaches || next == from || !skipped.iter().any(|word| word.after_break)
                })
                .find_map(|next| self.rest(rest, words, next, manner)),
            Slot::One { choices, is_optional } => choices
                .iter()
                .flat_map(|choice| choice.ends(words, from, rest.is_empty() && !manner.reaches))
                .flatten()
                .filter_map(|next| self.rest(rest, words, next, manner))
                .max()
                .or_else(|| is_optional.then(|| self.rest(rest, words, from, manner)).flatten()),
        }
    }
}

impl Slot {
    fn of(token: &str) -> Self {
        let (token, is_optional) =
            token.strip_suffix('?').map_or((token, false), |token| (token, true));
        let choices = token.split('|').filter_map(Choice::of).collect();
        Self::One { choices, is_optional }
    }
}

impl Choice {
    fn of(word: &str) -> Option<Self> {
        match word {
            "_" => return Some(Self::Any),
            "%" => return Some(Self::Number),
            "+yes" | "+no" => {
                return Some(Self::Words { parts: vec![word.to_owned()], is_stem: false });
            }
            _ => {}
        }
        if let Some(marked) = word.strip_prefix('=') {
            return Some(Self::Marked(marked.to_owned()));
        }
        let (word, is_stem) = word.strip_suffix('*').map_or((word, false), |word| (word, true));
        let parts: Vec<String> = Text::plain(word).words.into_iter().map(|it| it.text).collect();
        (!parts.is_empty()).then_some(Self::Words { parts, is_stem })
    }

    /// Where it ends, when it stands here: an open ending of Korean may end at once or with its word.
    fn ends(&self, words: &[Word], from: usize, must_end: bool) -> [Option<usize>; 2] {
        let Some(word) = words.get(from) else { return [None, None] };
        let one = |fits: bool| [fits.then_some(from + 1), None];
        match self {
            Self::Any => one(true),
            Self::Number => one(is_number(&word.text)),
            Self::Marked(marked) => one(*marked == word.marked),
            Self::Words { parts, is_stem } => {
                let to = from + parts.len();
                let Some(words_here) = words.get(from..to) else { return [None, None] };
                let last = parts.len() - 1;
                let fits = words_here.iter().zip(parts).enumerate().all(|(at, (word, part))| {
                    let is_open = *is_stem && at == last;
                    // Signs and syllables that belong together stand together.
                    (at == 0 || !word.after_break)
                        && (word.text == *part
                            || is_open && word.text.starts_with(part.as_str())
                            || word.slips.iter().any(|slip| slip == part))
                });
                if !fits {
                    return [None, None];
                }
                let glued = words[to..].iter().take_while(|word| word.is_glued).count();
                match (*is_stem, glued) {
                    (_, 0) => [Some(to), None],
                    (true, glued) => [Some(to + glued), Some(to)],
                    (false, _) => [(!must_end).then_some(to), None],
                }
            }
        }
    }
}

/// `5` and `5th`.
pub(super) fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let ending = &word[digits.len()..];
    (1..=4).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(ending, "" | "st" | "nd" | "rd" | "th")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &'static str, typed: &str, expected: Option<(usize, usize)>) {
        let patterns = Patterns::of(&[pattern], Manner { gap: 3, reaches: false });
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
        check("the %", "after the 5th", Some((1, 3)));
    }

    #[test]
    fn phrases_of_scripts_without_spaces() {
        check("不要|别 发", "请不要再发", None);
        check("不要|别 .. 发", "请不要再发了", Some((1, 5)));
        check("不要|别 .. 发", "請別再發了", Some((1, 4)));
        check("보내*", "네 보내주세요", Some((1, 6)));
        check("보내*", "안보내주세요", None);
        check("그만* 보내*", "그만보내주세요", Some((0, 7)));
        check("네", "네요", None);
        check("약* 필요*", "약이 필요해요", Some((0, 6)));
    }

    #[test]
    fn marks_count_where_a_phrase_says_so() {
        check("=dừng", "dừng", Some((0, 1)));
        check("=dừng", "đúng", None);
        check("dung", "đúng", Some((0, 1)));
    }
}
