//! The reading of replies against a labelled corpus, written for this project: floors that fail when
//! rules get worse. `cargo x bench replies` prints the figures themselves.

use kernel::Language;
use outreach::reply::{Because, Expecting, Intent, interpret};

use crate::scoring::{
    CORPORA, Half, Heard, Line, Score, expecting, heard, is_acted_on, lines, score, share,
};

const HALVES: [Half; 2] = [Half::Develop, Half::Check];

/// What went wrong, to be read: only in the half that rules are written from.
fn wrong(heard: &[Heard], is_wrong: impl Fn(&Heard) -> bool) -> String {
    let told = heard.iter().filter(|it| it.0.half == Half::Develop && is_wrong(it));
    told.map(|(line, reading)| format!("{line:?}: {reading:?}\n")).collect()
}

fn fits((line, reading): &Heard) -> bool {
    line.fits(reading)
}

/// Both halves, read.
fn halves() -> [(Half, Vec<Heard>); 2] {
    let (develop, check) = heard().into_iter().partition(|it| it.0.half == Half::Develop);
    [(Half::Develop, develop), (Half::Check, check)]
}

#[test]
fn the_corpus_is_large_and_no_line_stands_twice() {
    let all: Vec<Line> = lines().collect();
    assert!(all.len() >= 3_000, "{}", all.len());
    let mut seen = std::collections::HashSet::new();
    for line in &all {
        assert!(seen.insert((line.tag, line.asked, line.text)), "{line:?}");
    }
    // German is heard for stop and danger alone.
    for (tag, _) in CORPORA.iter().filter(|(tag, _)| *tag != "de") {
        for half in HALVES {
            let count = all.iter().filter(|line| line.tag == *tag && line.half == half).count();
            assert!(count >= 60, "{tag} {half:?}: {count}");
        }
    }
}

#[test]
fn stops_are_heard_and_nothing_else_is_taken_for_one() {
    for (in_half, heard) in halves() {
        let all = score(&heard, "stop");
        let told = wrong(&heard, |(line, reading)| {
            (line.meant() == "stop") != matches!(reading.intent, Intent::Stop(_))
        });
        assert!(all.meant >= 200, "{all:?}");
        assert!(all.recall() >= 99.0, "{in_half:?} {all:?}\n{told}");
        assert!(all.precision() >= 98.0, "{in_half:?} {all:?}\n{told}");
    }
}

#[test]
fn no_danger_is_missed() {
    let emergencies: Vec<Line> = lines().filter(|line| line.meant() == "emergency").collect();
    assert!(emergencies.len() >= 500, "{}", emergencies.len());
    for line in emergencies {
        let language: Language = line.tag.parse().unwrap();
        for expecting in [Expecting::Confirmation { of: 2 }, Expecting::Nothing] {
            let reading = interpret(line.text, &language, &expecting);
            assert_eq!(reading.intent, Intent::Emergency, "{line:?}");
            // Danger is heard whatever language the patient is known to speak.
            let stranger = interpret(line.text, &Language::spanish(), &expecting);
            assert_eq!(stranger.intent, Intent::Emergency, "to a Spanish speaker: {line:?}");
        }
    }
    for (in_half, heard) in halves() {
        let all = score(&heard, "emergency");
        let told = wrong(&heard, |(line, reading)| {
            line.meant() != "emergency" && reading.intent == Intent::Emergency
        });
        assert!(all.precision() >= 98.0, "{in_half:?} {all:?}\n{told}");
    }
}

#[test]
fn answers_about_refills_are_understood_in_every_language() {
    for (in_half, heard) in halves() {
        let mut whole = (0, 0);
        for (tag, _) in CORPORA {
            let is_one = |it: &&Heard| it.0.tag == *tag && it.0.is_about_refill();
            let heard: Vec<Heard> = heard.iter().filter(is_one).cloned().collect();
            let right = heard.iter().filter(|it| fits(it)).count();
            let told = wrong(&heard, |it| !fits(it));
            assert!(share(right, heard.len()) >= 90.0, "{tag} {in_half:?}: {right}\n{told}");
            whole = (whole.0 + right, whole.1 + heard.len());
        }
        assert!(share(whole.0, whole.1) >= 95.0, "{in_half:?}: {whole:?}");
    }
}

#[test]
fn all_replies_are_understood_and_what_is_not_goes_to_a_person() {
    for (in_half, heard) in halves() {
        let right = heard.iter().filter(|it| fits(it)).count();
        let harmed = heard.iter().filter(|it| !fits(it) && is_acted_on(&it.1)).count();
        let told = wrong(&heard, |it| !fits(it));
        assert!(share(right, heard.len()) >= 96.0, "{in_half:?}: {right}\n{told}");
        // Of a hundred texts at most one and a half lead to something that was not said.
        assert!(harmed * 200 <= heard.len() * 3, "{in_half:?}: {harmed} of {}", heard.len());
    }
}

