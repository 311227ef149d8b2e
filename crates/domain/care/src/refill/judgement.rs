//! Where the answers of a refill lead. Pure: any clinical flag of `docs/refill.md` sends the refill to a
//! pharmacist, and nothing ships.

use kernel::{Day, Phi};

use super::{
    answers::{Answers, Confirm, DeliveryChoice, MissedWhy, Reason, Severity, StillTaking},
    state::Outcome,
};

/// What the pharmacy expects an answer to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// Doses that should be left today, when the product is counted in doses.
    pub doses_left: Option<u16>,
    /// The days on which a parcel may arrive.
    pub safe_days: Vec<Day>,
}

/// Where an answer leads, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where to.
    pub to: Outcome,
    /// Why, the gravest first; never empty.
    pub because: Vec<Reason>,
}

/// Doses that reported and expected stock may differ by without meaning anything (`docs/refill.md`).
pub const TOLERATED_DOSES: i32 = 2;

/// Judges an answer. None while the last word is missing and nothing in it is grave: the patient
/// has not finished.
pub fn route(answers: &Answers, expected: &Expected) -> Option<Route> {
    let mut because = clinical_flags(answers, expected);
    if !because.is_empty() {
        because.extend(practical_flags(answers, expected));
        return Some(Route { to: Outcome::NeedsPharmacist, because });
    }
    let (to, because) = match answers.confirm? {
        Confirm::Review => (Outcome::NeedsPharmacist, vec![Reason::SentForReview]),
        Confirm::No => (Outcome::Declined, vec![Reason::NotWanted]),
        Confirm::NotNow => (Outcome::OnHold, vec![Reason::EnoughForNow]),
        Confirm::Send => {
            let flags = practical_flags(answers, expected);
            let because = if flags.is_empty() { vec![Reason::Clean] } else { flags };
            (Outcome::Confirmed, because)
        }
    };
    Some(Route { to, because })
}

/// What only a pharmacist can judge.
fn clinical_flags(answers: &Answers, expected: &Expected) -> Vec<Reason> {
    let mut flags = Vec::new();
    if let Some(effects) = &answers.side_effects {
        match effects.severity {
            Severity::Emergency => flags.push(Reason::SideEffectEmergency),
            Severity::Severe => flags.push(Reason::SideEffectSevere),
            Severity::Moderate => flags.push(Reason::SideEffectModerate),
            Severity::None | Severity::Mild | Severity::Ungraded => {}
        }
        if effects.is_new_or_worse {
            flags.push(Reason::SideEffectNew);
        }
        // How bad it is, is for a pharmacist to find out.
        if effects.severity == Severity::Ungraded || is_said(effects.words.as_ref()) {
            flags.push(Reason::SideEffectTold);
        }
    }
    match answers.still_taking {
        Some(StillTaking::No) => flags.push(Reason::StoppedTaking),
        Some(StillTaking::OnHold) => flags.push(Reason::Paused),
        Some(StillTaking::Yes) | None => {}
    }
    match (answers.missed_doses.unwrap_or(0), answers.missed_why) {
        (1.., Some(MissedWhy::SideEffect)) => flags.push(Reason::MissedForSideEffect),
        (1.., Some(MissedWhy::Cost)) => flags.push(Reason::MissedForCost),
        _ => {}
    }
    flags.extend(stock_flag(answers, expected));
    let changes = answers.changes.unwrap_or_default();
    for (changed, reason) in [
        (changes.medicines, Reason::MedicinesChanged),
        (changes.allergies, Reason::AllergiesChanged),
        (changes.hospital, Reason::HospitalStay),
        (is_said(answers.pharmacist_question.as_ref()), Reason::QuestionAsked),
    ] {
        if changed {
            flags.push(reason);
        }
    }
    flags
}

/// Compares the doses the patient counts with those that should be left: the surplus that reported
/// missed doses do not explain is hidden missed doses, a deficit is overuse or loss (`docs/refill.md`).
fn stock_flag(answers: &Answers, expected: &Expected) -> Option<Reason> {
    let surplus = i32::from(answers.doses_left?) - i32::from(expected.doses_left?);
    let missed = i32::from(answers.missed_doses.unwrap_or(0));
    if surplus < -TOLERATED_DOSES {
        Some(Reason::DosesShort)
    } else if surplus - missed > TOLERATED_DOSES {
        Some(Reason::HiddenMissedDoses)
    } else {
        None
    }
}

