//! How this pharmacy asks for consent: the words that begin it, and whether paper is enough.

use audit::Act;
use identity::{Permission, permit};
use kernel::{Error, Language, Result, fold::fold};
use store::Tx;

use super::rows;
use crate::reply::{Expecting, Intent, interpret};

/// Keywords that nobody has chosen.
const USUAL: &str = "JOIN UNIRME";
/// So many keywords are enough.
const MOST: usize = 8;
/// The longest keyword, in letters.
const LONGEST: usize = 16;

/// What the pharmacy has settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A text that is one of these words, in any case, asks to be asked.
    pub keywords: Vec<String>,
    /// Whether consent on paper or from another system counts only after a yes by text.
    pub is_double: bool,
}

impl Settings {
    pub(super) fn of(keywords: &str, is_double: bool) -> Self {
        Self { keywords: keywords.split(' ').map(str::to_owned).collect(), is_double }
    }

    /// Whether a text is one of the keywords and nothing else.
    pub(crate) fn is_keyword(&self, text: &str) -> bool {
        let word = plain(text);
        self.keywords.iter().any(|keyword| plain(keyword) == word)
    }
}

fn plain(text: &str) -> String {
    fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// What is settled now.
pub fn settings(tx: &mut Tx<'_>) -> Result<Settings> {
    Ok(rows::settings(tx)?.unwrap_or_else(|| Settings::of(USUAL, false)))
}

/// Settles it anew.
///
/// # Errors
/// `bad-keyword` for no keyword, too many, too long a one, or one that already means something else,
/// such as stop or help.
pub fn set_settings(tx: &mut Tx<'_>, new: &Settings) -> Result<()> {
    permit(tx, Permission::ChangeSettings)?;
    if !(1..=MOST).contains(&new.keywords.len()) || !new.keywords.iter().all(|it| is_free(it)) {
        return Err(Error::refused("bad-keyword"));
    }
    rows::set_settings(tx, &new.keywords.join(" "), new.is_double)?;
    let pharmacy = tx.pharmacy();
    audit::note(tx, Act::Changed, "opt-in-settings", pharmacy, None)
}

/// Whether a word may be a keyword: one word, whose meaning nothing else has.
fn is_free(word: &str) -> bool {
    let is_word =
        (3..=LONGEST).contains(&word.chars().count()) && word.chars().all(char::is_alphanumeric);
    let reads = |expecting| interpret(word, &Language::english(), &expecting).intent;
    let is_taken = |intent| {
        matches!(
            intent,
            Intent::Stop(_)
                | Intent::Start
                | Intent::Help
                | Intent::Emergency
                | Intent::Confirm(_)
                | Intent::Decline(_)
        )
    };
    is_word
        && !is_taken(reads(Expecting::Nothing))
        && !is_taken(reads(Expecting::Confirmation { of: 1 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_is_the_whole_text_in_any_case() {
        let settings = Settings::of(USUAL, false);
        for text in ["JOIN", "join", " Join! ", "\u{201c}JOIN\u{201d}", "Unirme"] {
            assert!(settings.is_keyword(text), "{text}");
        }
        for text in ["", "JOIN NOW", "joining", "I want to join"] {
            assert!(!settings.is_keyword(text), "{text}");
        }
    }

    #[test]
    fn a_word_that_means_something_else_is_no_keyword() {
        for word in ["JOIN", "UNIRME", "REFILLME", "ELM24"] {
            assert!(is_free(word), "{word}");
        }
        for word in ["STOP", "stop", "YES", "NO", "HELP", "START", "ALTO", "two words", "", "AB"] {
            assert!(!is_free(word), "{word}");
        }
    }
}
