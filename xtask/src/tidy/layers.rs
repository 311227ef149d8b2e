//! Every arrow between crates stands in `layers.txt` and points up its list.
//!
//! Tests may use what puts a pharmacy together from everywhere (cargo allows that circle), and
//! whatever stands below what their crate uses.

use std::collections::BTreeMap;

use super::{Complaint, House};
use crate::metadata::Member;

const FILE: &str = "layers.txt";
/// Whole pharmacies, open to every test.
const OPEN_TO_TESTS: [&str; 2] = ["testkit", "wiring"];

struct Row {
    line: usize,
    folder: String,
    arrows: Vec<String>,
}

/// Compares the file with the crates.
pub fn check(house: &House) -> Vec<Complaint> {
    compare(house.text(FILE).unwrap_or_default(), &house.members)
}

fn compare(text: &str, members: &[Member]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let rows = read(text, &mut complaints);
    for member in members.iter().filter(|member| member.folder.starts_with("crates/")) {
        let manifest = format!("{}/Cargo.toml", member.folder);
        let Some(row) = rows.get(&member.name) else {
            let what = format!("{} has no line in {FILE}", member.name);
            complaints.push(Complaint::at(&manifest, 0, what));
            continue;
        };
        if row.folder != member.folder {
            let what = format!("{FILE} places {} in {}", member.name, row.folder);
            complaints.push(Complaint::at(&manifest, 0, what));
        }
        let free = |name: &String| row.arrows.contains(name);
        let refused = member.arrows.iter().filter(|name| !free(name)).chain(
            member.test_arrows.iter().filter(|name| {
                !free(name)
                    && !OPEN_TO_TESTS.contains(&name.as_str())
                    && !stands_below(&rows, &row.arrows, name)
            }),
        );
        for name in refused {
            let what = format!("{} may not depend on {name} ({FILE})", member.name);
            complaints.push(Complaint::at(&manifest, 0, what));
        }
    }
    for (name, row) in &rows {
        if !members.iter().any(|member| member.name == *name) {
            complaints.push(Complaint::at(FILE, row.line, format!("there is no crate {name}")));
        }
    }
    complaints
}

/// Whether the crate is reached over any number of allowed arrows.
fn stands_below(rows: &BTreeMap<String, Row>, arrows: &[String], name: &str) -> bool {
    arrows.iter().any(|arrow| {
        let below = rows.get(arrow).map(|row| row.arrows.as_slice()).unwrap_or_default();
        arrow == name || stands_below(rows, below, name)
    })
}

fn read(text: &str, complaints: &mut Vec<Complaint>) -> BTreeMap<String, Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let head = line.split_once(':').and_then(|(head, arrows)| {
            let (layer, name) = head.trim().split_once(char::is_whitespace)?;
            Some((layer, name.trim(), arrows))
        });
        let Some((layer, name, arrows)) = head else {
            complaints.push(Complaint::at(
                FILE,
                at + 1,
                "not `layer crate: the crates it may use`",
            ));
            continue;
        };
        let arrows: Vec<String> = arrows.split_whitespace().map(str::to_owned).collect();
        for arrow in arrows.iter().filter(|arrow| !rows.contains_key(*arrow)) {
            let what = format!("{name} -> {arrow} does not point up this list");
            complaints.push(Complaint::at(FILE, at + 1, what));
        }
        let folder = format!("crates/{layer}/{name}");
        rows.insert(name.to_owned(), Row { line: at + 1, folder, arrows });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, arrows: &[&str], test_arrows: &[&str]) -> Member {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Member {
            name: name.into(),
            folder: format!("crates/domain/{name}"),
            arrows: own(arrows),
            test_arrows: own(test_arrows),
        }
    }

    #[track_caller]
    fn check(text: &str, members: &[Member], expected: &[&str]) {
        let found: Vec<String> = compare(text, members).into_iter().map(|it| it.what).collect();
        assert_eq!(found, expected);
    }

    const LAYERS: &str = "# who\ndomain a:\ndomain b: a\ndomain testkit: a b\n";

    #[test]
    fn an_arrow_that_is_not_listed_is_refused() {
        let testkit = member("testkit", &["a", "b"], &[]);
        let (a, b) = (member("a", &[], &[]), member("b", &["a"], &["testkit"]));
        check(LAYERS, &[a, b.clone(), testkit.clone()], &[]);
        let wrong = member("a", &["b"], &["b"]);
        let refusal = "a may not depend on b (layers.txt)";
        check(LAYERS, &[wrong, b.clone(), testkit.clone()], &[refusal, refusal]);
        let built_with_testkit = member("a", &["testkit"], &[]);
        check(
            LAYERS,
            &[built_with_testkit, b, testkit],
            &["a may not depend on testkit (layers.txt)"],
        );
    }

    #[test]
    fn tests_may_use_what_stands_below() {
        let layers = "domain a:\ndomain b: a\ndomain c: b\n";
        let (a, b) = (member("a", &[], &[]), member("b", &["a"], &[]));
        check(layers, &[a, b.clone(), member("c", &["b"], &["a"])], &[]);
        let refusal = "a may not depend on c (layers.txt)";
        check(layers, &[member("a", &[], &["c"]), b, member("c", &["b"], &[])], &[refusal]);
    }

    #[test]
    fn the_file_and_the_folders_name_the_same_crates() {
        check(
            "domain a:\n",
            &[member("c", &[], &[])],
            &["c has no line in layers.txt", "there is no crate a"],
        );
        check("edges a:\n", &[member("a", &[], &[])], &["layers.txt places a in crates/edges/a"]);
    }

    #[test]
    fn an_arrow_points_up() {
        let members = [member("a", &[], &[]), member("b", &[], &[])];
        check("domain a: b\ndomain b:\n", &members, &["a -> b does not point up this list"]);
        check(
            "nonsense\ndomain a:\ndomain b:\n",
            &members,
            &["not `layer crate: the crates it may use`"],
        );
    }
}
