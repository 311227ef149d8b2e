//! Days and times in words. The names and the order stand in `dates.ftl` of each language.
//!
//! Noon and midnight have names: many people read "12:00 PM" as midnight.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use kernel::{Day, Instant, Zone};

use crate::{Arg, plain::plain, say::Bundle};

const WEEKDAYS: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

const MONTHS: [&str; 12] = [
    "month-january",
    "month-february",
    "month-march",
    "month-april",
    "month-may",
    "month-june",
    "month-july",
    "month-august",
    "month-september",
    "month-october",
    "month-november",
    "month-december",
];

/// The value that Fluent sees, written in the bundle's language.
pub(crate) fn value<'a>(bundle: &Bundle, arg: Arg<'a>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(ended(plain(text))),
        // A double holds every whole number that people count to exactly.
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
        Arg::Number(number) => FluentValue::from(number as f64),
        Arg::Day(day) => dated(bundle, "date-day", day),
        Arg::DayAndYear(day) => dated(bundle, "date-day-and-year", day),
        Arg::ShortDay(day) => dated(bundle, "date-short", day),
        Arg::Date(day) => dated(bundle, "date-full", day),
        Arg::Time(at, zone) => FluentValue::String(ended(timed(bundle, at, zone).into())),
        Arg::At(at, zone) => {
            let mut args = FluentArgs::with_capacity(2);
            args.set("day", dated(bundle, "date-day", zone.day(at)));
            args.set("time", timed(bundle, at, zone));
            FluentValue::String(ended(bundle.part("date-at", &args).into()))
        }
    }
}

/// Stands behind an abbreviated hour while a sentence is put together. No text that is put into one
/// holds it: control characters are taken out.
const END: char = '\u{1}';

/// Marks the end of a value that ends with an abbreviated hour, as in "9:05 a. m.": a time, or a text
/// that ends with one.
fn ended(value: Cow<'_, str>) -> Cow<'_, str> {
    if value.ends_with(" m.") { Cow::Owned(format!("{value}{END}")) } else { value }
}

/// The stop of an abbreviated hour is that of its sentence too: the sentence's own is left out. What is
/// inside a value stays as it was written.
pub(crate) fn with_one_stop(text: Cow<'_, str>) -> Cow<'_, str> {
    let Some((before, after)) = text.split_once(END) else { return text };
    let mut whole = before.to_owned();
    for part in after.split(END) {
        let rest = part.strip_prefix('.').filter(|rest| !rest.starts_with('.'));
        whole.push_str(rest.unwrap_or(part));
    }
    Cow::Owned(whole)
}

fn dated<'a>(bundle: &Bundle, pattern: &str, day: Day) -> FluentValue<'a> {
    let none = FluentArgs::new();
    let date = day.date();
    let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let month = usize::from(date.month().unsigned_abs()) - 1;
    let mut args = FluentArgs::with_capacity(4);
    args.set("weekday", bundle.part(WEEKDAYS[weekday], &none));
    args.set("month", bundle.part(MONTHS[month], &none));
    args.set("day", date.day().to_string());
    args.set("year", date.year().to_string());
    bundle.part(pattern, &args).into()
}

fn timed(bundle: &Bundle, at: Instant, zone: &Zone) -> String {
    let civil = zone.civil(at);
    let hour = civil.hour();
    match (hour, civil.minute()) {
        (0, 0) => return bundle.part("time-midnight", &FluentArgs::new()),
        (12, 0) => return bundle.part("time-noon", &FluentArgs::new()),
        _ => {}
    }
    let mut args = FluentArgs::with_capacity(4);
    args.set("hour", (if hour % 12 == 0 { 12 } else { hour % 12 }).to_string());
    args.set("hours", format!("{hour:02}"));
    args.set("minute", format!("{:02}", civil.minute()));
    args.set("half", if hour < 12 { "am" } else { "pm" });
    bundle.part("time-of-day", &args)
}
