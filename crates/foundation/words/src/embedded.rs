//! The files of words inside the program.

use std::borrow::Cow;

use rust_embed::RustEmbed;

/// Languages in which every sentence exists. Others may hold some, and fall back per sentence.
pub const COMPLETE: [&str; 2] = ["en", "es"];

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
