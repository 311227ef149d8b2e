//! Why a refill stands where it stands, apart from what the patient has since taken back: a reason is
//! kept once it was given, and staff see both.

use care::refill::{
    self, Refill,
    answers::{Expected, Reason, route},
};
use kernel::Result;
use maud::{Markup, html};
use store::Tx;
use web::{Say, i18n::Said};

use crate::worklist::row;

/// The codes among a refill's reasons that its answers, as they stand now, do not give any more.
pub(crate) fn taken_back(tx: &mut Tx<'_>, refill: &Refill) -> Result<Vec<String>> {
    let answers = refill::answers_so_far(tx, refill.id)?;
    // What is counted in days passes by itself: no answer takes it back.
    let expected = Expected { doses_left: None, safe_days: Vec::new() };
    let given = route(&answers, &expected).map(|route| route.because).unwrap_or_default();
    let is_back = |code: &&String| {
        let reason = Reason::from_code(code).filter(|reason| comes_from_an_answer(*reason));
        reason.is_some_and(|reason| !given.contains(&reason))
    };
    Ok(refill.because.iter().filter(is_back).cloned().collect())
}

const fn comes_from_an_answer(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::SideEffectEmergency
            | Reason::SideEffectSevere
            | Reason::SideEffectModerate
            | Reason::SideEffectNew
            | Reason::SideEffectTold
            | Reason::StoppedTaking
            | Reason::Paused
            | Reason::MissedForSideEffect
            | Reason::MissedForCost
            | Reason::MedicinesChanged
            | Reason::AllergiesChanged
            | Reason::HospitalStay
            | Reason::QuestionAsked
            | Reason::InsuranceChanged
            | Reason::ShortAnswer
            | Reason::Unfinished
    )
}

/// Where a refill stands, in a word: what we stopped was declined by nobody.
pub(crate) fn stands(say: &Say, refill: &Refill) -> Said {
    match refill.stopped() {
        Some(_) => say.t("console-refill-stopped"),
        None => say.t(&format!("care-state-{}", refill.state.code())),
    }
}

/// The reasons in words; those that were taken back stand apart.
pub(crate) fn told(say: &Say, codes: &[String], back: &[String]) -> Markup {
    let (past, now): (Vec<String>, Vec<String>) =
        codes.iter().cloned().partition(|code| back.contains(code));
    let past = row::reasons(say, &past);
    html! {
        @for reason in row::reasons(say, &now) { div { (reason) } }
        @if !past.is_empty() {
            div.soft { (say.t("console-reasons-before")) }
            @for reason in past { div.soft { (reason) } }
        }
    }
}
