//! What is wrong with the files of words: the check that stands in front of every change.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::{COMPLETE, OF_PATIENTS, SPOKEN, Source, sources};

/// What is wrong with a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The file does not parse here.
    Unreadable(String),
    /// The same name twice in one language.
    Twice,
    /// English has it and this complete language lacks it.
    Missing,
    /// English does not have it.
    Unknown,
    /// English uses this variable and this sentence does not.
    VariableMissing(String),
    /// English does not use this variable.
    VariableUnknown(String),
    /// It refers to a sentence or term that is not there.
    DeadReference(String),
    /// It holds a letter that means something in HTML: words are plain text.
    Markup(char),
    /// It stands in another area than in English.
    Misplaced(String),
    /// English has this number or this word that carriers know, and this sentence does not.
    Lost(String),
    /// The first line of a translated file does not say who has read it.
    Unsigned,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The tag of the language.
    pub language: String,
    /// The file without its ending.
    pub area: String,
    /// The sentence, with `.attribute` if it is one.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "locales/{}/{}.ftl: {}: ", self.language, self.area, self.key)?;
        match &self.fault {
            Fault::Unreadable(text) => write!(f, "cannot be read near `{text}`"),
            Fault::Twice => write!(f, "stands twice"),
            Fault::Missing => write!(f, "is missing"),
            Fault::Unknown => write!(f, "is not in English"),
            Fault::VariableMissing(name) => write!(f, "lacks ${name}"),
            Fault::VariableUnknown(name) => write!(f, "uses ${name}, which English does not"),
            Fault::DeadReference(name) => write!(f, "refers to {name}, which is not there"),
            Fault::Markup(letter) => write!(f, "holds `{letter}`; words are plain text"),
            Fault::Misplaced(area) => write!(f, "stands in {area}.ftl in English"),
            Fault::Lost(mark) => write!(f, "lacks `{mark}`, which English has"),
            Fault::Unsigned => {
                write!(f, "does not begin with `### review: draft` or who has read it")
            }
        }
    }
}

#[derive(Default)]
struct Sentence {
    area: String,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    markup: Option<char>,
    marks: BTreeSet<String>,
}

type Sentences = BTreeMap<String, Sentence>;

/// A language counts the hours to 12 or to 24, and takes of these what it needs.
const OF_THE_HOUR: (&str, [&str; 4]) = ("time-of-day", ["hour", "hours", "minute", "half"]);

/// What a language must have.
struct Contract<'a> {
    /// Every sentence, in these.
    complete: &'a [&'a str],
    /// Every sentence of patients, in these.
    spoken: &'a [&'a str],
}

/// Checks the words of the program.
pub fn check_locales() -> Vec<Complaint> {
    let spoken = SPOKEN.map(|(tag, _)| tag);
    let sources = sources();
    let mut complaints = check(&sources, &Contract { complete: &COMPLETE, spoken: &spoken });
    for source in sources.iter().filter(|it| it.language != "en") {
        if !source.text.starts_with("### review: ") {
            complaints.push(complaint(&source.language, &source.area, "?", Fault::Unsigned));
        }
    }
    complaints
}

/// Checks these files against English; languages in `complete` must have every sentence.
pub fn check_sources(sources: &[Source], complete: &[&str]) -> Vec<Complaint> {
    check(sources, &Contract { complete, spoken: &[] })
}

fn check(sources: &[Source], contract: &Contract<'_>) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut languages: BTreeMap<&str, Sentences> = BTreeMap::new();
    for source in sources {
        read(source, languages.entry(&source.language).or_default(), &mut complaints);
    }
    let empty = Sentences::new();
    let english = languages.get("en").unwrap_or(&empty);
    for &language in contract.complete.iter().chain(contract.spoken) {
        let theirs = languages.get(language).unwrap_or(&empty);
        let is_whole = contract.complete.contains(&language);
        for (key, original) in english {
            let is_due = is_whole || OF_PATIENTS.contains(&original.area.as_str());
            if is_due && !key.starts_with('-') && !theirs.contains_key(key) {
                complaints.push(complaint(language, &original.area, key, Fault::Missing));
            }
        }
    }
    for (&language, sentences) in &languages {
        compare(language, sentences, english, &mut complaints);
    }
    complaints.sort();
    complaints.dedup();
    complaints
}

fn compare(
    language: &str,
    sentences: &Sentences,
    english: &Sentences,
    complaints: &mut Vec<Complaint>,
) {
    for (key, sentence) in sentences {
        let mut complain = |fault| complaints.push(complaint(language, &sentence.area, key, fault));
        if let Some(letter) = sentence.markup {
            complain(Fault::Markup(letter));
        }
        for name in &sentence.references {
            if !sentences.contains_key(name) {
                complain(Fault::DeadReference(name.clone()));
            }
        }
        // Terms are a language's own; only sentences are a contract.
        if key.starts_with('-') {
            continue;
        }
        let Some(original) = english.get(key) else {
            complain(Fault::Unknown);
            continue;
        };
        if original.area != sentence.area {
            complain(Fault::Misplaced(original.area.clone()));
        }
        let is_hour = key == OF_THE_HOUR.0;
        for name in original.variables.difference(&sentence.variables).filter(|_| !is_hour) {
            complain(Fault::VariableMissing(name.clone()));
        }
        let is_known = |name: &str| is_hour && OF_THE_HOUR.1.contains(&name);
        for name in sentence.variables.difference(&original.variables) {
            if !is_known(name) {
                complain(Fault::VariableUnknown(name.clone()));
            }
        }
        for mark in original.marks.difference(&sentence.marks) {
            complain(Fault::Lost(mark.clone()));
        }
    }
}

