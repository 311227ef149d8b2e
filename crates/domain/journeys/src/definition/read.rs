//! From the text of a file to a definition, or to everything that is wrong with it.
//!
//! Three passes, each only when the one before found nothing: the words of each step, the targets
//! they name, the journey as a whole. So that one slip does not drown in its consequences.

use std::ops::Range;

use sha2::{Digest, Sha256};
use toml_edit::{Document, Item, Table};

use super::{
    check,
    complaint::{Complaint, Complaints, one_of},
    draft::{Draft, DraftStep, STEP_WORDS, Word},
    model::{Definition, Known},
    moment::clock,
    resolve::resolve,
};

/// Files past this many bytes are not read: no journey is a book.
const LONGEST: usize = 256 * 1024;

/// Reads a definition. Complaints come in the order of the file and name line and column.
pub fn read(text: &str, known: &Known<'_>) -> Result<Definition, Vec<Complaint>> {
    let mut complaints = Complaints::about(text);
    let Some((draft, definition)) = resolved(text, Some(known), &mut complaints) else {
        return Err(complaints.sorted());
    };
    check::whole(&definition, &draft, &mut complaints);
    if complaints.is_empty() { Ok(definition) } else { Err(complaints.sorted()) }
}

/// Reads a definition that was found right when it was published, whatever names are known today.
pub fn read_again(text: &str) -> Result<Definition, Vec<Complaint>> {
    let mut complaints = Complaints::about(text);
    let read = resolved(text, None, &mut complaints);
    read.map(|(_, definition)| definition).ok_or_else(|| complaints.sorted())
}

fn resolved(
    text: &str,
    known: Option<&Known<'_>>,
    complaints: &mut Complaints<'_>,
) -> Option<(Draft, Definition)> {
    let draft = draft(text, complaints).filter(|_| complaints.is_empty())?;
    let definition = resolve(&draft, known, version(text), complaints);
    Some((draft, definition.filter(|_| complaints.is_empty())?))
}

/// The content hash by which a definition is kept: SHA-256 in hexadecimal.
pub fn version(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn draft(text: &str, complaints: &mut Complaints<'_>) -> Option<Draft> {
    if text.len() > LONGEST {
        complaints.add(
            &(0..0),
            "This file is longer than 256 KiB",
            "Split it into several journeys",
        );
        return None;
    }
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let message = error.message().replace('\n', "; ");
            let place = error.span().unwrap_or(0..0);
            complaints.add(&place, format!("This is not TOML: {message}"), "Mend the line");
            return None;
        }
    };
    let mut top = Reader { table: document.as_table(), place: 0..0, complaints };
    top.only(&["journey", "title", "time", "any_answer", "stop_task", "step"]);
    let name = top.needed("journey", "Give the journey a name: `journey = \"refill\"`");
    let title = top.needed("title", "Say in a few words what it is: `title = \"..\"`");
    let time = top.clock("time", "10:00");
    let any_answer = top.word("any_answer");
    let stop_task =
        top.needed("stop_task", "Name the task for a person when the patient says STOP");
    let steps = top.steps();
    Some(Draft {
        name: name?,
        title: title?.text,
        time: time?,
        any_answer,
        stop_task: stop_task?,
        steps,
    })
}

/// One table of the file, and where to complain about it.
pub struct Reader<'a, 'b> {
    table: &'a Table,
    place: Range<usize>,
    complaints: &'a mut Complaints<'b>,
}

impl Reader<'_, '_> {
    /// Complains about every key that is not among these.
    fn only(&mut self, allowed: &[&str]) {
        for (key, _) in self.table {
            if !allowed.contains(&key) {
                let wrong = format!("`{key}` means nothing here");
                self.complaints.add(&self.key_place(key), wrong, one_of(key, allowed));
            }
        }
    }

    fn key_place(&self, key: &str) -> Range<usize> {
        let key = self.table.get_key_value(key).and_then(|(key, _)| key.span());
        key.unwrap_or_else(|| self.place.clone())
    }

    fn value_place(&self, key: &str, item: &Item) -> Range<usize> {
        item.span().unwrap_or_else(|| self.key_place(key))
    }

    /// The text of a key, if it is there.
    fn word(&mut self, key: &str) -> Option<Word> {
        let item = self.table.get(key)?;
        let place = self.value_place(key, item);
        match item.as_str() {
            Some(text) if !text.trim().is_empty() => Some(Word { text: text.to_owned(), place }),
            _ => {
                let instead = format!("Write `{key} = \"..\"`");
                self.complaints.add(&place, format!("`{key}` needs a text in quotes"), instead);
                None
            }
        }
    }

