//! Check your answers, then send. Not now and not at all are here too, a little aside.

use care::refill::answers::{Answers, Confirm, DeliveryChoice, Question, Severity, StillTaking};
use maud::{Markup, html};
use web::{
    Say,
    i18n::{Said, bdi},
    kit::{Look, Page, Row, Tone, disclosure, form, named_button, notice, summary_list},
};

use super::{
    pages::{closing, count, saved},
    place::{Place, route},
    sheet::{Medicine, Sheet},
};

/// The field that says the last word.
pub const CONFIRM: &str = "confirm";
/// The field that makes a second press of "send" the same sending.
pub const ONCE: &str = "once";

/// The page. `once` is the same for every press on this page.
pub fn check(sheet: &Sheet<'_>, once: &str) -> Markup {
    let say = &sheet.view.say;
    let title = say.t("check-title");
    let places = route(&sheet.medicines);
    let back = places.last().map_or_else(|| "/refill".to_owned(), |place| place.path());
    let (confirm, send) = main_button(sheet);
    let of = [("count", count(sheet.medicines.len()).into())];
    Page::patient(sheet.view, title.clone())
        .back(back)
        .stop("/hello/stop")
        .why("/why")
        .foot(closing(sheet))
        .script("idle.js")
        .show(html! {
            h1 { (title) }
            (saved(sheet))
            (answers(sheet, &places))
            (flagged(sheet))
            (form("/refill/check", sheet.token, html! {
                (sheet.named_all())
                input type="hidden" name=(ONCE) value=(once);
                div.actions {
                    (named_button(Look::Main, CONFIRM, confirm.code(), say.with(send, &of)))
                }
                (disclosure(say.with("check-not-title", &of), html! {
                    p { (say.t("check-not-body")) }
                    div.stack {
                        (named_button(
                            Look::Second, CONFIRM, Confirm::NotNow.code(), say.t("check-not-now"),
                        ))
                        (named_button(
                            Look::Second, CONFIRM, Confirm::No.code(), say.with("check-no", &of),
                        ))
                    }
                }))
            }))
        })
}

/// What the main button sends and says: a refill, or only what was told.
fn main_button(sheet: &Sheet<'_>) -> (Confirm, &'static str) {
    let flagged = sheet.medicines.iter().filter(|medicine| medicine.is_flagged).count();
    if flagged == sheet.medicines.len() {
        (Confirm::Review, "check-send-pharmacist")
    } else if flagged > 0 {
        (Confirm::Review, "check-send-answers")
    } else if sheet.shared().delivery == Some(DeliveryChoice::CallMe) {
        (Confirm::Send, "check-send-answers")
    } else {
        (Confirm::Send, "check-send")
    }
}

/// That a pharmacist looks before anything ships, and at which of several medicines.
fn flagged(sheet: &Sheet<'_>) -> Markup {
    let say = &sheet.view.say;
    let of = sheet.medicines.len();
    let flagged: Vec<usize> = (0..of).filter(|at| sheet.medicines[*at].is_flagged).collect();
    html! {
        @if flagged.len() == of {
            (notice(Tone::Note, say.t("check-flagged-title"), html! {
                p { (say.t("check-flagged-body")) }
            }))
        } @else if !flagged.is_empty() {
            (notice(Tone::Note, say.t("check-flagged-title"), html! {
                p { (say.t("check-flagged-some")) }
                ul {
                    @for at in flagged {
                        @let called = &sheet.medicines[at].called;
                        li {
                            span.cap { (bdi(&called.label)) }
                            @if let Some(number) = called.number(say) { " (" (number) ")" }
                        }
                    }
                }
            }))
        }
    }
}

/// One list for one medicine; for several, one each and one for what they share.
fn answers(sheet: &Sheet<'_>, places: &[Place]) -> Markup {
    let say = &sheet.view.say;
    let mut shared = shared_rows(sheet, places);
    html! {
        @for (at, medicine) in sheet.medicines.iter().enumerate() {
            @let mut rows = own_rows(sheet, medicine, at, places);
            @if !sheet.has_several() { @let () = rows.append(&mut shared); }
            h2 {
                span.cap { (bdi(&medicine.called.label)) }
                @if let Some(number) = medicine.called.number(say) {
                    " " span.soft.small { (number) }
                }
            }
            (medicine.called.apart_line())
            (summary_list(say, &rows))
        }
        @if sheet.has_several() {
            h2 { (say.t("check-shared")) }
            (summary_list(say, &shared))
        }
    }
}

