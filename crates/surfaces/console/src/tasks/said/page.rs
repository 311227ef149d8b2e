//! The sheet: one question after the other, in the words in which they are asked.

use care::{
    medication::Label,
    refill::answers::{Confirm, MissedWhy, Question as Asked, Severity, StillTaking},
};
use maud::{Markup, html};
use web::{
    Say, View, i18n,
    kit::{
        Art, Choice, Errors, Look, Question, Tone, button, card, checkboxes, disclosed,
        error_summary, form, notice, number_field, radios, text_area,
    },
};

use super::{Asking, Attempt, form as sheet, hold, path};
use crate::{
    StaffSession,
    frame::{self, Part},
};

/// The page, with what was written down when it came back.
pub(super) fn page(view: &View, who: &StaffSession, asking: &Asking, attempt: &Attempt) -> Markup {
    let say = &view.say;
    let task = &asking.file.line.row.task;
    let title = say.t("console-said-title");
    let is_danger = sheet::is_danger(&attempt.fields);
    let body = html! {
        @if is_danger { (danger(say, attempt)) }
        @if let Some(code) = attempt.refused {
            div role="alert" {
                (notice(Tone::Warn, say.t("fault-refused-title"), html! {
                    p { (say.t(&format!("refused-{code}"))) }
                }))
                @if attempt.is_told {
                    (notice(Tone::Good, say.t("console-said-told"), html! {
                        p { (say.t("console-said-told-why")) }
                    }))
                }
            }
        }
        (error_summary(say, &attempt.errors))
        h1 { (title) }
        p.lead { (say.t("console-said-lead")) }
        (about(asking))
        @if !is_danger {
            (notice(Tone::Bad, say.t("console-said-danger"), html! {
                p { (say.t("console-said-danger-why")) }
            }))
        }
        (card(form(&path(task.id), &who.token, html! {
            // Those that were read when the sheet was opened, whatever came since.
            input type="hidden" name=(sheet::VERSION) value=(attempt.fields.text(sheet::VERSION));
            @for name in [sheet::WORDS, sheet::QUESTION] {
                @if sheet::is_shown(&attempt.fields, name) {
                    input type="hidden" name=(sheet::SHOWN) value=(name);
                }
            }
            (questions(view, asking, attempt))
            div.actions { (button(Look::Main, say.t("console-said-save"))) }
            (hold::hold(view, who, asking))
        })))
    };
    frame::page(view, who, Part::Work, title)
        .error(!attempt.errors.is_empty())
        .back(format!("/console/tasks/{}", task.id))
        .show(body)
}

/// What to do at once, before anything that is to be mended: the patient may be on the line.
fn danger(say: &Say, attempt: &Attempt) -> Markup {
    html! {
        div role="alert" {
            (notice(Tone::Bad, say.t("console-said-emergency"), html! {
                p.strong { (say.t("console-said-emergency-why")) }
                @if !attempt.is_told { p { (say.t("console-said-emergency-then")) } }
            }))
        }
    }
}

/// Whom it is about, and which medicine.
fn about(asking: &Asking) -> Markup {
    html! {
        p.strong {
            @if let Some(person) = &asking.file.person {
                (i18n::bdi(person.patient.name.reveal().full()))
            }
            @for course in &asking.file.courses { ", " (i18n::bdi(&course.medication)) }
        }
    }
}

fn questions(view: &View, asking: &Asking, attempt: &Attempt) -> Markup {
    let say = &view.say;
    let Attempt { fields, errors, .. } = attempt;
    html! {
        (one_of(say, (Asked::StillTaking, sheet::TAKING), codes(StillTaking::ALL, StillTaking::code), attempt))
        @if asking.is_counted {
            (number(say, (Asked::DosesLeft, sheet::DOSES, "console-said-count"), (picture(asking.label), attempt)))
        }
        (number(say, (Asked::MissedDoses, sheet::MISSED, "console-said-none"), (Art::Days, attempt)))
        (radios(
            &Question::part(sheet::WHY, say.t("console-said-missed-why")),
            &choices(say, "missed-why", codes(MissedWhy::ALL, MissedWhy::code)),
            fields.get(sheet::WHY),
            errors,
        ))
        (of_person(say, asking, attempt))
        (written(say, Question::part(sheet::QUESTION, asked(say, Asked::PharmacistQuestion)), attempt))
        (one_of(say, (Asked::Confirm, sheet::CONFIRM), [Confirm::Send, Confirm::NotNow, Confirm::No].map(Confirm::code), attempt))
        (days(view, asking, attempt))
        (text(
            &Question::part(sheet::NOTE, say.t("console-note")).hint(say.t("console-said-note")),
            attempt,
        ))
    }
}

