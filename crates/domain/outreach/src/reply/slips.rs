//! Slips of the finger: which of our words a mistyped one was meant to be.
//!
//! Two words are a slip apart when taking a letter out of each can make them the same, so each of our
//! words is kept under what is left of it without one letter, and without two where two are allowed.

use std::collections::HashSet;

/// Longer words have no slips: nobody types them by accident.
const LONGEST_WORD: usize = 40;

/// Shorter words are compared exactly.
const SHORTEST_WITH_SLIP: usize = 6;

/// Words of so many letters may have two slips.
const SHORTEST_WITH_TWO: usize = 10;

/// The words of all languages, and how to find those that a mistyped one is near to.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: HashSet<&'static str>,
    long: Vec<(&'static str, Vec<u8>)>,
    /// What is left of a long word without a letter or two, hashed, and which word it is.
    left: Vec<(u32, u32)>,
}

impl Vocabulary {
    pub(super) fn of(words: impl Iterator<Item = &'static str>) -> Self {
        let mut all = Self::default();
        for word in words {
            if !all.words.insert(word) {
                continue;
            }
            let fits = SHORTEST_WITH_SLIP..=LONGEST_WORD;
            let Some(code) = code(word).filter(|code| fits.contains(&code.len())) else { continue };
            let index = u32::try_from(all.long.len()).expect("a vocabulary is small");
            let twice = code.len() >= SHORTEST_WITH_TWO;
            all.left.extend(left_of(&code, twice).into_iter().map(|left| (left, index)));
            all.long.push((word, code));
        }
        all.left.sort_unstable();
        all.left.dedup();
        all
    }

    /// Our words that this one is a slip away from. A word that we know is no slip of another.
    pub(super) fn slips(&self, typed: &str) -> Vec<&'static str> {
        if self.words.contains(typed) {
            return Vec::new();
        }
        let fits = SHORTEST_WITH_SLIP - 1..=LONGEST_WORD;
        let Some(typed) = code(typed).filter(|code| fits.contains(&code.len())) else {
            return Vec::new();
        };
        let mut found: Vec<u32> = Vec::new();
        for left in left_of(&typed, typed.len() + 2 >= SHORTEST_WITH_TWO) {
            let from = self.left.partition_point(|(other, _)| *other < left);
            let same = self.left[from..].iter().take_while(|(other, _)| *other == left);
            for (_, index) in same {
                if !found.contains(index) && is_slip_of(&self.long[*index as usize].1, &typed) {
                    found.push(*index);
                }
            }
        }
        found.into_iter().map(|index| self.long[index as usize].0).collect()
    }
}

/// Hashes of a word, of it without any one letter, and without any two.
fn left_of(code: &[u8], twice: bool) -> Vec<u32> {
    let mut left = vec![hash(code.iter())];
    for first in 0..code.len() {
        let without = |second: usize| {
            let letters = code.iter().enumerate();
            letters.filter(move |(at, _)| *at != first && *at != second).map(|(_, letter)| letter)
        };
        left.push(hash(without(first)));
        if twice {
            left.extend((first + 1..code.len()).map(|second| hash(without(second))));
        }
    }
    left
}

/// FNV-1a.
fn hash<'a>(letters: impl Iterator<Item = &'a u8>) -> u32 {
    letters.fold(0x811c_9dc5, |hash, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193))
}

/// A word as one byte a letter, when all of its letters are of one small script.
fn code(word: &str) -> Option<Vec<u8>> {
    if word.is_ascii() {
        return Some(word.as_bytes().to_vec());
    }
    let page = |letter: char| u32::from(letter) >> 8;
    let first = page(word.chars().next()?);
    // Cyrillic and Arabic lie on a page of 256 each; other scripts have no slips.
    if !matches!(first, 0x4 | 0x6) || word.chars().any(|letter| page(letter) != first) {
        return None;
    }
    Some(word.chars().map(|letter| (u32::from(letter) & 0xff) as u8).collect())
}

/// Whether `typed` is `meant` with a slip of the finger: one in six letters, two in ten.
fn is_slip_of(meant: &[u8], typed: &[u8]) -> bool {
    let allowed = match meant.len() {
        0..SHORTEST_WITH_SLIP => return false,
        SHORTEST_WITH_SLIP..SHORTEST_WITH_TWO => 1,
        _ => 2,
    };
    meant.len().abs_diff(typed.len()) <= allowed
        && is_near_start(meant, typed)
        && is_apart(meant, typed, allowed)
}

/// One slip leaves one of the first two letters in place or beside it.
fn is_near_start(meant: &[u8], typed: &[u8]) -> bool {
    let (Some([m0, m1]), Some([t0, t1])) = (meant.first_chunk(), typed.first_chunk()) else {
        return false;
    };
    m0 == t0 || m1 == t1 || m0 == t1 || m1 == t0
}

/// Whether `typed` is `meant` with a slip of the finger.
pub(super) fn is_slip(meant: &str, typed: &str) -> bool {
    code(meant).zip(code(typed)).is_some_and(|(meant, typed)| is_slip_of(&meant, &typed))
}

/// Whether two words are so many slips apart: a letter more, less, other, or two swapped.
pub(crate) fn is_within(meant: &str, typed: &str, allowed: usize) -> bool {
    is_apart(meant.as_bytes(), typed.as_bytes(), allowed)
}

fn is_apart(meant: &[u8], typed: &[u8], allowed: usize) -> bool {
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

    #[test]
    fn slips_are_counted_with_swaps() {
        assert!(is_within("stop", "sotp", 1) && is_within("stop", "stp", 1));
        assert!(!is_within("stop", "pots", 1));
        assert!(is_within("", "a", 1) && is_within("a", "", 1) && !is_within("ab", "", 1));
        assert!(is_within("prepare", "perpare", 1) && !is_within("chemo", "hcmeo", 1));
        assert!(is_slip("unsubscribe", "unsuscrbe") && !is_slip("stop", "stp"));
        assert!(is_slip("лекарство", "лекраство"), "letters are counted, not bytes");
    }

    #[test]
    fn a_word_that_is_known_is_no_slip_of_another() {
        let words =
            Vocabulary::of(["medicine", "medicina", "breathing", "unsubscribe"].into_iter());
        assert_eq!(words.slips("medicine"), [""; 0]);
        assert_eq!(words.slips("breathng"), ["breathing"]);
        assert_eq!(words.slips("medcine"), ["medicine"]);
        assert_eq!(words.slips("unsuscribed"), ["unsubscribe"]);
        assert_eq!(words.slips("unsuscribedx"), [""; 0]);
    }
}
