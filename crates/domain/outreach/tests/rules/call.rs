//! The script of a call: whatever is pressed.

use care::refill::answers::{
    Answers, Confirm, DeliveryChoice, Expected, MissedWhy, Severity, StillTaking,
};
use kernel::{Day, Id, Language, Zone};
use outreach::call::{
    Around, Ask, Deed, End, Heard, Medicine, Progress, Said, Spot, Then, say, step,
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn medicine(id: u128) -> Medicine {
    let days = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"].map(day).to_vec();
    Medicine {
        refill: Id::from_raw(id),
        last_on: day("2026-02-02"),
        is_counted: true,
        plenty: Some(10),
        answers: Answers::default(),
        expected: Expected { doses_left: Some(4), safe_days: days },
    }
}

fn around(medicines: u128) -> Around {
    Around {
        pharmacy: "Elm & Sons".to_owned(),
        phone: "+12015550100".to_owned(),
        zone: Zone::UTC,
        birthday: Some((3, 7)),
        medicines: (1..=medicines).map(medicine).collect(),
        days: ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"].map(day).to_vec(),
        intro: Some(("call-refill-invitation", u32::try_from(medicines).unwrap())),
    }
}

/// A call in which deeds are done as the program does them.
struct Call {
    progress: Progress,
    around: Around,
    deeds: Vec<Deed>,
}

impl Call {
    fn begins(language: &str, medicines: u128) -> Self {
        let language: Language = language.parse().unwrap();
        let progress = Progress::begins(&language, Spot::Greeting);
        Self { progress, around: around(medicines), deeds: Vec::new() }
    }

    fn hears(&mut self, heard: &Heard) {
        let (next, deeds) = step(&self.progress, heard, &self.around);
        for deed in &deeds {
            if let Deed::Keep(refills, answers) = deed {
                for one in &mut self.around.medicines {
                    if refills.contains(&one.refill) {
                        one.answers = answers.clone().over(one.answers.clone());
                    }
                }
            }
        }
        self.progress = next;
        self.deeds.extend(deeds);
    }

    fn presses(&mut self, keys: &[&str]) -> &mut Self {
        for key in keys {
            self.hears(&if *key == "#" { Heard::Pound } else { Heard::Keys((*key).to_owned()) });
        }
        self
    }

    fn says(&self) -> Said {
        say(&self.progress, &self.around, "t")
    }

    fn words(&self) -> String {
        self.says().lines.into_iter().map(|line| line.words).collect::<Vec<_>>().join(" ")
    }

    fn answers(&self, at: usize) -> &Answers {
        &self.around.medicines[at].answers
    }

    fn ended(&self) -> Option<End> {
        match self.progress.at {
            Spot::Ended(how) => Some(how),
            _ => None,
        }
    }
}

#[test]
fn a_clean_refill_is_confirmed_on_the_keypad() {
    let mut call = Call::begins("en", 1);
    call.presses(&["1", "0307", "1", "4", "1", "1", "1", "2", "2"]);
    assert_eq!(call.progress.at, Spot::Check, "{:?}", call.progress);
    let answers = call.answers(0).clone();
    assert_eq!(answers.still_taking, Some(StillTaking::Yes));
    assert_eq!((answers.doses_left, answers.missed_doses), (Some(4), Some(0)));
    assert_eq!(answers.side_effects.unwrap().severity, Severity::None);
    assert_eq!(answers.delivery, Some(DeliveryChoice::On(day("2026-03-10"))));
    assert_eq!(answers.pharmacist_question.unwrap().reveal(), "");
    call.presses(&["1"]);
    assert_eq!(call.deeds.last(), Some(&Deed::Send(Confirm::Send)));
    assert_eq!(call.ended(), Some(End::Sent));
}

#[test]
fn every_detail_that_the_pages_ask_for_is_asked_for() {
    let mut call = Call::begins("es", 1);
    // More doses than expected are asked about again; two were missed because of the cost; another
    // insurance; mild, and new; a later day; a question.
    call.presses(&["1", "0307", "1", "50", "1", "2", "2", "3"]);
    call.presses(&["2", "2", "2", "2", "1", "2", "1", "4", "1", "1"]);
    assert_eq!(call.progress.at, Spot::Check, "{:?}", call.progress);
    let answers = call.answers(0).clone();
    assert_eq!((answers.doses_left, answers.missed_doses), (Some(50), Some(2)));
    assert_eq!(answers.missed_why, Some(MissedWhy::Cost));
    let changes = answers.changes.unwrap();
    assert!(changes.insurance && !changes.medicines && !changes.allergies && !changes.hospital);
    let told = answers.side_effects.unwrap();
    assert_eq!((told.severity, told.is_new_or_worse), (Severity::Mild, true));
    assert_eq!(answers.delivery, Some(DeliveryChoice::On(day("2026-03-12"))));
    assert!(!answers.pharmacist_question.unwrap().reveal().is_empty());
    assert!(call.words().contains("Un farmacéutico va a ver sus respuestas"), "{}", call.words());
    call.presses(&["1"]);
    assert_eq!(call.deeds.last(), Some(&Deed::Send(Confirm::Review)));
    assert_eq!(call.ended(), Some(End::ToPharmacist));
}

#[test]
fn questions_come_in_the_order_of_the_pages_medicine_by_medicine() {
    let mut call = Call::begins("en", 2);
    call.presses(&["1", "0307"]);
    let mut asked = Vec::new();
    for key in ["1", "3", "1", "1", "3", "1", "1", "1", "5", "2"] {
        let Spot::Question { refill, ask } = call.progress.at.clone() else { panic!("{asked:?}") };
        asked.push((refill.map(Id::raw), ask));
        call.presses(&[key]);
    }
    let of_each = |id| {
        [Ask::StillTaking, Ask::DosesLeft, Ask::Missed].map(move |ask| (Some(id), ask)).to_vec()
    };
    let shared = [Ask::Changes, Ask::SideEffects, Ask::DeliveryDay(0), Ask::PharmacistQuestion];
    let expected = [of_each(1), of_each(2), shared.map(|ask| (None, ask)).to_vec()].concat();
    assert_eq!(asked, expected);
    assert_eq!(call.progress.at, Spot::Check);
    assert_eq!(call.answers(1).delivery, Some(DeliveryChoice::CallMe), "shared by both");
}

#[test]
fn what_is_not_taken_any_more_is_not_counted_and_waits_for_a_pharmacist() {
    let mut call = Call::begins("en", 1);
    call.presses(&["1", "0307", "2", "1", "1", "2"]);
    assert_eq!(call.progress.at, Spot::Check, "no doses, no day: {:?}", call.progress);
    assert!(call.words().contains("A pharmacist will look"), "{}", call.words());
}

#[test]
fn pound_goes_back_and_star_repeats() {
    let mut call = Call::begins("en", 1);
    call.presses(&["1", "0307", "1", "4"]);
    let words = call.words();
    call.presses(&["*"]);
    assert_eq!(format!("Thank you. {}", call.words()), words, "the question itself, once more");
    call.presses(&["#"]);
    assert!(matches!(call.progress.at, Spot::Question { ask: Ask::DosesLeft, .. }));
    call.presses(&["7"]);
    assert_eq!(call.answers(0).doses_left, Some(7), "answered anew");
}

#[test]
fn help_comes_before_anything_else_in_danger() {
    let mut call = Call::begins("en", 1);
    call.presses(&["1", "0307", "1", "4", "1", "1", "5"]);
    assert_eq!(call.ended(), Some(End::Danger));
    assert!(call.words().contains("call 9 1 1"), "{}", call.words());
    let told = call.answers(0).side_effects.clone().unwrap();
    assert_eq!(told.severity, Severity::Emergency);
    let mut severe = Call::begins("en", 1);
    severe.presses(&["1", "0307", "1", "4", "1", "1", "4"]);
    assert!(severe.words().contains("We have told a pharmacist"), "{}", severe.words());
    assert!(matches!(severe.progress.at, Spot::Question { ask: Ask::NewOrWorse, .. }));
}

#[test]
fn harm_is_told_when_the_refill_has_closed_in_the_meantime() {
    for (key, how) in [("4", End::ToPharmacist), ("5", End::Danger)] {
        let mut call = Call::begins("en", 1);
        call.presses(&["1", "0307", "1", "4", "1", "1"]);
        call.around.medicines.clear();
        call.presses(&[key]);
        assert!(matches!(call.deeds.last(), Some(Deed::Harm(_))), "{:?}", call.deeds);
        assert_eq!(call.ended(), Some(how));
    }
}

#[test]
fn a_nine_among_numbers_is_asked_about_and_stops_when_nothing_more_is_said() {
    let at_doses = || {
        let mut call = Call::begins("en", 1);
        call.presses(&["1", "0307", "1", "9"]);
        assert!(matches!(call.progress.at, Spot::Nine(_)), "{:?}", call.progress);
        call
    };
    let mut nine_doses = at_doses();
    nine_doses.presses(&["1"]);
    assert_eq!(nine_doses.answers(0).doses_left, Some(9));
    let mut stops = at_doses();
    stops.presses(&["9"]);
    assert_eq!(stops.ended(), Some(End::Stopped));
    let mut silent = at_doses();
    silent.hears(&Heard::Silence);
    assert_eq!(silent.deeds.last(), Some(&Deed::Stop), "the careful reading");
}

#[test]
fn a_nought_is_no_doses_where_doses_are_counted_and_a_person_elsewhere() {
    let mut call = Call::begins("en", 1);
    call.presses(&["1", "0307", "1", "0"]);
    assert_eq!(call.answers(0).doses_left, Some(0));
    call.presses(&["0"]);
    assert_eq!((call.ended(), call.deeds.last()), (Some(End::Person), Some(&Deed::CallBack)));
    let mut starred = Call::begins("en", 1);
    starred.presses(&["1", "0307", "1", "*0"]);
    assert_eq!(starred.ended(), Some(End::Person));
}

#[test]
fn silence_and_wrong_keys_are_told_twice_and_then_a_person_calls() {
    for heard in [Heard::Silence, Heard::Keys("7".to_owned())] {
        let mut call = Call::begins("en", 1);
        call.presses(&["1", "0307"]);
        for _ in 0..2 {
            call.hears(&heard);
            assert_eq!(call.ended(), None);
        }
        call.hears(&heard);
        assert_eq!(call.ended(), Some(End::NoFurther));
        assert_eq!(call.deeds.last(), Some(&Deed::CallPatient));
    }
}

#[test]
fn another_birthday_twice_ends_the_call_and_tells_nothing() {
    let mut call = Call::begins("en", 1);
    call.presses(&["1", "0308"]);
    assert!(call.words().contains("not what we have on file"), "{}", call.words());
    call.presses(&["0703"]);
    assert_eq!(call.ended(), Some(End::NotKnown));
    assert_eq!(call.deeds[1..], [Deed::NotKnown, Deed::CallPatient]);
    let mut unknown = Call::begins("en", 1);
    unknown.around.birthday = None;
    unknown.presses(&["1", "0307"]);
    assert_eq!(unknown.ended(), Some(End::NoFurther), "a person has to help");
}

#[test]
fn the_first_words_name_us_are_short_and_say_how_to_stop() {
    for (language, wanted) in [
        ("en", ["automated call from Elm & Sons", "call 9 1 1", "press 9", "Para español"]),
        ("es", ["llamada automática de Elm & Sons", "al 9 1 1", "oprima 9", "For English"]),
    ] {
        let call = Call::begins(language, 1);
        let words = call.words();
        let mut at = 0;
        for part in wanted {
            at += words[at..].find(part).unwrap_or_else(|| panic!("{part} in its place: {words}"));
        }
        // Two words a second are slow speech.
        assert!(words.split_whitespace().count() < 120, "under a minute: {words}");
    }
    let mut other = Call::begins("en", 1);
    other.presses(&["2"]);
    assert_eq!(other.says().lines[0].language.tag(), "es");
}

#[test]
fn a_machine_is_told_a_name_and_a_number() {
    for language in ["en", "es"] {
        let mut call = Call::begins(language, 1);
        call.progress.at = Spot::Ended(End::Voicemail);
        let words = call.words();
        assert!(words.contains("Elm & Sons") && words.contains("2 0 1, 5 5 5, 0 1 0 0"), "{words}");
        assert_eq!(call.says().then, Then::HangUp);
        assert_eq!(telling(&words), None, "{words}");
        assert!(!words.contains("press") && !words.contains("oprima"), "{words}");
    }
}

#[test]
fn no_sentence_is_lacking_in_either_language() {
    let ends = [
        End::Stopped,
        End::Person,
        End::NoFurther,
        End::NotKnown,
        End::WrongNumber,
        End::Danger,
        End::Sent,
        End::ToPharmacist,
        End::NotNow,
        End::No,
        End::Nothing,
        End::Voicemail,
        End::Silent,
        End::MessageTaken,
        End::Trouble,
    ];
    for (language, how) in ["en", "es"].into_iter().flat_map(|it| ends.map(|how| (it, how))) {
        let mut call = Call::begins(language, 2);
        call.progress.at = Spot::Ended(how);
        let words = call.words();
        assert!(!words.contains("voice-") && !words.contains('{'), "{words}");
    }
}

/// The first word that tells of health, if there is one.
fn telling(words: &str) -> Option<&'static str> {
    const WORDS: [&str; 12] = [
        "refill",
        "medicine",
        "dose",
        "pharmacist",
        "side effect",
        "deliver",
        "resurtido",
        "medicina",
        "dosis",
        "farmacéutico",
        "efectos",
        "entrega",
    ];
    let words = words.to_lowercase();
    WORDS.into_iter().find(|word| words.contains(word))
}

