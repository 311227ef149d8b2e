//! Documents point at what exists: files, headings, commands and folders.

use std::{collections::BTreeSet, path::Path};

use super::{Complaint, House};
use crate::{command_names, tree};

/// Dead links, missing anchors, commands and paths that do not exist, in every Markdown file.
pub fn check(house: &House) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in house.files.iter().filter(|file| file.path.ends_with(".md")) {
        for (line, text) in prose(&file.text) {
            for target in targets(&text) {
                if let Some(what) = dead(house, &file.path, &target) {
                    complaints.push(Complaint::at(&file.path, line, what));
                }
            }
        }
        for (at, line) in file.text.lines().enumerate() {
            for what in unknown_commands(line).into_iter().chain(missing_paths(line)) {
                complaints.push(Complaint::at(&file.path, at + 1, what));
            }
        }
    }
    complaints.extend(references(house));
    complaints
}

/// Sections and rows that comments name by number, as `SECURITY P5` or `RELIABILITY 2.2`.
const NUMBERED: &[(&str, &str)] =
    &[("SECURITY ", "docs/security.md"), ("RELIABILITY ", "docs/reliability.md")];

fn references(house: &House) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in house.files.iter().filter(|file| file.path.starts_with("crates/")) {
        for (at, line) in file.text.lines().enumerate() {
            for (mark, page) in NUMBERED {
                for rest in line.split(mark).skip(1) {
                    let end = rest.find(|it: char| !(it.is_ascii_alphanumeric() || it == '.'));
                    let number = rest[..end.unwrap_or(rest.len())].trim_end_matches('.');
                    let text = house.text(page).unwrap_or_default();
                    let is_number = number.contains(|it: char| it.is_ascii_digit());
                    let rows =
                        [format!("| {number} |"), format!("# {number} "), format!("# {number}. ")];
                    if is_number && !rows.iter().any(|row| text.contains(row.as_str())) {
                        let what = format!("{page} has no {number}");
                        complaints.push(Complaint::at(&file.path, at + 1, what));
                    }
                }
            }
        }
    }
    complaints
}

/// The lines outside fenced code, with code spans blanked.
fn prose(text: &str) -> Vec<(usize, String)> {
    let mut is_code = false;
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            let spans = line.split('`').enumerate();
            let words = spans.map(|(at, part)| if at % 2 == 0 { part } else { "" });
            lines.push((at + 1, words.collect()));
        }
    }
    lines
}

/// What stands in `](..)`.
fn targets(line: &str) -> Vec<String> {
    let parts = line.split("](").skip(1);
    parts.filter_map(|part| part.split_once(')')).map(|(target, _)| target.to_owned()).collect()
}

/// Why a link leads nowhere; links to the web are not followed.
fn dead(house: &House, from: &str, target: &str) -> Option<String> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = if file.is_empty() { from.to_owned() } else { resolve(from, file) };
    let Some(text) = house.text(&path) else {
        let exists = tree::root().join(&path).exists();
        return (!exists).then(|| format!("`{target}` leads nowhere"));
    };
    let has_anchor = anchor.is_empty() || anchors(text).contains(anchor);
    (!has_anchor).then(|| format!("`{target}`: {path} has no heading #{anchor}"))
}

fn resolve(from: &str, file: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The anchors of a file's headings, as forges make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut is_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        if is_code || !line.starts_with('#') {
            continue;
        }
        let heading = line.trim_start_matches('#').trim().to_lowercase();
        let kept =
            heading.chars().filter(|it| it.is_alphanumeric() || matches!(it, ' ' | '-' | '_'));
        let anchor: String = kept.map(|it| if it == ' ' { '-' } else { it }).collect();
        let twin = (1..).map(|count| format!("{anchor}-{count}"));
        let free = std::iter::once(anchor.clone()).chain(twin).find(|it| !found.contains(it));
        found.extend(free);
    }
    found
}

/// Commands of the house that the document names and that do not exist.
fn unknown_commands(line: &str) -> Vec<String> {
    line.split("cargo x ")
        .skip(1)
        .filter_map(|rest| {
            let end = rest.find(|it: char| !(it.is_alphanumeric() || it == '-'));
            let name = &rest[..end.unwrap_or(rest.len())];
            let is_name = name.starts_with(|it: char| it.is_ascii_lowercase());
            let is_known = name == "help" || command_names().any(|known| known == name);
            (is_name && !is_known).then(|| format!("there is no command `cargo x {name}`"))
        })
        .collect()
}

/// Code spans that name a place under a folder of ours and find nothing there.
fn missing_paths(line: &str) -> Vec<String> {
    const OURS: &[&str] =
        &["crates/", "docs/", "locales/", "library/", "migrations/", "e2e/", "xtask/", ".ci/"];
    let spans = line.split('`').skip(1).step_by(2);
    spans
        .filter(|span| OURS.iter().any(|folder| span.starts_with(folder)))
        .filter(|span| !span.contains(|it: char| "*{}<>$ |".contains(it)) && !span.contains(".."))
        .filter(|span| {
            !span.contains("NNNN") && !span.contains("node_modules") && *span != "e2e/out"
        })
        .filter(|span| !Path::new(&tree::root()).join(span).exists())
        .map(|span| format!("`{span}` does not exist"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn links_lead_somewhere() {
        let house = house(&[
            (
                "a.md",
                "# A thing, and `code`\n[b](docs/b.md)\n[c](docs/c.md)\n[d](#a-thing-and-code)\n[e](#e)\n",
            ),
            (
                "docs/b.md",
                "## Twice\n## Twice\n[up](../a.md#a-thing-and-code) [two](#twice-1) [3](#twice-2)\n",
            ),
            (
                "docs/f.md",
                "```\n[not](a-link.md)\n```\n`[nor](this.md)` [web](https://example.org/x)\n",
            ),
        ]);
        complains(check, &house, &["a.md:3", "a.md:5", "docs/b.md:3"]);
    }

    #[test]
    fn numbers_in_comments_lead_to_their_page() {
        let house = house(&[
            ("docs/security.md", "### 1.1 Tiers\n| P5 | five tries |\n"),
            ("docs/reliability.md", "## 2. How\n"),
            (
                "crates/a/b/src/c.rs",
                "// SECURITY P5, SECURITY 1.1.\n// SECURITY P6\n// RELIABILITY 2\n// SECURITY by design\n",
            ),
        ]);
        complains(check, &house, &["crates/a/b/src/c.rs:2"]);
    }

    #[test]
    fn commands_and_paths_exist() {
        let house = house(&[(
            "a.md",
            "`cargo x test`\n`cargo x polish`\n`xtask/src/main.rs`\n`crates/no/such.rs`\n`cargo x` and cargo x COMMAND\n",
        )]);
        complains(check, &house, &["a.md:2", "a.md:4"]);
    }
}
