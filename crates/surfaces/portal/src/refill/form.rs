//! Reads the form of one question into typed answers, once. What people type is taken kindly;
//! what our own pages could not have sent is refused as a whole.

use care::refill::{
    answers::{
        Answers, Changes, DeliveryChoice, MissedWhy, Question, Severity, SideEffects, StillTaking,
    },
    delivery::Delivery,
};
use kernel::{Day, Phi};
use web::{Fields, Say, fields::whole_number, kit::Errors};

use super::{
    pages::{
        changes, delivery_day, doses_left, missed_doses, pharmacist_question, side_effects,
        still_taking,
    },
    place::Place,
};

/// What a form leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Keep these answers and go on.
    Keep(Answers),
    /// Keep these answers and show what to do in danger.
    Danger(Answers),
    /// Ask for more before anything is kept.
    Details,
    /// The day is not on offer any more: show the days again.
    Again,
}

/// Why a form cannot be taken.
#[derive(Debug)]
pub enum Refused {
    /// Something to mend, with what was typed.
    Mend(Errors, Option<String>),
    /// No page of ours sends that.
    Strange,
}

/// What the reader needs to know beside the form.
pub struct Around<'a> {
    /// Words for what is wrong.
    pub say: &'a Say,
    /// The answers so far of the medicine concerned.
    pub before: &'a Answers,
    /// The days on offer.
    pub days: &'a [Delivery],
    /// More doses than that are believed only when they are said twice.
    pub plenty: Option<u16>,
}

/// Reads the form at `place`.
///
/// # Errors
/// [`Refused::Mend`] with a sentence a field; [`Refused::Strange`] for values that no page offers.
pub fn read(place: Place, fields: &Fields, around: &Around<'_>) -> Result<Step, Refused> {
    match (place.question, place.is_detail) {
        (Question::StillTaking, _) => still_taking(fields),
        (Question::DosesLeft, _) => doses_left(fields, around),
        (Question::MissedDoses, false) => {
            let none = Answers { missed_doses: Some(0), ..Answers::default() };
            none_or_details(fields.text(missed_doses::FIELD), none)
        }
        (Question::MissedDoses, true) => missed(fields, around.say),
        (Question::Changes, false) => {
            let none = Answers { changes: Some(Changes::default()), ..Answers::default() };
            none_or_details(fields.text(changes::FIELD), none)
        }
        (Question::Changes, true) => changed(fields, around.say),
        (Question::SideEffects, false) => severity(fields, around.before),
        (Question::SideEffects, true) => effects(fields, around),
        (Question::DeliveryDay, _) => delivery(fields, around.days),
        (Question::PharmacistQuestion, _) => question(fields, around.say),
        (Question::Confirm, _) => Err(Refused::Strange),
    }
}

/// What was written in the patient's own words, as it stands in a form that is not taken.
pub fn written(fields: &Fields) -> String {
    [
        (side_effects::WORDS, side_effects::LIMIT),
        (pharmacist_question::FIELD, pharmacist_question::LIMIT),
    ]
    .into_iter()
    .map(|(field, limit)| fields.prose(field, limit))
    .find(|words| !words.trim().is_empty())
    .unwrap_or_default()
}

fn still_taking(fields: &Fields) -> Result<Step, Refused> {
    let code = fields.text(still_taking::FIELD);
    let answer = StillTaking::from_code(code).ok_or(Refused::Strange)?;
    Ok(Step::Keep(Answers { still_taking: Some(answer), ..Answers::default() }))
}

fn doses_left(fields: &Fields, around: &Around<'_>) -> Result<Step, Refused> {
    let typed = fields.prose(doses_left::FIELD, 40);
    let words = match doses(&typed) {
        None => around.say.t("doses-left-error"),
        Some(left) => {
            let is_plenty = around.plenty.is_some_and(|plenty| plenty < left);
            if !is_plenty || doses(fields.text(doses_left::SURE)) == Some(left) {
                return Ok(Step::Keep(Answers { doses_left: Some(left), ..Answers::default() }));
            }
            around.say.with("doses-left-sure", &[("count", u32::from(left).into())])
        }
    };
    Err(Refused::Mend(Errors::one(doses_left::FIELD, words), Some(typed)))
}

/// The question itself, or that there is none: an empty text says neither.
fn question(fields: &Fields, say: &Say) -> Result<Step, Refused> {
    let has_none = fields.text(pharmacist_question::NONE) == pharmacist_question::YES;
    let typed = fields.prose(pharmacist_question::FIELD, pharmacist_question::LIMIT);
    if !has_none && typed.trim().is_empty() {
        let errors = Errors::one(pharmacist_question::FIELD, say.t("ask-pharmacist-error"));
        return Err(Refused::Mend(errors, Some(typed)));
    }
    let words = if has_none { String::new() } else { typed };
    let pharmacist_question = Some(Phi::new(words));
    Ok(Step::Keep(Answers { pharmacist_question, ..Answers::default() }))
}

