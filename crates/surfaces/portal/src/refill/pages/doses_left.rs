//! "How many doses do you have left?", with a picture of what to count.

use maud::{Markup, html};
use web::kit::{Art, Errors, Look, Question, button, form, number_field};

use super::{Place, Sheet, frame};

/// The field.
pub const FIELD: &str = "doses-left";

/// The most that is believed; the route compares with what should be there.
pub const MOST: u16 = 999;

/// The page. `typed` is what could not be read as a number.
pub fn page(sheet: &Sheet<'_>, place: Place, typed: Option<&str>, errors: &Errors) -> Markup {
    let say = &sheet.view.say;
    let kept = sheet.medicines[place.medicine].answers.doses_left.map(|left| left.to_string());
    let value = typed.or(kept.as_deref()).unwrap_or_default();
    let question = Question::page(FIELD, say.t("doses-left-title")).hint(say.t("doses-left-hint"));
    let unit = say.t("doses-left-unit");
    let body = form(
        &place.path(),
        sheet.token,
        html! {
            (number_field(&question, &unit, Art::Doses, value, errors))
            div.actions { (button(Look::Main, say.t("continue"))) }
        },
    );
    frame(sheet, place, question.title, errors, body)
}
