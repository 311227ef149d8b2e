//! One page a question. Each is a function of the sheet; the frame is shared.

pub mod changes;
pub mod delivery_day;
pub mod doses_left;
pub mod missed_doses;
pub mod pharmacist_question;
pub mod side_effects;
pub mod still_taking;

use care::refill::answers::Question;
use maud::{Markup, Render, html};
use web::{
    i18n::{Said, bdi},
    kit::{self, Errors, Icon, Page, Tone, error_summary, line_link, notice},
};

use super::{
    place::{self, Place},
    sheet::Sheet,
};

/// The page at `place`, with `typed` text and errors when a form came back.
pub fn page(sheet: &Sheet<'_>, place: Place, typed: Option<&str>, errors: &Errors) -> Markup {
    match (place.question, place.is_detail) {
        (Question::StillTaking, _) => still_taking::page(sheet, place),
        (Question::DosesLeft, _) => doses_left::page(sheet, place, typed, errors),
        (Question::MissedDoses, false) => missed_doses::page(sheet, place),
        (Question::MissedDoses, true) => missed_doses::details(sheet, place, typed, errors),
        (Question::Changes, false) => changes::page(sheet, place),
        (Question::Changes, true) => changes::details(sheet, place, errors),
        (Question::SideEffects, false) => side_effects::page(sheet, place),
        (Question::SideEffects, true) => side_effects::details(sheet, place, errors),
        (Question::DeliveryDay, _) => delivery_day::page(sheet, place),
        (Question::PharmacistQuestion | Question::Confirm, _) => {
            pharmacist_question::page(sheet, typed, errors)
        }
    }
}

/// The frame of a question: back, how far along, which medicine, the question, the way to a person.
fn frame(
    sheet: &Sheet<'_>,
    place: Place,
    title: Said,
    errors: &Errors,
    body: impl Render,
) -> Markup {
    let say = &sheet.view.say;
    let back = place::before(place, &sheet.medicines);
    let mut page = Page::patient(sheet.view, title)
        .error(!errors.is_empty())
        .stop("/hello/stop")
        .why("/why")
        .foot(closing(sheet))
        .script("idle.js");
    if let Some(back) = back {
        page = page.back(back);
    }
    page.show(html! {
        (error_summary(say, errors))
        (saved(sheet))
        @if let Some((at, of)) = place::progress(place, &sheet.medicines) {
            (kit::progress(say, at, of))
        }
        (kicker(sheet, place))
        (body)
        @if place.question != Question::PharmacistQuestion {
            (line_link(
                Icon::Message,
                "/refill/questions/pharmacist-question",
                say.t("question-link"),
            ))
        }
    })
}

/// Which medicine a question is about.
fn kicker(sheet: &Sheet<'_>, place: Place) -> Markup {
    let say = &sheet.view.say;
    let is_each = matches!(
        place.question,
        Question::StillTaking | Question::DosesLeft | Question::MissedDoses
    );
    html! {
        @if is_each {
            @let called = &sheet.medicines[place.medicine].called;
            div.kicker {
                span.kicker-name { (Icon::Heart) span.cap { (bdi(&called.label)) } }
                @if let Some(number) = called.number(say) { span { (number) } }
                (called.apart_line())
                @if called.is_alike { div.apart.soft.small { (say.t("medicine-alike")) } }
            }
        }
    }
}

/// That the question for the pharmacist was kept, on the page that came after it.
pub(super) fn saved(sheet: &Sheet<'_>) -> Markup {
    let say = &sheet.view.say;
    html! {
        @if sheet.has_saved {
            (notice(Tone::Good, say.t("ask-pharmacist-saved"), html! {
                p { (say.t("ask-pharmacist-saved-body")) }
            }))
        }
    }
}

/// When the page closes by itself, and how to keep it open.
pub(super) fn closing(sheet: &Sheet<'_>) -> Markup {
    let left = sheet.ends_at.millis_since(sheet.now) / 1_000;
    let closing = kit::idle::Closing {
        time: sheet.clock.time(&sheet.view.say, sheet.ends_at),
        seconds: u32::try_from(left).unwrap_or(0),
        extend: "/session/stay",
    };
    kit::idle(&sheet.view.say, &closing, sheet.token)
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
