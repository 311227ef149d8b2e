//! Our own words in an e-mail that answers them. Mail programs quote in a hundred ways; what we wrote is
//! the same in all of them, and is no answer. Pure.

use kernel::Language;
use words::{Arg, SPOKEN, words};

use super::text::letters;

/// So much of the beginning of what we said is looked for: it fits a line that was broken again.
const ENOUGH: usize = 28;
/// A line of so many letters is ours wherever it stands in what we said.
const LONG: usize = 20;

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

/// What a text of our own words says besides, `around` standing around what we said. Nothing when it is
/// not our words that stand there: then it may be anything that was written at any time.
pub(super) fn besides(text: &str, said: &str, around: &[String]) -> String {
    let ours = letters(said);
    let around: Vec<String> = around.iter().map(|line| letters(line)).collect();
    let (mut at, mut is_ours_here) = (0, false);
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines() {
        let line_letters = letters(line);
        let found = line_letters.trim();
        // A blank parts the words on both sides.
        let here = ours[at..].starts_with(&line_letters).then_some(at);
        let is_long = LONG <= found.chars().count();
        let place = here.or_else(|| ours.find(&line_letters).filter(|_| is_long));
        if found.is_empty() || around.contains(&line_letters) {
            continue;
        }
        match place {
            Some(place) => {
                is_ours_here |= is_long;
                at = place + line_letters.len() - 1;
            }
            None => kept.push(line),
        }
    }
    if is_ours_here { kept.join("\n").trim().to_owned() } else { String::new() }
}

/// The text without the lines that are the way out of our e-mails and nothing else, by its address or by
/// its words in any language: they speak of a stop, and nobody has said it.
pub(super) fn without_way_out(text: &str) -> String {
    let ways = in_all_languages("mail-unsubscribe", &[]);
    let ways: Vec<String> = ways.iter().map(|way| letters(way)).collect();
    let is_way_out = |line: &str| {
        let is_link = line.to_ascii_lowercase().contains("unsubscribe");
        let letters = letters(line);
        ways.contains(&letters) || is_link && letters.trim().is_empty()
    };
    let kept: Vec<&str> = text.lines().filter(|line| !is_way_out(line)).collect();
    kept.join("\n")
}

/// Whether a subject is that of our e-mails.
pub(super) fn is_subject(subject: &str, pharmacy: &str) -> bool {
    let subject = letters(subject);
    subjects(pharmacy).iter().any(|ours| subject.contains(&letters(ours)))
}

/// The subject of our e-mails in all languages.
pub(super) fn subjects(pharmacy: &str) -> Vec<String> {
    in_all_languages("mail-subject", &[("pharmacy", Arg::Text(pharmacy))])
}

fn in_all_languages(id: &str, args: &[(&str, Arg<'_>)]) -> Vec<String> {
    SPOKEN
        .iter()
        .filter_map(|(tag, _)| tag.parse::<Language>().ok())
        .filter_map(|language| words().find(&language.chain(), id, args))
        .map(|said| said.text)
        .collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Elm Pharmacy: It is time to plan your refill. Answer YES or NO.\n\n\
                        https://rx.example/r/a\nElm Pharmacy, 1 Elm Street";

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
    fn what_stands_between_our_words_is_theirs() {
        let around = ["A message from Elm Pharmacy".to_owned()];
        let check = |text: &str, expected: &str| {
            assert_eq!(besides(text, SAID, &around), expected, "{text}");
        };
        let whole = "A message from Elm Pharmacy\nElm Pharmacy: It is time to plan\nyour refill. Answer\n\
                     YES or\nNO.\n\nhttps://rx.example/r/a<https://rx.example/r/a>\n\n--\n\
                     Elm Pharmacy, 1 Elm\nStreet\n";
        check(whole, "");
        check(&format!("{whole}\nSTOP"), "STOP");
        check(&whole.replace("--", "no"), "no");
        check("Something else of some other day\nSTOP", "");
        check("", "");
    }

    #[test]
    fn the_way_out_is_no_stop_and_what_stands_beside_it_is_one() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without_way_out(text), expected, "{text}");
        };
        check("Hello\nStop e-mails from us: https://rx.example/unsubscribe/1.2\nBye", "Hello\nBye");
        check("Hello\n> *Stop e-mails from us*<https://rx.example/unsubscribe/1.2>.", "Hello");
        check("Hello\nStop e-mails from us:\n<https://rx.example/unsubscribe/1.2>", "Hello");
        check(
            "Hola\nFarmacia Olmo: Es hora\nNo recibir más correos",
            "Hola\nFarmacia Olmo: Es hora",
        );
        check("Stop e-mails", "Stop e-mails");
        for said in
            ["hello\nplease Stop e-mails from us", "Stop e-mails from us now", "https://a.example/"]
        {
            check(said, said);
        }
    }

    #[test]
    fn our_subject_is_known_behind_any_mark() {
        let is_ours = |subject| is_subject(subject, "Stop & Go Pharmacy");
        assert!(is_ours("[EXTERNAL] A message from Stop & Go Pharmacy"));
        assert!(is_ours("Un mensaje de Stop & Go Pharmacy"));
        assert!(!is_ours("STOP") && !is_ours("unsubscribe"));
    }
}
