//! Who has read a translation.
//!
//! Machine translation of what matters to a patient's care is to be reviewed by a qualified human
//! translator (45 CFR 92.201(c)(3)). The first line of each translated file says whether one has:
//! `### review: draft`, or `### review: 2026-05-01 by Ana Ruiz, certified translator`.

use std::{collections::BTreeMap, sync::OnceLock};

use kernel::Language;

use crate::{Source, sources, spoken};

/// How far a translation has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Review {
    /// Nobody qualified has read it, or not all of it.
    Draft,
    /// A qualified person has read every file of it, or it is the language the words were written in.
    Reviewed,
}

/// What the words of patients in this language have behind them: of their files the least.
pub fn review(language: &Language) -> Review {
    static REVIEWS: OnceLock<BTreeMap<String, Review>> = OnceLock::new();
    let all = REVIEWS.get_or_init(|| of(&sources()));
    all.get(spoken(language)).copied().unwrap_or(Review::Draft)
}

fn of(sources: &[Source]) -> BTreeMap<String, Review> {
    let mut all = BTreeMap::new();
    for source in sources.iter().filter(|it| crate::OF_PATIENTS.contains(&it.area.as_str())) {
        let found = head(source);
        let least = all.entry(source.language.clone()).or_insert(found);
        *least = found.min(*least);
    }
    all
}

/// What the head of a file says. A file that says nothing has not been read; English is no translation.
pub(crate) fn head(source: &Source) -> Review {
    let said = source.text.lines().next().and_then(|line| line.strip_prefix("### review: "));
    match said {
        _ if source.language == "en" => Review::Reviewed,
        Some(who) if is_day(who) && who[10..].starts_with(" by ") => Review::Reviewed,
        _ => Review::Draft,
    }
}

fn is_day(text: &str) -> bool {
    text.get(..10).is_some_and(|day| day.parse::<kernel::Day>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(language: &str, area: &str, head: &str) -> Source {
        Source { language: language.into(), area: area.into(), text: format!("{head}\n\na = A\n") }
    }

    #[test]
    fn a_language_is_reviewed_when_somebody_has_read_each_file() {
        let read = "### review: 2026-05-01 by Ana Ruiz, certified translator";
        let files = [
            file("en", "web", "# Words"),
            file("fr", "web", read),
            file("fr", "portal", read),
            file("fr", "console", "### review: draft"),
            file("ko", "web", read),
            file("ko", "portal", "### review: draft"),
            file("pl", "web", "# nothing"),
            file("ru", "web", "### review: soon by somebody"),
        ];
        let all = of(&files);
        let told: Vec<(&str, Review)> = all.iter().map(|(tag, it)| (tag.as_str(), *it)).collect();
        let expected = [
            ("en", Review::Reviewed),
            ("fr", Review::Reviewed),
            ("ko", Review::Draft),
            ("pl", Review::Draft),
            ("ru", Review::Draft),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_we_have_not_is_english() {
        let of = |tag: &str| review(&tag.parse().expect("a tag"));
        assert_eq!(of("en-US"), Review::Reviewed);
        assert_eq!(of("hi"), Review::Reviewed, "who speaks Hindi reads our English");
    }
}
