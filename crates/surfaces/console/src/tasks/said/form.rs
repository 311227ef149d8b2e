//! Reads the sheet into typed answers, once. What the sheet asks has to be answered: a question that
//! nobody asked is no clean answer.

use care::{
    refill::{
        answers::{
            Answers, Changes, Confirm, DeliveryChoice, MissedWhy, Severity, SideEffects,
            StillTaking,
        },
        delivery::Delivery,
    },
    task::Said,
};
use kernel::Phi;
use web::{Fields, Say, fields::whole_number, kit::Errors};

pub(super) const TAKING: &str = "still-taking";
pub(super) const DOSES: &str = "doses-left";
pub(super) const MISSED: &str = "missed-doses";
pub(super) const WHY: &str = "missed-why";
pub(super) const CHANGED: &str = "changes";
pub(super) const EFFECTS: &str = "side-effects";
pub(super) const NEW: &str = "new-or-worse";
pub(super) const WORDS: &str = "words";
pub(super) const DAY: &str = "delivery-day";
pub(super) const QUESTION: &str = "pharmacist-question";
pub(super) const CONFIRM: &str = "confirm";
pub(super) const NOTE: &str = "note";
pub(super) const VERSION: &str = "version";
/// Names a text that the sheet began with, as the patient wrote it.
pub(super) const SHOWN: &str = "shown";
/// What the button does with the claim: takes the task, or keeps it longer, and saves nothing yet; or
/// takes it from whoever has it, and saves.
pub(super) const CLAIM: &str = "claim";
pub(super) const KEEP: &str = "keep";
pub(super) const TAKE: &str = "take-over";
/// No change; no safe day; new or worse.
pub(super) const NONE: &str = "none";
pub(super) const CALL: &str = "call-me";
pub(super) const YES: &str = "yes";
pub(super) const NO: &str = "no";
/// What can have changed.
pub(super) const KINDS: [&str; 4] = ["medicines", "allergies", "hospital", "insurance"];
/// The longest text that is kept, in characters.
pub(super) const LIMIT: usize = 1_000;
/// More doses nobody has.
const MOST: u16 = 999;

/// A number of doses that was written down.
pub(super) fn doses(fields: &Fields, name: &str) -> Option<u16> {
    let number = whole_number(fields.text(name))?;
    number.try_into().ok().filter(|doses| *doses <= MOST)
}

/// Whether somebody needs help at once, by what is ticked and whatever is missing beside it.
pub(super) fn is_danger(fields: &Fields) -> bool {
    fields.text(EFFECTS) == Severity::Emergency.code()
}

/// The answers on the sheet. `ask` says whether doses can be counted, and which days are safe.
pub(super) fn read(fields: &Fields, say: &Say, ask: (bool, &[Delivery])) -> Result<Said, Errors> {
    let (is_counted, days) = ask;
    let mut wrong = Wrong { say, errors: Errors::none() };
    let still_taking = wrong.need(TAKING, StillTaking::from_code(fields.text(TAKING)));
    let is_taken = still_taking == Some(StillTaking::Yes);
    let doses_left = wrong.counted(fields, DOSES, is_counted && is_taken);
    let missed_doses = wrong.counted(fields, MISSED, is_taken);
    let missed_why = MissedWhy::from_code(fields.text(WHY)).filter(|_| missed_doses > Some(0));
    if missed_doses > Some(0) {
        wrong.need(WHY, missed_why);
    }
    let changes = changes(fields);
    wrong.need(CHANGED, changes);
    let side_effects = effects(fields, &mut wrong);
    let confirm = wrong.need(CONFIRM, Confirm::from_code(fields.text(CONFIRM)).filter(is_asked));
    let delivery = delivery(fields, days);
    if is_taken && confirm == Some(Confirm::Send) {
        wrong.need(DAY, delivery);
    }
    let version = fields.text(VERSION).parse::<u32>().ok();
    if !wrong.errors.is_empty() {
        return Err(wrong.errors);
    }
    let answers = Answers {
        still_taking,
        doses_left,
        missed_doses,
        missed_why,
        changes,
        side_effects,
        delivery,
        pharmacist_question: written(fields, QUESTION),
        confirm,
    };
    Ok(Said { answers, version: version.unwrap_or(u32::MAX) })
}

/// What a patient who is asked can say last.
const fn is_asked(confirm: &Confirm) -> bool {
    !matches!(confirm, Confirm::Review)
}

struct Wrong<'a> {
    say: &'a Say,
    errors: Errors,
}

impl Wrong<'_> {
    /// The words of each field say which one it is: the list on top of the page tells them alone.
    fn need<T>(&mut self, field: &str, answer: Option<T>) -> Option<T> {
        if answer.is_none() {
            self.errors.add(field, self.say.t(&format!("console-said-need-{field}")));
        }
        answer
    }

    /// A number that has to be there, or else may be empty; nonsense is wrong either way.
    fn counted(&mut self, fields: &Fields, field: &str, is_needed: bool) -> Option<u16> {
        if !is_needed && fields.text(field).is_empty() {
            return None;
        }
        self.need(field, doses(fields, field))
    }
}

