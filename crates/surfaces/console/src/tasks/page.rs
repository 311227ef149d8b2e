//! The page of one task: what it is about, on one side; whom to speak with, on the other.

use care::{
    patient::ContactState,
    task::{State, rules::Tier},
};
use identity::Permission;
use kernel::ContactPoint;
use maud::{Markup, html};
use outreach::conversation::ToRead;
use web::{
    Fields, Say, View, i18n,
    i18n::Said,
    kit::{
        Errors, Look, Question, Row, Tone, button, card, error_summary, form, link_button, notice,
        status_tag, summary_list, text_area,
    },
};

use super::{
    answers, ending,
    file::{Course, File, Person},
    said, script,
};
use crate::{
    StaffSession, calling,
    frame::{self, Part},
    letters::offer,
    pictures, reasons,
    worklist::row,
};

/// What somebody sent that could not be done.
#[derive(Default)]
pub(super) struct Attempt {
    /// Why not, as the code of a refusal.
    pub(super) refused: Option<&'static str>,
    /// What they had written and chosen: nobody does it twice.
    pub(super) fields: Fields,
    /// What is wrong with it.
    pub(super) errors: Errors,
}

impl Attempt {
    fn note(&self) -> String {
        self.fields.prose(ending::NOTE, super::NOTE)
    }
}

pub(super) fn page(view: &View, who: &StaffSession, file: &File, attempt: &Attempt) -> Markup {
    let say = &view.say;
    let task = &file.line.row.task;
    let title = say.t(&format!("care-task-{}", task.kind.code()));
    let is_own = task.claimed_by == Some(who.staff.id) && task.state == State::Claimed;
    let has_error = is_own && !attempt.errors.is_empty();
    let body = html! {
        @if has_error { (error_summary(say, &attempt.errors)) }
        @if let Some(code) = attempt.refused {
            div role="alert" {
                (notice(
                    Tone::Warn,
                    say.t("fault-refused-title"),
                    html! { p { (say.t(&format!("refused-{code}"))) } },
                ))
            }
        }
        div.task-head {
            h1 { (title) }
            (row::tag(say, &file.line))
        }
        p.lead { (row::rank(view, &file.line)) }
        div.panes.panes-main-first {
            div {
                // Who is to judge reads first; who may take it takes it first.
                @if !is_own { (state(view, who, file, attempt)) }
                (told(view, file))
                @if is_own { (state(view, who, file, attempt)) }
                (script::script(view, file))
                (letter(view, who, file))
                (card(html! { h2 { (say.t("console-about")) } (facts(view, file)) }))
            }
            @if let Some(person) = &file.person {
                aside aria-label=(say.t("console-patient").text()) { (contact(view, file, person)) }
            }
        }
    };
    frame::page(view, who, Part::Work, title).error(has_error).back("/console/worklist").show(body)
}

/// A letter, while something is still to be done.
fn letter(view: &View, who: &StaffSession, file: &File) -> Markup {
    let Some(outlook) = file.letter.as_ref().filter(|_| file.line.row.task.state != State::Done)
    else {
        return Markup::default();
    };
    let path = format!("/console/tasks/{}/letter", file.line.row.task.id);
    let offered = offer::offer(view, who, (&path, outlook, file.now));
    card(html! { h2 { (view.say.t("console-letter")) } (offered) })
}

/// What the patient wrote and answered.
fn told(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let today = file.line.today;
    html! {
        @if let Some(ToRead { reply, sender, pictures: came }) = &file.text {
            (card(html! {
                h2 { (say.t("console-text")) }
                @if !reply.text.reveal().is_empty() || came.is_empty() {
                    blockquote.quote dir="auto" { (reply.text.reveal()) }
                }
                (pictures::strip(view, came, today))
                @if !reply.is_vouched { p.why { (say.t("console-not-vouched")) } }
                p.small.soft {
                    bdi dir="ltr" { (number(sender.reveal())) } ", "
                    (say.moment(reply.received_at, today, &view.brand.zone))
                }
            }))
        }
        @if let Some(arranged) = &file.refill
            && !arranged.answers.is_empty()
        {
            (card(html! {
                h2 { (say.t("console-answers")) }
                (answers::answers(say, &arranged.answers, today))
            }))
        }
    }
}

