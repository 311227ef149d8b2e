//! The tables of words of each language, compiled once, and who is listened to.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use kernel::Language;

use super::{
    fold::is_syllabic,
    lexicon::{FILES, head, section},
    pattern::{Found, Manner, Patterns, opening},
    slips::Vocabulary,
    text::Text,
};

/// Phrases that each stand for a number: `tuesday|tue = 2`.
pub(super) struct Valued {
    pub(super) patterns: Patterns,
    values: Vec<u32>,
}

impl Valued {
    fn of(lines: &[&'static str], manner: Manner) -> Self {
        let split = lines.iter().filter_map(|line| line.rsplit_once('='));
        let (phrases, values): (Vec<&str>, Vec<&str>) = split.unzip();
        let values = values.into_iter().map(|it| it.trim().parse().expect("a value is a number"));
        Self { values: values.collect(), patterns: Patterns::of(&phrases, manner) }
    }

    /// What a phrase stands for.
    pub(super) fn value(&self, found: Found) -> u32 {
        self.values[found.index]
    }
}

macro_rules! tables {
    (@of Patterns $lines:expr, $manner:expr) => { Patterns::of(&$lines, $manner) };
    (@of Valued $lines:expr, $manner:expr) => { Valued::of(&$lines, $manner) };
    (@in Patterns $table:expr) => { &$table };
    (@in Valued $table:expr) => { &$table.patterns };
    (@mut Patterns $table:expr) => { &mut $table };
    (@mut Valued $table:expr) => { &mut $table.patterns };
    ($($name:ident: $kind:ident $section:literal $reaches:literal,)+) => {
        /// The tables of one language.
        pub(super) struct Rules {
            pub(super) tag: &'static str,
            $(pub(super) $name: $kind,)+
        }

        impl Rules {
            fn load(tag: &'static str, file: &'static str) -> Self {
                let gap = head(file, "gap").and_then(|gap| gap.parse().ok()).unwrap_or(3);
                Self {
                    tag,
                    $($name: tables!(@of $kind section(file, $section), Manner {
                        gap,
                        reaches: $reaches,
                    }),)+
                }
            }

            fn put(&mut self, language: usize) {
                let tables = [$(tables!(@mut $kind self.$name),)+];
                for (table, patterns) in tables.into_iter().enumerate() {
                    patterns.put(language, table);
                }
            }

            fn tables(&self) -> Vec<(&'static str, &Patterns)> {
                vec![$(($section, tables!(@in $kind self.$name)),)+]
            }
        }
    };
}

tables! {
    stop_words: Patterns "stop-words" false,
    stop: Patterns "stop-phrases" false,
    refill_messages: Patterns "refill-messages" false,
    not_a_stop_word: Patterns "not-a-stop-word" false,
    mistyped_stop: Patterns "mistyped-stop" false,
    about_medicine: Patterns "about-medicine" true,
    about_messages: Patterns "about-messages" true,
    negations: Patterns "negations" false,
    turned: Patterns "turned" false,
    softeners: Patterns "softeners" false,
    start_words: Patterns "start-words" false,
    help_words: Patterns "help-words" false,
    danger: Patterns "danger" true,
    denials: Patterns "denials" true,
    denials_after: Patterns "denials-after" true,
    other_thoughts: Patterns "other-thoughts" true,
    side_effects: Patterns "side-effects" false,
    yes: Patterns "yes" false,
    no: Patterns "no" false,
    plain_no: Patterns "plain-no" false,
    after_no: Patterns "after-no" false,
    last_word: Patterns "last-word" false,
    later: Patterns "later" false,
    has_enough: Patterns "has-enough" false,
    courtesy: Patterns "courtesy" false,
    mere: Patterns "mere-agreement" false,
    bridges: Patterns "bridges" false,
    wishes: Patterns "wishes" false,
    other_wishes: Patterns "other-wishes" false,
    asking_first: Patterns "asking-first" false,
    wrong_number: Patterns "wrong-number" false,
    who_is_this: Patterns "who-is-this" false,
    check: Patterns "check" false,
    call_me: Patterns "call-me" false,
    new_link: Patterns "new-link" false,
    deceased: Patterns "deceased" false,
    moved_pharmacy: Patterns "moved-pharmacy" false,
    cannot_afford: Patterns "cannot-afford" false,
    change_address: Patterns "change-address" false,
    language_choice: Patterns "language-choice" false,
    question: Patterns "question" false,
    automatic: Patterns "automatic" false,
    reactions: Patterns "reactions" false,
    doubtful_reactions: Patterns "doubtful-reactions" false,
    numbers: Valued "numbers" true,
    ordinals: Valued "ordinals" true,
    doses: Patterns "doses" true,
    left: Patterns "left" true,
    have: Patterns "have" false,
    other_units: Patterns "other-units" true,
    articles: Patterns "articles" false,
    pointing: Patterns "pointing" false,
    around_count: Patterns "around-count" false,
    which_yes: Patterns "which-yes" true,
    which_no: Patterns "which-no" true,
    which_all: Patterns "which-all" true,
    which_every: Patterns "which-every" true,
    which_none: Patterns "which-none" true,
    which_except: Patterns "which-except" true,
    which_not_next: Patterns "which-not-next" true,
    which_only: Patterns "which-only" true,
    which_around: Patterns "which-around" true,
    pronouns: Patterns "pronouns" false,
    weekdays: Valued "weekdays" false,
    near_days: Valued "near-days" false,
    dates: Patterns "dates" false,
    day_not: Patterns "day-not" false,
    day_after: Patterns "day-after" false,
    day_before: Patterns "day-before" false,
}

/// The rules of every language, in the order of the files.
pub(super) fn all_rules() -> &'static [Rules] {
    static RULES: OnceLock<Vec<Rules>> = OnceLock::new();
    RULES.get_or_init(|| {
        let load = |(language, (tag, file)): (usize, &(&'static str, &'static str))| {
            let mut rules = Rules::load(tag, file);
            rules.put(language);
            rules
        };
        FILES.iter().enumerate().map(load).collect()
    })
}

