//! Every crate of others has a licence that `deny.toml` allows; crates in two versions are listed.
//!
//! `deny.toml` is cargo-deny's format, so that its advisory list can be asked where a network is.

use std::collections::BTreeMap;

use super::{Complaint, House};
use crate::metadata::Stranger;

const FILE: &str = "deny.toml";

/// Crates whose licence expression cannot be met by the allowed list.
pub fn check(house: &House) -> Vec<Complaint> {
    let allowed = allowed(house.text(FILE).unwrap_or_default());
    if allowed.is_empty() {
        return vec![Complaint::at(FILE, 0, "names no allowed licence")];
    }
    house
        .strangers
        .iter()
        .filter(|stranger| !meets(&stranger.licence, &allowed))
        .map(|Stranger { name, version, licence }| {
            let what =
                format!("{name} {version} has the licence `{licence}`, not allowed in {FILE}");
            Complaint::at("Cargo.lock", 0, what)
        })
        .collect()
}

/// How many crates of others there are, and which stand there in more than one version.
pub fn figures(house: &House) -> String {
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for stranger in &house.strangers {
        versions.entry(&stranger.name).or_default().push(&stranger.version);
    }
    let twice: Vec<String> = versions
        .iter()
        .filter(|(_, versions)| 1 < versions.len())
        .map(|(name, versions)| format!("{name} {}", versions.join("+")))
        .collect();
    let count = house.strangers.len();
    if twice.is_empty() {
        return format!("{count} crates of others, none twice");
    }
    format!("{count} crates of others, {} in several versions: {}", twice.len(), twice.join(", "))
}

/// The quoted words of `allow = [..]` under `[licenses]`.
fn allowed(text: &str) -> Vec<String> {
    let section = text.split_once("[licenses]").map_or("", |(_, section)| section);
    let list = section.split_once("allow = [").map_or("", |(_, list)| list);
    let list = list.split_once(']').map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met: `OR` needs one side, `AND` both; an old `/` is an `OR`.
fn meets(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut parser = Parser { words: &words, at: 0, allowed };
    parser.alternatives() && parser.at == words.len()
}

struct Parser<'a> {
    words: &'a [&'a str],
    at: usize,
    allowed: &'a [String],
}

impl Parser<'_> {
    fn next_is(&mut self, word: &str) -> bool {
        let found = self.words.get(self.at) == Some(&word);
        self.at += usize::from(found);
        found
    }

    fn alternatives(&mut self) -> bool {
        let mut met = self.all_of();
        while self.next_is("OR") {
            met |= self.all_of();
        }
        met
    }

    fn all_of(&mut self) -> bool {
        let mut met = self.one();
        while self.next_is("AND") {
            met &= self.one();
        }
        met
    }

    fn one(&mut self) -> bool {
        if self.next_is("(") {
            let met = self.alternatives();
            return self.next_is(")") && met;
        }
        let Some(word) = self.words.get(self.at) else { return false };
        self.at += 1;
        let mut licence = (*word).to_owned();
        if self.next_is("WITH") {
            let exception = self.words.get(self.at).copied().unwrap_or_default();
            self.at += 1;
            licence = format!("{licence} WITH {exception}");
        }
        self.allowed.contains(&licence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_met_by_what_is_allowed() {
        let allowed = allowed("[licenses]\nallow = [\n  \"MIT\",\n  \"Apache-2.0\",\n]\n");
        let cases = [
            ("MIT", true),
            ("MIT OR GPL-3.0", true),
            ("GPL-3.0 OR MIT", true),
            ("MIT/GPL-3.0", true),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR GPL-3.0) AND Apache-2.0", true),
            ("(MIT AND GPL-3.0) OR GPL-2.0", false),
            ("Apache-2.0 WITH LLVM-exception", false),
            ("", false),
            ("MIT )", false),
        ];
        for (expression, expected) in cases {
            assert_eq!(meets(expression, &allowed), expected, "{expression}");
        }
    }

    #[test]
    fn a_crate_in_two_versions_is_listed() {
        let stranger = |version: &str| Stranger {
            name: "rand".into(),
            version: version.into(),
            licence: "MIT".into(),
        };
        let mut house = super::super::tests::house(&[]);
        house.strangers = vec![stranger("0.9.0"), stranger("0.10.0")];
        assert!(figures(&house).ends_with("1 in several versions: rand 0.9.0+0.10.0"));
    }
}
