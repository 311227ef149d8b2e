//! The tables of words, compiled once.

use std::{collections::BTreeSet, sync::OnceLock};

use super::{
    lexicon::{ANSWERS, DANGER, STOP, TALK, section},
    pattern::Patterns,
    text::Text,
};

/// Words looked up whole.
pub(super) struct Words(BTreeSet<&'static str>);

impl Words {
    fn of(file: &'static str, name: &str) -> Self {
        Self(section(file, name).into_iter().collect())
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether any word of the text is one of these.
    pub(super) fn stand_in(&self, text: &Text) -> bool {
        text.words.iter().any(|word| self.has(&word.text))
    }

    /// Whether one of these stands anywhere in a text without spaces.
    pub(super) fn are_inside(&self, compact: &str) -> bool {
        self.0.iter().any(|phrase| compact.contains(phrase))
    }
}

macro_rules! tables {
    ($($file:ident { $($(#[$doc:meta])* $name:ident: $kind:ident $section:literal,)+ })+) => {
        /// Every table, compiled.
        pub(super) struct Rules {
            $($($(#[$doc])* pub(super) $name: $kind,)+)+
        }

        impl Rules {
            fn load() -> Self {
                Self { $($($name: $kind::of($file, $section),)+)+ }
            }
        }

        #[cfg(test)]
        const SECTIONS: &[(&str, &str)] = &[$($(($file, $section),)+)+];
    };
}

tables! {
    STOP {
        stop_words: Words "stop-words",
        stop: Patterns "stop-phrases",
        stop_spaceless: Words "stop-spaceless",
        refill_messages: Patterns "refill-messages",
        not_a_stop_word: Words "not-a-stop-word",
        about_medicine: Words "about-medicine",
        about_messages: Words "about-messages",
        start_words: Words "start-words",
        help_words: Words "help-words",
    }
    DANGER {
        danger: Patterns "danger",
        danger_spaceless: Words "danger-spaceless",
        side_effects: Patterns "side-effects",
    }
    ANSWERS {
        yes: Patterns "yes",
        no: Patterns "no",
        later: Patterns "later",
        courtesy: Patterns "courtesy",
    }
    TALK {
        wrong_number: Patterns "wrong-number",
        who_is_this: Patterns "who-is-this",
        call_me: Patterns "call-me",
        new_link: Patterns "new-link",
        deceased: Patterns "deceased",
        question: Patterns "question",
        automatic: Patterns "automatic",
        reactions: Patterns "reactions",
    }
}

pub(super) fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(Rules::load)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::fold::fold;

    #[test]
    fn every_table_has_words_and_they_are_folded() {
        for (file, name) in SECTIONS {
            let lines = section(file, name);
            assert!(lines.len() >= 3, "{name} has {}", lines.len());
            for line in lines {
                let plain = !line.contains(['\'', '\u{2019}', '.']) || line.contains("..");
                assert!(fold(line) == line && plain, "{name}: {line}");
            }
        }
    }
}
