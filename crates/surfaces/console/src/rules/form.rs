//! The form of new rules: hours of each weekday, and the limits.

use maud::{Markup, html};
use outreach::policy::{Hours, OwnRules, Span, Widens, rulebook};
use web::{
    Fields, Say, csrf,
    fields::whole_number,
    kit::{Errors, Input, Look, button, field_error, form, text_field},
};

use super::said::{WEEKDAYS, refused_key};

const PER_DAY: &str = "per-day";
const PER_WEEK: &str = "per-week";
const DOSES: &str = "doses";

/// What was typed.
pub(super) struct Typed {
    hours: [(String, String); 7],
    per_day: String,
    per_week: String,
    doses: String,
}

impl Typed {
    pub(super) fn of(own: &OwnRules) -> Self {
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let day = |span: Option<Span>| match span {
            Some(span) => (clock(span.from), clock(span.to.min(23 * 60 + 59))),
            None => (String::new(), String::new()),
        };
        Self {
            hours: own.hours.0.map(day),
            per_day: own.per_day.to_string(),
            per_week: own.per_week.to_string(),
            doses: own.doses_per_day.to_string(),
        }
    }

    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            hours: WEEKDAYS.map(|day| (text(&from(day)), text(&to(day)))),
            per_day: text(PER_DAY),
            per_week: text(PER_WEEK),
            doses: text(DOSES),
        }
    }

    /// The rules that were typed, or what is wrong with them.
    pub(super) fn own(&self, say: &Say) -> Result<OwnRules, Errors> {
        let mut errors = Errors::none();
        let mut hours = Hours([None; 7]);
        for (at, (begins, ends)) in self.hours.iter().enumerate() {
            match span(begins, ends) {
                Ok(span) => hours.0[at] = span,
                Err(()) => errors.add(from(WEEKDAYS[at]), say.t("rules-bad-span")),
            }
        }
        let mut limit = |name: &str, typed: &str| {
            whole_number(typed).unwrap_or_else(|| {
                errors.add(name, say.t("rules-bad-number"));
                0
            })
        };
        let own = OwnRules {
            hours,
            per_day: limit(PER_DAY, &self.per_day),
            per_week: limit(PER_WEEK, &self.per_week),
            doses_per_day: limit(DOSES, &self.doses),
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        for why in own.widens(rulebook()) {
            errors.add(self.at(why, &own), say.t(&refused_key(why.code())));
        }
        if errors.is_empty() { Ok(own) } else { Err(errors) }
    }

    /// The field that goes too far.
    fn at(&self, why: Widens, own: &OwnRules) -> String {
        match why {
            Widens::PerDay => PER_DAY.to_owned(),
            Widens::PerWeek => PER_WEEK.to_owned(),
            Widens::Doses => DOSES.to_owned(),
            Widens::NoHours => from(WEEKDAYS[0]),
            Widens::Hours => {
                let law = rulebook().federal_hours;
                let within = own.hours.and(law);
                let day = (0..7).find(|at| own.hours.0[*at] != within.0[*at]).unwrap_or(0);
                from(WEEKDAYS[day])
            }
        }
    }
}

fn from(weekday: &str) -> String {
    format!("{weekday}-from")
}

fn to(weekday: &str) -> String {
    format!("{weekday}-to")
}

/// Two times, or none on a day without messages.
fn span(begins: &str, ends: &str) -> Result<Option<Span>, ()> {
    match (begins, ends) {
        ("", "") => Ok(None),
        (begins, ends) => {
            let (begins, ends) = (minutes(begins).ok_or(())?, minutes(ends).ok_or(())?);
            Span::new(begins, ends).map(Some).ok_or(())
        }
    }
}

/// `09:00`, as browsers send times.
fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

pub(super) fn draft(say: &Say, token: &csrf::Token, typed: &Typed, errors: &Errors) -> Markup {
    let number = |name, key: &str, value| {
        let label = say.t(key);
        let input =
            Input { name, label, value, autocomplete: "off", width: "input-4", is_number: true };
        text_field(&input, errors)
    };
    form(
        "/console/rules",
        token,
        html! {
            p.hint { (say.t("rules-form-hint")) }
            div.rules-week {
                @for (day, (begins, ends)) in WEEKDAYS.iter().zip(&typed.hours) {
                    (weekday(say, day, (begins, ends), errors))
                }
            }
            (number(PER_DAY, "rules-per-day", &typed.per_day))
            (number(PER_WEEK, "rules-per-week", &typed.per_week))
            (number(DOSES, "rules-doses", &typed.doses))
            (button(Look::Main, say.t("rules-form-go")))
        },
    )
}

fn weekday(say: &Say, day: &str, (begins, ends): (&str, &str), errors: &Errors) -> Markup {
    let (first, last) = (from(day), to(day));
    let error = errors.get(&first).map(|_| format!("{first}-error"));
    let clock = |name: &str, key: &str, value: &str| {
        html! {
            div {
                label for=(name) { (say.t(key)) }
                input.input type="time" id=(name) name=(name) value=(value) autocomplete="off"
                    aria-invalid=[error.as_ref().map(|_| "true")] aria-describedby=[error.as_ref()];
            }
        }
    };
    html! {
        fieldset.has-error[error.is_some()] {
            legend { span.label { (say.t(&format!("weekday-{day}"))) } }
            (field_error(errors, &first))
            div.row { (clock(&first, "rules-from", begins)) (clock(&last, "rules-to", ends)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn what_is_typed_is_read_back_and_what_goes_too_far_is_told_at_its_field() {
        let say = Say::in_language(Language::english());
        let shipped = OwnRules::of(rulebook());
        assert_eq!(Typed::of(&shipped).own(&say).expect("rules"), shipped);
        let wrong = |field: &str, change: &dyn Fn(&mut Typed)| {
            let mut typed = Typed::of(&shipped);
            change(&mut typed);
            let errors = typed.own(&say).expect_err("something is wrong");
            assert!(errors.get(field).is_some(), "{field}: {errors:?}");
        };
        wrong("tuesday-from", &|it| it.hours[1].0 = "07:00".to_owned());
        wrong("friday-from", &|it| it.hours[4].1 = "21:01".to_owned());
        wrong("friday-from", &|it| it.hours[4].1 = String::new());
        wrong("monday-from", &|it| it.hours = [(); 7].map(|()| Default::default()));
        wrong(PER_DAY, &|it| it.per_day = "2".to_owned());
        wrong(PER_WEEK, &|it| it.per_week = "many".to_owned());
        wrong(DOSES, &|it| it.doses = "0".to_owned());
    }
}
