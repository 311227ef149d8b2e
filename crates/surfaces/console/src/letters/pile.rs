//! Letters on paper: to be posted, to be taken out of the pile, and gone.

use kernel::Instant;
use maud::{Markup, html};
use outreach::letter::Letter;
use web::{
    View, i18n,
    i18n::Said,
    kit::{Choice, Errors, Look, Question, Tone, button, checkboxes, disclosed, form, status_tag},
};

use super::{LETTER, Listed, MARKED};
use crate::StaffSession;

/// Whose letter it is, and the number at its foot.
pub(super) fn whose(letter: &Letter) -> Markup {
    html! {
        a.link href={ "/console/patients/" (letter.patient) } {
            (i18n::bdi(letter.name.reveal().full()))
        }
        " " span.small.soft { bdi dir="ltr" { (letter.reference()) } }
    }
}

/// Marks for each letter, all of them set but those of what has to wait.
fn marks(
    view: &View,
    letters: &[Letter],
    (now, has_to_wait): (Instant, &dyn Fn(&Letter) -> bool),
) -> Markup {
    let say = &view.say;
    let today = view.brand.zone.day(now);
    let choice = |letter: &Letter| {
        let when = letter.printed_at.map(|at| say.moment(at, today, &view.brand.zone));
        let when = when.map_or_else(String::new, |when| when.text().to_owned());
        let hint = match letter.prints {
            _ if letter.is_held => {
                say.with("console-letters-line-held", &[("when", when.as_str().into())])
            }
            0 | 1 => say.with("console-letters-line", &[("when", when.as_str().into())]),
            times => say.with(
                "console-letters-line-twice",
                &[("when", when.as_str().into()), ("times", times.into())],
            ),
        };
        let name = format!("{} · {}", letter.name.reveal().full(), letter.reference());
        Choice::new(letter.id.to_string(), Said::verbatim(name)).hint(hint)
    };
    let choices: Vec<Choice> = letters.iter().map(choice).collect();
    let chosen = letters.iter().zip(&choices).filter(|(letter, _)| !has_to_wait(letter));
    let chosen: Vec<&str> = chosen.map(|(_, choice)| choice.value.as_str()).collect();
    let question = Question::part(LETTER, say.t("console-letters-which"));
    html! {
        input type="hidden" name=(MARKED) value="yes";
        (checkboxes(say, &question, &choices, &chosen, &Errors::none()))
    }
}

/// A button of the same form that goes elsewhere.
fn other(path: &str, look: &str, label: &Said) -> Markup {
    html! { button class=(look) type="submit" formaction=(path) { (label) } }
}

/// What is printed and not posted.
pub(super) fn printed(
    view: &View,
    who: &StaffSession,
    (listed, now): (&Listed, Instant),
) -> Markup {
    let say = &view.say;
    let has_to_wait = |letter: &Letter| {
        letter.is_held || listed.waiting.lacking.iter().any(|(other, _)| other.id == letter.id)
    };
    html! {
        h2 { (say.t("console-letters-printed")) }
        p { (say.t("console-letters-printed-why")) }
        (form("/console/letters/posted", &who.token, html! {
            (marks(view, &listed.printed, (now, &has_to_wait)))
            @if !listed.is_held {
                p.hint { (say.t("console-letters-reprint-why")) }
                div.actions {
                    (button(Look::Second, say.t("console-letters-posted-button")))
                    (other("/console/letters/print", "button button-quiet", &say.t("console-letters-reprint")))
                }
            }
        }))
    }
}

/// What is printed and must not go any more.
pub(super) fn stray(
    view: &View,
    who: &StaffSession,
    (letters, now): (&[Letter], Instant),
) -> Markup {
    let say = &view.say;
    html! {
        h2 { (say.t("console-letters-stray")) }
        p { (say.t("console-letters-stray-why")) }
        (form("/console/letters/removed", &who.token, html! {
            (marks(view, letters, (now, &|_| false)))
            div.actions {
                (button(Look::Second, say.t("console-letters-removed-button")))
                (other("/console/letters/posted-anyway", "button button-quiet", &say.t("console-letters-went-anyway")))
            }
        }))
    }
}

/// What is at the post, and what came back.
pub(super) fn gone(
    view: &View,
    who: &StaffSession,
    (letters, now): (&[Letter], Instant),
) -> Markup {
    let say = &view.say;
    let today = view.brand.zone.day(now);
    let told = |key: &str, at: Instant| {
        let when = say.moment(at, today, &view.brand.zone);
        say.with(key, &[("when", when.text().into())])
    };
    html! {
        @if letters.is_empty() { p { (say.t("console-letters-gone-none")) } }
        ul.plain.lines {
            @for letter in letters {
                li {
                    div.row {
                        span { (whose(letter)) }
                        @if let Some(at) = letter.came_back_at {
                            (status_tag(Tone::Warn, told("console-letters-back-at", at)))
                        }
                    }
                    @if let Some(at) = letter.posted_at {
                        p.small.soft { (told("console-letters-posted-at", at)) }
                    }
                    @if letter.came_back_at.is_none() {
                        (disclosed(false, html! {
                            (say.t("console-letters-back")) " "
                            span.small { bdi dir="ltr" { (letter.reference()) } }
                        }, html! {
                            p { (say.t("console-letters-back-why")) }
                            (form(
                                &format!("/console/letters/{}/return", letter.id),
                                &who.token,
                                button(Look::Danger, say.t("console-letters-back-button")),
                            ))
                        }))
                    }
                }
            }
        }
    }
}