pub(super) fn doses(typed: &str) -> Option<u16> {
    whole_number(typed)?.try_into().ok().filter(|doses| *doses <= doses_left::MOST)
}

fn none_or_details(value: &str, none: Answers) -> Result<Step, Refused> {
    match value {
        "none" => Ok(Step::Keep(none)),
        "some" => Ok(Step::Details),
        _ => Err(Refused::Strange),
    }
}

fn missed(fields: &Fields, say: &Say) -> Result<Step, Refused> {
    let typed = fields.prose(missed_doses::COUNT, 40);
    let missed_doses = doses(&typed).filter(|missed| *missed > 0);
    let missed_why = MissedWhy::from_code(fields.text(missed_doses::WHY));
    let mut errors = Errors::none();
    if missed_doses.is_none() {
        errors.add(missed_doses::COUNT, say.t("missed-count-error"));
    }
    if missed_why.is_none() {
        errors.add(missed_doses::WHY, say.t("missed-why-error"));
    }
    if !errors.is_empty() {
        return Err(Refused::Mend(errors, Some(typed)));
    }
    Ok(Step::Keep(Answers { missed_doses, missed_why, ..Answers::default() }))
}

fn changed(fields: &Fields, say: &Say) -> Result<Step, Refused> {
    let has = |kind: &str| fields.all(changes::WHAT).any(|ticked| ticked == kind);
    let changes = Changes {
        medicines: has("medicines"),
        allergies: has("allergies"),
        hospital: has("hospital"),
        insurance: has("insurance"),
    };
    if changes == Changes::default() {
        return Err(Refused::Mend(Errors::one(changes::WHAT, say.t("changed-error")), None));
    }
    Ok(Step::Keep(Answers { changes: Some(changes), ..Answers::default() }))
}

/// What was told in words before is kept when only the weight of it changes.
fn severity(fields: &Fields, before: &Answers) -> Result<Step, Refused> {
    let code = fields.text(side_effects::FIELD);
    let severity = Severity::grades().find(|grade| grade.code() == code).ok_or(Refused::Strange)?;
    let told = before.side_effects.clone().filter(|_| severity != Severity::None);
    let (is_new_or_worse, words) =
        told.map_or((false, None), |told| (told.is_new_or_worse, told.words));
    let side_effects = Some(SideEffects { severity, is_new_or_worse, words });
    let answers = Answers { side_effects, ..Answers::default() };
    Ok(if severity == Severity::Emergency { Step::Danger(answers) } else { Step::Keep(answers) })
}

fn effects(fields: &Fields, around: &Around<'_>) -> Result<Step, Refused> {
    let told = around.before.side_effects.as_ref().ok_or(Refused::Strange)?;
    let is_new_or_worse = match fields.text(side_effects::NEW) {
        "yes" => true,
        "no" => false,
        _ => {
            let typed = fields.prose(side_effects::WORDS, side_effects::LIMIT);
            let errors = Errors::one(side_effects::NEW, around.say.t("effects-new-error"));
            return Err(Refused::Mend(errors, Some(typed)));
        }
    };
    let words = fields.prose(side_effects::WORDS, side_effects::LIMIT);
    let side_effects = Some(SideEffects {
        severity: told.severity,
        is_new_or_worse,
        words: Some(Phi::new(words)),
    });
    Ok(Step::Keep(Answers { side_effects, ..Answers::default() }))
}

