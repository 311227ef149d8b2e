//! The files of words inside the program.

use std::borrow::Cow;

use kernel::Language;
use rust_embed::RustEmbed;

/// Languages in which every sentence exists, those of staff too.
pub const COMPLETE: [&str; 2] = ["en", "es"];

/// Languages in which every sentence of a patient exists, as they call themselves.
pub const SPOKEN: [(&str, &str); 13] = [
    ("en", "English"),
    ("es", "Español"),
    ("zh", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("vi", "Tiếng Việt"),
    ("ko", "한국어"),
    ("tl", "Tagalog"),
    ("ru", "Русский"),
    ("ar", "العربية"),
    ("ht", "Kreyòl ayisyen"),
    ("fr", "Français"),
    ("pt", "Português"),
    ("pl", "Polski"),
];

/// The areas whose sentences a patient reads or hears.
pub const OF_PATIENTS: [&str; 13] = [
    "care", "dates", "letters", "mail", "messages", "notices", "opt-in", "portal", "scam",
    "secure", "voice", "web", "why",
];

/// The language of [`SPOKEN`] in which patients who speak `language` are served; English when there is
/// none.
pub fn spoken(language: &Language) -> &'static str {
    let ours = |tag: &Language| SPOKEN.iter().find(|(ours, _)| *ours == tag.tag());
    language.chain().iter().find_map(ours).map_or("en", |(tag, _)| tag)
}

#[derive(RustEmbed)]
#[folder = "../../../locales"]
struct Files;

/// One file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The tag of its folder, such as `es`.
    pub language: String,
    /// Its name without the ending, such as `messages`.
    pub area: String,
    /// Fluent.
    pub text: String,
}

/// Every file of words inside the program, in the order of their paths.
pub fn sources() -> Vec<Source> {
    let mut paths: Vec<Cow<'static, str>> = Files::iter().collect();
    paths.sort();
    paths.iter().filter_map(|path| read(path)).collect()
}

fn read(path: &str) -> Option<Source> {
    let (language, file) = path.split_once('/')?;
    let area = file.strip_suffix(".ftl")?;
    let bytes = Files::get(path)?.data;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Some(Source { language: language.to_owned(), area: area.to_owned(), text })
}
