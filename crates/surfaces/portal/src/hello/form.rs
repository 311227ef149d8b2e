//! Reads a birth date as people write it: month by name or number, other scripts' digits, stray
//! characters, a whole date pasted into one field.

use kernel::{Day, Language, fold::fold};
use web::{Fields, Say, fields::plain_digits, kit::Errors};

/// The three fields together.
pub const BIRTH: &str = "birth";
/// The fields, in the order of the page.
pub const MONTH: &str = "month";
/// The day of the month.
pub const DAY: &str = "day";
/// The year, four digits.
pub const YEAR: &str = "year";

/// What was typed, shown again when it could not be read. Birth dates do not print.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The month field.
    pub month: String,
    /// The day field.
    pub day: String,
    /// The year field.
    pub year: String,
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[phi]")
    }
}

impl Typed {
    /// Takes the three fields, cut to a sane length.
    pub fn of(fields: &Fields) -> Self {
        let short = |name: &str| fields.prose(name, 40).replace('\n', " ");
        Self { month: short(MONTH), day: short(DAY), year: short(YEAR) }
    }

    /// The date, or what to say at which field. `today` refuses dates yet to come.
    ///
    /// # Errors
    /// One sentence for each field that cannot be read.
    pub fn read(&self, say: &Say, today: Day) -> Result<Day, Errors> {
        if let Some(day) = self.pasted(say.language()).filter(|day| *day <= today) {
            return Ok(day);
        }
        let month = month(&self.month);
        let day = number(&self.day).filter(|day| (1..=31).contains(day));
        let year =
            number(&self.year).filter(|year| (1900..=i32::from(today.year())).contains(year));
        let mut errors = Errors::none();
        if month.is_none() {
            errors.add(MONTH, say.t("birth-month-error"));
        }
        if day.is_none() {
            errors.add(DAY, say.t("birth-day-error"));
        }
        if year.is_none() {
            errors.add(YEAR, say.t("birth-year-error"));
        }
        if let (Some(month), Some(day), Some(year)) = (month, day, year) {
            match date(year, month, day).filter(|day| *day <= today) {
                Some(day) => return Ok(day),
                None => errors.add(DAY, say.t("birth-date-error")),
            }
        }
        Err(errors)
    }

    /// A whole date in one field, the other two empty: `3/4/1961`, `1961-03-04`, `March 4, 1961`.
    fn pasted(&self, language: &Language) -> Option<Day> {
        let fields = [&self.month, &self.day, &self.year];
        let mut filled = fields.iter().filter(|field| !field.trim().is_empty());
        let text = fold(&plain_digits(filled.next()?));
        if filled.next().is_some() {
            return None;
        }
        let parts: Vec<&str> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|part| !part.is_empty() && !matches!(*part, "de" | "del" | "of"))
            .collect();
        let [first, second, third] = parts.as_slice() else { return None };
        let digits = |part: &str| part.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok();
        if first.len() == 4 {
            return date(digits(first)?, month(second)?, digits(third)?);
        }
        let year: i32 = digits(third).filter(|year| *year >= 1900)?;
        // Day first where the language writes it so, or where the month cannot be first.
        let day_first =
            month(first).is_none() || (language.primary() != "en" && number(first).is_some());
        let (month_part, day_part) = if day_first { (second, first) } else { (first, second) };
        date(year, month(month_part)?, digits(day_part)?)
    }
}

fn date(year: i32, month: i32, day: i32) -> Option<Day> {
    Day::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

/// A field that holds one number, with stray characters around it.
fn number(text: &str) -> Option<i32> {
    web::fields::whole_number(text).and_then(|number| number.try_into().ok())
}

/// The first letters that tell the months apart, in English and in Spanish.
const NAMES: [[&str; 2]; 12] = [
    ["jan", "ene"],
    ["feb", "feb"],
    ["mar", "mar"],
    ["apr", "abr"],
    ["may", "may"],
    ["jun", "jun"],
    ["jul", "jul"],
    ["aug", "ago"],
    ["sep", "sep"],
    ["oct", "oct"],
    ["nov", "nov"],
    ["dec", "dic"],
];

/// A month by number or by name; three letters are enough, and "set" is September in Spanish.
fn month(text: &str) -> Option<i32> {
    let folded = fold(text);
    let word: String = folded.chars().filter(|c| c.is_alphabetic()).collect();
    let by_name = || {
        let at = NAMES.iter().position(|names| names.iter().any(|name| word.starts_with(name)));
        let at = if word.starts_with("set") { Some(8) } else { at }?;
        i32::try_from(at + 1).ok()
    };
    match number(&folded) {
        Some(number) if word.is_empty() => Some(number).filter(|n| (1..=12).contains(n)),
        None => by_name(),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(language: &str, month: &str, day: &str, year: &str) -> Option<String> {
        let say = Say::in_language(language.parse().unwrap());
        let typed = Typed { month: month.into(), day: day.into(), year: year.into() };
        let today = "2026-06-01".parse().unwrap();
        typed.read(&say, today).ok().map(|day| day.to_string())
    }

    #[track_caller]
    fn check(language: &str, fields: [&str; 3], expected: &str) {
        let [month, day, year] = fields;
        assert_eq!(read(language, month, day, year).as_deref(), Some(expected), "{fields:?}");
    }

    #[test]
    fn three_fields_are_read_as_people_fill_them() {
        check("en", ["3", "4", "1961"], "1961-03-04");
        check("en", ["03.", " 04 ", "1961 "], "1961-03-04");
        check("en", ["March", "4th", "1961"], "1961-03-04");
        check("en", ["mar", "4", "1961"], "1961-03-04");
        check("es", ["septiembre", "4", "1961"], "1961-09-04");
        check("es", ["setiembre", "4", "1961"], "1961-09-04");
        check("es", ["Enero", "31", "1999"], "1999-01-31");
        check("en", ["٣", "٤", "١٩٦١"], "1961-03-04");
        check("en", ["۱۲", "۳۱", "۱۹۸۰"], "1980-12-31");
    }

    #[test]
    fn a_whole_date_in_one_field_is_read() {
        check("en", ["3/4/1961", "", ""], "1961-03-04");
        check("en", ["03-04-1961", "", ""], "1961-03-04");
        check("es", ["", "4/3/1961", ""], "1961-03-04");
        check("en", ["1961-03-04", "", ""], "1961-03-04");
        check("en", ["March 4, 1961", "", ""], "1961-03-04");
        check("es", ["4 de marzo de 1961", "", ""], "1961-03-04");
        check("en", ["13/4/1961", "", ""], "1961-04-13");
    }

    #[test]
    fn what_is_no_date_is_told_at_its_field() {
        assert_eq!(read("en", "13", "4", "1961"), None);
        assert_eq!(read("en", "2", "30", "1961"), None);
        assert_eq!(read("en", "2", "3", "61"), None, "two digits could be two centuries");
        assert_eq!(read("en", "2", "3", "2027"), None);
        assert_eq!(read("en", "", "", ""), None);
        let say = Say::in_language(Language::english());
        let typed = Typed { month: "x".into(), day: "3".into(), year: "1961".into() };
        let errors = typed.read(&say, "2026-06-01".parse().unwrap()).unwrap_err();
        assert!(errors.get(MONTH).is_some() && errors.get(DAY).is_none());
    }
}
