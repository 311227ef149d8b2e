//! Answers about refills: what each one says of which, and what it leads to.

use care::refill::{
    self, Source, Submission,
    answers::{Answers, Confirm, Severity, SideEffects},
    state::State,
};
use care::task::rules::Kind;
use kernel::{Error, RefillId, Result};
use store::Tx;

use super::interpret::Thread;
use crate::{
    reply::{Intent, Which},
    template::Template,
};

/// Applies an answer to the refills it names; what is not named is not answered.
pub(super) fn apply(tx: &mut Tx<'_>, thread: &Thread) -> Result<()> {
    let said = said(&thread.reading.intent, &thread.open);
    let Some((first, _)) = said.first() else { return thread.unclear(tx) };
    let mut states = Vec::with_capacity(said.len());
    for (refill, answers) in &said {
        let answers = with_what_else(answers.clone(), thread);
        states.push(submit(tx, thread, *refill, answers)?);
    }
    thread.understood(tx, Some(*first))?;
    let refill = (said.len() == 1).then_some(*first);
    match thanks(&states) {
        Some((template, count)) => thread.say_of(tx, template, refill, count),
        // Noted, and the rest is still open: the invitation asks for it.
        None => thread.say_only(tx, Template::RefillInvitation, refill),
    }
}

/// A patient tells of a side effect: every open refill waits for a pharmacist, and nothing ships.
/// Without one, a pharmacist reads it first of all questions.
pub(super) fn side_effect(tx: &mut Tx<'_>, thread: &Thread) -> Result<()> {
    if thread.concerned.is_empty() {
        let now = tx.now();
        thread.hand_over(tx, Kind::PatientQuestion, Some(now))?;
        return thread.say_only(tx, Template::QuestionReceived, None);
    }
    harm(tx, thread)?;
    let first = thread.concerned.first().copied();
    thread.understood(tx, first)?;
    thread.say_only(tx, Template::RefillNeedsPharmacist, first)
}

/// Word of harm is an answer to every refill that it concerns: none of them ships before a pharmacist
/// has looked, and nobody is asked for an answer that has come.
pub(super) fn harm(tx: &mut Tx<'_>, thread: &Thread) -> Result<()> {
    for refill in &thread.concerned {
        let told = Answers { side_effects: Some(told(thread)), ..Answers::default() };
        submit(tx, thread, *refill, told)?;
    }
    Ok(())
}

/// "Yes, but I feel sick" is a yes that a pharmacist must read first.
fn with_what_else(mut answers: Answers, thread: &Thread) -> Answers {
    for also in &thread.reading.also {
        match also {
            Intent::SideEffect => answers.side_effects = Some(told(thread)),
            Intent::DosesLeft(doses) => answers.doses_left = u16::try_from(*doses).ok(),
            // Whatever else it is, a person reads it before anything ships.
            _ => answers.pharmacist_question = Some(thread.reply.text.clone()),
        }
    }
    answers
}

/// A side effect in the patient's own words. How bad it is, nobody has asked yet.
fn told(thread: &Thread) -> SideEffects {
    SideEffects {
        severity: Severity::Ungraded,
        is_new_or_worse: false,
        words: Some(thread.reply.text.clone()),
    }
}