/// What somebody has to arrange, and no pharmacist has to judge.
fn practical_flags(answers: &Answers, expected: &Expected) -> Vec<Reason> {
    let mut flags = Vec::new();
    if answers.changes.is_some_and(|changes| changes.insurance) {
        flags.push(Reason::InsuranceChanged);
    }
    match answers.delivery {
        Some(DeliveryChoice::CallMe) => flags.push(Reason::NoSafeDay),
        Some(DeliveryChoice::On(day)) if !expected.safe_days.contains(&day) => {
            flags.push(Reason::NoSafeDay);
        }
        Some(DeliveryChoice::On(_)) | None => {}
    }
    let is_short = answers.still_taking.is_none() || answers.side_effects.is_none();
    match answers.confirm {
        None => flags.push(Reason::Unfinished),
        Some(Confirm::Send) if is_short => flags.push(Reason::ShortAnswer),
        Some(Confirm::NotNow) => flags.push(Reason::EnoughForNow),
        Some(Confirm::No) => flags.push(Reason::NotWanted),
        Some(Confirm::Send | Confirm::Review) => {}
    }
    flags
}

fn is_said(words: Option<&Phi<String>>) -> bool {
    words.is_some_and(|words| !words.reveal().trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{
        super::answers::{Changes, SideEffects},
        *,
    };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn expected() -> Expected {
        Expected { doses_left: Some(5), safe_days: vec![day("2026-11-25")] }
    }

    fn no_side_effects() -> SideEffects {
        SideEffects { severity: Severity::None, is_new_or_worse: false, words: None }
    }

    fn clean() -> Answers {
        Answers {
            still_taking: Some(StillTaking::Yes),
            doses_left: Some(5),
            missed_doses: Some(0),
            missed_why: None,
            changes: Some(Changes::default()),
            side_effects: Some(no_side_effects()),
            delivery: Some(DeliveryChoice::On(day("2026-11-25"))),
            pharmacist_question: Some(Phi::new("  ".to_owned())),
            confirm: Some(Confirm::Send),
        }
    }

    #[track_caller]
    fn check(answers: &Answers, to: Outcome, because: &[Reason]) {
        let route = route(answers, &expected()).unwrap();
        assert_eq!((route.to, route.because.as_slice()), (to, because));
    }

    #[track_caller]
    fn flagged(answers: &Answers, reason: Reason) {
        check(answers, Outcome::NeedsPharmacist, &[reason]);
    }

    #[test]
    fn a_clean_answer_goes_straight_to_the_fill_queue() {
        check(&clean(), Outcome::Confirmed, &[Reason::Clean]);
    }

    #[test]
    fn every_clinical_flag_goes_to_a_pharmacist() {
        let effects = |severity, is_new_or_worse, words: &str| Answers {
            side_effects: Some(SideEffects {
                severity,
                is_new_or_worse,
                words: Some(Phi::new(words.to_owned())),
            }),
            ..clean()
        };
        let changes = |changes| Answers { changes: Some(changes), ..clean() };
        let missed =
            |missed_why| Answers { missed_doses: Some(1), missed_why: Some(missed_why), ..clean() };
        flagged(&effects(Severity::Emergency, false, ""), Reason::SideEffectEmergency);
        flagged(&effects(Severity::Severe, false, ""), Reason::SideEffectSevere);
        flagged(&effects(Severity::Moderate, false, ""), Reason::SideEffectModerate);
        flagged(&effects(Severity::Mild, true, ""), Reason::SideEffectNew);
        flagged(&effects(Severity::Mild, false, "itching"), Reason::SideEffectTold);
        flagged(&effects(Severity::Ungraded, false, ""), Reason::SideEffectTold);
        let still = |still_taking| Answers { still_taking: Some(still_taking), ..clean() };
        flagged(&still(StillTaking::No), Reason::StoppedTaking);
        flagged(&still(StillTaking::OnHold), Reason::Paused);
        flagged(&missed(MissedWhy::SideEffect), Reason::MissedForSideEffect);
        flagged(&missed(MissedWhy::Cost), Reason::MissedForCost);
        flagged(
            &changes(Changes { medicines: true, ..Changes::default() }),
            Reason::MedicinesChanged,
        );
        flagged(
            &changes(Changes { allergies: true, ..Changes::default() }),
            Reason::AllergiesChanged,
        );
        flagged(&changes(Changes { hospital: true, ..Changes::default() }), Reason::HospitalStay);
        let asked =
            Answers { pharmacist_question: Some(Phi::new("May I travel?".to_owned())), ..clean() };
        flagged(&asked, Reason::QuestionAsked);
    }

    #[test]
    fn what_is_mild_known_or_explained_is_no_flag() {
        let mild = SideEffects { severity: Severity::Mild, ..no_side_effects() };
        check(
            &Answers { side_effects: Some(mild), ..clean() },
            Outcome::Confirmed,
            &[Reason::Clean],
        );
        let forgot = Answers {
            missed_doses: Some(4),
            missed_why: Some(MissedWhy::Forgot),
            doses_left: Some(9),
            ..clean()
        };
        check(&forgot, Outcome::Confirmed, &[Reason::Clean]);
    }

    #[test]
    fn stock_that_does_not_add_up_goes_to_a_pharmacist() {
        let counts = |doses_left, missed| {
            let answers = Answers {
                doses_left: Some(doses_left),
                missed_doses: Some(missed),
                missed_why: Some(MissedWhy::Forgot),
                ..clean()
            };
            route(&answers, &expected()).unwrap().because
        };
        assert_eq!(counts(7, 0), [Reason::Clean]);
        assert_eq!(counts(8, 0), [Reason::HiddenMissedDoses]);
        assert_eq!(counts(8, 1), [Reason::Clean]);
        assert_eq!(counts(12, 4), [Reason::HiddenMissedDoses]);
        assert_eq!(counts(3, 0), [Reason::Clean]);
        assert_eq!(counts(2, 0), [Reason::DosesShort]);
        let unknown = Expected { doses_left: None, ..expected() };
        let many = Answers { doses_left: Some(90), ..clean() };
        assert_eq!(route(&many, &unknown).unwrap().because, [Reason::Clean]);
    }

    #[test]
    fn what_needs_arranging_does_not_need_a_pharmacist() {
        let insured = Changes { insurance: true, ..Changes::default() };
        let answers =
            Answers { changes: Some(insured), delivery: Some(DeliveryChoice::CallMe), ..clean() };
        check(&answers, Outcome::Confirmed, &[Reason::InsuranceChanged, Reason::NoSafeDay]);
        let late = Answers { delivery: Some(DeliveryChoice::On(day("2026-11-29"))), ..clean() };
        check(&late, Outcome::Confirmed, &[Reason::NoSafeDay]);
        let only_yes = Answers { confirm: Some(Confirm::Send), ..Answers::default() };
        check(&only_yes, Outcome::Confirmed, &[Reason::ShortAnswer]);
    }

    #[test]
    fn no_and_not_now_ship_nothing() {
        let says = |confirm| Answers { confirm: Some(confirm), ..clean() };
        check(&says(Confirm::No), Outcome::Declined, &[Reason::NotWanted]);
        check(&says(Confirm::NotNow), Outcome::OnHold, &[Reason::EnoughForNow]);
        let flagged = Answers { still_taking: Some(StillTaking::No), ..says(Confirm::No) };
        check(&flagged, Outcome::NeedsPharmacist, &[Reason::StoppedTaking, Reason::NotWanted]);
        let plenty = Answers { doses_left: Some(40), ..says(Confirm::NotNow) };
        let because = [Reason::HiddenMissedDoses, Reason::EnoughForNow];
        check(&plenty, Outcome::NeedsPharmacist, &because);
    }

    #[test]
    fn what_was_sent_to_the_pharmacist_is_no_yes() {
        let review = Answers { confirm: Some(Confirm::Review), ..clean() };
        check(&review, Outcome::NeedsPharmacist, &[Reason::SentForReview]);
        flagged(&Answers { still_taking: Some(StillTaking::No), ..review }, Reason::StoppedTaking);
    }

    #[test]
    fn an_unfinished_answer_leads_nowhere_unless_it_is_grave() {
        assert_eq!(route(&Answers { confirm: None, ..clean() }, &expected()), None);
        let severe = SideEffects { severity: Severity::Severe, ..no_side_effects() };
        let unfinished = Answers { side_effects: Some(severe), confirm: None, ..clean() };
        let because = [Reason::SideEffectSevere, Reason::Unfinished];
        check(&unfinished, Outcome::NeedsPharmacist, &because);
    }

    #[test]
    fn whoever_told_of_an_emergency_and_nothing_else_has_not_said_yes() {
        let emergency = SideEffects { severity: Severity::Emergency, ..no_side_effects() };
        let told = |confirm| {
            let side_effects = Some(emergency.clone());
            Answers { side_effects, confirm, ..Answers::default() }
        };
        let says = |confirm| route(&told(confirm), &expected()).unwrap().because;
        let emergency = Reason::SideEffectEmergency;
        assert_eq!(says(None), [emergency, Reason::Unfinished]);
        assert_eq!(says(Some(Confirm::No)), [emergency, Reason::NotWanted]);
        assert_eq!(says(Some(Confirm::NotNow)), [emergency, Reason::EnoughForNow]);
        assert_eq!(says(Some(Confirm::Send)), [emergency, Reason::ShortAnswer], "a yes by text");
    }
}
