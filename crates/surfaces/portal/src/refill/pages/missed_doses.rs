//! "Did you miss any doses?" and, if so, how many and why. No blame.

use care::refill::answers::MissedWhy;
use maud::{Markup, html};
use web::kit::{
    Art, Choice, Errors, Look, Marks, Question, answer_buttons, button, number_field, radios,
};

use super::{Place, Sheet, frame};

/// Whether any were missed: `none` or `some`.
pub const FIELD: &str = "missed-doses";
/// How many.
pub const COUNT: &str = "missed-count";
/// Why.
pub const WHY: &str = "missed-why";

/// Yes or no.
pub fn page(sheet: &Sheet<'_>, place: Place) -> Markup {
    let say = &sheet.view.say;
    let missed = sheet.medicines[place.medicine].answers.missed_doses;
    let chosen = missed.map(|missed| if missed == 0 { "none" } else { "some" });
    let question = Question::page(FIELD, say.t("missed-title")).hint(say.t("missed-hint"));
    let choices =
        [Choice::new("none", say.t("missed-none")), Choice::new("some", say.t("missed-some"))];
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

/// How many, and why.
pub fn details(sheet: &Sheet<'_>, place: Place, typed: Option<&str>, errors: &Errors) -> Markup {
    let say = &sheet.view.say;
    let answers = &sheet.medicines[place.medicine].answers;
    let kept = answers.missed_doses.filter(|missed| *missed > 0).map(|missed| missed.to_string());
    let value = typed.or(kept.as_deref()).unwrap_or_default();
    let title = say.t("missed-details-title");
    let many = Question::part(COUNT, say.t("missed-count-label"));
    let why = Question::part(WHY, say.t("missed-why-label"));
    let choices: Vec<Choice> = MissedWhy::ALL
        .iter()
        .map(|why| Choice::new(why.code(), say.t(&format!("missed-why-{}", why.code()))))
        .collect();
    let chosen = answers.missed_why.map(MissedWhy::code);
    let unit = say.t("doses-unit");
    let body = html! {
        h1.question-title { (title) }
        p.hint { (say.t("missed-details-hint")) }
        (sheet.form(place, html! {
            (number_field(&many, &unit, Art::Days, value, errors))
            (radios(&why, &choices, chosen, errors))
            div.actions { (button(Look::Main, say.t("continue"))) }
        }))
    };
    frame(sheet, place, title, errors, body)
}
