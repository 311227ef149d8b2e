//! What a key answers to each question: the typed answers of the pages, by keypad.

use care::refill::answers::{
    Answers, Changes, DeliveryChoice, MissedWhy, Severity, SideEffects, StillTaking,
};
use kernel::Phi;

use super::{
    around::{Around, Medicine},
    progress::{Ask, Note},
};

/// The most doses that are believed at all, as on the pages.
const MOST: u16 = 999;
/// Days that are offered at a time.
pub(super) const DAYS: usize = 3;

/// What an entry leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Keep this and go on.
    Keep(Answers),
    /// Ask this first.
    Ask(Ask, Note),
    /// Nothing that was asked for.
    Nothing,
}

fn keep(answers: Answers) -> Answer {
    Answer::Keep(answers)
}

/// Reads an entry where a key or a number is asked for.
pub(super) fn read(ask: Ask, keys: &str, medicine: &Medicine, around: &Around) -> Answer {
    let key = keys.parse::<u16>().ok().filter(|_| keys.len() <= 3);
    let Some(key) = key else { return Answer::Nothing };
    if ask.is_number() {
        return number(ask, key, medicine);
    }
    if keys.len() != 1 {
        return Answer::Nothing;
    }
    let none = Answers::default;
    match (ask, key) {
        (Ask::StillTaking, 1..=3) => {
            let said = [StillTaking::Yes, StillTaking::No, StillTaking::OnHold];
            keep(Answers { still_taking: Some(said[usize::from(key) - 1]), ..none() })
        }
        (Ask::DosesSure(doses), 1) => keep(Answers { doses_left: Some(doses), ..none() }),
        (Ask::DosesSure(_), 2) => Answer::Ask(Ask::DosesLeft, Note::None),
        (Ask::Missed, 1) => keep(Answers { missed_doses: Some(0), ..none() }),
        (Ask::Missed, 2) => Answer::Ask(Ask::MissedCount, Note::None),
        (Ask::MissedWhy(missed), _) => match why(key) {
            Some(why) => {
                keep(Answers { missed_doses: Some(missed), missed_why: Some(why), ..none() })
            }
            None => Answer::Nothing,
        },
        (Ask::Changes, 1) => keep(Answers { changes: Some(Changes::default()), ..none() }),
        (Ask::Changes, 2) => Answer::Ask(Ask::Changed(0, [false; 4]), Note::None),
        (Ask::Changed(kind, said), 1 | 2) => changed(kind, said, key == 1),
        (Ask::SideEffects, 1..=5) => severity(usize::from(key) - 1, medicine),
        (Ask::NewOrWorse, 1 | 2) => new_or_worse(key == 1, medicine),
        (Ask::DeliveryDay(from), _) => day(from, usize::from(key), around),
        (Ask::PharmacistQuestion, 1 | 2) => {
            // The words are for whoever reads the answers; the person asks when they are called.
            let asks = if key == 1 { ASKED.to_owned() } else { String::new() };
            keep(Answers { pharmacist_question: Some(Phi::new(asks)), ..none() })
        }
        _ => Answer::Nothing,
    }
}

/// Stands for the question of somebody who said only that there is one; told in the reader's words
/// before it is kept.
pub(super) const ASKED: &str = "?";

fn number(ask: Ask, doses: u16, medicine: &Medicine) -> Answer {
    match ask {
        _ if MOST < doses => Answer::Nothing,
        Ask::MissedCount if doses == 0 => Answer::Ask(Ask::Missed, Note::MissedNone),
        Ask::MissedCount => Answer::Ask(Ask::MissedWhy(doses), Note::None),
        _ if medicine.plenty.is_some_and(|plenty| plenty < doses) => {
            Answer::Ask(Ask::DosesSure(doses), Note::None)
        }
        _ => keep(Answers { doses_left: Some(doses), ..Answers::default() }),
    }
}

/// The reasons in the order in which the pages offer them.
fn why(key: u16) -> Option<MissedWhy> {
    MissedWhy::ALL.get(usize::from(key).checked_sub(1)?).copied()
}

fn changed(kind: u8, mut said: [bool; 4], is_so: bool) -> Answer {
    let Some(flag) = said.get_mut(usize::from(kind)) else { return Answer::Nothing };
    *flag = is_so;
    if kind < 3 {
        return Answer::Ask(Ask::Changed(kind + 1, said), Note::None);
    }
    let [medicines, allergies, hospital, insurance] = said;
    let changes = Some(Changes { medicines, allergies, hospital, insurance });
    keep(Answers { changes, ..Answers::default() })
}

/// What was told in words on a page is kept when only the weight of it changes.
fn severity(at: usize, medicine: &Medicine) -> Answer {
    let Some(severity) = Severity::grades().nth(at) else { return Answer::Nothing };
    let told = medicine.answers.side_effects.clone().filter(|_| severity != Severity::None);
    let (is_new_or_worse, words) =
        told.map_or((false, None), |told| (told.is_new_or_worse, told.words));
    let side_effects = Some(SideEffects { severity, is_new_or_worse, words });
    keep(Answers { side_effects, ..Answers::default() })
}

fn new_or_worse(is_new_or_worse: bool, medicine: &Medicine) -> Answer {
    let Some(told) = medicine.answers.side_effects.clone() else { return Answer::Nothing };
    let words = told.words.or_else(|| Some(Phi::default()));
    let side_effects = Some(SideEffects { severity: told.severity, is_new_or_worse, words });
    keep(Answers { side_effects, ..Answers::default() })
}

/// Days are the first keys; then further days, if there are any; then that none fits.
fn day(from: u8, key: usize, around: &Around) -> Answer {
    let offered = around.days.get(usize::from(from)..).unwrap_or_default();
    let shown = offered.len().min(DAYS);
    let has_more = shown < offered.len();
    let choose = |delivery| keep(Answers { delivery: Some(delivery), ..Answers::default() });
    match key {
        0 => Answer::Nothing,
        _ if key <= shown => choose(DeliveryChoice::On(offered[key - 1])),
        _ if key == 4 && has_more => {
            let next = from.saturating_add(u8::try_from(DAYS).unwrap_or(u8::MAX));
            Answer::Ask(Ask::DeliveryDay(next), Note::None)
        }
        5 => choose(DeliveryChoice::CallMe),
        _ => Answer::Nothing,
    }
}
