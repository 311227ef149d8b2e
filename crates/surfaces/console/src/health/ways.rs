//! One channel and carrier: its state with the reason, when it last worked and failed, and its figures.

use kernel::{Channel, Instant};
use maud::{Markup, html};
use outreach::health::{
    Figures, Span, Way,
    judge::{Seen, State, Why, judge},
};
use web::{
    View,
    i18n::{self, Said},
    kit::{Tone, status_tag},
};
use words::Arg;

use super::{
    file::{File, Line},
    page::{counted, number},
};

/// "Texts, by Twilio".
pub(super) fn name(view: &View, (channel, provider): &Way) -> Markup {
    let say = &view.say;
    let key = format!("health-carrier-{provider}");
    html! {
        (say.t(&format!("health-channel-{}", channel.code()))) ": "
        @if say.knows(&key) { (say.t(&key)) } @else { (i18n::bdi(provider)) }
    }
}

/// Whether the other side tells by itself what arrived. A mail server takes an e-mail and is silent; a
/// browser and the portal speak only when somebody reads.
const fn gives_receipts(channel: Channel) -> bool {
    matches!(channel, Channel::Sms | Channel::Voice)
}

pub(super) fn card(view: &View, file: &File, line: &Line) -> Markup {
    let say = &view.say;
    let (channel, provider) = (line.way.0, &line.way.1);
    let (state, why) = judge(&Seen {
        is_set_up: line.standing.is_some(),
        is_up: line.standing.is_none_or(|it| it.is_up),
        rests_until: line.standing.and_then(|it| it.rests_until),
        hold: file.hold.filter(|hold| hold.scope.catches_by(channel)),
        gives_receipts: gives_receipts(channel),
        counted: &line.counted,
    });
    let id = format!("way-{}-{provider}", channel.code());
    let moment = |at: Option<Instant>| match at {
        Some(at) => say.moment(at, file.today, &view.brand.zone),
        None => say.t("health-not-this-week"),
    };
    html! {
        article.card.health-way aria-labelledby=(id) {
            div.row.apart {
                h3 id=(id) { (name(view, &line.way)) }
                (status_tag(tone(state), say.t(&format!("health-state-{}", state.code()))))
            }
            p { (because(view, file, why)) }
            dl.health-facts {
                div { dt { (say.t("health-last-success")) } dd { (moment(line.counted.last_success)) } }
                div { dt { (say.t("health-last-failure")) } dd { (moment(line.counted.last_failure)) } }
                @if let Some(median) = line.counted.median {
                    div { dt { (say.t("health-median")) } dd { (lasts(view, median)) } }
                }
            }
            (figures(view, line))
            @if !gives_receipts(channel) {
                p.small.soft { (say.t(&format!("health-no-receipts-{}", channel.code()))) }
            }
        }
    }
}

const fn tone(state: State) -> Tone {
    match state {
        State::Works => Tone::Good,
        State::Idle => Tone::Note,
        State::Held | State::Watch => Tone::Warn,
        State::Bad => Tone::Bad,
    }
}

/// Why it is said to stand so.
fn because(view: &View, file: &File, why: Why) -> Said {
    let say = &view.say;
    let key = format!("health-why-{}", why.code());
    let number = |it: u64| Arg::Number(i64::try_from(it).unwrap_or(i64::MAX));
    match why {
        Why::Rests(until) => {
            let time = say.moment(until, file.today, &view.brand.zone);
            say.with(&key, &[("time", time.text().into())])
        }
        Why::Fails(count, of) | Why::Silent(count, of) | Why::Unknown(count, of) => {
            say.with(&key, &[("count", number(count)), ("of", number(of))])
        }
        Why::NothingArrives(count) | Why::Deaf(count) | Why::Few(count) | Why::Fine(count) => {
            say.with(&key, &[("count", number(count))])
        }
        Why::NotSetUp | Why::NoLine | Why::Held(_) | Why::NothingSent => say.t(&key),
    }
}

/// "4 seconds", "2 minutes", "3 hours".
fn lasts(view: &View, millis: i64) -> Said {
    let seconds = u64::try_from(millis).unwrap_or(0).div_ceil(1_000);
    match seconds {
        0..120 => counted(view, "health-seconds", seconds),
        120..7_200 => counted(view, "health-minutes", seconds / 60),
        _ => counted(view, "health-hours", seconds / 3_600),
    }
}

/// A name in sentences, and what it counts.
type Count = (&'static str, fn(&Figures) -> u64);

/// What of it is counted, in the order in which it is shown.
const COUNTS: [Count; 6] = [
    ("sent", |it| it.sent),
    ("delivered", |it| it.delivered),
    ("failed", |it| it.failed),
    ("uncertain", |it| it.uncertain),
    ("silent", |it| it.silent),
    ("under-way", |it| it.under_way),
];

/// Narrow enough for a small phone as it is: three spans beside each other.
fn figures(view: &View, line: &Line) -> Markup {
    let say = &view.say;
    if *line.counted.of(Span::Week) == Figures::default() {
        return html! {};
    }
    html! {
        table.table.health-figures {
            caption.unseen { (name(view, &line.way)) }
            thead {
                tr {
                    td {}
                    @for span in Span::ALL {
                        th.figure scope="col" { (say.t(&format!("health-span-{}", span.code()))) }
                    }
                }
            }
            tbody {
                @for (code, count) in COUNTS {
                    tr {
                        th scope="row" { (say.t(&format!("health-column-{code}"))) }
                        @for span in Span::ALL {
                            td.figure { (number(view, count(line.counted.of(span)))) }
                        }
                    }
                }
            }
        }
    }
}
