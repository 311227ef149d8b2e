//! Each module opens with a few lines that say what it is for and what it refuses to know.

use super::{Complaint, House, RustFile};

const FEWEST: usize = 1;
const MOST: usize = 6;

/// `//!` lines at the top of every source file but those of inline tests.
pub fn check(house: &House) -> Vec<Complaint> {
    house
        .rust
        .iter()
        .filter(|file| file.path.contains("/src/") && !file.path.ends_with("/tests.rs"))
        .filter_map(|file| {
            let lines = header(file);
            let is_right = (FEWEST..=MOST).contains(&lines);
            let what =
                format!("{lines} lines of module documentation; {FEWEST} to {MOST} are right");
            (!is_right).then(|| Complaint::at(&file.path, 0, what))
        })
        .collect()
}

/// The lines with words in the comment at the top; blank ones only part paragraphs.
fn header(file: &RustFile) -> usize {
    let lines = file.text.lines().take_while(|line| line.starts_with("//!"));
    lines.filter(|line| line.len() > "//!".len()).count()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn a_module_says_what_it_is_for() {
        let house = house(&[
            ("crates/a/b/src/one.rs", "//! What it is.\n//!\n//! What it refuses.\nfn a() {}\n"),
            ("crates/a/b/src/none.rs", "fn a() {}\n//! Late.\n"),
            ("crates/a/b/src/long.rs", &"//! A line.\n".repeat(7)),
        ]);
        complains(check, &house, &["crates/a/b/src/long.rs:0", "crates/a/b/src/none.rs:0"]);
    }
}
