//! No path of one machine stands in the tree.

use super::{Complaint, House};

/// Folders of somebody's machine, without their slashes so that this file is clean itself.
const FOLDERS: &[&str] = &["home", "root", "work", "tmp", "farm", "Users"];

/// Absolute paths into those folders; lock files are cargo's and npm's own.
pub fn check(house: &House) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in &house.files {
        if file.path.ends_with(".lock") || file.path.ends_with("package-lock.json") {
            continue;
        }
        for (at, line) in file.text.lines().enumerate() {
            for folder in FOLDERS {
                if names_folder(line, folder) {
                    let what = format!("a path of one machine: `/{folder}/`");
                    complaints.push(Complaint::at(&file.path, at + 1, what));
                }
            }
        }
    }
    complaints
}

/// Whether `/FOLDER/` stands there as the beginning of a path.
fn names_folder(line: &str, folder: &str) -> bool {
    let path = format!("/{folder}/");
    line.match_indices(&path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|it| it.is_alphanumeric() || matches!(it, '.' | '-' | '_' | '}'))
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::*, *};

    #[test]
    fn a_path_of_one_machine_is_found() {
        let text = ["see /", "home/ana/notes\nsrc/", "work/b\n../", "tmp/c\n"].concat();
        complains(check, &house(&[("a.md", &text)]), &["a.md:1"]);
    }
}
