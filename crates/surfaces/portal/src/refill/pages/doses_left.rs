//! "How many doses do you have left?", with a picture of what to count.

use maud::{Markup, html};
use web::kit::{Errors, Look, Question, button, number_field};

use super::{Place, Sheet, frame};
use crate::refill::form;

/// The field.
pub const FIELD: &str = "doses-left";

/// The number that is meant although it is a lot: sent with the second try.
pub const SURE: &str = "sure";

/// The most that is believed; the route compares with what should be there.
pub const MOST: u16 = 999;

/// The page. `typed` is what could not be read as a number.
pub fn page(sheet: &Sheet<'_>, place: Place, typed: Option<&str>, errors: &Errors) -> Markup {
    let say = &sheet.view.say;
    let medicine = &sheet.medicines[place.medicine];
    let kept = medicine.answers.doses_left.map(|left| left.to_string());
    let value = typed.or(kept.as_deref()).unwrap_or_default();
    let question = Question::page(FIELD, say.t("doses-left-title")).hint(say.t("doses-left-hint"));
    let unit = say.t("doses-left-unit");
    let sure = typed.filter(|_| !errors.is_empty()).and_then(form::doses);
    let body = sheet.form(
        place,
        html! {
            (number_field(&question, &unit, medicine.picture, value, errors))
            @if let Some(sure) = sure { input type="hidden" name=(SURE) value=(sure); }
            div.actions { (button(Look::Main, say.t("continue"))) }
        },
    );
    frame(sheet, place, question.title, errors, body)
}
