//! What a medicine is called on the pages: a label that names no drug, which of several it is, and,
//! where that leaves two alike, what the patient can read on the bottle: when it was filled last, and
//! how much for how long. Never its name, and nothing before the fill that the refill follows
//! (SECURITY 1.1).

use care::{
    amount::Quantity,
    dispense,
    medication::{self, Label},
    refill::Refill,
    therapy,
};
use kernel::{Day, Result, fold::fold};
use maud::{Markup, html};
use store::Tx;
use web::{
    Say, View,
    i18n::{Arg, Said, bdi},
};

use super::pages::count;

/// What is counted of a medicine that is swallowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// So its form says.
    Tablets,
    /// So its form says.
    Capsules,
    /// Its form says neither.
    Pills,
}

impl Unit {
    /// What is counted of a medicine of that form.
    fn of(form: Option<&str>) -> Self {
        let form = fold(form.unwrap_or_default());
        if form.contains("capsule") {
            Self::Capsules
        } else if form.contains("tablet") {
            Self::Tablets
        } else {
            Self::Pills
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Tablets => "tablets",
            Self::Capsules => "capsules",
            Self::Pills => "pills",
        }
    }
}

/// What the pages may say of a medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it is called where no drug may be named.
    pub label: Label,
    /// The day of the fill that the refill follows.
    pub filled_on: Day,
    /// For how many days that was.
    pub lasts: Option<u16>,
    /// How many of what, where whole ones are swallowed.
    pub amount: Option<(u32, Unit)>,
}

impl Known {
    /// Of the medicine of a refill, and whether its doses can be counted.
    pub fn of(tx: &mut Tx<'_>, refill: &Refill) -> Result<(Self, bool)> {
        let therapy = therapy::find(tx, refill.therapy)?;
        let medication = medication::find(tx, therapy.medication)?;
        let (filled_on, id) = refill.follows;
        let fills = dispense::of_therapy(tx, refill.therapy)?;
        let fill = fills.iter().find(|fill| fill.id == id);
        let swallowed = fill.filter(|_| medication.label == Label::DailyPill);
        let unit = Unit::of(medication.form.as_deref());
        let amount = swallowed.and_then(|fill| fill.quantity).and_then(whole);
        let known = Self {
            label: medication.label,
            filled_on,
            lasts: fill.map(|fill| fill.lasts.days()),
            amount: amount.map(|amount| (amount, unit)),
        };
        Ok((known, medication.is_counted))
    }

    /// "Last filled May 5: 60 tablets for 30 days."
    fn last_fill(&self, say: &Say, today: Day) -> Said {
        let day = if self.filled_on.year() == today.year() {
            Arg::ShortDay(self.filled_on)
        } else {
            Arg::Date(self.filled_on)
        };
        let Some(days) = self.lasts else { return say.with("medicine-filled", &[("day", day)]) };
        let (number, unit) = self.amount.map_or((0, "none"), |(of, unit)| (of, unit.code()));
        let blanks = [
            ("day", day),
            ("days", u32::from(days).into()),
            ("count", number.into()),
            ("unit", unit.into()),
        ];
        say.with("medicine-filled-for", &blanks)
    }
}

/// The number of whole units.
fn whole(quantity: Quantity) -> Option<u32> {
    let thousandths = quantity.thousandths();
    (thousandths % 1_000 == 0).then(|| u32::try_from(thousandths / 1_000).ok())?
}

/// What a medicine is called on one page.
#[derive(Clone, Debug)]
pub struct Called {
    /// A label that names no drug.
    pub label: Said,
    /// Which it is, from 0, and of how many, where there are several.
    pub which: Option<(usize, usize)>,
    /// What tells it from another of the same label.
    pub apart: Option<Said>,
    /// Whether nothing does.
    pub is_alike: bool,
}

impl Called {
    /// The one medicine of a page.
    pub fn only(say: &Say, known: &Known) -> Self {
        Self { label: say.t(&words(known.label)), which: None, apart: None, is_alike: false }
    }

