//! Where in the questions a page stands, and which comes before and after. Pure: the order depends
//! on the answers alone.

use care::refill::answers::{Answers, Changes, Question, Severity, StillTaking};

use super::sheet::Medicine;

/// The page on which all answers are checked.
pub const CHECK: &str = "/refill/check";

/// One page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What is asked.
    pub question: Question,
    /// Which medicine it is about, from 0; 0 for shared questions.
    pub medicine: usize,
    /// Whether it is the second page of its question: how many, what exactly.
    pub is_detail: bool,
}

/// Questions asked of each medicine.
const OF_EACH: [Question; 3] = [Question::StillTaking, Question::DosesLeft, Question::MissedDoses];
/// Questions asked once for all medicines. The question for the pharmacist is reached by a link.
const OF_ALL: [Question; 3] = [Question::Changes, Question::SideEffects, Question::DeliveryDay];

/// Whether it is asked of each medicine.
pub fn is_each(question: Question) -> bool {
    OF_EACH.contains(&question)
}

impl Place {
    /// The first page of a question.
    pub const fn first(question: Question, medicine: usize) -> Self {
        Self { question, medicine, is_detail: false }
    }

    /// Its path, which names no medicine.
    pub fn path(self) -> String {
        let detail = if self.is_detail { "/details" } else { "" };
        let mut path = format!("/refill/questions/{}{detail}", self.question.code());
        if self.medicine > 0 {
            path.push_str(&format!("?medicine={}", self.medicine + 1));
        }
        path
    }

    /// The place that a path and its `medicine` (from 1) name, if this visit has it.
    pub fn read(
        code: &str,
        is_detail: bool,
        medicine: Option<usize>,
        medicines: &[Medicine],
    ) -> Option<Self> {
        let question = Question::from_code(code).filter(|it| *it != Question::Confirm)?;
        let medicine = medicine.unwrap_or(1).checked_sub(1)?;
        let has_detail =
            matches!(question, Question::MissedDoses | Question::Changes | Question::SideEffects);
        let place = Self { question, medicine, is_detail };
        let is_there = medicine < medicines.len() && (is_each(question) || medicine == 0);
        (is_there && (has_detail || !is_detail)).then_some(place)
    }
}

/// The pages in order, as the answers so far make them.
pub fn route(medicines: &[Medicine]) -> Vec<Place> {
    let mut places = Vec::new();
    for (at, medicine) in medicines.iter().enumerate() {
        for question in OF_EACH {
            let is_asked = match question {
                Question::DosesLeft => medicine.is_counted && is_taken(medicine),
                Question::MissedDoses => is_taken(medicine),
                _ => true,
            };
            if is_asked {
                push(&mut places, Place::first(question, at), medicine);
            }
        }
    }
    let Some(shared) = medicines.first() else { return places };
    for question in OF_ALL {
        if question != Question::DeliveryDay || medicines.iter().any(is_taken) {
            push(&mut places, Place::first(question, 0), shared);
        }
    }
    places
}

/// How many questions that is before anything is answered, for medicines whose doses can be counted
/// or not: what is promised to whoever has not begun. Details may add a few.
pub fn questions(counted: &[bool]) -> usize {
    let of_each = counted.iter().map(|is_counted| OF_EACH.len() - usize::from(!is_counted));
    if counted.is_empty() { 0 } else { of_each.sum::<usize>() + OF_ALL.len() }
}

fn push(places: &mut Vec<Place>, place: Place, medicine: &Medicine) {
    places.push(place);
    let answers = &medicine.answers;
    let wants_detail = match place.question {
        Question::MissedDoses => answers.missed_doses.is_some_and(|missed| missed > 0),
        Question::Changes => answers.changes.is_some_and(|changes| changes != Changes::default()),
        Question::SideEffects => {
            answers.side_effects.as_ref().is_some_and(|told| told.severity != Severity::None)
        }
        _ => false,
    };
    if wants_detail {
        places.push(Place { is_detail: true, ..place });
    }
}

