//! Whether somebody may be called now: on the clock of whoever is called, by the hours that the policy
//! keeps for what we write.

use care::patient::{ContactState, KnownContact};
use kernel::{ContactPoint, Instant, Zone};
use maud::{Markup, html};
use outreach::policy::{Calling, Hour};
use web::{
    Say, View,
    i18n::Said,
    kit::{Tone, notice},
};

/// What time it is where somebody is; where that is not known, the first and the last that it may be.
pub(crate) fn time_there(view: &View, calling: &Calling, now: Instant) -> Said {
    let say = &view.say;
    let mut zones: Vec<&Zone> = calling.zones.iter().collect();
    zones.sort_by_key(|zone| zone.civil(now));
    match (zones.first(), zones.last()) {
        (Some(first), Some(last)) if first.civil(now) != last.civil(now) => {
            let (first, last) = (say.time(now, first), say.time(now, last));
            let blanks = [("first", first.text().into()), ("last", last.text().into())];
            say.with("console-time-between", &blanks)
        }
        (Some(zone), _) => say.time(now, zone),
        (None, _) => say.t("console-unknown"),
    }
}

/// That it is no time to call, and from when it is one; nothing while it is a good time, or where
/// there is no number to call.
pub(crate) fn note(
    view: &View,
    contacts: &[KnownContact],
    calling: &Calling,
    now: Instant,
) -> Markup {
    let say = &view.say;
    let is_called = |contact: &KnownContact| {
        contact.state == ContactState::Ok && matches!(contact.point, ContactPoint::Phone(_))
    };
    if !contacts.iter().any(is_called) {
        return html! {};
    }
    let key = match calling.hour {
        Hour::Good => return html! {},
        Hour::Early => "console-call-early",
        Hour::Late => "console-call-late",
        Hour::Closed => "console-call-closed",
        Hour::Unsure => "console-call-unsure",
    };
    let from = calling.opens_at.map(|at| from(view, calling, (at, now)));
    notice(Tone::Warn, say.t(key), html! { @for line in from.iter().flatten() { p { (line) } } })
}

/// From when, on their clock, and on ours where that differs.
fn from(view: &View, calling: &Calling, (at, now): (Instant, Instant)) -> Vec<Said> {
    let say = &view.say;
    let ours = &view.brand.zone;
    let here = said(say, (at, now), ours);
    let here = |key| say.with(key, &[("time", here.text().into())]);
    let [zone] = calling.zones.as_slice() else { return vec![here("console-call-from-here")] };
    if zone.civil(at) == ours.civil(at) && zone.day(now) == ours.day(now) {
        return vec![here("console-call-from")];
    }
    let there = said(say, (at, now), zone);
    let there = say.with("console-call-from-there", &[("time", there.text().into())]);
    vec![there, here("console-call-here")]
}

/// A time of this day by the clock alone.
fn said(say: &Say, (at, now): (Instant, Instant), zone: &Zone) -> Said {
    if zone.day(at) == zone.day(now) {
        say.time(at, zone)
    } else {
        say.moment(at, zone.day(now), zone)
    }
}
