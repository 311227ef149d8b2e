//! The words we know, from `library/replies/*.txt`, which are part of the program.
//!
//! Pharmacists and translators review those files; this module only reads them.

/// Words that stop, start and ask for help.
pub(super) const STOP: &str = include_str!("../../../../../library/replies/stop.txt");
/// Danger and side effects.
pub(super) const DANGER: &str = include_str!("../../../../../library/replies/danger.txt");
/// Yes, no, later, courtesies.
pub(super) const ANSWERS: &str = include_str!("../../../../../library/replies/answers.txt");
/// Everything else.
pub(super) const TALK: &str = include_str!("../../../../../library/replies/talk.txt");

/// The lines under `[name]`, without comments. A section that is not there is empty, and a test
/// counts every one.
pub(super) fn section(file: &'static str, name: &str) -> Vec<&'static str> {
    file.lines()
        .map(str::trim)
        .skip_while(|line| line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}