    /// The text of a key that must be there.
    fn needed(&mut self, key: &str, instead: &str) -> Option<Word> {
        if !self.table.contains_key(key) {
            self.complaints.add(&self.place, format!("`{key}` is missing"), instead);
        }
        self.word(key)
    }

    fn clock(&mut self, key: &str, usual: &str) -> Option<jiff::civil::Time> {
        let word = self.needed(key, &format!("Write `{key} = \"{usual}\"`"))?;
        let read = clock(&word.text);
        if read.is_err() {
            let wrong = format!("`{}` is no time of day", word.text);
            self.complaints.add(&word.place, wrong, format!("Write it as `{usual}`"));
        }
        read.ok()
    }

    /// The pairs of a small table, such as `cases`.
    fn pairs(&mut self, key: &str) -> Vec<(Word, Word)> {
        let Some(item) = self.table.get(key) else { return Vec::new() };
        let Some(cases) = item.as_table_like() else {
            let place = self.value_place(key, item);
            let instead = "Write `cases = { confirmed = \"the-step\" }`";
            self.complaints.add(&place, format!("`{key}` needs pairs"), instead);
            return Vec::new();
        };
        let mut pairs = Vec::new();
        for (name, target) in cases.iter() {
            let name_place = cases.get_key_value(name).and_then(|(key, _)| key.span());
            let place = target.span().unwrap_or_else(|| self.key_place(key));
            let name_place = name_place.unwrap_or_else(|| place.clone());
            match target.as_str() {
                Some(text) => pairs.push((
                    Word { text: name.to_owned(), place: name_place },
                    Word { text: text.to_owned(), place },
                )),
                None => {
                    let wrong = format!("The case `{name}` names no step");
                    self.complaints.add(&place, wrong, "Write the id of a step in quotes");
                }
            }
        }
        pairs
    }

    fn steps(&mut self) -> Vec<DraftStep> {
        let Some(item) = self.table.get("step") else {
            let instead = "Begin each step with a line `[[step]]`";
            self.complaints.add(&self.place, "There are no steps", instead);
            return Vec::new();
        };
        let Some(tables) = item.as_array_of_tables() else {
            let place = self.key_place("step");
            self.complaints.add(&place, "`step` is not a list", "Begin each step with `[[step]]`");
            return Vec::new();
        };
        let read = tables.iter().filter_map(|table| {
            let place = table.span().unwrap_or(0..0);
            Reader { table, place, complaints: self.complaints }.step()
        });
        read.collect()
    }

    fn step(&mut self) -> Option<DraftStep> {
        let id = self.needed("id", "Give the step a name: `id = \"..\"`");
        let mut words = STEP_WORDS.iter().filter(|(word, _)| self.table.contains_key(word));
        let (Some((word, more)), None) = (words.next(), words.next()) else {
            return self.no_step();
        };
        let mut allowed = vec!["id", "note", *word];
        allowed.extend_from_slice(more);
        self.only(&allowed);
        let value = self.word(word);
        let step = DraftStep {
            id: id?,
            word,
            word_place: self.key_place(word),
            value: value?,
            then: self.word("then"),
            answered: self.word("answered"),
            silence: self.word("silence"),
            otherwise: self.word("otherwise"),
            channel: self.word("channel"),
            cases: self.pairs("cases"),
            note: self.word("note").map(|word| word.text),
        };
        Some(step)
    }

    /// A step that says none of the known words, or several.
    fn no_step(&mut self) -> Option<DraftStep> {
        let words: Vec<&str> = STEP_WORDS.iter().map(|(word, _)| *word).collect();
        let said: Vec<&str> =
            words.iter().copied().filter(|word| self.table.contains_key(word)).collect();
        if let [first, second, ..] = said[..] {
            let wrong = format!("One step says both `{first}` and `{second}`");
            let place = self.key_place(second);
            self.complaints.add(&place, wrong, "Make it two steps");
            return None;
        }
        let details: Vec<&str> =
            STEP_WORDS.iter().flat_map(|(_, more)| more.iter().copied()).collect();
        let strange = self
            .table
            .iter()
            .map(|(key, _)| key)
            .find(|key| !["id", "note"].contains(key) && !details.contains(key));
        match strange {
            Some(word) => {
                let wrong = format!("There is no step `{word}`");
                let place = self.key_place(word);
                self.complaints.add(&place, wrong, one_of(word, &words));
            }
            None => {
                let instead = one_of("", &words);
                self.complaints.add(&self.place, "This step says nothing to do", instead);
            }
        }
        None
    }
}
