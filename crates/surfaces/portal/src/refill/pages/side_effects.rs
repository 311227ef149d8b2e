//! "Have you had any side effects?", by how much they matter; danger has its own answer.

use care::refill::answers::Severity;
use maud::{Markup, html};
use web::kit::{Choice, Errors, Look, Marks, Question, answer_buttons, button, radios, text_area};

use super::{Place, Sheet, frame};

/// How bad.
pub const FIELD: &str = "side-effects";
/// New or worse: `yes` or `no`.
pub const NEW: &str = "new-or-worse";
/// In the patient's own words.
pub const WORDS: &str = "words";
/// The longest text that is kept, in characters.
pub const LIMIT: usize = 1_000;

/// How bad the worst one is.
pub fn page(sheet: &Sheet<'_>, place: Place) -> Markup {
    let say = &sheet.view.say;
    let told = sheet.shared().side_effects.as_ref();
    let question = Question::page(FIELD, say.t("effects-title")).hint(say.t("effects-hint"));
    let choices: Vec<Choice> = Severity::grades()
        .map(|severity| {
            let code = severity.code();
            let choice = Choice::new(code, say.t(&format!("effects-{code}")));
            let hint = format!("effects-{code}-hint");
            if severity == Severity::None { choice } else { choice.hint(say.t(&hint)) }
        })
        .collect();
    let marks = Marks {
        chosen: told.map(|told| told.severity.code()),
        urgent: Some(Severity::Emergency.code()),
    };
    let path = place.path();
    let body =
        answer_buttons(say, (&path, sheet.token, sheet.named(place)), &question, &choices, marks);
    frame(sheet, place, question.title, &Errors::none(), body)
}

/// New or worse, and in the patient's own words.
pub fn details(sheet: &Sheet<'_>, place: Place, errors: &Errors) -> Markup {
    let say = &sheet.view.say;
    let told = sheet.shared().side_effects.as_ref();
    let words = told.and_then(|told| told.words.as_ref()).map(|words| words.reveal().as_str());
    // Nothing is chosen beforehand: only words that were sent show that this was answered.
    let chosen = told
        .filter(|told| told.words.is_some())
        .map(|told| if told.is_new_or_worse { "yes" } else { "no" });
    let title = say.t("effects-details-title");
    let new = Question::part(NEW, say.t("effects-new-label"));
    let choices =
        [Choice::new("yes", say.t("effects-new-yes")), Choice::new("no", say.t("effects-new-no"))];
    let own = Question::part(WORDS, say.t("effects-words-label")).hint(say.t("effects-words-hint"));
    let body = html! {
        h1.question-title { (title) }
        (sheet.form(place, html! {
            (radios(&new, &choices, chosen, errors))
            (text_area(&own, words.unwrap_or_default(), LIMIT, errors))
            div.actions { (button(Look::Main, say.t("continue"))) }
        }))
    };
    frame(sheet, place, title, errors, body)
}
