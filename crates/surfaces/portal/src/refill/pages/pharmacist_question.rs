//! "I have a question for the pharmacist": free text, from any page, once or never.

use care::refill::answers;
use maud::{Markup, html};
use web::kit::{Errors, Look, Question, button, form, link_button, text_area};

use super::{Place, Sheet, frame};

/// The field.
pub const FIELD: &str = "pharmacist-question";
/// The longest text that is kept, in characters.
pub const LIMIT: usize = 1_000;

/// The page. An empty text takes the question back.
pub fn page(sheet: &Sheet<'_>, typed: Option<&str>) -> Markup {
    let say = &sheet.view.say;
    let kept = sheet.shared().pharmacist_question.as_ref().map(|words| words.reveal().as_str());
    let place = Place::first(answers::Question::PharmacistQuestion, 0);
    let question =
        Question::page(FIELD, say.t("ask-pharmacist-title")).hint(say.t("ask-pharmacist-hint"));
    let body = form(
        &place.path(),
        sheet.token,
        html! {
            (text_area(&question, typed.or(kept).unwrap_or_default(), LIMIT, &Errors::none()))
            div.actions {
                (button(Look::Main, say.t("ask-pharmacist-save")))
                (link_button(Look::Quiet, "/refill", say.t("ask-pharmacist-skip")))
            }
        },
    );
    frame(sheet, place, question.title, &Errors::none(), body)
}
