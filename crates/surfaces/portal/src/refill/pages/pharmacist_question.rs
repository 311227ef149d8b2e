//! "I have a question for the pharmacist": free text, from any page, once or never.

use care::refill::answers;
use maud::{Markup, html};
use web::kit::{Errors, Look, Question, button, named_button, text_area};

use super::{Place, Sheet, frame};

/// The field.
pub const FIELD: &str = "pharmacist-question";
/// Sent with [`YES`] by whoever has no question, or takes it back.
pub const NONE: &str = "no-question";
/// The value of [`NONE`].
pub const YES: &str = "yes";
/// The longest text that is kept, in characters.
pub const LIMIT: usize = 1_000;

/// The page. `typed` is what came back with its errors.
pub fn page(sheet: &Sheet<'_>, typed: Option<&str>, errors: &Errors) -> Markup {
    let say = &sheet.view.say;
    let kept = sheet.shared().pharmacist_question.as_ref().map(|words| words.reveal().as_str());
    let place = Place::first(answers::Question::PharmacistQuestion, 0);
    let question =
        Question::page(FIELD, say.t("ask-pharmacist-title")).hint(say.t("ask-pharmacist-hint"));
    let body = sheet.form(
        place,
        html! {
            (text_area(&question, typed.or(kept).unwrap_or_default(), LIMIT, errors))
            div.actions {
                (button(Look::Main, say.t("ask-pharmacist-save")))
                (named_button(Look::Quiet, NONE, YES, say.t("ask-pharmacist-skip")))
            }
        },
    );
    frame(sheet, place, question.title, errors, body)
}
