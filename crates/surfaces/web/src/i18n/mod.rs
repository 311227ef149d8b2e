//! The words of a page: `say.t("key")` in the reader's language, falling back language by
//! language to English and marking what fell back, so that a screen reader pronounces it right.

pub mod dates;
mod pseudo;

use kernel::Language;
use maud::{Markup, PreEscaped, Render, html};

pub use words::Arg;

/// A message as it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    text: String,
    foreign: Option<Language>,
}

impl Said {
    /// The bare text, for attributes and titles.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Words of the reader's own (a name, a note) that are shown where messages are.
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self { text: text.into(), foreign: None }
    }
}

impl Render for Said {
    fn render(&self) -> Markup {
        match &self.foreign {
            None => self.text.render(),
            Some(language) => html! {
                span lang=(language.tag()) dir=(language.direction()) { (self.text) }
            },
        }
    }
}

/// Speaks one language to one reader.
#[derive(Clone, Debug)]
pub struct Say {
    language: Language,
    chain: Vec<Language>,
    is_mirrored: bool,
}

impl Say {
    /// Speaks `language`; `en-XA` and `ar-XB` speak English as layout tests need it.
    pub fn in_language(language: Language) -> Self {
        let is_mirrored = language.tag() == pseudo::MIRRORED;
        let chain = if is_mirrored { vec![Language::english()] } else { language.chain() };
        Self { language, chain, is_mirrored }
    }

    /// The language spoken.
    pub const fn language(&self) -> &Language {
        &self.language
    }

    /// Says a message that has no blanks to fill.
    pub fn t(&self, key: &str) -> Said {
        self.with(key, &[])
    }

    /// Says a message, filling its blanks. A key that no language knows is a defect: it is
    /// logged and shown as itself, and the check of the locales finds it first.
    pub fn with(&self, key: &str, blanks: &[(&str, Arg<'_>)]) -> Said {
        let Some(found) = words::words().find(&self.chain, key, blanks) else {
            tracing::error!(key, "no language has this message");
            return Said::verbatim(key);
        };
        if self.is_mirrored {
            return Said::verbatim(pseudo::mirror(&found.text));
        }
        let is_own = found.language.primary() == self.language.primary();
        Said { text: found.text, foreign: (!is_own).then_some(found.language) }
    }

    /// Whether any language of the chain knows `key`.
    pub fn knows(&self, key: &str) -> bool {
        words::words().find(&self.chain, key, &[]).is_some()
    }

    /// The same language without the mirror, for pieces of a sentence.
    fn plain(&self) -> Self {
        Self { is_mirrored: false, ..self.clone() }
    }
}

/// A piece of text whose direction is its own: names, phone numbers, references.
pub fn bdi(text: impl Render) -> Markup {
    html! { bdi { (text) } }
}

/// A phone number as Americans write it, `(201) 555-0123`; other countries' in E.164.
pub fn phone(number: &kernel::PhoneNumber) -> String {
    match number.e164().strip_prefix("+1") {
        Some(rest) if rest.len() == 10 => {
            format!("({}) {}-{}", &rest[..3], &rest[3..6], &rest[6..])
        }
        _ => number.e164().to_owned(),
    }
}

/// A link that calls the number.
pub fn phone_link(number: &kernel::PhoneNumber) -> Markup {
    html! { a.nowrap href={ "tel:" (number.e164()) } { bdi dir="ltr" { (phone(number)) } } }
}

/// Joins marked-up pieces with a space.
pub fn spaced(pieces: &[Markup]) -> Markup {
    PreEscaped(pieces.iter().map(|piece| piece.0.as_str()).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fall_back_to_english_and_say_so() {
        let spanish = Say::in_language(Language::spanish());
        assert_eq!(spanish.t("continue").text(), "Continuar");
        let hindi = Say::in_language("hi".parse().unwrap());
        assert_eq!(
            hindi.t("continue").render().into_string(),
            r#"<span lang="en" dir="ltr">Continue</span>"#
        );
    }

    #[test]
    fn the_pseudo_locale_is_accented() {
        let say = Say::in_language("en-XA".parse().unwrap());
        let text = say.t("continue").text().to_owned();
        assert!(text.starts_with('[') && text.contains('ö'), "{text}");
    }

    #[test]
    fn phones_are_written_for_people() {
        let number = kernel::PhoneNumber::parse("201-555-0123").unwrap();
        assert_eq!(phone(&number), "(201) 555-0123");
        assert!(phone_link(&number).into_string().contains("tel:+12015550123"));
    }
}