/// What is asked of the person, and not of the medicine: once a call. Answers that stand here from
/// another of their medicines can be changed.
fn of_person(say: &Say, asking: &Asking, attempt: &Attempt) -> Markup {
    let Attempt { fields, errors, .. } = attempt;
    let questions = html! {
        (checkboxes(
            say,
            &Question::part(sheet::CHANGED, asked(say, Asked::Changes)),
            &choices(say, sheet::CHANGED, sheet::KINDS.into_iter().chain([sheet::NONE])),
            &fields.all(sheet::CHANGED).collect::<Vec<_>>(),
            errors,
        ))
        (one_of(say, (Asked::SideEffects, sheet::EFFECTS), Severity::grades().map(Severity::code), attempt))
        (radios(
            &Question::part(sheet::NEW, say.t("console-said-new")),
            &[Choice::new(sheet::YES, say.t("console-said-yes")), Choice::new(sheet::NO, say.t("console-said-no"))],
            fields.get(sheet::NEW),
            errors,
        ))
        (written(say, Question::part(sheet::WORDS, say.t("console-said-words")), attempt))
    };
    if !sheet::is_carried(&asking.said) {
        return questions;
    }
    let fields = [sheet::CHANGED, sheet::EFFECTS, sheet::NEW];
    let is_wrong = fields.iter().any(|field| errors.get(field).is_some());
    // What the patient wrote on the page is read to them.
    let is_open = is_wrong || sheet::is_shown(&attempt.fields, sheet::WORDS);
    html! {
        p { (say.t("console-said-once")) }
        (disclosed(is_open, say.t("console-said-once-change"), questions))
    }
}

fn asked(say: &Say, question: Asked) -> i18n::Said {
    say.t(&format!("care-question-{}", question.code()))
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> impl Iterator<Item = &'static str> {
    all.iter().map(move |one| code(*one))
}

fn choices(say: &Say, name: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let choice = |code| Choice::new(code, say.t(&format!("care-answer-{name}-{code}")));
    codes.into_iter().map(choice).collect()
}

fn one_of(
    say: &Say,
    (question, name): (Asked, &str),
    codes: impl IntoIterator<Item = &'static str>,
    attempt: &Attempt,
) -> Markup {
    let question = Question::part(name, asked(say, question));
    radios(&question, &choices(say, name, codes), attempt.fields.get(name), &attempt.errors)
}

/// What is counted of such a medicine.
const fn picture(label: Label) -> Art {
    match label {
        Label::DailyPill => Art::Pills,
        Label::Medicine | Label::Inhaler => Art::Parcel,
        _ => Art::Doses,
    }
}

fn number(
    say: &Say,
    (question, name, hint): (Asked, &str, &str),
    (picture, attempt): (Art, &Attempt),
) -> Markup {
    let question = Question::part(name, asked(say, question)).hint(say.t(hint));
    let unit = say.t("console-said-unit");
    number_field(&question, &unit, picture, attempt.fields.text(name), &attempt.errors)
}

fn text(question: &Question<'_>, attempt: &Attempt) -> Markup {
    let typed = attempt.fields.prose(question.name, sheet::LIMIT);
    text_area(question, &typed, sheet::LIMIT, &Errors::none())
}

/// A text that the patient may have begun on the page.
fn written(say: &Say, mut question: Question<'_>, attempt: &Attempt) -> Markup {
    if sheet::is_shown(&attempt.fields, question.name) {
        question = question.hint(say.t("console-said-begun"));
    }
    text(&question, attempt)
}

/// The days that are safe, and the way out where none of them fits.
fn days(view: &View, asking: &Asking, attempt: &Attempt) -> Markup {
    let say = &view.say;
    let today = asking.file.line.today;
    let mut choices: Vec<Choice> = asking
        .days
        .iter()
        .map(|day| Choice::new(day.arrives_on.to_string(), say.day_near(day.arrives_on, today)))
        .collect();
    let (hint, call) = if choices.is_empty() {
        ("console-said-day-none", "console-said-day-call")
    } else {
        ("console-said-day-hint", "console-said-no-day")
    };
    choices.push(Choice::new(sheet::CALL, say.t(call)));
    let question = Question::part(sheet::DAY, asked(say, Asked::DeliveryDay)).hint(say.t(hint));
    radios(&question, &choices, attempt.fields.get(sheet::DAY), &attempt.errors)
}