/// What changed, or that nothing did; both at once say neither.
fn changes(fields: &Fields) -> Option<Changes> {
    let has = |kind: &str| fields.all(CHANGED).any(|ticked| ticked == kind);
    let [medicines, allergies, hospital, insurance] = KINDS.map(has);
    let changes = Changes { medicines, allergies, hospital, insurance };
    (has(NONE) == (changes == Changes::default())).then_some(changes)
}

fn effects(fields: &Fields, wrong: &mut Wrong<'_>) -> Option<SideEffects> {
    let code = fields.text(EFFECTS);
    let severity = Severity::grades().find(|grade| grade.code() == code);
    let severity = wrong.need(EFFECTS, severity)?;
    let words = written(fields, WORDS);
    if severity == Severity::None {
        return Some(SideEffects { severity, is_new_or_worse: false, words });
    }
    let is_new = match fields.text(NEW) {
        YES => Some(true),
        NO => Some(false),
        // Who needs help now is asked nothing more about it.
        _ if severity == Severity::Emergency => Some(false),
        _ => None,
    };
    let is_new_or_worse = wrong.need(NEW, is_new)?;
    Some(SideEffects { severity, is_new_or_worse, words })
}

/// What the sheet begins with: what the patient wrote on the page and has not sent, what they have
/// said in this call already, and which answers those here have read.
pub(super) fn begun(draft: Answers, said: Answers, version: u32) -> Fields {
    let words = draft.side_effects.and_then(|effects| effects.words);
    let mut fields = vec![(VERSION, version.to_string())];
    fields.extend(said_changes(said.changes));
    fields.extend(said_effects(said.side_effects, words.is_some()));
    for (name, text) in [(WORDS, words), (QUESTION, draft.pharmacist_question)] {
        let text = text.map(Phi::into_revealed).unwrap_or_default();
        if !text.trim().is_empty() {
            fields.extend([(SHOWN, name.to_owned()), (name, text)]);
        }
    }
    fields.into_iter().collect()
}

fn said_changes(changes: Option<Changes>) -> Vec<(&'static str, String)> {
    let Some(Changes { medicines, allergies, hospital, insurance }) = changes else {
        return Vec::new();
    };
    let ticked = KINDS.into_iter().zip([medicines, allergies, hospital, insurance]);
    let mut ticked: Vec<&str> = ticked.filter(|(_, is)| *is).map(|(kind, _)| kind).collect();
    if ticked.is_empty() {
        ticked.push(NONE);
    }
    ticked.into_iter().map(|kind| (CHANGED, kind.to_owned())).collect()
}

/// Whether what is asked of the person has been answered in this call.
pub(super) fn is_carried(said: &Answers) -> bool {
    said.changes.is_some() && !said_effects(said.side_effects.clone(), false).is_empty()
}

/// An emergency is not carried on: whoever tells of one is asked nothing more.
fn said_effects(effects: Option<SideEffects>, has_own_words: bool) -> Vec<(&'static str, String)> {
    let effects = effects.filter(|it| it.severity != Severity::Emergency);
    let Some(effects) = effects.filter(|it| it.severity != Severity::Ungraded) else {
        return Vec::new();
    };
    let mut fields = vec![(EFFECTS, effects.severity.code().to_owned())];
    if effects.severity != Severity::None {
        fields.push((NEW, if effects.is_new_or_worse { YES } else { NO }.to_owned()));
    }
    let words = effects.words.filter(|_| !has_own_words);
    fields.extend(words.map(|words| (WORDS, words.into_revealed())));
    fields
}

/// Whether the sheet began with what the patient wrote there.
pub(super) fn is_shown(fields: &Fields, name: &str) -> bool {
    fields.all(SHOWN).any(|shown| shown == name)
}

/// What was written there. An empty field takes back what stood in it, and nothing that was never
/// seen.
fn written(fields: &Fields, name: &str) -> Option<Phi<String>> {
    let text = fields.prose(name, LIMIT);
    (!text.is_empty() || is_shown(fields, name)).then(|| Phi::new(text))
}

