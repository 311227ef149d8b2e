//! The Fluent files, read once.

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::Language;

/// What fills a blank in a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text put in as it is.
    Text(Cow<'a, str>),
    /// A number, which may also choose a plural form.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[derive(rust_embed::RustEmbed)]
#[folder = "../../../locales"]
struct Files;

type Bundle = FluentBundle<FluentResource>;

static BOOK: LazyLock<BTreeMap<String, Bundle>> = LazyLock::new(|| {
    let mut book = BTreeMap::new();
    for path in Files::iter() {
        let Some((tag, _)) = path.split_once('/') else { continue };
        let file = Files::get(&path).expect("a listed file is embedded");
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let bundle: &mut Bundle = book.entry(tag.to_owned()).or_insert_with(|| {
            let language = tag.parse().expect("locale folders are language tags");
            Bundle::new_concurrent(vec![language])
        });
        let resource = FluentResource::try_new(text).unwrap_or_else(|(read, errors)| {
            tracing::error!(%path, ?errors, "a locale file has broken messages");
            read
        });
        bundle.set_use_isolating(false);
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "a message is written twice");
        }
    }
    book
});

/// The first language of `chain` that knows `key`, and what it says. `isolated` wraps what is
/// filled in, so that it keeps its own direction.
pub(super) fn say(
    chain: &[Language],
    key: &str,
    blanks: &[(&str, Arg<'_>)],
    isolated: bool,
) -> Option<(String, Language)> {
    let mut args = FluentArgs::with_capacity(blanks.len());
    for (name, value) in blanks {
        let value = match value {
            Arg::Text(text) if isolated => FluentValue::from(format!("\u{2068}{text}\u{2069}")),
            Arg::Text(text) => FluentValue::from(text.as_ref()),
            Arg::Number(number) => FluentValue::from(*number),
        };
        args.set(*name, value);
    }
    chain.iter().find_map(|language| {
        let bundle = BOOK.get(language.tag())?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a message lacks something to fill in");
        }
        Some((text, language.clone()))
    })
}
