//! SQL stands in `rows.rs`, and every statement is known to the test that prepares them all.

use super::{Complaint, House, RustFile};

/// The two drivers speak for themselves: their clock, their notifications, and how they join
/// statements.
const DRIVERS: &[&str] = &[
    "crates/foundation/store/src/join.rs",
    "crates/foundation/store/src/postgres.rs",
    "crates/foundation/store/src/sqlite.rs",
];
const VERBS: &[&str] = &["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];

/// SQL outside `rows.rs`, and `rows.rs` files that their crate's `statements()` forgets.
pub fn check(house: &House) -> Vec<Complaint> {
    let sources = || house.rust.iter().filter(|file| file.place().is_some());
    let mut complaints = Vec::new();
    for file in sources() {
        let is_rows = file.path.ends_with("/rows.rs") || file.path.contains("/rows/");
        if !is_rows && !DRIVERS.contains(&file.path.as_str()) {
            let strays = file.source.body_literals().filter(|literal| is_sql(&literal.text));
            complaints.extend(strays.map(|literal| {
                Complaint::at(&file.path, literal.line, "SQL stands in `rows.rs`, in `sql!`")
            }));
        }
        if has_statements(file) && !is_joined(file, sources()) {
            let what = "its crate's `statements()` does not join its `STATEMENTS`";
            complaints.push(Complaint::at(&file.path, 0, what));
        }
    }
    complaints
}

fn is_sql(text: &str) -> bool {
    let mut words =
        text.trim_start_matches(|it: char| it.is_whitespace() || it == '\\').split_whitespace();
    words.next().is_some_and(|word| VERBS.contains(&word)) && words.next().is_some()
}

fn has_statements(file: &RustFile) -> bool {
    file.source.body().any(|(_, line)| line.trim_start().starts_with("sql! {"))
}

/// Whether some file of the crate names `PARENT::rows::STATEMENTS`, or the parent module itself
/// names `rows::STATEMENTS`.
fn is_joined<'a>(file: &RustFile, sources: impl Iterator<Item = &'a RustFile>) -> bool {
    let Some((own_crate, under)) = file.place() else { return false };
    let modules: Vec<&str> = under.trim_end_matches(".rs").split('/').collect();
    let tail = match modules.as_slice() {
        [.., parent, rows] => format!("{parent}::{rows}::STATEMENTS"),
        modules => format!("{}::STATEMENTS", modules.join("::")),
    };
    let near = match modules.split_last() {
        Some((_, parents)) if !parents.is_empty() => Some(format!("{}.rs", parents.join("/"))),
        _ => None,
    };
    sources.filter(|other| other.place().is_some_and(|(name, _)| name == own_crate)).any(|other| {
        let is_near = other.place().is_some_and(|(_, under)| Some(under) == near.as_deref());
        let code = flat(&other.source.code);
        code.contains(&tail) || (is_near && code.contains("rows::STATEMENTS"))
    })
}

/// The code without white space, so that a path broken over lines is one.
fn flat(code: &str) -> String {
    code.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn sql_outside_rows_is_a_complaint() {
        let text = "fn a() {\n  b(\"SELECT id FROM patients\");\n}\n\
                    #[cfg(test)]\nmod tests { c(\"DELETE FROM patients\"); }\n";
        let words = "a(\"SELECT\"); b(\"Select a day\"); c(\"WITHOUT ROWID\");";
        let house = house(&[
            ("crates/domain/care/src/patient.rs", text),
            ("crates/domain/care/src/words.rs", words),
            ("crates/domain/care/tests/it/main.rs", text),
        ]);
        complains(check, &house, &["crates/domain/care/src/patient.rs:2"]);
    }

    #[test]
    fn every_rows_file_is_joined() {
        let rows = "sql! {\n FIND: \"SELECT id FROM refills\";\n}\n";
        let joins = "pub fn statements() { [refill::\n  rows::STATEMENTS] }";
        let house = house(&[
            ("crates/domain/care/src/lib.rs", joins),
            ("crates/domain/care/src/refill/rows.rs", rows),
            ("crates/domain/care/src/task/rows.rs", rows),
            ("crates/domain/care/src/lab.rs", "pub mod rows; use rows::STATEMENTS as S;"),
            ("crates/domain/care/src/lab/rows.rs", rows),
            ("crates/foundation/audit/src/rows.rs", rows),
        ]);
        complains(
            check,
            &house,
            &["crates/domain/care/src/task/rows.rs:0", "crates/foundation/audit/src/rows.rs:0"],
        );
    }
}
