//! How a task is said to have ended: its outcome, and what stops an order with its reason.

use care::task::{Ending, Stopped, TaskOutcome, WhyStopped, is_day_to_ask, rules::Kind};
use kernel::Day;
use maud::{Markup, html};
use web::{
    Fields, Say,
    kit::{Choice, Errors, Look, Question, checkboxes, day_field, disclosed, named_button, radios},
};

use super::page::Attempt;

pub(super) const OUTCOME: &str = "outcome";
pub(super) const NOTE: &str = "note";
const WHY: &str = "why";
const TOLD: &str = "told";
const YES: &str = "yes";
/// On the form of a patient who has enough, and on no other.
const ASK_ON: &str = "ask-on";

/// The ending that a form tells; none without an outcome that there is.
pub(super) fn read(fields: &Fields, say: &Say, today: Day) -> Result<Option<Ending>, Errors> {
    let Some(outcome) = TaskOutcome::from_code(fields.text(OUTCOME)) else { return Ok(None) };
    if outcome == TaskOutcome::Done
        && let Some(typed) = fields.get(ASK_ON)
    {
        let day = typed.parse().ok().filter(|day| is_day_to_ask(*day, today));
        let day = day.ok_or_else(|| Errors::one(ASK_ON, say.t("console-ask-need-day")))?;
        return Ok(Some(Ending::asking_on(day)));
    }
    if !outcome.stops_order() {
        return Ok(Some(outcome.into()));
    }
    let why = WhyStopped::from_code(fields.text(WHY))
        .ok_or_else(|| Errors::one(WHY, say.t("console-stop-need-why")))?;
    if why == WhyStopped::Other && fields.text(NOTE).is_empty() {
        return Err(Errors::one(NOTE, say.t("console-stop-need-note")));
    }
    let is_told = fields.text(TOLD) == YES;
    Ok(Some(Ending::stopping(outcome, Stopped { why, is_told })))
}

/// A button for each outcome; what stops an order asks why first.
pub(super) fn buttons(
    say: &Say,
    (kind, today): (Kind, Day),
    has_main: bool,
    attempt: &Attempt,
) -> Markup {
    let asks_again = kind == Kind::NotNow;
    let words = |outcome: TaskOutcome| match outcome {
        TaskOutcome::Done if asks_again => say.t("console-ask-go"),
        outcome => say.t(&format!("care-outcome-{}", outcome.code())),
    };
    let (stopping, plain): (Vec<_>, Vec<_>) =
        kind.outcomes().iter().copied().partition(|outcome| outcome.stops_order());
    html! {
        @if asks_again {
            (day_field(
                &Question::part(ASK_ON, say.t("console-ask-on")).hint(say.t("console-ask-on-hint")),
                attempt.fields.text(ASK_ON),
                today,
                &attempt.errors,
            ))
        }
        div.row.outcomes {
            @for (at, outcome) in plain.into_iter().enumerate() {
                @let look = if at == 0 && has_main { Look::Main } else { Look::Second };
                (named_button(look, OUTCOME, outcome.code(), words(outcome)))
            }
        }
        @for outcome in stopping {
            (disclosed(!attempt.errors.is_empty(), words(outcome), html! {
                (radios(
                    &Question::part(WHY, say.t("console-stop-why")),
                    &reasons(say),
                    attempt.fields.get(WHY),
                    &attempt.errors,
                ))
                (checkboxes(
                    say,
                    &Question::part(TOLD, say.t("console-stop-told")).hint(say.t("console-stop-told-hint")),
                    &[Choice::new(YES, say.t("console-stop-told-yes"))],
                    &Vec::from_iter(attempt.fields.get(TOLD)),
                    &Errors::none(),
                ))
                div.actions { (named_button(Look::Danger, OUTCOME, outcome.code(), words(outcome))) }
            }))
        }
    }
}

fn reasons(say: &Say) -> Vec<Choice> {
    let choice =
        |why: &WhyStopped| Choice::new(why.code(), say.t(&format!("care-reason-{}", why.code())));
    WhyStopped::ALL.iter().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[track_caller]
    fn check(form: &str, wrong: Option<&str>, ending: Option<Ending>) {
        let say = Say::in_language(Language::english());
        let today = "2026-11-24".parse().unwrap();
        let read = read(&Fields::parse(form.as_bytes()), &say, today);
        let field = read.as_ref().err().map(|errors| {
            [WHY, NOTE, ASK_ON]
                .into_iter()
                .find(|field| errors.get(field).is_some())
                .unwrap_or_default()
        });
        assert_eq!(field, wrong, "{form}");
        assert_eq!(read.ok().flatten(), ending, "{form}");
    }

    #[test]
    fn an_order_is_not_stopped_without_a_reason() {
        let off =
            |why, is_told| Some(Ending::stopping(TaskOutcome::CalledOff, Stopped { why, is_told }));
        check("outcome=ordered&why=", None, Some(TaskOutcome::Ordered.into()));
        check("outcome=gone", None, None);
        check("outcome=called-off", Some(WHY), None);
        check("outcome=called-off&why=because", Some(WHY), None);
        check("outcome=called-off&why=stopped-other&note=+", Some(NOTE), None);
        check("outcome=called-off&why=stopped-other&note=x", None, off(WhyStopped::Other, false));
        let told = "outcome=called-off&why=stopped-not-paid&told=yes";
        check(told, None, off(WhyStopped::NotPaid, true));
    }

    #[test]
    fn the_day_to_ask_again_is_told_and_may_be_meant() {
        for wrong in ["", "soon", "2026-11-23", "2027-12-01", "11/30/2026"] {
            check(&format!("outcome=done&ask-on={wrong}"), Some(ASK_ON), None);
        }
        for day in ["2026-11-24", "2027-03-01"] {
            let ending = Ending::asking_on(day.parse().unwrap());
            check(&format!("outcome=done&ask-on={day}"), None, Some(ending));
        }
        check("outcome=not-needed&ask-on=", None, Some(TaskOutcome::NotNeeded.into()));
        check("outcome=done", None, Some(TaskOutcome::Done.into()));
    }
}
