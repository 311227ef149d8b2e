//! Which words a message was written in: a short fingerprint of its template, as it was when it went.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use kernel::{Channel, Language};

use super::{Template, Vars, digest, render};

/// Letters of a fingerprint.
const LETTERS: usize = 8;

type Known = BTreeMap<(Template, Channel), BTreeMap<String, String>>;

/// The words are part of the program: what was worked out once holds until it ends.
static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());

/// The fingerprint of the words of a template on a channel, in a language that has them.
pub fn version(template: Template, channel: Channel, language: &Language) -> String {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let versions = known.entry((template, channel)).or_default();
    if let Some(version) = versions.get(language.tag()) {
        return version.clone();
    }
    let version = fingerprint(template, channel, language);
    versions.insert(language.tag().to_owned(), version.clone());
    version
}

fn fingerprint(template: Template, channel: Channel, language: &Language) -> String {
    let said = |count| {
        let vars = Vars {
            pharmacy: "{pharmacy}",
            phone: Some("{phone}"),
            link: Some("{link}"),
            count: Some(count),
            sent: Some("{sent}"),
        };
        render(channel, template, language, &vars).map(|said| said.text).unwrap_or_default()
    };
    let mut version = digest(&[said(1), said(2)].join("\n"));
    version.truncate(LETTERS);
    version
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_template_channel_and_language() {
        let of = |template, channel, language: &Language| version(template, channel, language);
        let (english, spanish) = (Language::english(), Language::spanish());
        let one = of(Template::RefillInvitation, Channel::Sms, &english);
        assert_eq!(one.len(), LETTERS);
        assert_eq!(one, of(Template::RefillInvitation, Channel::Sms, &english));
        for other in [
            of(Template::RefillReminder, Channel::Sms, &english),
            of(Template::RefillInvitation, Channel::Email, &english),
            of(Template::RefillInvitation, Channel::Sms, &spanish),
        ] {
            assert_ne!(one, other);
        }
    }
}
