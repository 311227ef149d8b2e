//! One word per idea: words of other products are refused as names of types and modules.
//!
//! The list is the last column of `docs/vocabulary.md`, as far as a program can judge it.

use super::{Complaint, House};

/// Refused wherever they stand in a name: they say nothing, or hide who does what.
const EMPTY: &[&str] = &[
    "process",
    "processor",
    "handle",
    "manage",
    "manager",
    "do",
    "perform",
    "execute",
    "executor",
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "misc",
    "service",
    "data",
    "info",
];

/// Refused as a whole name: our word for the idea is another one.
const FOREIGN: &[(&str, &str)] = &[
    ("tenant", "pharmacy"),
    ("org", "pharmacy"),
    ("user", "patient, staff or account"),
    ("users", "patient, staff or account"),
    ("member", "patient"),
    ("proxy", "caregiver"),
    ("agent", "staff"),
    ("doctor", "prescriber"),
    ("subscription", "enrollment"),
    ("drug", "medication"),
    ("item", "the noun itself"),
    ("items", "the noun itself"),
    ("rx", "prescription"),
    ("treatment", "therapy"),
    ("fill", "dispense"),
    ("fills", "dispense"),
    ("order", "dispense or task"),
    ("inventory", "supply"),
    ("renewal", "refill"),
    ("survey", "assessment"),
    ("notification", "message or alert"),
    ("ticket", "task"),
    ("todo", "task"),
    ("workflow", "journey"),
    ("flow", "journey"),
    ("blast", "campaign"),
    ("segment", "audience"),
    ("meeting", "visit"),
    ("kpi", "measure"),
    ("magic_link", "smart link"),
    ("queue_item", "job"),
];

/// Words of a field that is not ours, where they are the only right ones.
const BORROWED: &[(&str, &str)] = &[
    ("DataKey", "cryptography: the key that seals rows"),
    ("doctor", "the usual name of a command that looks at an installation"),
    ("Data", "HTTP: what the frames of a body carry, as its trait names it"),
    (
        "Service",
        "HTTP: what answers the requests of a line, as the trait of those who accept one names it",
    ),
];

/// `handler` is a word of HTTP, and lives at its rim only.
const RIM: &[&str] = &["crates/surfaces/", "crates/app/server/", "crates/app/testkit/"];

/// Names of types, traits and modules, and of files and folders under `src`.
pub fn check(house: &House) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in house.rust.iter().filter(|file| file.path.starts_with("crates/")) {
        for part in module_names(&file.path) {
            complain(&mut complaints, &file.path, 0, part);
        }
        for (at, line) in file.source.code.lines().enumerate() {
            if let Some(name) = declared(line) {
                complain(&mut complaints, &file.path, at + 1, name);
            }
        }
    }
    complaints
}

fn complain(complaints: &mut Vec<Complaint>, path: &str, line: usize, name: &str) {
    if let Some(why) = refusal(path, name) {
        complaints.push(Complaint::at(path, line, format!("the name `{name}` is refused: {why}")));
    }
}

fn refusal(path: &str, name: &str) -> Option<String> {
    if BORROWED.iter().any(|(borrowed, _)| *borrowed == name) {
        return None;
    }
    let snake = snake(name);
    if let Some((_, ours)) = FOREIGN.iter().find(|(word, _)| *word == snake) {
        return Some(format!("here it is {ours}"));
    }
    let mut words = snake.split('_');
    if let Some(word) = words.clone().find(|word| EMPTY.contains(word)) {
        return Some(format!("`{word}` says nothing"));
    }
    let at_the_rim = RIM.iter().any(|folder| path.starts_with(folder));
    (words.any(|word| word == "handler") && !at_the_rim)
        .then(|| "`handler` is for the HTTP rim".to_owned())
}

/// The parts of a path under `src`, without `.rs`.
fn module_names(path: &str) -> impl Iterator<Item = &str> {
    let under = path.split_once("/src/").map_or("", |(_, under)| under);
    under.trim_end_matches(".rs").split('/').filter(|part| !part.is_empty())
}

/// The name that a line declares as a type, trait or module.
fn declared(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace().peekable();
    while words.peek().is_some_and(|word| word.starts_with("pub") || *word == "unsafe") {
        words.next();
    }
    let keyword = words.next()?;
    if !matches!(keyword, "struct" | "enum" | "trait" | "type" | "union" | "mod") {
        return None;
    }
    let rest = words.next()?;
    let end = rest.find(|it: char| !(it.is_alphanumeric() || it == '_')).unwrap_or(rest.len());
    (0 < end).then(|| &rest[..end])
}

/// `JobInfo` as `job_info`; a name in snake case stays.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn refused_names_are_found_where_they_are_declared() {
        let text = "pub struct JobInfo;\nstruct Tenant<T>(T);\nmod helpers;\nstruct Handle;\n\
                    pub(crate) enum Refill {}\nfn process() {}\nlet data = 1;\n// struct User;\n";
        let house = house(&[
            ("crates/domain/care/src/refill/model.rs", text),
            ("crates/domain/care/src/utils/text.rs", ""),
        ]);
        complains(
            check,
            &house,
            &[
                "crates/domain/care/src/refill/model.rs:1",
                "crates/domain/care/src/refill/model.rs:2",
                "crates/domain/care/src/refill/model.rs:3",
                "crates/domain/care/src/refill/model.rs:4",
                "crates/domain/care/src/utils/text.rs:0",
            ],
        );
    }

    #[test]
    fn a_word_inside_a_longer_one_is_free() {
        for name in ["Metadata", "Information", "UserAgent", "RefillOrder", "Dot", "DataKey"] {
            assert_eq!(refusal("crates/domain/care/src/lib.rs", name), None, "{name}");
        }
    }

    #[test]
    fn handlers_live_at_the_rim() {
        assert!(refusal("crates/domain/care/src/lib.rs", "JobHandler").is_some());
        assert!(refusal("crates/surfaces/web/src/lib.rs", "PageHandler").is_none());
    }
}