#[test]
fn every_intent_is_heard() {
    let all = heard();
    for intent in [
        "help",
        "start",
        "side-effect",
        "question",
        "call-me",
        "new-link",
        "wrong-number",
        "courtesy",
        "change-address",
        "moved-pharmacy",
        "cannot-afford",
        "deceased",
        "check",
        "when",
        "has-enough",
        "language-choice",
        "confirm",
        "decline",
        "later",
        "doses",
    ] {
        let Score { meant, heard, false_alarms } = score(&all, intent);
        assert!(meant >= 20, "{intent}: {meant}");
        assert!(share(heard, meant) >= 90.0, "{intent}: {heard} of {meant}");
        assert!(share(heard, heard + false_alarms) >= 88.0, "{intent}: {heard}, {false_alarms}");
    }
}

#[test]
fn every_call_for_help_is_heard() {
    let mut wrong = Vec::new();
    // The words that carriers ask every sender to answer: as people type them, whatever was asked,
    // and in whichever language we write to them.
    for word in ["help", "info", "ayuda"] {
        let capital = format!("{}{}", word[..1].to_uppercase(), &word[1..]);
        let shouted = word.to_uppercase();
        for typed in [word, &capital, &shouted] {
            for text in [typed.to_owned(), format!("{typed}!"), format!(" {typed}. ")] {
                for asked in ["c1", "c2", "c3", "w2", "n"] {
                    for tag in ["en", "es", "vi", "zh", "ru"] {
                        let language: Language = tag.parse().unwrap();
                        let reading = interpret(&text, &language, &expecting(asked));
                        if reading.intent != Intent::Help {
                            wrong.push(format!("{asked} {tag} {text}: {reading:?}"));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_stop_is_a_stop_in_whatever_language_we_write() {
    // A stop is judged in the transaction that keeps the text, where no language is known.
    for line in lines().filter(|line| line.meant() == "stop" && line.half == Half::Develop) {
        let heard = line.read().intent;
        let unknown = interpret(line.text, &Language::english(), &Expecting::Nothing).intent;
        assert_eq!(
            matches!(heard, Intent::Stop(_)),
            matches!(unknown, Intent::Stop(_)),
            "{line:?}: {heard:?}, {unknown:?}"
        );
    }
}

#[test]
fn several_questions_are_answered_in_one_text() {
    let english = Language::english();
    let read = |text: &str, of: u8| interpret(text, &english, &Expecting::Confirmation { of });
    let reading = read("1 and 3 yes, 2 no", 3);
    assert_eq!(reading.intent, Intent::Mixed { yes: vec![1, 3], no: vec![2] });
    let reading = read("1 yes 2 no, friday", 2);
    assert_eq!(reading.intent, Intent::Mixed { yes: vec![1], no: vec![2] });
    assert_eq!(reading.also.iter().map(Intent::code).collect::<Vec<_>>(), ["when"]);
    let reading = read("yes, 4 left, friday", 1);
    assert_eq!(reading.intent.code(), "confirm");
    let also: Vec<&str> = reading.also.iter().map(Intent::code).collect();
    assert_eq!(also, ["when", "doses-left"]);
    assert!(reading.also.contains(&Intent::DosesLeft(4)));
}

#[test]
fn every_rule_has_words_for_staff_and_no_rule_is_nameless() {
    for line in lines() {
        for asked in ["c1", "c2", "n"] {
            let reading = interpret(line.text, &Language::english(), &expecting(asked));
            assert!(Because::ALL.contains(&reading.because), "{:?}", reading.because);
        }
    }
    for because in Because::ALL {
        for language in [Language::english(), Language::spanish()] {
            let id = format!("care-reason-{}", because.0);
            let said = words::words().find(std::slice::from_ref(&language), &id, &[]);
            assert!(said.is_some(), "{id} in {language}");
        }
    }
}

/// Yes and no of strangers: utterances that nobody here wrote, read where they lie.
#[test]
fn yes_and_no_of_strangers_are_understood() {
    #[expect(clippy::disallowed_methods, reason = "reference data stays outside the project")]
    let folder = std::env::var("RAPPORT_REFERENCE_DATA");
    let Ok(folder) = folder else {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("RAPPORT_REFERENCE_DATA is not set: skipped");
        }
        return;
    };
    let (mut all, mut right) = (0, 0);
    let mut wrong = Vec::new();
    for (file, tag) in [("English", "en"), ("Spanish", "es")] {
        let path = format!("{folder}/intent-yes-no/{file}.json");
        let cases: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for case in cases.as_array().unwrap() {
            let Some(meant) = case["Results"][0]["Resolution"]["value"].as_bool() else { continue };
            let text = case["Input"].as_str().unwrap();
            let asked = Expecting::Confirmation { of: 1 };
            let reading = interpret(text, &tag.parse().unwrap(), &asked);
            assert!(
                !matches!(reading.intent, Intent::Stop(_) | Intent::Emergency),
                "{text}: {reading:?}"
            );
            all += 1;
            match (&reading.intent, meant) {
                (Intent::Confirm(_), true) | (Intent::Decline(_), false) => right += 1,
                // The opposite of what was meant is worse than asking again.
                (Intent::Confirm(_) | Intent::Decline(_), _) => panic!("{text}: {reading:?}"),
                _ => wrong.push(format!("{text}: {reading:?}")),
            }
        }
    }
    let told = wrong.join("\n");
    assert!(all >= 30, "{all}");
    assert!(right * 100 >= all * 85, "{right} of {all}\n{told}");
}