fn delivery(fields: &Fields, days: &[Delivery]) -> Result<Step, Refused> {
    let choice = match fields.text(delivery_day::FIELD) {
        delivery_day::CALL => DeliveryChoice::CallMe,
        text => {
            let day: Day = text.parse().map_err(|_| Refused::Strange)?;
            if !days.iter().any(|offered| offered.arrives_on == day) {
                return Ok(Step::Again);
            }
            DeliveryChoice::On(day)
        }
    };
    Ok(Step::Keep(Answers { delivery: Some(choice), ..Answers::default() }))
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn parse(question: Question, is_detail: bool, body: &str) -> Result<Step, Refused> {
        let say = Say::in_language(Language::english());
        let told = SideEffects { severity: Severity::Mild, is_new_or_worse: true, words: None };
        let before = Answers { side_effects: Some(told), ..Answers::default() };
        let day: Day = "2026-06-04".parse().unwrap();
        let days = [Delivery { arrives_on: day, ships_on: day.plus_days(-1) }];
        let around = Around { say: &say, before: &before, days: &days, plenty: Some(56) };
        let place = Place { question, medicine: 0, is_detail };
        read(place, &Fields::parse(body.as_bytes()), &around)
    }

    fn kept(question: Question, is_detail: bool, body: &str) -> Answers {
        match parse(question, is_detail, body).unwrap() {
            Step::Keep(answers) => answers,
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn mends(question: Question, is_detail: bool, body: &str, field: &str) {
        match parse(question, is_detail, body) {
            Err(Refused::Mend(errors, _)) => assert!(errors.get(field).is_some(), "{errors:?}"),
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn strange(question: Question, is_detail: bool, body: &str) {
        assert!(matches!(parse(question, is_detail, body), Err(Refused::Strange)), "{body}");
    }

    #[test]
    fn answers_become_types_once() {
        use Question as Q;
        assert_eq!(
            kept(Q::StillTaking, false, "still-taking=on-hold").still_taking,
            Some(StillTaking::OnHold)
        );
        assert_eq!(kept(Q::DosesLeft, false, "doses-left=+3+pens").doses_left, Some(3));
        assert_eq!(kept(Q::DosesLeft, false, "doses-left=%D9%A3").doses_left, Some(3));
        assert_eq!(kept(Q::MissedDoses, false, "missed-doses=none").missed_doses, Some(0));
        let missed = kept(Q::MissedDoses, true, "missed-count=2&missed-why=cost");
        assert_eq!((missed.missed_doses, missed.missed_why), (Some(2), Some(MissedWhy::Cost)));
        let changes = kept(Q::Changes, true, "changed=hospital&changed=insurance").changes.unwrap();
        assert!(changes.hospital && changes.insurance && !changes.allergies);
        let delivery = kept(Q::DeliveryDay, false, "delivery-day=2026-06-04").delivery;
        assert_eq!(delivery, Some(DeliveryChoice::On("2026-06-04".parse().unwrap())));
        let call = kept(Q::DeliveryDay, false, "delivery-day=call-me").delivery;
        assert_eq!(call, Some(DeliveryChoice::CallMe));
    }

    #[test]
    fn what_can_be_mended_is_told_at_its_field() {
        use Question as Q;
        mends(Q::DosesLeft, false, "doses-left=a+few", "doses-left");
        mends(Q::DosesLeft, false, "doses-left=5000", "doses-left");
        mends(Q::DosesLeft, false, "", "doses-left");
        mends(Q::PharmacistQuestion, false, "pharmacist-question=+", "pharmacist-question");
        mends(Q::MissedDoses, true, "missed-count=0&missed-why=cost", "missed-count");
        mends(Q::MissedDoses, true, "missed-count=1", "missed-why");
        mends(Q::Changes, true, "", "changed");
        mends(Q::SideEffects, true, "words=dizzy", "new-or-worse");
    }

    #[test]
    fn many_more_doses_than_were_given_out_are_asked_about_once() {
        use Question as Q;
        assert_eq!(kept(Q::DosesLeft, false, "doses-left=56").doses_left, Some(56));
        mends(Q::DosesLeft, false, "doses-left=500", "doses-left");
        mends(Q::DosesLeft, false, "doses-left=500&sure=600", "doses-left");
        assert_eq!(kept(Q::DosesLeft, false, "doses-left=500&sure=500").doses_left, Some(500));
    }

    #[test]
    fn a_question_is_asked_or_taken_back() {
        let words = |body| {
            let kept = kept(Question::PharmacistQuestion, false, body).pharmacist_question;
            kept.map(|words| words.reveal().clone())
        };
        assert_eq!(words("pharmacist-question=May+I%3F").as_deref(), Some("May I?"));
        assert_eq!(words("pharmacist-question=May+I%3F&no-question=yes").as_deref(), Some(""));
    }

    #[test]
    fn what_no_page_sends_is_refused() {
        use Question as Q;
        strange(Q::StillTaking, false, "still-taking=perhaps");
        strange(Q::MissedDoses, false, "");
        strange(Q::SideEffects, false, "side-effects=5");
        strange(Q::DeliveryDay, false, "delivery-day=tomorrow");
        strange(Q::Confirm, false, "confirm=send");
    }

    #[test]
    fn a_day_that_is_no_longer_safe_shows_the_days_again() {
        let step = parse(Question::DeliveryDay, false, "delivery-day=2026-06-20").unwrap();
        assert_eq!(step, Step::Again);
    }

    #[test]
    fn danger_leads_to_help_first_and_no_side_effect_forgets_what_was_told() {
        let step = parse(Question::SideEffects, false, "side-effects=emergency").unwrap();
        assert!(matches!(step, Step::Danger(_)));
        let none = kept(Question::SideEffects, false, "side-effects=none").side_effects.unwrap();
        assert!(!none.is_new_or_worse && none.words.is_none());
        let more = kept(Question::SideEffects, false, "side-effects=moderate").side_effects;
        assert!(more.unwrap().is_new_or_worse, "what was told before is kept");
        let told = kept(Question::SideEffects, true, "new-or-worse=no&words=a+rash").side_effects;
        let told = told.unwrap();
        assert_eq!(told.words.as_ref().map(|it| it.reveal().as_str()), Some("a rash"));
        assert_eq!(told.severity, Severity::Mild);
    }
}