/// For each language the tables, as bits, that have a phrase which begins with a word.
pub(super) type Begins = [u128; FILES.len()];

/// Where a word, or one it may be meant for, begins a phrase.
pub(super) fn begins(word: &str, slips: &[&str]) -> Begins {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(Index::load);
    let mut begins = index.loose;
    let first = |word: &str| index.first.get(word);
    let found = slips.iter().filter_map(|slip| first(slip)).chain(first(word));
    for more in found.chain(index.stems.get(opening(word).as_str())) {
        begins.iter_mut().zip(more).for_each(|(all, more)| *all |= more);
    }
    begins
}

#[derive(Default)]
struct Index {
    first: HashMap<String, Begins>,
    stems: HashMap<String, Begins>,
    loose: Begins,
}

impl Index {
    fn load() -> Self {
        let mut index = Self::default();
        for (language, rules) in all_rules().iter().enumerate() {
            for (table, (_, patterns)) in rules.tables().into_iter().enumerate() {
                let (first, stems) = patterns.beginnings();
                for word in first {
                    index.first.entry(word.clone()).or_default()[language] |= 1 << table;
                }
                for stem in stems {
                    index.stems.entry(stem.clone()).or_default()[language] |= 1 << table;
                }
                index.loose[language] |= u128::from(patterns.is_loose()) << table;
            }
        }
        index
    }
}

/// The words of all languages.
pub(super) fn vocabulary() -> &'static Vocabulary {
    static WORDS: OnceLock<Vocabulary> = OnceLock::new();
    WORDS.get_or_init(|| {
        let tables = all_rules().iter().flat_map(Rules::tables);
        Vocabulary::of(tables.flat_map(|(_, patterns)| patterns.words()))
    })
}

/// A column of the tables.
pub(super) type Table = fn(&Rules) -> &Patterns;

/// The languages that a text is heard in.
pub(super) struct Ear(Vec<&'static Rules>);

impl Ear {
    /// One language and English.
    pub(super) fn of_one(rules: &'static Rules) -> Self {
        let english = &all_rules()[0];
        if rules.tag == english.tag { Self(vec![rules]) } else { Self(vec![rules, english]) }
    }

    /// The patient's language, English, and the one other language that knows most of the words that
    /// those two do not: people answer in the language they are thinking in.
    pub(super) fn of(text: &Text, language: &Language) -> Self {
        let own = match language.primary() {
            "fil" => "tl",
            "cmn" | "yue" => "zh",
            other => other,
        };
        let rules = all_rules();
        let mine: u32 =
            (0..rules.len()).filter(|at| *at == 0 || rules[*at].tag == own).map(bit).sum();
        let mut known = vec![0_usize; rules.len()];
        for word in &text.words {
            let heard = knowing(&word.text);
            if heard & mine == 0 {
                (0..rules.len()).filter(|at| heard & bit(*at) != 0).for_each(|at| known[at] += 1);
            }
        }
        // Of languages that know equally many the first is heard.
        let other = (0..rules.len()).rev().filter(|at| known[*at] > 0).max_by_key(|at| known[*at]);
        let is_heard = |at: &usize| mine & bit(*at) != 0 || Some(*at) == other;
        Self((0..rules.len()).filter(is_heard).map(|at| &rules[at]).collect())
    }

    /// Each language.
    pub(super) fn languages(&self) -> impl Iterator<Item = &'static Rules> {
        self.0.iter().copied()
    }

    /// The longest phrase that begins at this word, in any of the languages.
    pub(super) fn at(&self, table: Table, text: &Text, from: usize) -> Option<Found> {
        let found = self.0.iter().filter_map(|rules| table(rules).at(&text.words, from, |_| true));
        found.max_by_key(|found| found.to)
    }

    /// Whether such a phrase stands anywhere.
    pub(super) fn says(&self, table: Table, text: &Text) -> bool {
        self.0.iter().any(|rules| table(rules).find(text, |_| true).is_some())
    }
    /// The number that begins at this word, in digits or words, and where it ends.
    pub(super) fn number(&self, text: &Text, from: usize) -> Option<(u32, usize)> {
        let word = text.words.get(from)?;
        if word.text.len() <= 6 && word.text.bytes().all(|byte| byte.is_ascii_digit()) {
            return word.text.parse().ok().map(|number| (number, from + 1));
        }
        let tables = self.0.iter().flat_map(|rules| [&rules.numbers, &rules.ordinals]);
        tables
            .filter_map(|table| {
                let found = table.patterns.at(&text.words, from, |_| true)?;
                Some((table.value(found), found.to))
            })
            .max_by_key(|(_, to)| *to)
    }
}