fn own_rows(sheet: &Sheet<'_>, medicine: &Medicine, at: usize, places: &[Place]) -> Vec<Row> {
    let say = &sheet.view.say;
    [Question::StillTaking, Question::DosesLeft, Question::MissedDoses]
        .into_iter()
        .map(|question| Place::first(question, at))
        .filter(|place| places.contains(place))
        .map(|place| row(say, place, own_answer(say, place.question, &medicine.answers)))
        .collect()
}

fn shared_rows(sheet: &Sheet<'_>, places: &[Place]) -> Vec<Row> {
    let say = &sheet.view.say;
    let shared = [Question::Changes, Question::SideEffects, Question::DeliveryDay]
        .into_iter()
        .map(|question| Place::first(question, 0))
        .filter(|place| places.contains(place))
        .map(|place| row(say, place, shared_answer(sheet, place.question)));
    let asked = Place::first(Question::PharmacistQuestion, 0);
    let own = sheet.shared().pharmacist_question.as_ref().map(|words| words.reveal().trim());
    let words = match own.filter(|words| !words.is_empty()) {
        Some(words) => html! { span dir="auto" { (words) } },
        None => html! { (say.t("answer-no-question")) },
    };
    shared.chain([row(say, asked, words)]).collect()
}

fn row(say: &Say, place: Place, answer: Markup) -> Row {
    Row::new(say.t(&format!("asked-{}", place.question.code())), answer).change(place.path())
}

fn own_answer(say: &Say, question: Question, answers: &Answers) -> Markup {
    let said: Option<Said> = match question {
        Question::StillTaking => answers
            .still_taking
            .map(|answer: StillTaking| say.t(&format!("still-taking-{}", answer.code()))),
        Question::DosesLeft => answers
            .doses_left
            .map(|left| say.with("answer-doses", &[("count", u32::from(left).into())])),
        _ => answers.missed_doses.map(|missed| match missed {
            0 => say.t("missed-none"),
            _ => say.with("answer-doses", &[("count", u32::from(missed).into())]),
        }),
    };
    let why = (question == Question::MissedDoses && answers.missed_doses.unwrap_or(0) > 0)
        .then_some(answers.missed_why)
        .flatten()
        .map(|why| say.t(&format!("missed-why-{}", why.code())));
    html! {
        (said.unwrap_or_else(|| say.t("answer-none")))
        @if let Some(why) = why { br; span.soft { (why) } }
    }
}

fn shared_answer(sheet: &Sheet<'_>, question: Question) -> Markup {
    let say = &sheet.view.say;
    let answers = sheet.shared();
    match question {
        Question::Changes => {
            let Some(changes) = answers.changes else { return html! { (say.t("answer-none")) } };
            let told = [
                (changes.medicines, "medicines"),
                (changes.allergies, "allergies"),
                (changes.hospital, "hospital"),
                (changes.insurance, "insurance"),
            ];
            let told: Vec<&str> =
                told.iter().filter(|(is, _)| *is).map(|(_, kind)| *kind).collect();
            html! {
                @if told.is_empty() { (say.t("changes-none")) }
                @for kind in &told { div { (say.t(&format!("changed-{kind}"))) } }
            }
        }
        Question::SideEffects => {
            let Some(told) = &answers.side_effects else {
                return html! { (say.t("answer-none")) };
            };
            let words = told.words.as_ref().map(|words| words.reveal().trim()).unwrap_or_default();
            html! {
                (say.t(&format!("effects-{}", told.severity.code())))
                @if told.severity != Severity::None && told.is_new_or_worse {
                    br; span.soft { (say.t("effects-new-yes")) }
                }
                @if !words.is_empty() { br; span.soft dir="auto" { (words) } }
            }
        }
        _ => match answers.delivery {
            Some(DeliveryChoice::On(day)) => html! { (say.day_near(day, sheet.today)) },
            Some(DeliveryChoice::CallMe) if sheet.days.is_err() => html! { (say.t("answer-call")) },
            Some(DeliveryChoice::CallMe) => html! { (say.t("day-call")) },
            None => html! { (say.t("answer-none")) },
        },
    }
}
