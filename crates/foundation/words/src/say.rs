//! Looking a sentence up and filling it in. Files are parsed once; saying costs microseconds.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent, types::FluentNumber};
use kernel::Language;

use crate::{
    Arg, PSEUDO, Source, dates,
    embedded::sources,
    plain::{group_mark, grouped},
    pseudo::marked,
};

/// A sentence, and the language it was found in (for `lang` in pages).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Plain text. Whoever writes HTML escapes it.
    pub text: String,
    /// The first language of the chain that had the sentence.
    pub language: Language,
}

/// All words of all languages.
pub struct Words {
    bundles: Vec<Bundle>,
}

/// One language's words.
pub(crate) struct Bundle {
    language: Language,
    fluent: concurrent::FluentBundle<FluentResource>,
}

/// The words of the program, parsed at the first call.
pub fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(Words::load)
}

impl Words {
    /// Parses the words of the program. [`words`] shares one copy; use that.
    pub fn load() -> Self {
        Self::of(&sources())
    }

    /// Parses these files. What does not parse is left out here and is a complaint of
    /// [`crate::check_locales`], which the build runs.
    pub fn of(sources: &[Source]) -> Self {
        let mut bundles: Vec<Bundle> = Vec::new();
        for source in sources {
            let Ok(language) = source.language.parse::<Language>() else { continue };
            if language.tag() == "en" {
                add(&mut bundles, pseudo(), &source.text);
            }
            add(&mut bundles, language, &source.text);
        }
        Self { bundles }
    }

    /// The languages that have any words, in the order of their tags, the pseudo-locale left out.
    pub fn languages(&self) -> Vec<&Language> {
        self.bundles.iter().map(|it| &it.language).filter(|it| it.tag() != PSEUDO).collect()
    }

    /// Says a sentence in the first language of the chain that has it.
    ///
    /// A sentence that nobody has is answered by its own name in English: a page shows a word too
    /// strange to overlook, and never breaks.
    pub fn say(&self, chain: &[Language], id: &str, args: &[(&str, Arg<'_>)]) -> Said {
        self.find(chain, id, args)
            .unwrap_or_else(|| Said { text: id.to_owned(), language: Language::english() })
    }

    /// As [`Words::say`], and nothing when no language of the chain has the sentence.
    pub fn find(&self, chain: &[Language], id: &str, args: &[(&str, Arg<'_>)]) -> Option<Said> {
        // An attribute is named `sentence.attribute`.
        chain.iter().find_map(|language| {
            let bundle = self.bundles.iter().find(|bundle| bundle.language == *language)?;
            let text = bundle.say(id, args)?;
            Some(Said { text, language: language.clone() })
        })
    }

    /// A reader's voice: the chain of a language, kept with the words.
    pub fn voice(&self, language: &Language) -> Voice<'_> {
        Voice { words: self, chain: language.chain() }
    }
}

/// Words in one reader's language, falling back sentence by sentence.
pub struct Voice<'w> {
    words: &'w Words,
    chain: Vec<Language>,
}

impl Voice<'_> {
    /// Says a sentence without variables.
    pub fn say(&self, id: &str) -> String {
        self.words.say(&self.chain, id, &[]).text
    }

    /// Says a sentence with its variables.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(&self.chain, id, args).text
    }

    /// Says a sentence and tells the language it was found in.
    pub fn said(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Said {
        self.words.say(&self.chain, id, args)
    }

    /// The language asked for.
    pub fn language(&self) -> &Language {
        &self.chain[0]
    }
}

impl Bundle {
    fn new(language: Language) -> Self {
        let id = language.tag().parse().unwrap_or_default();
        let mut fluent = concurrent::FluentBundle::new_concurrent(vec![id]);
        // Marks around variables confuse old telephones and double the length of a text message.
        fluent.set_use_isolating(false);
        fluent.set_formatter(Some(match group_mark(language.primary()) {
            '.' => |value, _| number(value, '.'),
            '\u{a0}' => |value, _| number(value, '\u{a0}'),
            _ => |value, _| number(value, ','),
        }));
        if language.tag() == PSEUDO {
            fluent.set_transform(Some(marked));
        }
        Self { language, fluent }
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = match id.split_once('.') {
            None => self.fluent.get_message(id)?.value()?,
            Some((id, attribute)) => self.fluent.get_message(id)?.get_attribute(attribute)?.value(),
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, dates::value(self, *arg));
        }
        let mut faults = Vec::new();
        let text = self.fluent.format_pattern(pattern, Some(&values), &mut faults);
        let text = dates::with_one_stop(text);
        Some(if self.language.tag() == PSEUDO { format!("[{text}]") } else { text.into_owned() })
    }

    /// A name or a pattern that other sentences are made of.
    pub(crate) fn part(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let mut faults = Vec::new();
        self.fluent
            .get_message(id)
            .and_then(|message| message.value())
            .map(|pattern| self.fluent.format_pattern(pattern, Some(args), &mut faults))
            .map(Cow::into_owned)
            .unwrap_or_default()
    }
}

fn pseudo() -> Language {
    PSEUDO.parse().expect("the pseudo-locale's tag is well formed")
}

fn add(bundles: &mut Vec<Bundle>, language: Language, text: &str) {
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let at = bundles.iter().position(|bundle| bundle.language == language).unwrap_or_else(|| {
        bundles.push(Bundle::new(language));
        bundles.len() - 1
    });
    // A name said twice keeps its first words; the checker complains of the second.
    let _twice = bundles[at].fluent.add_resource(resource);
}

