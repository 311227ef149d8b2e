//! What was left lying about: promises, debugging, switched-off tests and silenced lints.

use super::{Complaint, House};

/// Marks of unfinished work, in two halves so that this file is clean itself.
const PROMISES: &[(&str, &str)] = &[("TO", "DO"), ("FIX", "ME"), ("XX", "X")];

/// Code that must not stand in the tree, and what to do instead.
const CODE: &[(&str, &str)] = &[
    ("dbg!(", "debugging"),
    ("println!(", "write through `tracing`, or the place that owns the terminal"),
    ("print!(", "write through `tracing`, or the place that owns the terminal"),
    ("todo!(", "unfinished"),
    ("unimplemented!(", "unfinished"),
    ("#[ignore", "a test that never runs proves nothing"),
    ("#[allow(", "`#[expect(.., reason = \"..\")]` says why and notices when it is over"),
    ("#![allow(", "`#[expect(.., reason = \"..\")]` says why and notices when it is over"),
];

/// Promises in any text, the rest in Rust code.
pub fn check(house: &House) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in house.files.iter().filter(|file| !is_generated(&file.path)) {
        for (at, line) in file.text.lines().enumerate() {
            for (one, two) in PROMISES {
                let mark = format!("{one}{two}");
                if line.split(|it: char| !it.is_alphanumeric()).any(|word| word == mark) {
                    let what = format!("{mark}: do it, or let the tracker remember it");
                    complaints.push(Complaint::at(&file.path, at + 1, what));
                }
            }
        }
    }
    for file in &house.rust {
        for (at, line) in file.source.code.lines().enumerate() {
            let found = CODE.iter().find(|(mark, _)| stands_alone(line, mark));
            let found =
                found.filter(|(mark, _)| !(mark.contains("print") && may_print(&file.path)));
            if let Some((mark, why)) = found {
                complaints.push(Complaint::at(&file.path, at + 1, format!("`{mark}`: {why}")));
            }
        }
    }
    complaints
}

/// Tests say what they skip, examples speak to a person, and build scripts to cargo.
fn may_print(path: &str) -> bool {
    path.contains("/tests/") || path.contains("/examples/") || path.ends_with("/build.rs")
}

fn is_generated(path: &str) -> bool {
    path.ends_with(".lock") || path.ends_with("package-lock.json")
}

/// Whether the mark stands there and is not the tail of a longer name, as in `eprint!(`.
fn stands_alone(line: &str, mark: &str) -> bool {
    line.match_indices(mark).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let is_tail = before.is_some_and(|it| it.is_alphanumeric() || it == '_');
        // `eprintln!` is as unwelcome as `println!`.
        !is_tail || line[..at].ends_with('e') && mark.starts_with("print")
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn leftovers_are_found_and_words_about_them_are_not() {
        let promise = format!("// {}{}: later\nfn a() {{}}\n", "TO", "DO");
        let code = "fn a() {\n  dbg!(1);\n  eprintln!(\"b\");\n  write(\"println!(\");\n}\n\
                    #[ignore = \"slow\"]\nfn b() {}\n#[allow(dead_code)]\nfn c() {}\n";
        let house = house(&[("a.rs", &promise), ("b.rs", code), ("c.md", "Fixmes and todos.\n")]);
        let spoken = "fn main() { println!(\"cargo:rerun-if-changed=x\"); }\n#[ignore]\n";
        let spoken = super::super::tests::house(&[("crates/a/b/build.rs", spoken)]);
        complains(check, &spoken, &["crates/a/b/build.rs:2"]);
        complains(check, &house, &["a.rs:1", "b.rs:2", "b.rs:3", "b.rs:6", "b.rs:8"]);
    }
}