fn complaint(language: &str, area: &str, key: &str, fault: Fault) -> Complaint {
    Complaint { language: language.to_owned(), area: area.to_owned(), key: key.to_owned(), fault }
}

fn read(source: &Source, sentences: &mut Sentences, complaints: &mut Vec<Complaint>) {
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut note = |key: String, pattern: &Pattern<&str>| {
        let mut sentence = Sentence { area: source.area.clone(), ..Sentence::default() };
        sentence.read(pattern);
        if sentences.insert(key.clone(), sentence).is_some() {
            complaints.push(complaint(&source.language, &source.area, &key, Fault::Twice));
        }
    };
    let mut junk = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                message.value.iter().for_each(|value| note(id.to_owned(), value));
                for attribute in &message.attributes {
                    note(format!("{id}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Term(term) => note(format!("-{}", term.id.name), &term.value),
            Entry::Junk { content } => junk.push(content.trim().chars().take(40).collect()),
            _ => {}
        }
    }
    for text in junk {
        let fault = Fault::Unreadable(text);
        complaints.push(complaint(&source.language, &source.area, "?", fault));
    }
}

/// What a translation must keep as it is: numbers (one and two may be words), and STOP, which every
/// carrier of the United States knows.
fn marks(text: &str) -> impl Iterator<Item = String> {
    let is_mark =
        |word: &&str| *word == "STOP" || word.parse::<u32>().is_ok_and(|number| number > 2);
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(is_mark).map(str::to_owned)
}

impl Sentence {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.markup =
                        self.markup.or(value.chars().find(|letter| "<>".contains(*letter)));
                    self.marks.extend(marks(value));
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|it| format!(".{}", it.name));
                self.references.insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|it| self.inline(it));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(language: &str, area: &str, text: &str) -> Source {
        Source { language: language.into(), area: area.into(), text: text.into() }
    }

    #[track_caller]
    fn check(english: &str, spanish: &str, expected: &[(&str, Fault)]) {
        let sources = [source("en", "portal", english), source("es", "portal", spanish)];
        let found: Vec<(String, Fault)> = check_sources(&sources, &["en", "es"])
            .into_iter()
            .map(|it| (it.key, it.fault))
            .collect();
        let expected: Vec<(String, Fault)> =
            expected.iter().map(|(key, fault)| ((*key).to_owned(), fault.clone())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_words_of_the_program_are_complete() {
        let complaints: Vec<String> = check_locales().iter().map(ToString::to_string).collect();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }

    #[test]
    fn a_complete_language_has_every_sentence_and_variable() {
        check("a = A { $x }", "a = A { $x }", &[]);
        check("a = A\nb = B", "a = A", &[("b", Fault::Missing)]);
        check("a = A", "a = A\nb = B", &[("b", Fault::Unknown)]);
        check("a = { $x }", "a = A", &[("a", Fault::VariableMissing("x".into()))]);
        check("a = A", "a = { $x }", &[("a", Fault::VariableUnknown("x".into()))]);
        check("a = A\n    .title = T", "a = A", &[("a.title", Fault::Missing)]);
    }

    #[test]
    fn each_language_counts_the_hours_its_own_way() {
        check("time-of-day = { $hour } { $half }", "time-of-day = { $hours }:{ $minute }", &[]);
        let unknown = Fault::VariableUnknown("second".into());
        check("time-of-day = { $hour }", "time-of-day = { $second }", &[("time-of-day", unknown)]);
    }

    #[test]
    fn variables_inside_choices_are_seen() {
        let english = "a = { $n ->\n    [one] { $x }\n   *[other] { $n }\n }";
        check(english, english, &[]);
        check(english, "a = { $n }", &[("a", Fault::VariableMissing("x".into()))]);
    }

    #[test]
    fn files_that_cannot_be_right_are_complained_of() {
        check("a = A\na = B", "a = A", &[("a", Fault::Twice)]);
        check("a = { b }", "a = A", &[("a", Fault::DeadReference("b".into()))]);
        check("a = <b>", "a = A", &[("a", Fault::Markup('<'))]);
        check("a = A", "a = A\n= x", &[("?", Fault::Unreadable("= x".into()))]);
    }

    #[test]
    fn numbers_and_the_word_stop_survive_translation() {
        check("a = Call 911", "a = Llame al 112", &[("a", Fault::Lost("911".into()))]);
        check("a = 1 day", "a = un día", &[]);
        check("a = Reply STOP", "a = Responda ALTO", &[("a", Fault::Lost("STOP".into()))]);
        check("a = Stop it", "a = Pare", &[]);
    }

    #[test]
    fn a_spoken_language_has_the_sentences_of_patients() {
        let sources = [
            source("en", "portal", "a = A"),
            source("en", "console", "b = B"),
            source("ko", "web", ""),
        ];
        let found = super::check(&sources, &Contract { complete: &["en"], spoken: &["en", "ko"] });
        assert_eq!(found, [complaint("ko", "portal", "a", Fault::Missing)]);
    }

    #[test]
    fn a_language_without_any_file_lacks_everything() {
        let complaints = check_sources(&[source("en", "portal", "a = A")], &["en", "es"]);
        assert_eq!(complaints, [complaint("es", "portal", "a", Fault::Missing)]);
    }
}
