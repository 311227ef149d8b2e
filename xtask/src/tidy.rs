//! `cargo x tidy`: the rules of the house, checked by a program instead of a reviewer.
//!
//! A rule is a module with `check(&House) -> Vec<Complaint>`; it reads, and changes nothing.

mod headers;
mod keys;
mod layers;
mod leftovers;
mod length;
mod licences;
mod links;
mod names;
mod payloads;
mod places;
mod sql;

use std::fmt;

use crate::{
    failed,
    metadata::{self, Member, Stranger},
    say, schema,
    source::Source,
    stop::{Result, Stop},
    tree::{self, TextFile},
};

/// One place that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The file, from the root.
    pub path: String,
    /// The line, counted from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong and what to do instead.
    pub what: String,
}

impl Complaint {
    /// A complaint about a line, or about the whole file with line 0.
    pub fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.what),
            line => write!(f, "{}:{line}: {}", self.path, self.what),
        }
    }
}

/// A Rust file with its parts.
#[derive(Clone, Debug)]
pub struct RustFile {
    /// From the root, as `crates/domain/care/src/lib.rs`.
    pub path: String,
    /// As written.
    pub text: String,
    /// Taken apart.
    pub source: Source,
}

impl RustFile {
    /// Takes a file apart.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), source: Source::read(text) }
    }

    /// The crate of `crates/LAYER/CRATE/src/..`, and the path under `src`; nothing for tests,
    /// benches, build scripts and `xtask`.
    pub fn place(&self) -> Option<(&str, &str)> {
        let mut parts = self.path.strip_prefix("crates/")?.splitn(4, '/');
        let (_layer, name) = (parts.next()?, parts.next()?);
        (parts.next()? == "src").then_some((name, parts.next()?))
    }
}

/// Everything the rules look at.
pub struct House {
    /// All text files.
    pub files: Vec<TextFile>,
    /// The Rust files among them.
    pub rust: Vec<RustFile>,
    /// Our crates.
    pub members: Vec<Member>,
    /// The crates of others.
    pub strangers: Vec<Stranger>,
}

impl House {
    fn read() -> Result<Self> {
        let files = tree::files()?;
        let rust = files
            .iter()
            .filter(|file| file.path.ends_with(".rs"))
            .map(|file| RustFile::new(&file.path, &file.text))
            .collect();
        Ok(Self { files, rust, members: metadata::members()?, strangers: metadata::strangers()? })
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }
}

type Rule = (&'static str, fn(&House) -> Vec<Complaint>);

const RULES: &[Rule] = &[
    ("layers", layers::check),
    ("length", length::check),
    ("names", names::check),
    ("sql", sql::check),
    ("headers", headers::check),
    ("leftovers", leftovers::check),
    ("payloads", payloads::check),
    ("links", links::check),
    ("keys", keys::check),
    ("licences", licences::check),
    ("places", places::check),
    ("schema", schema::check),
];

/// Runs the named rules, or all of them, and fails when one complains.
pub fn command(words: &[String]) -> Result<()> {
    let known = |word: &String| RULES.iter().any(|(name, _)| name == word);
    if let Some(word) = words.iter().find(|word| !known(word)) {
        let names: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
        return Err(Stop::Usage(format!("no rule `{word}`; there are: {}", names.join(" "))));
    }
    let house = House::read()?;
    let mut count = 0;
    for (name, check) in RULES {
        if !words.is_empty() && !words.iter().any(|word| word == name) {
            continue;
        }
        let mut complaints = check(&house);
        complaints.sort();
        count += complaints.len();
        for complaint in complaints {
            say::problem(&format!("{complaint} [{name}]"));
        }
    }
    say::line(&format!("tidy: {}; {}", length::figures(&house), licences::figures(&house)));
    if count == 0 { Ok(()) } else { Err(failed!("tidy: {count} complaints")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A house of a few files, for the tests of the rules.
    pub fn house(files: &[(&str, &str)]) -> House {
        let files: Vec<TextFile> = files
            .iter()
            .map(|(path, text)| TextFile { path: (*path).into(), text: (*text).into() })
            .collect();
        let rust = files
            .iter()
            .filter(|file| file.path.ends_with(".rs"))
            .map(|file| RustFile::new(&file.path, &file.text))
            .collect();
        House { files, rust, members: Vec::new(), strangers: Vec::new() }
    }

    /// Asserts where a rule complains: `path:line`, in order.
    #[track_caller]
    pub fn complains(rule: fn(&House) -> Vec<Complaint>, house: &House, expected: &[&str]) {
        let mut found = rule(house);
        found.sort();
        let places: Vec<String> =
            found.iter().map(|it| format!("{}:{}", it.path, it.line)).collect();
        assert_eq!(places, expected, "{found:?}");
    }

    #[test]
    fn a_rule_nobody_knows_is_a_usage_error() {
        assert!(matches!(command(&["manners".into()]), Err(Stop::Usage(_))));
    }

    #[test]
    fn a_source_file_knows_its_crate() {
        let file = RustFile::new("crates/domain/care/src/refill/rows.rs", "");
        assert_eq!(file.place(), Some(("care", "refill/rows.rs")));
        assert_eq!(RustFile::new("crates/domain/care/tests/it/main.rs", "").place(), None);
        assert_eq!(RustFile::new("xtask/src/main.rs", "").place(), None);
    }
}
