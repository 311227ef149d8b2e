//! The thread as a page: the oldest first, and a place to write below it.

use kernel::{Instant, Language};
use maud::{Markup, html};
use outreach::conversation::Line;
use web::{
    View, i18n,
    kit::{
        Art, Errors, Icon, Look, Page, Tone, button, error_summary, field_error, form, link_button,
        notice,
    },
};

use super::{ONCE, WORDS};
use crate::visit::PatientVisit;

/// What is being written.
pub struct Form<'a> {
    /// What stands in it.
    pub words: &'a str,
    /// The name of this form.
    pub once: &'a str,
    /// What is wrong with it.
    pub errors: &'a Errors,
}

/// The page.
pub fn thread(visit: &PatientVisit, lines: &[Line], now: Instant, filled: &Form<'_>) -> Markup {
    let View { say, brand, .. } = &visit.view;
    let title = say.t("messages-title");
    let described = filled.errors.get(WORDS).map(|_| format!("{WORDS}-error"));
    Page::patient(&visit.view, title.clone())
        .error(!filled.errors.is_empty())
        .back("/refill")
        .stop("/hello/stop")
        .show(html! {
            (error_summary(say, filled.errors))
            (Art::Talk)
            h1 { (title) }
            p.lead { (say.with("messages-lead", &[("pharmacy", brand.name.as_str().into())])) }
            @if lines.is_empty() { p.soft { (say.t("messages-none")) } }
            ol.messages {
                @for line in lines { (said(visit, line, now)) }
            }
            (form("/messages", &visit.token, html! {
                input type="hidden" name=(ONCE) value=(filled.once);
                div.field.has-error[described.is_some()] {
                    label.label for=(WORDS) { (say.t("messages-write")) }
                    p.hint #words-hint { (say.t("messages-hint")) }
                    (field_error(filled.errors, WORDS))
                    textarea.input id=(WORDS) name=(WORDS) rows="4" dir="auto"
                        aria-describedby={ "words-hint" @if let Some(id) = &described { " " (id) } }
                        aria-invalid=[described.as_ref().map(|_| "true")] { (filled.words) }
                }
                div.actions { (button(Look::Main, say.t("messages-send"))) }
            }))
            p { (say.t("messages-urgent")) " " (i18n::phone_link(&brand.phone)) "." }
        })
}

fn said(visit: &PatientVisit, line: &Line, now: Instant) -> Markup {
    let say = &visit.view.say;
    let (is_ours, text, language) = match line {
        Line::Said(said) => (true, &said.text, Some(said.language.as_str())),
        Line::Wrote(wrote) => (false, &wrote.text, None),
    };
    let direction = language
        .and_then(|tag| tag.parse::<Language>().ok())
        .map_or("auto", |language| language.direction());
    let when = visit.clock.moment(say, line.at(), now);
    let who = if is_ours { "messages-from-us" } else { "messages-from-you" };
    html! {
        li.message.message-ours[is_ours] {
            p.small.soft { strong { (say.t(who)) } ", " (when) }
            @for paragraph in text.reveal().split("\n\n").filter(|it| !it.trim().is_empty()) {
                p.words lang=[language] dir=(direction) { (paragraph) }
            }
        }
    }
}

/// What was written tells of danger: what to do now, before anything else.
pub fn danger(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("danger-title");
    Page::patient(view, title.clone()).back("/messages").show(html! {
        h1 { (title) }
        (notice(Tone::Bad, say.t("danger-call-title"), html! {
            p { (say.t("danger-call-body")) }
        }))
        div.actions {
            a.button href="tel:911" { (Icon::Phone) (say.t("danger-call-911")) }
        }
        p { (say.t("danger-pharmacy")) " " (i18n::phone_link(&brand.phone)) "." }
        p.soft { (say.t("messages-danger-told")) }
        div.actions { (link_button(Look::Second, "/messages", say.t("messages-back"))) }
    })
}