/// Whether a medicine is still taken, as far as is known.
pub fn is_taken(medicine: &Medicine) -> bool {
    matches!(medicine.answers.still_taking, None | Some(StillTaking::Yes))
}

/// Whether the question of a place has its answer. What is shared has one when it is the same for
/// all: a refill that opened after the question was answered has none yet.
pub fn is_answered(place: Place, medicines: &[Medicine]) -> bool {
    let answers = &medicines[place.medicine].answers;
    let is_shared = !is_each(place.question);
    if is_shared && medicines.iter().any(|other| !agree(place.question, answers, &other.answers)) {
        return false;
    }
    match place.question {
        Question::StillTaking => answers.still_taking.is_some(),
        Question::DosesLeft => answers.doses_left.is_some(),
        Question::MissedDoses if place.is_detail => answers.missed_why.is_some(),
        Question::MissedDoses => answers.missed_doses.is_some(),
        Question::Changes => answers.changes.is_some(),
        Question::SideEffects if place.is_detail => {
            answers.side_effects.as_ref().is_some_and(|told| told.words.is_some())
        }
        Question::SideEffects => answers.side_effects.is_some(),
        Question::DeliveryDay => answers.delivery.is_some(),
        Question::PharmacistQuestion => answers.pharmacist_question.is_some(),
        Question::Confirm => answers.confirm.is_some(),
    }
}

/// Whether two medicines have the same answer to a shared question.
fn agree(question: Question, one: &Answers, other: &Answers) -> bool {
    match question {
        Question::Changes => one.changes == other.changes,
        Question::SideEffects => one.side_effects == other.side_effects,
        Question::DeliveryDay => one.delivery == other.delivery,
        _ => true,
    }
}

/// The page after `place`; after the last, the check.
pub fn after(place: Place, medicines: &[Medicine]) -> String {
    let places = route(medicines);
    let first = Place { is_detail: false, ..place };
    places
        .iter()
        .skip_while(|other| **other != first)
        .skip(1)
        .find(|next| !(place.is_detail && next.is_detail && next.question == place.question))
        .map_or_else(|| CHECK.to_owned(), |next| next.path())
}

/// The page before `place`; the first has none.
pub fn before(place: Place, medicines: &[Medicine]) -> Option<String> {
    if place.is_detail {
        return Some(Place { is_detail: false, ..place }.path());
    }
    let places = route(medicines);
    match places.iter().position(|other| *other == place) {
        Some(0) => None,
        Some(at) => Some(places[at - 1].path()),
        None => Some(CHECK.to_owned()),
    }
}

/// Where a visit goes on: the first question without an answer, else the check.
pub fn resume(medicines: &[Medicine]) -> String {
    let open = route(medicines).into_iter().find(|place| !is_answered(*place, medicines));
    open.map_or_else(|| CHECK.to_owned(), Place::path)
}

/// Whether every question has its answer, so that the form can be sent.
pub fn is_complete(medicines: &[Medicine]) -> bool {
    route(medicines)
        .into_iter()
        .filter(|place| !place.is_detail)
        .all(|place| is_answered(place, medicines))
}

/// "Question 2 of 6": details count with their question.
pub fn progress(place: Place, medicines: &[Medicine]) -> Option<(u32, u32)> {
    let firsts: Vec<Place> =
        route(medicines).into_iter().filter(|place| !place.is_detail).collect();
    let at = firsts.iter().position(|it| *it == Place { is_detail: false, ..place })?;
    Some((u32::try_from(at + 1).ok()?, u32::try_from(firsts.len()).ok()?))
}

#[cfg(test)]
mod tests {
    use care::refill::answers::SideEffects;
    use kernel::Id;
    use web::{i18n::Said, kit::Art};

    use super::*;
    use crate::refill::called::Called;

    fn medicine(answers: Answers) -> Medicine {
        let label = Said::verbatim("your injection");
        Medicine {
            refill: Id::from_raw(1),
            called: Called { label, which: None, apart: None, is_alike: false },
            picture: Art::Doses,
            is_counted: true,
            answers,
            plenty: None,
            is_flagged: false,
        }
    }

