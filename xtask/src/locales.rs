//! `cargo x locales`: every language says what the English files say.
//!
//! The English file is the contract: the same messages, with the same variables. Whether a sentence
//! is good is a translator's judgement and not looked at here; the `words` crate tests the grammar.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    failed, say,
    stop::{Result, refuse_words},
    tidy::{Complaint, House},
    tree::{self, TextFile},
};

/// Prints a line a language, and fails when one lacks something.
pub fn command(words: &[String]) -> Result<()> {
    refuse_words("locales", words)?;
    let files = tree::files()?;
    let complaints = compare(&files);
    for complaint in &complaints {
        say::problem(&complaint.to_string());
    }
    let catalogues = catalogues(&files);
    for (language, files) in &catalogues {
        let count: usize = files.values().map(|catalogue| catalogue.messages.len()).sum();
        say::line(&format!("{language}: {count} messages in {} files", files.len()));
    }
    if complaints.is_empty() { Ok(()) } else { Err(failed!("{} complaints", complaints.len())) }
}

/// For `tidy`.
pub fn check(house: &House) -> Vec<Complaint> {
    compare(&house.files)
}

/// A file of messages: where each begins and which variables it takes.
#[derive(Debug, Default)]
struct Catalogue {
    path: String,
    messages: BTreeMap<String, Message>,
    twice: Vec<(usize, String)>,
}

#[derive(Debug, Default)]
struct Message {
    line: usize,
    variables: BTreeSet<String>,
}

fn compare(files: &[TextFile]) -> Vec<Complaint> {
    let catalogues = catalogues(files);
    let mut complaints = Vec::new();
    for catalogue in catalogues.values().flat_map(BTreeMap::values) {
        for (line, id) in &catalogue.twice {
            complaints.push(Complaint::at(&catalogue.path, *line, format!("`{id}` stands twice")));
        }
    }
    let Some(english) = catalogues.get("en") else { return complaints };
    for (language, own) in catalogues.iter().filter(|(language, _)| *language != "en") {
        for (name, contract) in english {
            match own.get(name) {
                Some(catalogue) => against(contract, catalogue, &mut complaints),
                None => {
                    let path = format!("locales/{language}/{name}");
                    complaints.push(Complaint::at(&path, 0, "is missing"));
                }
            }
        }
        for (_, catalogue) in own.iter().filter(|(name, _)| !english.contains_key(*name)) {
            complaints.push(Complaint::at(&catalogue.path, 0, "has no English file"));
        }
    }
    complaints
}

fn against(contract: &Catalogue, own: &Catalogue, complaints: &mut Vec<Complaint>) {
    for (id, message) in &contract.messages {
        let Some(translated) = own.messages.get(id) else {
            complaints.push(Complaint::at(&own.path, 0, format!("`{id}` is missing")));
            continue;
        };
        let strange: Vec<&String> = translated.variables.difference(&message.variables).collect();
        if !strange.is_empty() {
            let what = format!("`{id}` uses {strange:?}, which the English message does not");
            complaints.push(Complaint::at(&own.path, translated.line, what));
        }
        let lost: Vec<&String> = message.variables.difference(&translated.variables).collect();
        if !lost.is_empty() {
            let what = format!("`{id}` does not say {lost:?}, which the English message does");
            complaints.push(Complaint::at(&own.path, translated.line, what));
        }
    }
    for (id, message) in own.messages.iter().filter(|(id, _)| !contract.messages.contains_key(*id))
    {
        complaints.push(Complaint::at(
            &own.path,
            message.line,
            format!("`{id}` is not in English"),
        ));
    }
}

/// By language and file name.
fn catalogues(files: &[TextFile]) -> BTreeMap<String, BTreeMap<String, Catalogue>> {
    let mut found: BTreeMap<String, BTreeMap<String, Catalogue>> = BTreeMap::new();
    for file in files {
        let parts: Vec<&str> = file.path.split('/').collect();
        if let ["locales", language, name] = parts.as_slice()
            && name.ends_with(".ftl")
        {
            let own = found.entry((*language).to_owned()).or_default();
            own.insert((*name).to_owned(), read(&file.path, &file.text));
        }
    }
    found
}

/// A message begins at the margin with `id =`, an attribute indented with `.id =`.
fn read(path: &str, text: &str) -> Catalogue {
    let mut catalogue = Catalogue { path: path.to_owned(), ..Catalogue::default() };
    let mut message = String::new();
    let mut current: Option<String> = None;
    for (at, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let is_indented = line.starts_with(' ');
        let id = line.split_once('=').map(|(id, _)| id.trim()).filter(|id| is_id(id, is_indented));
        if let Some(id) = id {
            let full = if is_indented { format!("{message}{id}") } else { id.to_owned() };
            if !is_indented {
                id.clone_into(&mut message);
            }
            let begun = Message { line: at + 1, variables: BTreeSet::new() };
            if catalogue.messages.insert(full.clone(), begun).is_some() {
                catalogue.twice.push((at + 1, full.clone()));
            }
            current = Some(full);
        }
        if let Some(message) = current.as_ref().and_then(|id| catalogue.messages.get_mut(id)) {
            message.variables.extend(variables(line));
        }
    }
    catalogue
}

fn is_id(id: &str, is_indented: bool) -> bool {
    let name = if is_indented { id.strip_prefix('.') } else { Some(id.trim_start_matches('-')) };
    name.is_some_and(|name| {
        name.starts_with(|it: char| it.is_ascii_alphabetic())
            && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'))
    })
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        let end = rest.find(|it: char| !(it.is_ascii_alphanumeric() || matches!(it, '-' | '_')));
        rest[..end.unwrap_or(rest.len())].to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(english: &str, spanish: &str, expected: &[&str]) {
        let file = |language: &str, text: &str| TextFile {
            path: format!("locales/{language}/portal.ftl"),
            text: text.into(),
        };
        let found: Vec<String> = compare(&[file("en", english), file("es", spanish)])
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_same_messages_with_the_same_variables() {
        let english = "# Greeting\nhello = Hello, { $name }\n    .title = { $count ->\n        [one] One\n       *[other] { $count }\n    }\n";
        check(english, "hello = Hola, { $name }\n    .title = { $count }\n", &[]);
        check(
            english,
            "hello = Hola\n    .title = { $count }\n",
            &[
                "locales/es/portal.ftl:1: `hello` does not say [\"name\"], which the English message does",
            ],
        );
        check(
            english,
            "hello = Hola, { $name } { $x }\n",
            &[
                "locales/es/portal.ftl:1: `hello` uses [\"x\"], which the English message does not",
                "locales/es/portal.ftl: `hello.title` is missing",
            ],
        );
        check(
            "a = A\n",
            "a = A\na = B\nb = B\n",
            &[
                "locales/es/portal.ftl:2: `a` stands twice",
                "locales/es/portal.ftl:3: `b` is not in English",
            ],
        );
    }

    #[test]
    fn a_language_has_every_file() {
        let file = |path: &str| TextFile { path: path.into(), text: "a = A\n".into() };
        let files = [file("locales/en/a.ftl"), file("locales/es/b.ftl")];
        let found: Vec<String> = compare(&files).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            ["locales/es/a.ftl: is missing", "locales/es/b.ftl: has no English file"]
        );
    }
}
