//! Payloads of jobs and events are wire formats: each has a versioned kind and a stored example.
//!
//! That the example still parses is shown by the crate's own tests; here only the form is checked.

use std::collections::BTreeMap;

use super::{Complaint, House, RustFile};

/// Every `const KIND` has the form `crate.words/version`, is the only one of its name, and stands
/// beside a `const EXAMPLE` that is a JSON object.
pub fn check(house: &House) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for file in &house.rust {
        let Some((own_crate, _)) = file.place() else { continue };
        let constants = constants(file);
        for (at, constant) in constants.iter().enumerate() {
            let Constant { name, line, text } = constant;
            if *name == "KIND" {
                if !is_kind(text, own_crate) {
                    let what = format!("`{text}` is not `{own_crate}.what_happens/1`");
                    complaints.push(Complaint::at(&file.path, *line, what));
                }
                if let Some(other) = known.insert(text.clone(), file.path.clone()) {
                    let what = format!("`{text}` is also declared in {other}");
                    complaints.push(Complaint::at(&file.path, *line, what));
                }
                if constants.get(at + 1).is_none_or(|next| next.name != "EXAMPLE") {
                    let what = format!("`{text}` has no `const EXAMPLE` after it");
                    complaints.push(Complaint::at(&file.path, *line, what));
                }
            } else if !is_object(text) {
                complaints.push(Complaint::at(&file.path, *line, "not a JSON object"));
            }
        }
    }
    complaints
}

struct Constant {
    name: &'static str,
    line: usize,
    text: String,
}

/// The `KIND` and `EXAMPLE` constants with a literal value, before the tests.
fn constants(file: &RustFile) -> Vec<Constant> {
    let mut found = Vec::new();
    for (line, code) in file.source.body() {
        for name in ["KIND", "EXAMPLE"] {
            if !code.trim_start().starts_with(&format!("const {name}: ")) {
                continue;
            }
            // The value is the first literal from here to the semicolon; a declaration has none.
            let value = file.source.literals.iter().find(|literal| line <= literal.line);
            let is_near = value.is_some_and(|literal| literal.line <= line + 1);
            if let (true, Some(literal), false) =
                (is_near, value, code.trim_end().ends_with("str;"))
            {
                found.push(Constant { name, line, text: literal.text.clone() });
            }
        }
    }
    found
}

fn is_kind(text: &str, own_crate: &str) -> bool {
    let Some((name, version)) = text.split_once('/') else { return false };
    let Some((place, what)) = name.split_once('.') else { return false };
    place == own_crate
        && !what.is_empty()
        && what.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')
        && version.parse::<u32>().is_ok_and(|version| 0 < version)
}

fn is_object(text: &str) -> bool {
    let plain = text.replace("\\\"", "\"");
    serde_json::from_str::<serde_json::Value>(&plain).is_ok_and(|value| value.is_object())
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn a_kind_has_a_version_and_an_example() {
        let good = "impl JobKind for A {\n  const KIND: &'static str = \"care.plan_refill/1\";\n  \
                    const EXAMPLE: &'static str =\n    r#\"{\"therapy\":\"x\"}\"#;\n}\n";
        let bad = "impl JobKind for B {\n  const KIND: &'static str = \"plan\";\n}\n\
                   impl JobKind for C {\n  const KIND: &'static str = \"care.plan_refill/1\";\n  \
                   const EXAMPLE: &'static str = \"[]\";\n}\n";
        let declared =
            "trait JobKind {\n  const KIND: &'static str;\n  const EXAMPLE: &'static str;\n}\n";
        let house = house(&[
            ("crates/domain/care/src/a.rs", good),
            ("crates/domain/care/src/b.rs", bad),
            ("crates/foundation/engine/src/job.rs", declared),
        ]);
        complains(
            check,
            &house,
            &[
                "crates/domain/care/src/b.rs:2",
                "crates/domain/care/src/b.rs:2",
                "crates/domain/care/src/b.rs:5",
                "crates/domain/care/src/b.rs:6",
            ],
        );
    }
}
