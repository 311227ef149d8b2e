//! Reads a birth date as people write it: month by name or number, other scripts' digits, stray
//! characters, a whole date pasted into one field.

use kernel::{Day, Language, digits::plain_digits, fold::fold};
use web::{Fields, Say, kit::Errors};

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
        let month = month(&self.month, say.language());
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
        let month = |part: &str| month(part, language);
        let digits = |part: &str| part.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok();
        if first.len() == 4 {
            return date(digits(first)?, month(second)?, digits(third)?);
        }
        let year: i32 = digits(third).filter(|year| *year >= 1900)?;
        // Day first where the language writes it so, or where the month cannot be first.
        let is_day_first = !matches!(words::spoken(language), "en" | "tl");
        let day_first = month(first).is_none() || (is_day_first && number(first).is_some());
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

/// The first letters that tell the months apart, in the languages of our pages that name them. "out" is
/// October in Portuguese and August in Haitian Creole: the page's language tells.
const NAMES: [&[&str]; 12] = [
    &["jan", "ene", "sty", "янв", "ينا", "كانونالث"],
    &["feb", "fev", "lut", "peb", "фев", "فبر", "شبا"],
    &["mar", "mas", "мар", "مار", "اذا"],
    &["apr", "abr", "avr", "kwi", "апр", "ابر", "نيس"],
    &["may", "mai", "maj", "me", "май", "мая", "ماي", "ايا"],
    &["jun", "juin", "jen", "hun", "cze", "июн", "يون", "حزي"],
    &["jul", "juil", "jiy", "hul", "lip", "июл", "يول", "تمو"],
    &["aug", "ago", "aou", "sie", "авг", "اغس", "اب"],
    &["sep", "set", "wrz", "сен", "سبت", "ايل"],
    &["oct", "okt", "paz", "окт", "اكت", "تشرينالا"],
    &["nov", "nob", "lis", "ноя", "نوف", "تشرينالث"],
    &["dec", "dic", "dez", "des", "dis", "gru", "дек", "ديس", "كانونالا"],
];

/// What stands beside the number of a month: "3月", "3월", "tháng 3".
const BESIDE: [&str; 4] = ["", "月", "월", "thang"];

/// The alif of Arabic is typed with and without what belongs on it.
const fn plain(letter: char) -> char {
    if matches!(letter, 'أ' | 'إ' | 'آ') { 'ا' } else { letter }
}

/// A month by number or by name; three letters are enough.
fn month(text: &str, language: &Language) -> Option<i32> {
    let folded = fold(text);
    let word: String = folded.chars().filter(|c| c.is_alphabetic()).map(plain).collect();
    let by_name = || {
        if word.starts_with("out") {
            return Some(if language.primary() == "ht" { 8 } else { 10 });
        }
        let at = NAMES.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
        i32::try_from(at + 1).ok()
    };
    match number(&folded) {
        Some(number) if BESIDE.contains(&word.as_str()) => {
            Some(number).filter(|n| (1..=12).contains(n))
        }
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
        check("ar", ["مارس", "٤", "١٩٦١"], "1961-03-04");
        check("ru", ["Май", "4", "1961"], "1961-05-04");
        check("ru", ["мая", "4", "1961"], "1961-05-04");
        check("pl", ["paź", "4", "1961"], "1961-10-04");
        check("pt", ["Outubro", "4", "1961"], "1961-10-04");
        check("ht", ["out", "4", "1961"], "1961-08-04");
        check("fr", ["août", "4", "1961"], "1961-08-04");
        check("fr", ["juillet", "4", "1961"], "1961-07-04");
        check("zh", ["3月", "4日", "1961年"], "1961-03-04");
        check("ko", ["3월", "4일", "1961년"], "1961-03-04");
        check("vi", ["tháng 3", "4", "1961"], "1961-03-04");
        check("tl", ["Hunyo", "4", "1961"], "1961-06-04");
        check("en", ["۱۲", "۳۱", "۱۹۸۰"], "1980-12-31");
    }

    #[test]
    fn the_months_are_read_as_our_pages_write_them() {
        const MONTHS: [&str; 12] = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        for (tag, _) in words::SPOKEN {
            let language: Language = tag.parse().unwrap();
            for (number, name) in (1..).zip(MONTHS) {
                let id = format!("month-{name}");
                let said = words::words().find(&language.chain(), &id, &[]).unwrap().text;
                // In Arabic both of its names stand there.
                for name in said.split(['(', ')']).filter(|name| !name.is_empty()) {
                    assert_eq!(month(name, &language), Some(number), "{tag} {name}");
                }
            }
        }
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
        check("tl", ["3/27/1961", "", ""], "1961-03-27");
        check("vi", ["27/3/1961", "", ""], "1961-03-27");
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
