//! What is wrong with a definition file: where, what, and what to write instead.
//!
//! Said in English to whoever edits the file, as a compiler would; never shown to patients.

use std::{fmt, ops::Range};

/// One thing wrong with a definition file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub wrong: String,
    /// What to write instead.
    pub instead: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}. {}.", self.line, self.column, self.wrong, self.instead)
    }
}

/// Gathers complaints about one text, so that all are told at once.
#[derive(Debug)]
pub struct Complaints<'a> {
    text: &'a str,
    list: Vec<Complaint>,
}

impl<'a> Complaints<'a> {
    /// Nothing wrong yet.
    pub const fn about(text: &'a str) -> Self {
        Self { text, list: Vec::new() }
    }

    /// Something is wrong at that place of the text.
    pub fn add(
        &mut self,
        place: &Range<usize>,
        wrong: impl Into<String>,
        instead: impl Into<String>,
    ) {
        let before = self.text.get(..place.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |start| start.chars().count()) + 1;
        self.list.push(Complaint { line, column, wrong: wrong.into(), instead: instead.into() });
    }

    /// True while nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Everything that is wrong, from the top of the file to its end, each said once.
    pub fn sorted(mut self) -> Vec<Complaint> {
        self.list.sort();
        self.list.dedup();
        self.list
    }
}

/// "Write `a`, `b` or `c`", with the nearest named first when the word looks like a slip.
pub fn one_of(word: &str, allowed: &[&str]) -> String {
    let nearest = allowed.iter().min_by_key(|known| distance(word, known));
    match nearest {
        None => "There is none to choose from".to_owned(),
        Some(near) if distance(word, near) <= 1 + word.len() / 4 => {
            format!("Did you mean `{near}`?{}", others(allowed, near))
        }
        Some(_) => format!("Write {}", listed(allowed)),
    }
}

fn others(allowed: &[&str], near: &str) -> String {
    let rest: Vec<&str> = allowed.iter().copied().filter(|word| *word != near).collect();
    if rest.is_empty() { String::new() } else { format!(" Or write {}", listed(&rest)) }
}

fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|word| format!("`{word}`")).collect();
            format!("{} or `{last}`", first.join(", "))
        }
    }
}

/// Letters to change, add or take away (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (at, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, other) in to.iter().enumerate() {
            let swap = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = swap.min(row[column] + 1).min(row[column + 1] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_counted_in_characters() {
        let text = "a\nñó x\n";
        let mut complaints = Complaints::about(text);
        complaints.add(&(text.find('x').unwrap()..text.len()), "it is wrong", "Write y");
        assert_eq!(complaints.sorted()[0].to_string(), "2:4: it is wrong. Write y.");
    }

    #[test]
    fn slips_are_recognised() {
        assert_eq!(distance("wiat", "wait"), 2);
        assert_eq!(distance("", "wait"), 4);
        assert_eq!(one_of("sned", &["send", "task"]), "Did you mean `send`? Or write `task`");
        assert_eq!(one_of("letter", &["send", "task"]), "Write `send` or `task`");
    }
}
