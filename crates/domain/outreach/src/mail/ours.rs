//! Our own words in an e-mail that answers them. Mail programs quote in a hundred ways; what we wrote is
//! the same in all of them, and is no answer. Pure.

use kernel::Language;
use words::{SPOKEN, words};

/// So much of the beginning of what we said is looked for: it fits a line that was broken again.
const ENOUGH: usize = 28;

/// The text up to the line in which what we said begins.
pub(super) fn cut<'t>(text: &'t str, said: &str) -> &'t str {
    let beginning: String = squeezed(said).chars().take(ENOUGH).collect();
    if beginning.chars().count() < ENOUGH {
        return text;
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if squeezed(line.trim_start_matches(['>', ' ', '\t'])).starts_with(&beginning) {
            return text[..at].trim_end();
        }
        at += line.len();
    }
    text
}

/// The text without the lines that hold the way out of our e-mails, by its address or by its words in
/// any language: they speak of a stop, and nobody has said it.
pub(super) fn without_way_out(text: &str) -> String {
    let ways: Vec<String> = SPOKEN
        .iter()
        .filter_map(|(tag, _)| tag.parse::<Language>().ok())
        .filter_map(|language| words().find(&language.chain(), "mail-unsubscribe", &[]))
        .map(|said| said.text)
        .collect();
    let is_way_out = |line: &str| {
        line.contains("/unsubscribe/") || ways.iter().any(|way| line.contains(way.as_str()))
    };
    let kept: Vec<&str> = text.lines().filter(|line| !is_way_out(line)).collect();
    // Who writes these words and nothing else means them.
    if kept.iter().all(|line| line.trim().is_empty()) {
        return text.to_owned();
    }
    kept.join("\n")
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Elm Pharmacy: It is time to plan your refill.\n\nhttps://rx.example/r/a";

    #[test]
    fn what_we_said_is_no_answer() {
        let check = |text: &str, expected: &str| assert_eq!(cut(text, SAID), expected, "{text}");
        check("YES\n\nElm Pharmacy: It is time to plan\nyour refill. Stop", "YES");
        check("> yes\n> > Elm  Pharmacy: It is time to plan your refill.", "> yes");
        check("YES please", "YES please");
        check("Elm Pharmacy: hello, it is me", "Elm Pharmacy: hello, it is me");
        check("", "");
    }

    #[test]
    fn a_word_that_says_little_cuts_nothing() {
        assert_eq!(cut("OK\nOK then", "OK"), "OK\nOK then");
    }

    #[test]
    fn the_way_out_is_no_stop() {
        let text = "Hello\nStop e-mails from us: https://rx.example/unsubscribe/1.2\nBye";
        assert_eq!(without_way_out(text), "Hello\nBye");
        let page = "Hola\nFarmacia Olmo: Es hora\nNo recibir más correos";
        assert_eq!(without_way_out(page), "Hola\nFarmacia Olmo: Es hora");
        assert_eq!(without_way_out("Stop e-mails"), "Stop e-mails");
        assert_eq!(
            without_way_out("No recibir más correos\n"),
            "No recibir más correos\n",
            "meant"
        );
    }
}