fn heard() -> impl Strategy<Value = Heard> {
    let key = prop::sample::select(vec!["0", "1", "2", "3", "4", "5", "6", "7", "8", "*", "#"]);
    prop_oneof![
        8 => key.prop_map(|key| Heard::Keys(key.to_owned())),
        2 => Just(Heard::Keys("0307".to_owned())),
        1 => "[0-9*#]{0,4}".prop_map(|keys| Heard::read(&keys, None)),
        1 => Just(Heard::Pound),
        1 => Just(Heard::Silence),
    ]
}

proptest! {
    #[test]
    fn any_call_ends_and_tells_nothing_before_it_is_known_who_listens(
        pressed in prop::collection::vec(heard(), 100),
        spanish in any::<bool>(),
        medicines in 0..3_u128,
    ) {
        let mut call = Call::begins(if spanish { "es" } else { "en" }, medicines);
        for heard in &pressed {
            let words = call.words();
            prop_assert!(!words.contains("voice-") && !words.is_empty(), "{words}");
            if !call.progress.is_known {
                prop_assert_eq!(telling(&words), None, "{}", words);
                let is_told =
                    call.deeds.iter().any(|it| matches!(it, Deed::Keep(..) | Deed::Send(_)));
                prop_assert!(!is_told);
            }
            let is_over = call.progress.is_over();
            prop_assert_eq!(is_over, call.says().then == Then::HangUp);
            let (before, count) = (call.progress.clone(), call.deeds.len());
            call.hears(heard);
            if is_over {
                prop_assert_eq!(&call.progress, &before, "what is over stays so");
                prop_assert_eq!(call.deeds.len(), count);
            }
        }
        prop_assert!(call.progress.is_over(), "{:?}", call.progress);
        let sent = call.deeds.iter().filter(|it| matches!(it, Deed::Send(_))).count();
        prop_assert!(sent <= 1);
    }

    #[test]
    fn nine_always_stops(
        pressed in prop::collection::vec(heard(), 0..40),
        medicines in 0..3_u128,
    ) {
        let mut call = Call::begins("en", medicines);
        for heard in &pressed {
            // Whatever would end the call is not pressed: nine is pressed in its midst.
            if !step(&call.progress, heard, &call.around).0.is_over() {
                call.hears(heard);
            }
        }
        let is_number =
            matches!(&call.progress.at, Spot::Question { ask, .. } if ask.is_number());
        call.presses(&["9"]);
        if is_number {
            prop_assert!(matches!(call.progress.at, Spot::Nine(_)));
            call.presses(&["9"]);
        }
        prop_assert_eq!(call.ended(), Some(End::Stopped));
        prop_assert_eq!(call.deeds.last(), Some(&Deed::Stop));
    }

    #[test]
    fn a_call_is_kept_as_it_stands(pressed in prop::collection::vec(heard(), 0..40)) {
        let mut call = Call::begins("es", 2);
        for heard in &pressed {
            call.hears(heard);
            let kept = serde_json::to_string(&call.progress).unwrap();
            let read: Progress = serde_json::from_str(&kept).unwrap();
            prop_assert_eq!(&read, &call.progress);
        }
    }
}

#[test]
fn a_call_is_held_in_the_patients_language_or_in_the_other_that_key_two_leads_to() {
    for (theirs, first, other) in
        [("vi", "vi", "en"), ("zh-TW", "zh-Hant", "en"), ("en", "en", "es"), ("ht", "en", "es")]
    {
        let mut call = Call::begins(theirs, 1);
        let said = say(&call.progress, &call.around, "t");
        let tags: Vec<&str> = said.lines.iter().map(|line| line.language.tag()).collect();
        assert_eq!(tags, [first, first, first, other], "the way to the other stands last, in it");
        call.hears(&Heard::Keys("2".to_owned()));
        assert_eq!((call.progress.language.as_str(), call.progress.other()), (other, first));
    }
}