fn number(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers are given")]
    (value.fract() == 0.0).then(|| grouped(*value as i64, mark))
}

/// Kept so that a bundle stays shareable between threads.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
};

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Instant, Zone};

    fn source(language: &str, text: &str) -> Source {
        Source { language: language.into(), area: "portal".into(), text: text.into() }
    }

    fn chain(tag: &str) -> Vec<Language> {
        tag.parse::<Language>().unwrap().chain()
    }

    #[track_caller]
    fn check(tag: &str, id: &str, args: &[(&str, Arg<'_>)], text: &str, language: &str) {
        let words = Words::of(&[
            source("en", "a = Hi { $name }\nb = Bye\nc = Now\n    .title = Today\n"),
            source("es", "a = Hola { $name }\nb = Chao\n"),
            source("es-MX", "b = Bai\n"),
        ]);
        let said = words.say(&chain(tag), id, args);
        assert_eq!((said.text.as_str(), said.language.tag()), (text, language));
    }

    #[test]
    fn each_sentence_falls_back_by_itself_and_tells_its_language() {
        check("es-MX", "b", &[], "Bai", "es-MX");
        check("es-MX", "a", &[("name", "Ana".into())], "Hola Ana", "es");
        check("es-MX", "c", &[], "Now", "en");
        check("es-MX", "c.title", &[], "Today", "en");
        check("vi", "b", &[], "Bye", "en");
    }

    #[test]
    fn every_sentence_of_a_patient_is_said_in_every_language_that_is_spoken() {
        let words = words();
        let sources = sources();
        let ours = sources
            .iter()
            .filter(|it| it.language == "en" && crate::OF_PATIENTS.contains(&it.area.as_str()));
        let ids: Vec<&str> = ours
            .flat_map(|it| it.text.lines())
            .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
            .filter_map(|line| line.split(" =").next())
            .collect();
        assert!(600 < ids.len(), "{}", ids.len());
        for (tag, _) in crate::SPOKEN {
            for id in &ids {
                let said = words.say(&chain(tag), id, &[]);
                assert_eq!(said.language.tag(), tag, "{id}: {}", said.text);
            }
        }
    }

    #[test]
    fn a_sentence_nobody_has_is_its_own_name() {
        check("es", "no-such", &[], "no-such", "en");
        check("es", "a.no-such", &[], "a.no-such", "en");
    }

    #[test]
    fn the_pseudo_locale_marks_words_and_leaves_variables() {
        check("en-XA", "a", &[("name", "Ana".into())], "[Hî Ana]", "en-XA");
    }

    #[track_caller]
    fn dated(tag: &str, arg: Arg<'_>, expected: &str) {
        let mut sources = sources();
        for language in ["en", "es"] {
            sources.push(source(language, "shown = { $x }"));
        }
        let said = Words::of(&sources).say(&chain(tag), "shown", &[("x", arg)]);
        assert_eq!(said.text, expected);
    }

    #[test]
    fn days_times_and_numbers_are_written_in_the_language_found() {
        let day = "2024-06-03".parse().unwrap();
        dated("en", Arg::Day(day), "Monday, June 3");
        dated("es", Arg::Day(day), "lunes, 3 de junio");
        dated("en", Arg::DayAndYear(day), "Monday, June 3, 2024");
        dated("es-MX", Arg::Date(day), "3 de junio de 2024");
        dated("vi", Arg::ShortDay(day), "June 3");
        let zone = Zone::named("America/Chicago").unwrap();
        let noon: Instant = "2024-06-03T17:05:00Z".parse().unwrap();
        dated("en", Arg::Time(noon, &zone), "12:05 PM");
        dated("en", Arg::Time(noon.plus_hours(-12), &zone), "12:05 AM");
        dated("es", Arg::At(noon.plus_hours(-3), &zone), "lunes, 3 de junio, 9:05 a. m.");
        dated("en", Arg::Number(12_345), "12,345");
    }

    #[test]
    fn a_sentence_that_ends_with_an_abbreviation_has_one_stop() {
        let text = "until = Hasta las { $x }. Después, no...";
        let at: Instant = "2024-06-03T14:05:00Z".parse().unwrap();
        let mut sources = sources();
        sources.extend([source("en", text), source("es", text)]);
        let words = Words::of(&sources);
        let said = |tag| words.say(&chain(tag), "until", &[("x", Arg::Time(at, &Zone::UTC))]).text;
        assert_eq!(said("en"), "Hasta las 2:05 PM. Después, no...");
        assert_eq!(said("es"), "Hasta las 2:05 p. m. Después, no...");
        let again = |text| words.say(&chain("es"), "until", &[("x", Arg::Text(text))]).text;
        assert_eq!(again("2:05 p. m."), "Hasta las 2:05 p. m. Después, no...", "said before");
        let quoted = "9 a. m.. O las 10 a. m..";
        assert_eq!(
            again(quoted),
            format!("Hasta las {quoted}. Después, no..."),
            "as it was written"
        );
    }

    #[test]
    fn plurals_follow_the_language() {
        let text = "left = { $n ->\n    [one] { $n } dose\n   *[other] { $n } doses\n }";
        let words = Words::of(&[source("en", text)]);
        let said = |n: i64| words.say(&chain("en"), "left", &[("n", n.into())]).text;
        assert_eq!((said(1), said(1_000)), ("1 dose".into(), "1,000 doses".into()));
    }
}
