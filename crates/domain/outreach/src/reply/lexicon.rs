//! The words we know, from `library/replies/*.txt`, which are part of the program: one file a
//! language, and one for what we hear of others.
//!
//! Pharmacists and translators review those files; this module only reads them.

macro_rules! files {
    ($($tag:literal)+) => {
        /// Every file by its language's tag; the first is read for everybody.
        pub(super) const FILES: &[(&str, &str)] = &[
            $(($tag, include_str!(concat!("../../../../../library/replies/", $tag, ".txt"))),)+
        ];
    };
}

files! { "en" "es" "zh" "vi" "ko" "ru" "ar" "ht" "tl" "fr" "pt" "pl" "other" }

/// Who has read the words of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Written with the program, and tried on its own corpus.
    House,
    /// A draft: nobody qualified has read it yet.
    Draft,
    /// Read by a person who knows pharmacy in that language, named in the file.
    Reviewed,
}

impl Review {
    /// The word in the file's head.
    pub const fn code(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }

    fn of(written: &str) -> Option<Self> {
        let first = written.split(' ').next().unwrap_or_default();
        [Self::House, Self::Draft, Self::Reviewed].into_iter().find(|it| it.code() == first)
    }
}

/// A language in which replies are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownLanguage {
    /// Its primary tag.
    pub tag: &'static str,
    /// Its own name.
    pub name: &'static str,
    /// Who has read its words. A head without one counts as a draft.
    pub review: Review,
}

/// Every language in which replies are understood, in the order of the files.
pub fn languages() -> impl Iterator<Item = KnownLanguage> {
    FILES.iter().filter(|(tag, _)| *tag != "other").map(|(tag, file)| KnownLanguage {
        tag,
        name: head(file, "language").unwrap_or(tag),
        review: head(file, "review").and_then(Review::of).unwrap_or(Review::Draft),
    })
}

/// A line `key: value` of the file's head, which ends with the first section.
pub(super) fn head(file: &'static str, key: &str) -> Option<&'static str> {
    file.lines()
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(':').map(str::trim))
}

/// The lines under `[name]`, without comments. A section that is not there is empty.
pub(super) fn section(file: &'static str, name: &str) -> Vec<&'static str> {
    file.lines()
        .map(str::trim)
        .skip_while(|line| line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_says_whose_words_it_holds_and_who_has_read_them() {
        for (tag, file) in FILES {
            assert!(head(file, "language").is_some_and(|name| !name.is_empty()), "{tag}");
            let review = head(file, "review").and_then(Review::of);
            assert!(review.is_some(), "{tag}: {:?}", head(file, "review"));
        }
        assert_eq!(languages().count(), FILES.len() - 1);
    }
}