/// Hands one answer to care. One that settles nothing yet, such as a number of doses, is kept with
/// the questions that are still open; nothing comes back then.
fn submit(
    tx: &mut Tx<'_>,
    thread: &Thread,
    id: RefillId,
    answers: Answers,
) -> Result<Option<State>> {
    let submission = Submission {
        answers: answers.clone(),
        source: Source::of(thread.reply.channel),
        channel: Some(thread.reply.channel),
        asked_at: None,
        version: None,
    };
    match refill::answer(tx, id, submission) {
        Ok(answered) => Ok(Some(answered.state)),
        Err(Error::Refused { code: "answer-unfinished" }) => {
            refill::save_draft(tx, id, answers)?;
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// The typed answer for each refill that the patient spoke of.
fn said(intent: &Intent, open: &[RefillId]) -> Vec<(RefillId, Answers)> {
    let to = |numbers: &[u8], confirm: Confirm| -> Vec<(RefillId, Answers)> {
        numbers
            .iter()
            .filter_map(|number| open.get(usize::from(*number).checked_sub(1)?))
            .map(|refill| (*refill, Answers { confirm: Some(confirm), ..Answers::default() }))
            .collect()
    };
    let all: Vec<u8> = (1..=u8::try_from(open.len()).unwrap_or(u8::MAX)).collect();
    let numbers = |which: &Which| match which {
        Which::All => all.clone(),
        Which::Only(numbers) => numbers.clone(),
    };
    match intent {
        Intent::Confirm(which) => to(&numbers(which), Confirm::Send),
        Intent::Decline(which) => to(&numbers(which), Confirm::No),
        Intent::Mixed { yes, no } => {
            let mut said = to(yes, Confirm::Send);
            said.extend(to(no, Confirm::No));
            said
        }
        Intent::Later | Intent::HasEnough => to(&all, Confirm::NotNow),
        Intent::DosesLeft(doses) => match open {
            [only] => {
                let doses_left = u16::try_from(*doses).ok();
                vec![(*only, Answers { doses_left, ..Answers::default() })]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// One answer for all: the one that the patient must not miss, and of how many refills it is true.
fn thanks(states: &[Option<State>]) -> Option<(Template, u32)> {
    let count = |those: &[State]| {
        let found = states.iter().flatten().filter(|state| those.contains(state)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let told: [(Template, &[State]); 4] = [
        (Template::RefillNeedsPharmacist, &[State::NeedsPharmacist]),
        (Template::RefillConfirmed, &[State::Confirmed, State::Ordered]),
        (Template::RefillOnHold, &[State::OnHold]),
        (Template::RefillDeclined, &[State::Declined]),
    ];
    told.into_iter().map(|(template, those)| (template, count(those))).find(|(_, of)| 0 < *of)
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn open(count: u128) -> Vec<RefillId> {
        (1..=count).map(Id::from_raw).collect()
    }

    #[track_caller]
    fn check(intent: &Intent, count: u128, expected: &[(u128, Option<Confirm>)]) {
        let said: Vec<_> = said(intent, &open(count))
            .into_iter()
            .map(|(refill, answers)| (refill.raw(), answers.confirm))
            .collect();
        assert_eq!(said, expected, "{intent:?}");
    }

    #[test]
    fn what_is_not_named_is_not_answered() {
        let send = Some(Confirm::Send);
        let no = Some(Confirm::No);
        check(&Intent::Confirm(Which::All), 2, &[(1, send), (2, send)]);
        check(&Intent::Confirm(Which::Only(vec![2])), 3, &[(2, send)]);
        check(&Intent::Confirm(Which::Only(vec![0, 4])), 3, &[]);
        check(&Intent::Decline(Which::All), 1, &[(1, no)]);
        let mixed = Intent::Mixed { yes: vec![1], no: vec![2] };
        check(&mixed, 2, &[(1, send), (2, no)]);
        check(&Intent::DosesLeft(4), 1, &[(1, None)]);
        check(&Intent::DosesLeft(4), 2, &[]);
        check(&Intent::Question, 2, &[]);
    }

    #[test]
    fn the_gravest_outcome_is_told_of_as_many_refills_as_came_to_it() {
        let check = |states: &[State], template, count| {
            let states: Vec<_> = states.iter().copied().map(Some).collect();
            assert_eq!(thanks(&states), Some((template, count)), "{states:?}");
        };
        check(&[State::Confirmed, State::NeedsPharmacist], Template::RefillNeedsPharmacist, 1);
        check(&[State::OnHold, State::Confirmed], Template::RefillConfirmed, 1);
        check(&[State::Confirmed, State::Ordered], Template::RefillConfirmed, 2);
        check(&[State::Declined], Template::RefillDeclined, 1);
        check(&[State::OnHold, State::OnHold], Template::RefillOnHold, 2);
        assert_eq!(thanks(&[None]), None);
    }
}
