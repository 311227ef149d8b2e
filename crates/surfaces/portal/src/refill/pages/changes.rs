//! "Has anything changed?": medicines, allergies, hospital, insurance.

use maud::{Markup, html};
use web::kit::{Choice, Errors, Look, Marks, Question, answer_buttons, button, checkboxes};

use super::{Place, Sheet, frame};

/// Whether anything changed: `none` or `some`.
pub const FIELD: &str = "changes";
/// What changed, ticked.
pub const WHAT: &str = "changed";
/// The boxes.
pub const KINDS: [&str; 4] = ["medicines", "allergies", "hospital", "insurance"];

fn ticked(sheet: &Sheet<'_>) -> Option<Vec<&'static str>> {
    let changes = sheet.shared().changes?;
    let flags = [changes.medicines, changes.allergies, changes.hospital, changes.insurance];
    Some(KINDS.into_iter().zip(flags).filter(|(_, is)| *is).map(|(kind, _)| kind).collect())
}

/// Yes or no.
pub fn page(sheet: &Sheet<'_>, place: Place) -> Markup {
    let say = &sheet.view.say;
    let ticked = ticked(sheet);
    let chosen = ticked.map(|ticked| if ticked.is_empty() { "none" } else { "some" });
    let question = Question::page(FIELD, say.t("changes-title")).hint(say.t("changes-hint"));
    let choices =
        [Choice::new("none", say.t("changes-none")), Choice::new("some", say.t("changes-some"))];
    let path = place.path();
    let body = answer_buttons(
        say,
        (&path, sheet.token, sheet.named(place)),
        &question,
        &choices,
        Marks::chosen(chosen),
    );
    frame(sheet, place, question.title, &Errors::none(), body)
}

/// What.
pub fn details(sheet: &Sheet<'_>, place: Place, errors: &Errors) -> Markup {
    let say = &sheet.view.say;
    let question = Question::page(WHAT, say.t("changed-title")).hint(say.t("changed-hint"));
    let choices: Vec<Choice> = KINDS
        .into_iter()
        .map(|kind| {
            Choice::new(kind, say.t(&format!("changed-{kind}")))
                .hint(say.t(&format!("changed-{kind}-hint")))
        })
        .collect();
    let chosen = ticked(sheet).unwrap_or_default();
    let body = sheet.form(
        place,
        html! {
            (checkboxes(say, &question, &choices, &chosen, errors))
            div.actions { (button(Look::Main, say.t("continue"))) }
        },
    );
    frame(sheet, place, question.title, errors, body)
}
