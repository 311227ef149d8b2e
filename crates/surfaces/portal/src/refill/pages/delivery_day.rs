//! "Which day should it arrive?": only days that are safe, or the reason why there is none.

use care::refill::{answers::DeliveryChoice, delivery::NoDay};
use maud::{Markup, html};
use web::{
    i18n,
    kit::{Choice, Errors, Look, Marks, Question, Tone, answer_buttons, named_button, notice},
};

use super::{Place, Sheet, count, frame};
use crate::refill::place::is_taken;

/// The field: an ISO day, or [`CALL`].
pub const FIELD: &str = "delivery-day";
/// No day fits.
pub const CALL: &str = "call-me";

/// The page.
pub fn page(sheet: &Sheet<'_>, place: Place) -> Markup {
    let say = &sheet.view.say;
    let chosen = sheet.shared().delivery.map(|choice| match choice {
        DeliveryChoice::On(day) => day.to_string(),
        DeliveryChoice::CallMe => CALL.to_owned(),
    });
    let days = match &sheet.days {
        Ok(days) => days,
        Err(why) => return no_day(sheet, place, *why),
    };
    let taken = count(sheet.medicines.iter().filter(|medicine| is_taken(medicine)).count());
    let question = Question::page(FIELD, say.with("day-title", &[("count", taken.into())]))
        .hint(say.t("day-hint"));
    let mut choices: Vec<Choice> = days
        .iter()
        .map(|day| {
            Choice::new(day.arrives_on.to_string(), say.day_near(day.arrives_on, sheet.today))
        })
        .collect();
    choices.push(Choice::new(CALL, say.t("day-call")).hint(say.t("day-call-hint")));
    let path = place.path();
    let marks = Marks::chosen(chosen.as_deref());
    let body =
        answer_buttons(say, (&path, sheet.token, sheet.named(place)), &question, &choices, marks);
    frame(sheet, place, question.title, &Errors::none(), body)
}

fn no_day(sheet: &Sheet<'_>, place: Place, why: NoDay) -> Markup {
    let say = &sheet.view.say;
    let title = say.t("no-day-title");
    let body = html! {
        h1.question-title { (title) }
        (notice(Tone::Warn, say.t(&format!("no-day-{}", why.code())), html! {
            p { (say.t("no-day-body")) }
        }))
        (sheet.form(place, html! {
            div.actions { (named_button(Look::Main, FIELD, CALL, say.t("no-day-call"))) }
        }))
        p { (say.t("no-day-soon")) " " (i18n::phone_link(&sheet.view.brand.phone)) "." }
    };
    frame(sheet, place, title, &Errors::none(), body)
}
