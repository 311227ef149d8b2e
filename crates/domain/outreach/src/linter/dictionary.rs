//! The words that tell, from `library/linter/*.txt`, which are part of the program.

use kernel::fold::fold;

const DRUGS: &str = include_str!("../../../../../library/linter/drugs.txt");
const CONDITIONS: &str = include_str!("../../../../../library/linter/conditions.txt");
const ORDINARY: &str = include_str!("../../../../../library/linter/ordinary.txt");

/// What a word tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A drug, by ingredient or brand.
    Drug,
    /// An illness or a treatment that names one.
    Illness,
    /// A specialty or its clinic.
    Specialty,
    /// A test or a laboratory.
    Laboratory,
    /// Money.
    Price,
    /// A person's name.
    Person,
}

impl Topic {
    /// The stable word, for staff and for the record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Drug => "drug",
            Self::Illness => "illness",
            Self::Specialty => "specialty",
            Self::Laboratory => "laboratory",
            Self::Price => "price",
            Self::Person => "person",
        }
    }
}

/// Every phrase with what it tells of.
pub(super) fn phrases() -> impl Iterator<Item = (Topic, &'static str)> {
    let mut topic = Topic::Illness;
    let conditions = lines(CONDITIONS).filter_map(move |line| {
        if let Some(name) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            topic = match name {
                "specialty" => Topic::Specialty,
                "laboratory" => Topic::Laboratory,
                "price" => Topic::Price,
                _ => Topic::Illness,
            };
            return None;
        }
        Some((topic, line))
    });
    let drugs =
        lines(DRUGS).flat_map(|line| line.split(',')).map(|name| (Topic::Drug, name.trim()));
    conditions.chain(drugs)
}

/// Words that tell nothing, however close they are to one that does, and the parts of a product's
/// name that name no drug.
pub(super) fn ordinary() -> impl Iterator<Item = &'static str> {
    lines(ORDINARY).flat_map(str::split_whitespace)
}

/// The words of a name as the linter compares them.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
