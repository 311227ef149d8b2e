//! The script as a machine: a state, what was heard, and what is on record, to the next state and what is
//! to be done. It knows no clock, no carrier and no table.

use care::refill::answers::{Answers, Confirm, Severity};
use kernel::RefillId;

use super::{
    around::Around,
    keys::{self, Answer},
    port::Heard,
    progress::{Ask, End, Note, Progress, Spot},
    route::{before, is_flagged, resume},
};

/// Nothing understood so often in a row ends the call.
const MOST_MISSES: u8 = 3;
/// Wrong birthdays that end it.
const MOST_FAILURES: u8 = 2;
/// No call is longer.
const MOST_STEPS: u32 = 80;

/// What the shell does, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The person has shown who they are.
    Known,
    /// Somebody gave another birthday.
    NotKnown,
    /// Keep these answers.
    Keep(Vec<RefillId>, Answers),
    /// Harm was told, and no refill takes an answer any more.
    Harm(Answers),
    /// Send what was answered, with this last word.
    Send(Confirm),
    /// No more calls to this number.
    Stop,
    /// The number is somebody else's.
    WrongNumber,
    /// They want to be called by a person.
    CallBack,
    /// Nobody could be spoken to: a person calls.
    CallPatient,
}

/// Moves a call by what was heard.
pub fn step(now: &Progress, heard: &Heard, around: &Around) -> (Progress, Vec<Deed>) {
    let mut next = Progress { note: Note::None, steps: now.steps + 1, ..now.clone() };
    if now.is_over() {
        return (now.clone(), Vec::new());
    }
    if MOST_STEPS <= next.steps {
        return gives_up(next);
    }
    let keys = match heard {
        Heard::Keys(keys) if keys == "*" => {
            return (Progress { misses: now.misses, ..next }, Vec::new());
        }
        Heard::Pound => "#",
        Heard::Keys(keys) => keys.as_str(),
        Heard::Silence => "",
    };
    match &now.at {
        Spot::Nine(back) => nine(next, back, keys, around),
        _ if is_stop(&now.at, keys) => stops(next),
        spot if keys == "9" => {
            next.at = Spot::Nine(Box::new(spot.clone()));
            next.misses = 0;
            (next, Vec::new())
        }
        Spot::Recording => end(next, End::MessageTaken, Vec::new()),
        spot if is_person(spot, keys) => end(next, End::Person, vec![Deed::CallBack]),
        _ if keys.is_empty() => missed(next, Note::NoKey),
        Spot::Greeting => greeting(next, keys),
        Spot::Reception => reception(next, keys),
        Spot::Identity => identity(next, keys, around),
        spot @ (Spot::Question { .. } | Spot::Check) if keys == "#" => match before(spot, around) {
            Some(earlier) => go(next, earlier, Note::None),
            None => missed(next, Note::WrongKey),
        },
        Spot::Question { refill, ask } => question(next, (*refill, *ask), keys, around),
        Spot::Check => check(next, keys, around),
        Spot::Ended(_) => (next, Vec::new()),
    }
}

fn is_number(spot: &Spot) -> bool {
    matches!(spot, Spot::Question { ask, .. } if ask.is_number())
}

/// A nine stops calls wherever it cannot be a number of doses; a star before it makes it plain there.
fn is_stop(spot: &Spot, keys: &str) -> bool {
    keys == "*9" || keys == "9" && !is_number(spot)
}

/// A nought asks for a person wherever it cannot be a number of doses.
fn is_person(spot: &Spot, keys: &str) -> bool {
    let is_doses = matches!(spot, Spot::Question { ask: Ask::DosesLeft, .. });
    keys == "*0" || keys == "0" && !is_doses
}

fn go(next: Progress, at: Spot, note: Note) -> (Progress, Vec<Deed>) {
    (Progress { at, note, misses: 0, ..next }, Vec::new())
}

fn end(next: Progress, how: End, deeds: Vec<Deed>) -> (Progress, Vec<Deed>) {
    (Progress { at: Spot::Ended(how), note: Note::None, misses: 0, ..next }, deeds)
}

fn stops(next: Progress) -> (Progress, Vec<Deed>) {
    end(next, End::Stopped, vec![Deed::Stop])
}

fn gives_up(next: Progress) -> (Progress, Vec<Deed>) {
    match next.at {
        // Whoever called us and says nothing is not called for it.
        Spot::Reception | Spot::Recording => end(next, End::Silent, Vec::new()),
        _ => end(next, End::NoFurther, vec![Deed::CallPatient]),
    }
}

/// Said again, twice; then a person calls.
fn missed(mut next: Progress, note: Note) -> (Progress, Vec<Deed>) {
    next.misses += 1;
    if MOST_MISSES <= next.misses {
        return gives_up(next);
    }
    next.note = note;
    (next, Vec::new())
}

/// Nine doses, or no more calls? Whoever says nothing more has pressed the key that stops.
fn nine(next: Progress, back: &Spot, keys: &str, around: &Around) -> (Progress, Vec<Deed>) {
    match (keys, back) {
        ("1", Spot::Question { refill, ask }) => {
            let next = Progress { at: back.clone(), ..next };
            question(next, (*refill, *ask), "09", around)
        }
        ("0" | "*0", _) => end(next, End::Person, vec![Deed::CallBack]),
        ("#", _) => go(next, back.clone(), Note::None),
        _ => stops(next),
    }
}

