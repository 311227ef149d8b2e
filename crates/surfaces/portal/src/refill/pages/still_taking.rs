//! "Are you still taking this medicine?"

use care::refill::answers::StillTaking;
use maud::Markup;
use web::kit::{Choice, Errors, Marks, Question, answer_buttons};

use super::{Place, Sheet, frame};

/// The field.
pub const FIELD: &str = "still-taking";

/// The page.
pub fn page(sheet: &Sheet<'_>, place: Place) -> Markup {
    let say = &sheet.view.say;
    let chosen = sheet.medicines[place.medicine].answers.still_taking.map(StillTaking::code);
    let question = Question::page(FIELD, say.t("still-taking-title"));
    let choices: Vec<Choice> = StillTaking::ALL
        .iter()
        .map(|choice| Choice::new(choice.code(), say.t(&format!("still-taking-{}", choice.code()))))
        .collect();
    let path = place.path();
    let action = (path.as_str(), sheet.token, sheet.named(place));
    let body = answer_buttons(say, action, &question, &choices, Marks::chosen(chosen));
    frame(sheet, place, question.title, &Errors::none(), body)
}
