//! Words that pages ask for by name exist in English.
//!
//! Sees names written out; a name put together at run time is its own test's business.

use std::collections::BTreeSet;

use super::{Complaint, House, RustFile};

const ASKS: &[&str] = &[".t(\"", ".with(\"", ".say(\""];

/// Names that no English file has.
pub fn check(house: &House) -> Vec<Complaint> {
    let known = known(house);
    let mut complaints = Vec::new();
    for file in house.rust.iter().filter(|file| is_page(&file.path)) {
        for (line, name) in named(file).filter(|(_, name)| !known.contains(name)) {
            let what = format!("no English file says `{name}`");
            complaints.push(Complaint::at(&file.path, line, what));
        }
    }
    complaints
}

/// Tests ask people and pages, not words.
fn is_page(path: &str) -> bool {
    path.starts_with("crates/surfaces/") && !path.contains("/tests/")
}

fn known(house: &House) -> BTreeSet<String> {
    house
        .files
        .iter()
        .filter(|file| file.path.starts_with("locales/en/") && file.path.ends_with(".ftl"))
        .flat_map(|file| file.text.lines())
        .filter(|line| line.starts_with(|it: char| it.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim().to_owned()))
        .collect()
}

/// The literals right after one of the marks, before the tests, with their lines.
fn named(file: &RustFile) -> impl Iterator<Item = (usize, String)> {
    // Code and text have the same letters in the same places, but for the blanked ones.
    let lines = file.source.body().zip(file.text.lines());
    lines.flat_map(|((number, code), text)| {
        let text: Vec<char> = text.chars().collect();
        let code: Vec<char> = code.chars().collect();
        let mut found = Vec::new();
        for mark in ASKS {
            let mark: Vec<char> = mark.chars().collect();
            for at in 0..code.len().saturating_sub(mark.len()) {
                if code[at..].starts_with(&mark) {
                    let name: String =
                        text[at + mark.len()..].iter().take_while(|it| **it != '"').collect();
                    found.push((number, name));
                }
            }
        }
        found.into_iter().filter(|(_, name)| !name.contains(['{', ' ']))
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn words_that_are_asked_for_exist() {
        let page = "fn a() {\n  say.t(\"hello\"); say.t(\"bye\");\n  // say.t(\"comment\")\n  \
                    say.with(\"hello\", &[]); say.t(&format!(\"a-{b}\"));\n}\n";
        let house = house(&[
            ("locales/en/web.ftl", "hello = Hello\n    .title = x\n"),
            ("crates/surfaces/web/src/page.rs", page),
        ]);
        complains(check, &house, &["crates/surfaces/web/src/page.rs:2"]);
    }
}