fn greeting(mut next: Progress, keys: &str) -> (Progress, Vec<Deed>) {
    match keys {
        "1" => go(next, Spot::Identity, Note::None),
        "2" => {
            next.language = next.other().to_owned();
            go(next, Spot::Identity, Note::None)
        }
        "3" => end(next, End::WrongNumber, vec![Deed::WrongNumber]),
        _ => missed(next, Note::WrongKey),
    }
}

fn reception(mut next: Progress, keys: &str) -> (Progress, Vec<Deed>) {
    match keys {
        "1" => end(next, End::Person, vec![Deed::CallBack]),
        "2" => {
            next.language = next.other().to_owned();
            go(next, Spot::Reception, Note::None)
        }
        "3" => go(next, Spot::Recording, Note::None),
        _ => missed(next, Note::WrongKey),
    }
}

fn identity(mut next: Progress, keys: &str, around: &Around) -> (Progress, Vec<Deed>) {
    let Some((month, day)) = around.birthday else {
        return end(next, End::NoFurther, vec![Deed::CallPatient]);
    };
    if keys.len() != 4 || !keys.bytes().all(|key| key.is_ascii_digit()) {
        return missed(next, Note::WrongKey);
    }
    if keys == format!("{month:02}{day:02}") {
        next.is_known = true;
        if around.medicines.is_empty() {
            return end(next, End::Nothing, vec![Deed::Known]);
        }
        let (next, _) = go(next, resume(around), Note::Intro);
        return (next, vec![Deed::Known]);
    }
    next.failures += 1;
    next.misses = 0;
    if MOST_FAILURES <= next.failures {
        return end(next, End::NotKnown, vec![Deed::NotKnown, Deed::CallPatient]);
    }
    next.note = Note::NotKnown;
    (next, vec![Deed::NotKnown])
}

fn question(
    next: Progress,
    (refill, ask): (Option<RefillId>, Ask),
    keys: &str,
    around: &Around,
) -> (Progress, Vec<Deed>) {
    let medicine = match refill {
        Some(_) => around.medicine(refill),
        None => around.medicines.first(),
    };
    let Some(medicine) = medicine else { return gone(next, (ask, keys), around) };
    match keys::read(ask, keys, medicine, around) {
        Answer::Nothing if ask.is_number() => missed(next, Note::BadNumber),
        Answer::Nothing => missed(next, Note::WrongKey),
        Answer::Ask(ask, note) => go(next, Spot::Question { refill, ask }, note),
        Answer::Keep(answers) => {
            let named: Vec<RefillId> = match refill {
                Some(refill) => vec![refill],
                None => around.medicines.iter().map(|it| it.refill).collect(),
            };
            let graded = answers.side_effects.as_ref().map(|it| it.severity);
            let is_told = graded.filter(|_| ask == Ask::SideEffects);
            let around = with(around, &named, &answers);
            let deeds = vec![Deed::Keep(named, answers)];
            if is_told == Some(Severity::Emergency) {
                return end(next, End::Danger, deeds);
            }
            let note = if is_told == Some(Severity::Severe) { Note::Severe } else { Note::Taken };
            let (next, _) = go(next, resume(&around), note);
            (next, deeds)
        }
    }
}

/// The refill takes no answer any more. Harm is told to a pharmacist all the same.
fn gone(next: Progress, (ask, keys): (Ask, &str), around: &Around) -> (Progress, Vec<Deed>) {
    if !around.medicines.is_empty() {
        return go(next, resume(around), Note::None);
    }
    let severity = match (ask, keys) {
        (Ask::SideEffects, "4") => Severity::Severe,
        (Ask::SideEffects, "5") => Severity::Emergency,
        _ => return end(next, End::Nothing, Vec::new()),
    };
    let told = care::refill::answers::SideEffects { severity, is_new_or_worse: false, words: None };
    let harm = Deed::Harm(Answers { side_effects: Some(told), ..Answers::default() });
    let how = if severity == Severity::Emergency { End::Danger } else { End::ToPharmacist };
    end(next, how, vec![harm])
}

/// What is on record once these answers are kept.
pub(super) fn with(around: &Around, named: &[RefillId], answers: &Answers) -> Around {
    let mut around = around.clone();
    for medicine in around.medicines.iter_mut().filter(|it| named.contains(&it.refill)) {
        let before = std::mem::take(&mut medicine.answers);
        medicine.answers = answers.clone().over(before);
    }
    around
}

fn check(next: Progress, keys: &str, around: &Around) -> (Progress, Vec<Deed>) {
    if around.medicines.is_empty() {
        return end(next, End::Nothing, Vec::new());
    }
    let open = resume(around);
    if open != Spot::Check {
        return go(next, open, Note::None);
    }
    let flagged = |confirm| around.medicines.iter().any(|it| is_flagged(it, confirm));
    let (confirm, plain) = match keys {
        "1" if flagged(Confirm::Send) => (Confirm::Review, End::ToPharmacist),
        "1" => (Confirm::Send, End::Sent),
        "2" => (Confirm::NotNow, End::NotNow),
        "3" => (Confirm::No, End::No),
        _ => return missed(next, Note::WrongKey),
    };
    let how = if flagged(confirm) { End::ToPharmacist } else { plain };
    end(next, how, vec![Deed::Send(confirm)])
}