/// Where it stands, and what one can do now.
fn state(view: &View, who: &StaffSession, file: &File, attempt: &Attempt) -> Markup {
    let say = &view.say;
    let task = &file.line.row.task;
    html! {
        @match (task.state, task.claimed_by) {
            (State::Open, _) if !who.staff.role.may(task.kind.permission()) => {
                (notice(Tone::Note, say.t("console-pharmacist-decides"), html! {
                    p { (say.t("console-pharmacist-takes-why")) }
                }))
            }
            (State::Open, _) => {
                (card(html! {
                    p { (say.t("console-claim-why")) }
                    (form(
                        &format!("/console/tasks/{}/claim", task.id),
                        &who.token,
                        button(Look::Main, row::verb(say, "console-claim", &file.line)),
                    ))
                }))
            }
            (State::Claimed, Some(by)) if by == who.staff.id => {
                (outcomes(view, who, file, attempt))
            }
            (State::Claimed, _) => {
                (notice(Tone::Note, row::held(say, &file.line), html! {
                    p { (ends(view, file, "console-claimed-why")) }
                    @if who.staff.role.may(Permission::TakeOverTasks)
                        && who.staff.role.may(task.kind.permission())
                    {
                        (form(
                            &format!("/console/tasks/{}/take-over", task.id),
                            &who.token,
                            button(Look::Second, row::verb(say, "console-take-over", &file.line)),
                        ))
                    }
                }))
            }
            (State::Done, _) => {
                @let outcome = task.outcome.map_or("done", |outcome| outcome.code());
                (notice(Tone::Good, say.t("console-done"), html! {
                    p {
                        (say.t(&format!("care-outcome-{outcome}")))
                        @if let Some(at) = task.done_at {
                            ", " (say.moment(at, file.line.today, &view.brand.zone))
                        }
                    }
                    @if let Some(why) = task.why {
                        p { (say.t(&format!("care-reason-{}", why.code()))) }
                    }
                    @if let Some(day) = task.ask_on {
                        @let day = say.day(day, file.line.today);
                        p { (say.with("console-asks-on", &[("day", day.text().into())])) }
                    }
                    @if let Some(name) = &file.done_by {
                        p.small { (say.with("console-done-by", &[("name", name.into())])) }
                    }
                }))
            }
        }
        @let typed = attempt.note();
        @if task.state != State::Claimed && !typed.is_empty() {
            (card(html! {
                h2 { (say.t("console-note-kept")) }
                blockquote.quote dir="auto" { (typed) }
            }))
        }
        @if let Some(note) = &file.note {
            (card(html! {
                h2 { (say.t("console-noted")) }
                blockquote.quote dir="auto" { (note.reveal()) }
            }))
        }
    }
}

fn outcomes(view: &View, who: &StaffSession, file: &File, attempt: &Attempt) -> Markup {
    let say = &view.say;
    let task = &file.line.row.task;
    if !who.staff.role.may(task.kind.permission()) {
        return notice(
            Tone::Note,
            say.t("console-pharmacist-decides"),
            html! {
                p { (say.t("console-pharmacist-decides-why")) }
                (give_back(view, who, file))
            },
        );
    }
    let note = Question::part(ending::NOTE, say.t("console-note")).hint(say.t("console-note-hint"));
    let takes_answer = said::is_offered(who, file);
    let body = html! {
        (text_area(&note, &attempt.note(), super::NOTE, &attempt.errors))
        (ending::buttons(say, (task.kind, file.line.today), !takes_answer, attempt))
    };
    card(html! {
        h2 { (say.t("console-what-came")) }
        @if takes_answer {
            p { (say.t("console-said-why")) }
            p { (link_button(Look::Main, &said::path(task.id), say.t("console-said-go"))) }
        }
        (form(&format!("/console/tasks/{}/completion", task.id), &who.token, body))
        p.small.soft { (ends(view, file, "console-claim-ends")) }
        div.row {
            (form(
                &format!("/console/tasks/{}/claim", task.id),
                &who.token,
                button(Look::Quiet, say.t("console-claim-longer")),
            ))
            (give_back(view, who, file))
        }
    })
}

fn give_back(view: &View, who: &StaffSession, file: &File) -> Markup {
    let action = format!("/console/tasks/{}/release", file.line.row.task.id);
    form(&action, &who.token, button(Look::Quiet, view.say.t("console-release")))
}

/// When the claim ends by itself.
pub(super) fn ends(view: &View, file: &File, key: &str) -> Said {
    let until = file.line.row.task.held_until().unwrap_or(file.now);
    let time = view.say.time(until, &view.brand.zone);
    view.say.with(key, &[("time", time.text().into())])
}

