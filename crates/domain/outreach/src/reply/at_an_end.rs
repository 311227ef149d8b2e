//! A stop word at one end of a text that says something else besides: "STOP YES", "stop John", "no no STOP".
//! It is a stop, and a person reads the rest; at the least it is no answer that a machine acts on.

use super::{
    Because, Confidence, Intent, Reading, StopScope,
    keywords::core,
    rules::{Ear, Rules, all_rules, is_known},
    text::{Text, Word},
};

/// Words that stop messages and mean little else.
const PLAIN: [&str; 6] = ["stop", "stopall", "unsubscribe", "unsub", "optout", "stopp"];
/// More words than so many say more than a stop.
const MOST: usize = 5;

/// The stop at an end of a short text whose other words answer, thank, or are known to nobody.
pub(super) fn at_an_end(ear: &Ear, typed: &str, text: &Text) -> Option<Reading> {
    let words = core(ear, text);
    if words.len() < 2 || is_about_medicine(text) {
        return None;
    }
    let (first, rest) = words.split_first()?;
    let (last, before) = words.split_last()?;
    let is_shouted = is_plain(first) && is_shouted(typed);
    let is_short = words.len() <= MOST;
    let leads = is_short && is_stop(first) && says_little(rest, is_plain(first));
    let ends = is_short && is_stop(last) && !is_negated(before) && says_little(before, false);
    let is_set_apart = is_plain(first) && rest[0].after_break;
    if !(is_shouted || leads || ends || is_set_apart) {
        return None;
    }
    // What else was said is for a person: a yes beside a stop ships nothing.
    let is_bare = words.iter().all(|word| is_stop(word) || is_keyword(word));
    Some(Reading {
        intent: Intent::Stop(StopScope::All),
        confidence: Confidence::Good,
        because: Because("stop-phrase"),
        also: if is_bare { Vec::new() } else { vec![Intent::Question] },
    })
}

/// Whether a plain stop word begins or ends the text, and nothing turns it round: whatever else is read
/// there, no machine acts on it.
pub(super) fn holds_a_stop(ear: &Ear, text: &Text) -> bool {
    let words = core(ear, text);
    let Some((last, before)) = words.split_last() else { return false };
    words.first().is_some_and(is_plain) || (is_plain(last) && !is_negated(before))
}

fn is_plain(word: &Word) -> bool {
    PLAIN.contains(&word.text.as_str())
}

fn is_in(table: fn(&Rules) -> &super::pattern::Patterns, word: &Word) -> bool {
    word.slips.is_empty()
        && all_rules().iter().any(|rules| table(rules).is_whole(std::slice::from_ref(word)))
}

fn is_stop(word: &Word) -> bool {
    is_plain(word) || is_in(|it| &it.stop_words, word)
}

fn is_keyword(word: &Word) -> bool {
    is_in(|it| &it.start_words, word) || is_in(|it| &it.help_words, word)
}

/// Answers, courtesies and keywords; beside a plain stop word also names, which nobody knows.
fn says_little(words: &[Word], may_name: bool) -> bool {
    let tables: [fn(&Rules) -> &super::pattern::Patterns; 4] =
        [|it| &it.yes, |it| &it.no, |it| &it.courtesy, |it| &it.mere];
    let mut at = 0;
    while at < words.len() {
        let word = &words[at];
        let answers = all_rules().iter().flat_map(|rules| {
            tables.iter().filter_map(|table| table(rules).at(words, at, |_| true))
        });
        let to = answers.map(|found| found.to).max().filter(|to| at < *to);
        let is_little = is_stop(word) || is_keyword(word) || (may_name && is_name(word));
        match to {
            Some(to) => at = to,
            None if is_little => at += 1,
            None => return false,
        }
    }
    true
}

fn is_name(word: &Word) -> bool {
    word.slips.is_empty() && !is_known(&word.text) && word.text.chars().all(char::is_alphabetic)
}

/// "STOP I have moved": the keyword as the messages write it, and a sentence that does not shout.
fn is_shouted(typed: &str) -> bool {
    let typed = typed.trim_start();
    let rest = typed.strip_prefix("STOP").filter(|it| it.starts_with([' ', '\n']));
    rest.is_some_and(|rest| rest.chars().any(char::is_lowercase))
}

/// "Please do not stop": a negation before it.
fn is_negated(before: &[Word]) -> bool {
    let from = before.len().saturating_sub(3);
    all_rules().iter().any(|rules| {
        (from..before.len()).any(|at| rules.negations.at(before, at, |_| true).is_some())
    })
}

fn is_about_medicine(text: &Text) -> bool {
    let english = Ear::of_one(&all_rules()[0]);
    english.says(|it| &it.about_medicine, text) && !english.says(|it| &it.about_messages, text)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::super::{Expecting, Intent, interpret};

    fn read(typed: &str) -> (&'static str, Vec<&'static str>) {
        let expecting = Expecting::Confirmation { of: 1 };
        let reading = interpret(typed, &Language::english(), &expecting);
        (reading.intent.code(), reading.also.iter().map(Intent::code).collect())
    }

    #[test]
    fn a_stop_at_an_end_is_a_stop_and_never_a_yes() {
        for typed in [
            "STOP YES",
            "STOP SI",
            "Y STOP",
            "YES STOP",
            "ALTO SI",
            "BASTA SI",
            "please stop, yes I am sure",
            "STOP NO",
            "STOP John",
            "STOP Maria Lopez",
            "Stop Cedar Grove",
            "omg stop",
            "STOP I have moved",
        ] {
            assert_eq!(read(typed).0, "stop", "{typed}");
        }
        for typed in ["HELP STOP", "STOP START", "START STOP", "STOP UNSUBSCRIBE"] {
            assert_eq!(read(typed), ("stop", Vec::new()), "{typed}");
        }
        assert_eq!(read("STOP YES").1, ["question"], "a person reads the yes");
    }

    #[test]
    fn what_a_stop_word_stands_in_is_never_acted_on_by_a_machine() {
        for typed in ["STOP REFILLS YES", "STOP cancel my order", "stop my medicine yes"] {
            let (intent, _) = read(typed);
            assert!(["question", "unclear", "stop"].contains(&intent), "{typed}: {intent}");
        }
    }

    #[test]
    fn a_stop_that_is_turned_round_is_none() {
        for typed in
            ["please do not stop", "don't stop", "never stop", "no do not stop", "stop by tomorrow"]
        {
            assert_ne!(read(typed).0, "stop", "{typed}");
        }
    }

    #[test]
    fn words_beside_a_quotation_are_heard() {
        for typed in [
            "Loved \u{201c}the service\u{201d} but STOP texting me",
            "Liked it before, now please \u{201c}STOP\u{201d}",
            "Laughed at this. \"STOP\"",
            "Disliked \u{201c}this\u{201d} unsubscribe",
        ] {
            assert_eq!(read(typed).0, "stop", "{typed}");
        }
        assert_eq!(
            read("Liked \u{201c}Time to plan your refill. Reply STOP\u{201d}").0,
            "courtesy"
        );
    }

    #[test]
    fn to_see_is_no_yes() {
        for typed in ["See photo", "see below", "See attached file", "see you Monday", "see pic"] {
            assert_ne!(read(typed).0, "confirm", "{typed}");
        }
        assert_eq!(read("see").0, "confirm", "how sí is heard");
        assert_ne!(read("This message is in HTML.").0, "later");
    }
}