    /// All medicines of a page, in its order.
    pub fn all(say: &Say, known: &[&Known], today: Day) -> Vec<Self> {
        let of = known.len();
        let others = |at: usize| (0..of).filter(move |other| *other != at).map(|at| known[at]);
        known
            .iter()
            .enumerate()
            .map(|(at, one)| {
                let is_alike = others(at).any(|other| other == *one);
                let has_twin = others(at).any(|other| other.label == one.label);
                let apart = has_twin.then(|| one.last_fill(say, today));
                let which = (1 < of).then_some((at, of));
                Self { which, apart, is_alike, ..Self::only(say, one) }
            })
            .collect()
    }

    /// The same, in the place that it had on a page that is gone.
    pub fn numbered(self, which: Option<(usize, usize)>) -> Self {
        Self { which, ..self }
    }

    /// "Medicine 1 of 2": two may bear the same label.
    pub fn number(&self, say: &Say) -> Option<Said> {
        let (at, of) = self.which?;
        Some(say.with("medicine-of", &[("at", count(at + 1).into()), ("of", count(of).into())]))
    }

    /// In a list: which medicine, then what is said of it.
    pub fn line(&self, view: &View, told: &Said) -> Markup {
        html! {
            strong.cap { (bdi(&self.label)) }
            @if let Some(number) = self.number(&view.say) { " (" (number) ")" }
            ": " (told)
            (self.apart_line())
        }
    }

    /// What tells it from the others, on a line of its own.
    pub fn apart_line(&self) -> Markup {
        html! { @if let Some(apart) = &self.apart { div.apart.soft.small { (apart) } } }
    }
}

/// The name of a label's words.
fn words(label: Label) -> String {
    format!("care-label-{}", label.code())
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn pill(filled_on: &str, amount: Option<(u32, Unit)>) -> Known {
        let filled_on = filled_on.parse().unwrap();
        Known { label: Label::DailyPill, filled_on, lasts: Some(30), amount }
    }

    fn told(language: Language, known: &[Known]) -> Vec<String> {
        let say = Say::in_language(language);
        let all: Vec<&Known> = known.iter().collect();
        let called = Called::all(&say, &all, "2026-06-02".parse().unwrap());
        let apart = called.into_iter().map(|it| it.apart.map(|it| it.text().to_owned()));
        apart.map(Option::unwrap_or_default).collect()
    }

    #[test]
    fn two_of_one_label_are_told_apart_by_their_fills_and_others_need_nothing() {
        let two = [
            pill("2026-05-05", Some((60, Unit::Tablets))),
            pill("2025-12-30", Some((120, Unit::Capsules))),
        ];
        let english = [
            "Last filled May 5: 60 tablets for 30 days.",
            "Last filled December 30, 2025: 120 capsules for 30 days.",
        ];
        assert_eq!(told(Language::english(), &two), english);
        let spanish = [
            "Último surtido: 5 de mayo, 60 tabletas para 30 días.",
            "Último surtido: 30 de diciembre de 2025, 120 cápsulas para 30 días.",
        ];
        assert_eq!(told(Language::spanish(), &two), spanish);
        let inhaler = Known { label: Label::Inhaler, ..two[1].clone() };
        assert_eq!(told(Language::english(), &[two[0].clone(), inhaler]), ["", ""]);
        let unknown = [two[0].clone(), pill("2026-05-06", None)];
        assert_eq!(told(Language::english(), &unknown)[1], "Last filled May 6, for 30 days.");
    }

    #[test]
    fn those_that_nothing_tells_apart_are_known_to_be_alike() {
        let one = pill("2026-05-05", Some((30, Unit::Pills)));
        let other = pill("2026-05-06", Some((30, Unit::Pills)));
        let say = Say::in_language(Language::english());
        let called = Called::all(&say, &[&one, &one, &other], "2026-06-02".parse().unwrap());
        let alike: Vec<bool> = called.iter().map(|it| it.is_alike).collect();
        assert_eq!(alike, [true, true, false]);
    }

    #[test]
    fn only_whole_units_are_counted() {
        let quantity = |text: &str| text.parse::<Quantity>().unwrap();
        assert_eq!(whole(quantity("60")), Some(60));
        assert_eq!(whole(quantity("0.4")), None);
        assert_eq!(Unit::of(Some("Oral Capsule")), Unit::Capsules);
        assert_eq!(Unit::of(Some("TABLET")), Unit::Tablets);
        assert_eq!(Unit::of(None), Unit::Pills);
    }
}
