//! Everything that was said, and for each message why it went, waits or did not go.

use care::task::WhyStopped;
use kernel::{Day, Instant, Language};
use maud::{Markup, html};
use outreach::{
    conversation::{Line, Said as Sent, Wrote},
    delivery::status::Status,
    explain::{Explained, Kept},
    policy::Fact,
};
use web::{
    View, i18n,
    i18n::{Arg, Said},
    kit::{Icon, Tone, empty, line_link, status_tag},
};

use super::file::{File, Work};
use crate::pictures;

/// The rule by which what another text said already is not said again.
const ALREADY_TOLD: &str = "already-told";
/// What stands before the secret of a link.
const LINK: &str = "/r/";

/// One moment of the timeline.
enum Moment<'f> {
    Message(&'f Explained, Option<&'f Sent>),
    Wrote(&'f Wrote),
    /// Somebody stopped an order.
    Stopped(&'f Work, WhyStopped),
}

pub(super) fn timeline(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let moments = moments(file);
    if moments.is_empty() {
        return empty(say.t("console-no-contacts"), say.t("console-no-contacts-next"));
    }
    html! {
        p.small.soft { (say.t("console-timeline-why")) }
        p { (line_link(Icon::Search, &format!("/console/patients/{}/why", file.patient.id), say.t("explain-link"))) }
        ol.timeline {
            @for (at, moment) in &moments {
                @let when = say.moment(*at, file.today, &view.brand.zone);
                @match moment {
                    Moment::Message(message, sent) => {
                        li.said { (message_line(view, file, (message, *sent), &when)) }
                    }
                    Moment::Wrote(wrote) => {
                        li.wrote { (wrote_line(view, (wrote, file.today), &when)) }
                    }
                    Moment::Stopped(work, why) => { li.said { (stopped_line(view, work, *why, &when)) } }
                }
            }
        }
    }
}

/// The newest first; a text before what answers it.
fn moments(file: &File) -> Vec<(Instant, Moment<'_>)> {
    let sent = |message: &Explained| {
        file.thread.iter().find_map(|line| match line {
            Line::Said(said) if said.message == message.message => Some(said),
            _ => None,
        })
    };
    let mut moments: Vec<(Instant, Moment<'_>)> = file
        .messages
        .iter()
        .map(|message| {
            let sent = sent(message);
            let at = sent.map_or(message.requested_at, |sent| sent.at);
            (at, Moment::Message(message, sent))
        })
        .collect();
    moments.extend(file.thread.iter().filter_map(|line| match line {
        Line::Wrote(wrote) => Some((wrote.at, Moment::Wrote(wrote))),
        Line::Said(_) => None,
    }));
    moments.extend(
        file.tasks
            .iter()
            .filter_map(|work| Some((work.task.done_at?, Moment::Stopped(work, work.task.why?)))),
    );
    moments.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    moments
}

fn message_line(
    view: &View,
    file: &File,
    (message, sent): (&Explained, Option<&Sent>),
    when: &Said,
) -> Markup {
    let say = &view.say;
    let (tone, key) = standing(message);
    html! {
        span.dot aria-hidden="true" {}
        div.moment {
            (Icon::Send)
            strong { (say.t(&format!("console-message-{}", message.template.code()))) }
            @if let Some(sent) = sent {
                span.soft { (say.t(&format!("console-channel-{}", sent.channel.code()))) }
            }
            (status_tag(tone, say.t(&key)))
            @if message.deliveries.iter().any(|went| went.maybe_duplicate) {
                (status_tag(Tone::Warn, say.t("console-maybe-twice")))
            }
            span.small.soft { (when) }
        }
        @if let Some(sent) = sent {
            @let language = sent.language.parse::<Language>();
            @let direction = language.as_ref().map_or("auto", Language::direction);
            blockquote.quote lang=(sent.language) dir=(direction) { (without_secrets(sent.text.reveal())) }
        }
        @if let (None, Some(until)) = (message.outcome, message.wait_until) {
            @let until = say.moment(until, file.today, &view.brand.zone);
            p.why { (say.with("console-next-try", &[("time", until.text().into())])) }
        }
        @let waits = message.outcome.is_none() && message.wait_until.is_some();
        @for kept in &message.decisions { (why(view, kept, waits)) }
    }
}

/// The words without the secret of a link: it opens the patient's page, and only for the patient.
fn without_secrets(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(LINK) {
        let secret = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        shown.extend([before, LINK, "…"]);
        rest = &after[secret.unwrap_or(after.len())..];
    }
    shown + rest
}

/// Whether it did not go because another text had said the same: nothing is amiss.
fn is_told_with_another(message: &Explained) -> bool {
    let ended = message.deliveries.last().map(|went| went.status).or(message.outcome);
    let last = message.last().map(|kept| kept.rule.as_str());
    ended == Some(Status::Suppressed) && last == Some(ALREADY_TOLD)
}

/// How a message stands: its delivery's status, or what it waits for.
pub(super) fn standing(message: &Explained) -> (Tone, String) {
    if is_told_with_another(message) {
        return (Tone::Note, "console-delivery-told-with-another".to_owned());
    }
    if let Some(went) = message.deliveries.last() {
        let tone = match went.status {
            Status::Delivered => Tone::Good,
            Status::Planned | Status::Due | Status::Intent | Status::Queued | Status::Accepted => {
                Tone::Note
            }
            Status::Suppressed | Status::Stale | Status::Uncertain => Tone::Warn,
            Status::Dead | Status::Failed | Status::Undelivered => Tone::Bad,
        };
        return (tone, format!("console-delivery-{}", went.status.code()));
    }
    match (message.outcome, message.wait_until) {
        (Some(outcome), _) => (Tone::Warn, format!("console-delivery-{}", outcome.code())),
        (None, Some(_)) => (Tone::Note, "console-delivery-waiting".to_owned()),
        (None, None) => (Tone::Note, "console-delivery-planned".to_owned()),
    }
}

/// The sentence of a decision: why it was sent, why not, why it waits, in the pharmacy's own time.
/// What waits no longer is told as past.
pub(super) fn why(view: &View, kept: &Kept, waits: bool) -> Markup {
    let verdict = match kept.verdict.as_str() {
        "wait" if !waits => "waited",
        verdict => verdict,
    };
    html! {
        p.why {
            strong { (view.say.t(&format!("console-why-{verdict}"))) } " "
            (sentence(view, kept))
        }
    }
}

/// The sentence of a rule, with its facts.
pub(crate) fn sentence(view: &View, kept: &Kept) -> Said {
    let zone = &view.brand.zone;
    let blanks: Vec<(&str, Arg<'_>)> = kept
        .facts
        .iter()
        .map(|(name, fact)| {
            let blank = match fact {
                Fact::Word(word) => Arg::Text(word),
                Fact::Count(count) => Arg::Number(i64::from(*count)),
                Fact::At(at) => Arg::At(*at, zone),
            };
            (name.as_str(), blank)
        })
        .collect();
    view.say.with(&format!("reason-{}", kept.rule), &blanks)
}

fn wrote_line(view: &View, (wrote, today): (&Wrote, Day), when: &Said) -> Markup {
    let say = &view.say;
    html! {
        span.dot aria-hidden="true" {}
        div.moment {
            (Icon::Message)
            strong { (say.t("console-patient-wrote")) }
            span.soft { (say.t(&format!("console-channel-{}", wrote.channel.code()))) }
            span.small.soft { (when) }
        }
        @if !wrote.text.reveal().is_empty() || wrote.pictures.is_empty() {
            blockquote.quote dir="auto" { (wrote.text.reveal()) }
        }
        (pictures::strip(view, &wrote.pictures, today))
        @if !wrote.is_vouched { p.why { (say.t("console-not-vouched")) } }
        @for intent in wrote.intent.iter().chain(&wrote.also) {
            p.why { (say.t(&format!("console-intent-{intent}"))) }
        }
    }
}

fn stopped_line(view: &View, work: &Work, why: WhyStopped, when: &Said) -> Markup {
    let say = &view.say;
    html! {
        span.dot aria-hidden="true" {}
        div.moment {
            (Icon::Bad)
            strong { (say.t("console-order-stopped")) }
            @if let Some(name) = &work.medicine { span.soft { (i18n::bdi(name)) } }
            span.small.soft { (when) }
        }
        p.why {
            (say.t(&format!("care-reason-{}", why.code())))
            @if let Some(name) = &work.done_by {
                ". " (say.with("console-done-by", &[("name", name.into())]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(without_secrets(text), expected);
    }

    #[test]
    fn a_link_is_told_and_its_secret_is_not() {
        check(
            "Answer at https://elm.example/r/7F1m-4_Q. STOP",
            "Answer at https://elm.example/r/…. STOP",
        );
        check("https://a/r/abc", "https://a/r/…");
        check("https://a/r/abc o https://a/r/def.", "https://a/r/… o https://a/r/….");
        check("Call 201-555-0100", "Call 201-555-0100");
    }
}