fn bit(at: usize) -> u32 {
    1 << at
}

/// Whether a word stands in any table of any language.
pub(super) fn is_known(word: &str) -> bool {
    knowing(word) != 0
}

/// Which languages know a word, as bits. A sign or a syllable tells its language by itself.
fn knowing(word: &str) -> u32 {
    static WORDS: OnceLock<Known> = OnceLock::new();
    let known = WORDS.get_or_init(Known::load);
    let letter = word.chars().next().unwrap_or(' ');
    if is_syllabic(letter) {
        let tag = match letter {
            '\u{3040}'..='\u{30ff}' => "other",
            '\u{3400}'..='\u{9fff}' => "zh",
            _ => "ko",
        };
        return all_rules().iter().position(|rules| rules.tag == tag).map_or(0, bit);
    }
    let whole = known.words.get(word).copied().unwrap_or(0);
    let opening: String = word.chars().take(4).collect();
    let stems = known.stems.get(opening.as_str()).into_iter().flatten();
    let stems = stems.filter(|(stem, _)| word.starts_with(stem.as_str()));
    whole | stems.fold(0, |all, (_, bits)| all | bits)
}

#[derive(Default)]
struct Known {
    words: HashMap<String, u32>,
    /// Stems of four letters and more by their opening: shorter ones tell no language.
    stems: HashMap<String, Vec<(String, u32)>>,
}

impl Known {
    fn load() -> Self {
        let mut known = Self::default();
        for (at, rules) in all_rules().iter().enumerate() {
            for (_, table) in rules.tables() {
                for word in table.words().filter(|word| !word.bytes().all(|it| it.is_ascii_digit()))
                {
                    *known.words.entry(word.to_owned()).or_default() |= bit(at);
                }
                let stems: HashSet<&str> = table.stems().collect();
                for stem in stems.into_iter().filter(|stem| stem.chars().count() >= 4) {
                    let opening = stem.chars().take(4).collect();
                    known.stems.entry(opening).or_default().push((stem.to_owned(), bit(at)));
                }
            }
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What every language must be able to hear.
    const NEEDED: &[&str] = &[
        "stop-words",
        "stop-phrases",
        "about-medicine",
        "about-messages",
        "start-words",
        "help-words",
        "danger",
        "denials",
        "side-effects",
        "yes",
        "no",
        "later",
        "has-enough",
        "courtesy",
        "wrong-number",
        "who-is-this",
        "check",
        "call-me",
        "new-link",
        "deceased",
        "moved-pharmacy",
        "cannot-afford",
        "change-address",
        "question",
        "numbers",
        "doses",
        "left",
        "other-units",
        "which-all",
        "which-only",
        "which-except",
        "weekdays",
        "near-days",
        "day-not",
        "day-after",
    ];

    #[test]
    fn every_language_has_words_for_everything() {
        for rules in all_rules().iter().filter(|rules| rules.tag != "other") {
            let tables: HashMap<_, _> = rules.tables().into_iter().collect();
            for name in NEEDED {
                assert!(tables[name].len() > 0, "{}: [{name}] is empty", rules.tag);
            }
        }
    }

    #[test]
    fn no_section_of_a_file_goes_unread() {
        let known: HashSet<&str> = all_rules()[0].tables().into_iter().map(|it| it.0).collect();
        for (tag, file) in FILES {
            let mut seen = HashSet::new();
            for line in file.lines().filter(|line| line.starts_with('[')) {
                let name = line.trim_matches(['[', ']']);
                assert!(known.contains(name) || name == "variants", "{tag}: [{name}]");
                assert!(seen.insert(name), "{tag}: [{name}] stands twice, and is read once");
            }
        }
    }

    #[test]
    fn a_text_is_heard_in_the_language_that_knows_its_words() {
        let heard = |typed: &str, tag: &str| -> Vec<&str> {
            let ear = Ear::of(&Text::of(typed), &tag.parse().expect("a tag"));
            ear.languages().map(|rules| rules.tag).collect()
        };
        assert_eq!(heard("yes please", "en"), ["en"]);
        assert_eq!(heard("sí, mándelo", "en"), ["en", "es"]);
        assert_eq!(heard("是的", "en"), ["en", "zh"]);
        assert_eq!(heard("да", "es"), ["en", "es", "ru"]);
        assert_eq!(heard("yes", "vi"), ["en", "vi"]);
    }
}