fn delivery(fields: &Fields, days: &[Delivery]) -> Option<DeliveryChoice> {
    let text = fields.text(DAY);
    if text == CALL {
        return Some(DeliveryChoice::CallMe);
    }
    let day = text.parse().ok()?;
    days.iter().any(|safe| safe.arrives_on == day).then_some(DeliveryChoice::On(day))
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Language};

    use super::*;

    const CLEAN: &str = "still-taking=yes&doses-left=4&missed-doses=0&changes=none\
                         &side-effects=none&delivery-day=2026-06-04&confirm=send&version=0";

    fn parse(body: &str) -> Result<Answers, Errors> {
        let say = Say::in_language(Language::english());
        let day: Day = "2026-06-04".parse().unwrap();
        let days = [Delivery { arrives_on: day, ships_on: day.plus_days(-1) }];
        read(&Fields::parse(body.as_bytes()), &say, (true, &days)).map(|said| said.answers)
    }

    #[track_caller]
    fn mends(from: &str, to: &str, field: &str) {
        assert!(CLEAN.contains(from), "{from}");
        let errors = parse(&CLEAN.replace(from, to)).unwrap_err();
        assert!(errors.get(field).is_some(), "{errors:?}");
    }

    #[test]
    fn a_sheet_becomes_answers() {
        let answers = parse(CLEAN).unwrap();
        assert_eq!(answers.still_taking, Some(StillTaking::Yes));
        assert_eq!((answers.doses_left, answers.missed_doses), (Some(4), Some(0)));
        assert_eq!(answers.changes, Some(Changes::default()));
        assert_eq!(answers.confirm, Some(Confirm::Send));
        assert!(matches!(answers.delivery, Some(DeliveryChoice::On(_))));
    }

    #[test]
    fn what_was_not_asked_is_no_clean_answer() {
        mends("still-taking=yes", "", TAKING);
        mends("doses-left=4", "doses-left=", DOSES);
        mends("doses-left=4", "doses-left=some", DOSES);
        mends("missed-doses=0", "missed-doses=2", WHY);
        mends("changes=none", "", CHANGED);
        mends("changes=none", "changes=none&changes=hospital", CHANGED);
        mends("side-effects=none", "side-effects=ungraded", EFFECTS);
        mends("side-effects=none", "side-effects=mild", NEW);
        mends("delivery-day=2026-06-04", "delivery-day=2026-06-20", DAY);
        mends("confirm=send", "confirm=review", CONFIRM);
    }

    #[test]
    fn an_emergency_waits_for_no_second_question() {
        let urgent = CLEAN.replace("side-effects=none", "side-effects=emergency");
        let told = parse(&urgent).unwrap().side_effects.unwrap();
        assert_eq!((told.severity, told.is_new_or_worse), (Severity::Emergency, false));
    }

    #[test]
    fn an_empty_field_takes_back_only_what_stood_in_it() {
        let blank = format!("{CLEAN}&words=+&pharmacist-question=");
        let answers = parse(&blank).unwrap();
        assert_eq!(answers.pharmacist_question, None);
        assert_eq!(answers.side_effects.and_then(|effects| effects.words), None);

        let emptied = parse(&format!("{blank}&shown=words&shown=pharmacist-question")).unwrap();
        let empty = Some(Phi::new(String::new()));
        assert_eq!(emptied.pharmacist_question, empty);
        assert_eq!(emptied.side_effects.and_then(|effects| effects.words), empty);
    }

    #[test]
    fn what_was_said_in_this_call_stands_on_the_next_sheet() {
        let said = parse(&CLEAN.replace("changes=none", "changes=hospital&changes=insurance"));
        let said = Answers { confirm: None, ..said.unwrap() };
        let effects = |severity| {
            let words = Some(Phi::new("A rash".to_owned()));
            Some(SideEffects { severity, is_new_or_worse: true, words })
        };
        let told = Answers { side_effects: effects(Severity::Mild), ..said.clone() };
        let fields = begun(Answers::default(), told, 3);
        assert_eq!(fields.all(CHANGED).collect::<Vec<_>>(), ["hospital", "insurance"]);
        assert_eq!((fields.text(EFFECTS), fields.text(NEW)), ("mild", YES));
        assert_eq!((fields.text(WORDS), is_shown(&fields, WORDS)), ("A rash", false));
        assert_eq!((fields.text(TAKING), fields.text(CONFIRM)), ("", ""), "asked of each medicine");
        let own = Answers { side_effects: effects(Severity::Mild), ..Answers::default() };
        let fields = begun(own, said.clone(), 3);
        assert!(is_shown(&fields, WORDS) && fields.all(WORDS).count() == 1, "their own words stay");
        let danger = Answers { side_effects: effects(Severity::Emergency), ..said };
        assert_eq!(begun(Answers::default(), danger, 3).text(EFFECTS), "");
        assert_eq!(begun(Answers::default(), Answers::default(), 3).all(CHANGED).count(), 0);
    }

    #[test]
    fn words_about_no_side_effect_are_words() {
        let told = parse(&format!("{CLEAN}&words=A+rash")).unwrap();
        let words = told.side_effects.and_then(|effects| effects.words);
        assert_eq!(words, Some(Phi::new("A rash".to_owned())));
    }

    #[test]
    fn who_does_not_want_it_is_asked_for_no_day() {
        let no = CLEAN.replace("delivery-day=2026-06-04&confirm=send", "confirm=no");
        assert_eq!(parse(&no).unwrap().confirm, Some(Confirm::No));
        let stopped = "still-taking=no&changes=none&side-effects=none&confirm=send&version=0";
        assert_eq!(parse(stopped).unwrap().doses_left, None);
    }
}
