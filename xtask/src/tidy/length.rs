//! A file longer than a reader's patience is two files.
//!
//! Tests do not count: they stand at the end, and a table of cases may be long.

use super::{Complaint, House, RustFile};

const MOST: usize = 400;

/// Lines before the tests, at most 400.
pub fn check(house: &House) -> Vec<Complaint> {
    house
        .rust
        .iter()
        .map(|file| (file, lines(file)))
        .filter(|(_, lines)| MOST < *lines)
        .map(|(file, lines)| {
            let what =
                format!("{lines} lines before the tests; past {MOST} a noun becomes a folder");
            Complaint::at(&file.path, 0, what)
        })
        .collect()
}

/// How many files there are and how long the middle one and the longest are.
pub fn figures(house: &House) -> String {
    let mut lengths: Vec<usize> = house.rust.iter().map(lines).filter(|it| 0 < *it).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    let longest = lengths.last().copied().unwrap_or(0);
    let count = lengths.len();
    format!("{count} Rust files, median {median} lines before tests, longest {longest}")
}

fn lines(file: &RustFile) -> usize {
    let is_tests = file.path.contains("/tests/") || file.path.ends_with("/tests.rs");
    if is_tests { 0 } else { file.source.body().count() }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn only_lines_before_the_tests_count() {
        let long = "fn a() {}\n".repeat(401);
        let tested = format!("{}#[cfg(test)]\n{long}", "fn a() {}\n".repeat(400));
        let house = house(&[("a.rs", &long), ("b.rs", &tested)]);
        complains(check, &house, &["a.rs:0"]);
        assert!(figures(&house).contains("longest 401"));
    }
}