    fn codes(medicines: &[Medicine]) -> Vec<String> {
        route(medicines).into_iter().map(Place::path).collect()
    }

    #[test]
    fn a_clean_refill_is_six_questions() {
        let medicines = [medicine(Answers::default())];
        assert_eq!(
            codes(&medicines),
            [
                "/refill/questions/still-taking",
                "/refill/questions/doses-left",
                "/refill/questions/missed-doses",
                "/refill/questions/changes",
                "/refill/questions/side-effects",
                "/refill/questions/delivery-day",
            ]
        );
        assert_eq!(resume(&medicines), "/refill/questions/still-taking");
        let missed = Place::first(Question::MissedDoses, 0);
        assert_eq!(progress(missed, &medicines), Some((3, 6)));
        assert_eq!(before(Place::first(Question::StillTaking, 0), &medicines), None);
    }

    #[test]
    fn more_is_asked_only_when_there_is_more_to_tell() {
        let answers = Answers {
            still_taking: Some(StillTaking::Yes),
            doses_left: Some(2),
            missed_doses: Some(1),
            changes: Some(Changes { hospital: true, ..Changes::default() }),
            side_effects: Some(SideEffects {
                severity: Severity::Mild,
                is_new_or_worse: false,
                words: None,
            }),
            ..Answers::default()
        };
        let medicines = [medicine(answers)];
        assert_eq!(codes(&medicines).len(), 9);
        assert_eq!(resume(&medicines), "/refill/questions/missed-doses/details");
        let place = Place::first(Question::MissedDoses, 0);
        assert_eq!(after(place, &medicines), "/refill/questions/missed-doses/details");
        let detail = Place { is_detail: true, ..place };
        assert_eq!(after(detail, &medicines), "/refill/questions/changes");
        assert_eq!(progress(detail, &medicines), Some((3, 6)), "a detail is no new question");
        assert_eq!(before(detail, &medicines).as_deref(), Some("/refill/questions/missed-doses"));
    }

    #[test]
    fn who_has_stopped_is_not_asked_for_doses_or_a_day() {
        let stopped = Answers { still_taking: Some(StillTaking::No), ..Answers::default() };
        let paths = codes(&[medicine(stopped)]);
        assert_eq!(
            paths,
            [
                "/refill/questions/still-taking",
                "/refill/questions/changes",
                "/refill/questions/side-effects"
            ]
        );
    }

    #[test]
    fn several_medicines_share_what_is_the_same_for_all() {
        let medicines = [medicine(Answers::default()), medicine(Answers::default())];
        let paths = codes(&medicines);
        assert_eq!(paths.len(), 9);
        assert_eq!(paths[3], "/refill/questions/still-taking?medicine=2");
        assert!(paths.iter().filter(|path| path.contains("delivery-day")).count() == 1);
    }

    #[test]
    fn as_many_questions_are_promised_as_are_asked() {
        for counted in [&[true][..], &[false], &[true, false], &[true, true, true]] {
            let one = |is_counted: &bool| Medicine {
                is_counted: *is_counted,
                ..medicine(Answers::default())
            };
            let medicines: Vec<Medicine> = counted.iter().map(one).collect();
            assert_eq!(questions(counted), route(&medicines).len(), "{counted:?}");
        }
        assert_eq!(questions(&[]), 0);
    }

    #[test]
    fn paths_are_read_back_and_strange_ones_are_refused() {
        let medicines = [medicine(Answers::default()), medicine(Answers::default())];
        let read = |code, detail, at| Place::read(code, detail, at, &medicines);
        assert_eq!(read("doses-left", false, Some(2)), Some(Place::first(Question::DosesLeft, 1)));
        assert_eq!(read("doses-left", false, Some(3)), None);
        assert_eq!(read("doses-left", false, Some(0)), None);
        assert_eq!(read("doses-left", true, None), None);
        assert_eq!(read("changes", true, None).map(|it| it.is_detail), Some(true));
        assert_eq!(read("changes", false, Some(2)), None);
        assert_eq!(read("confirm", false, None), None);
        assert_eq!(read("nonsense", false, None), None);
    }
}
