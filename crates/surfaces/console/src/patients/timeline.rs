//! Everything that was said, and for each message why it went, waits or did not go.

use kernel::Instant;
use maud::{Markup, html};
use outreach::{
    conversation::Line,
    explain::{Explained, Kept},
    policy::Fact,
};
use web::{
    View, i18n,
    i18n::Said,
    kit::{Tone, empty, status_tag},
};
use words::Arg;

use super::file::File;

/// One moment of the timeline.
enum Moment<'f> {
    Message(&'f Explained, Option<&'f outreach::conversation::Said>),
    Wrote(&'f outreach::conversation::Wrote),
}

pub(super) fn timeline(view: &View, file: &File) -> Markup {
    let say = &view.say;
    let mut moments: Vec<(Instant, Moment<'_>)> = file
        .messages
        .iter()
        .map(|message| {
            let said = file.thread.iter().find_map(|line| match line {
                Line::Said(said) if said.message == message.message => Some(said),
                _ => None,
            });
            let at = said.map_or(message.requested_at, |said| said.at);
            (at, Moment::Message(message, said))
        })
        .collect();
    moments.extend(file.thread.iter().filter_map(|line| match line {
        Line::Wrote(wrote) => Some((wrote.at, Moment::Wrote(wrote))),
        Line::Said(_) => None,
    }));
    moments.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    if moments.is_empty() {
        return empty(say.t("console-no-contacts"), say.t("console-no-contacts-next"));
    }
    html! {
        ol.timeline {
            @for (at, moment) in &moments {
                li {
                    p.small { (say.moment(*at, file.today, &view.brand.zone)) }
                    @match moment {
                        Moment::Message(message, said) => { (message_line(view, message, *said)) }
                        Moment::Wrote(wrote) => { (wrote_line(view, wrote)) }
                    }
                }
            }
        }
    }
}

fn message_line(
    view: &View,
    message: &Explained,
    said: Option<&outreach::conversation::Said>,
) -> Markup {
    let say = &view.say;
    let (tone, key) = standing(message);
    html! {
        p {
            strong { (say.t(&format!("console-message-{}", message.template.code()))) } " "
            (status_tag(tone, say.t(&key)))
            @if message.deliveries.iter().any(|went| went.maybe_duplicate) {
                " " (status_tag(Tone::Warn, say.t("console-maybe-twice")))
            }
        }
        @if let Some(said) = said {
            blockquote lang=(said.language) dir="auto" { (said.text.reveal()) }
        }
        @for kept in &message.decisions { p.why { (why(view, kept)) } }
    }
}

/// How a message stands: its delivery's status, or what it waits for.
fn standing(message: &Explained) -> (Tone, String) {
    if let Some(went) = message.deliveries.last() {
        let code = went.status.code();
        let tone = match code {
            "delivered" => Tone::Good,
            "accepted" | "intent" => Tone::Note,
            _ => Tone::Bad,
        };
        return (tone, format!("console-delivery-{code}"));
    }
    match (message.outcome, message.wait_until) {
        (Some(outcome), _) => (Tone::Warn, format!("console-delivery-{}", outcome.code())),
        (None, Some(_)) => (Tone::Note, "console-delivery-waiting".to_owned()),
        (None, None) => (Tone::Note, "console-delivery-planned".to_owned()),
    }
}

/// The sentence of a decision, in the pharmacy's own time.
fn why(view: &View, kept: &Kept) -> Said {
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

fn wrote_line(view: &View, wrote: &outreach::conversation::Wrote) -> Markup {
    let say = &view.say;
    html! {
        p { strong { (say.t("console-patient-wrote")) } }
        blockquote dir="auto" { (i18n::bdi(wrote.text.reveal())) }
        @if let Some(intent) = &wrote.intent {
            p.why { (say.t(&format!("console-intent-{intent}"))) }
        }
    }
}