fn facts(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let task = &file.line.row.task;
    let today = file.line.today;
    let mut rows = Vec::new();
    for course in &file.courses {
        rows.extend(course_rows(say, course));
    }
    if !row::reasons(say, &task.reasons).is_empty() {
        let back = file.refill.as_ref().map_or(&[][..], |arranged| &arranged.taken_back);
        rows.push(Row::new(say.t("console-reasons"), reasons::told(say, &task.reasons, back)));
    }
    if let Some(arranged) = &file.refill {
        let state = reasons::stands(say, &arranged.refill);
        rows.push(Row::new(say.t("console-refill"), state));
        let reference = care::patient::reference(arranged.refill.id);
        rows.push(Row::new(say.t("console-reference"), reference));
        if let Some(delivery) = arranged.refill.delivery {
            let value = say.with(
                "console-delivery-days",
                &[
                    ("arrives", say.day(delivery.arrives_on, today).text().into()),
                    ("ships", say.day(delivery.ships_on, today).text().into()),
                ],
            );
            rows.push(Row::new(say.t("console-delivery"), value));
        }
    }
    if let Some(day) = task.runs_out_on {
        rows.push(Row::new(say.t("console-runs-out"), say.day_near(day, today)));
    }
    if let Some(day) = task.last_safe_ship_on {
        rows.push(Row::new(say.t("console-last-ship"), say.day_near(day, today)));
    }
    if let Some(other) = &file.other {
        let value = html! {
            a.link href={ "/console/patients/" (other.id) } {
                (i18n::bdi(other.name.reveal().full()))
            }
            @if let Some(day) = &other.birth_date {
                div.small.soft { (say.t("console-born")) ": " (born(view, *day.reveal())) }
            }
        };
        rows.push(Row::new(say.t("console-other-record"), value));
    }
    let opened = say.moment(task.opened_at, today, &view.brand.zone);
    rows.push(Row::new(say.t("console-opened"), opened));
    rows.push(Row::new(say.t("console-for"), say.t(&format!("care-role-{}", task.role.code()))));
    summary_list(say, &rows)
}

/// A medicine, and who ordered it.
fn course_rows(say: &Say, course: &Course) -> [Row; 2] {
    let prescriber = html! {
        @match &course.prescriber {
            Some(prescriber) => {
                (i18n::bdi(&prescriber.name))
                @if let Some(phone) = &prescriber.phone { div { (phone_of(phone)) } }
            }
            None => { span.soft { (say.t("console-no-prescriber")) } }
        }
    };
    [
        Row::new(say.t("console-medication"), i18n::bdi(&course.medication)),
        Row::new(say.t("console-prescriber"), prescriber),
    ]
}

/// A phone as it was given: to be called where it is one.
fn phone_of(text: &str) -> Markup {
    match kernel::PhoneNumber::parse(text) {
        Ok(number) => i18n::phone_link(&number),
        Err(_) => i18n::bdi(text),
    }
}

fn contact(view: &View, file: &File, person: &Person) -> Markup {
    let say = &view.say;
    let patient = &person.patient;
    let mut rows = Vec::new();
    for contact in &person.contacts {
        let value = html! {
            (point(&contact.point))
            @if let ContactState::Suspended(_) = contact.state {
                " " (status_tag(Tone::Warn, say.t("console-suspended")))
            }
        };
        rows.push(Row::new(say.t(&format!("console-contact-{}", contact.point.kind())), value));
    }
    rows.push(Row::new(say.t("console-language"), language(view, patient.language.primary())));
    rows.push(Row::new(
        say.t("console-time-there"),
        calling::time_there(view, &person.calling, file.now),
    ));
    if let Some(day) = &patient.birth_date {
        rows.push(Row::new(say.t("console-born"), born(view, *day.reveal())));
    }
    card(html! {
        h2 {
            a.link href={ "/console/patients/" (patient.id) } {
                (i18n::bdi(patient.name.reveal().full()))
            }
        }
        // Somebody in danger is called at any hour.
        @if file.line.row.task.kind.tier() != Tier::Emergency {
            (calling::note(view, &person.contacts, &person.calling, file.now))
        }
        (summary_list(say, &rows))
    })
}

/// A phone that can be called, or an address.
pub(crate) fn point(point: &ContactPoint) -> Markup {
    match point {
        ContactPoint::Phone(number) => i18n::phone_link(number),
        ContactPoint::Email(address) => i18n::bdi(address.address()),
        // Nobody dials these, and their addresses mean nothing to people.
        ContactPoint::Push(_) | ContactPoint::OfRecord => Markup::default(),
    }
}

/// A birth date, always with its year.
pub(crate) fn born(view: &View, day: kernel::Day) -> Said {
    view.say.with("just", &[("words", i18n::Arg::Date(day))])
}

/// A language by its name, or by its tag when we have none.
pub(crate) fn language(view: &View, tag: &str) -> Said {
    let key = format!("console-language-{tag}");
    if view.say.knows(&key) { view.say.t(&key) } else { Said::verbatim(tag) }
}

fn number(text: &str) -> String {
    kernel::PhoneNumber::parse(text).map_or_else(|_| text.to_owned(), |number| i18n::phone(&number))
}
