//! Finding a patient by what somebody typed: a name's beginning, a phone, an e-mail, a birth date or
//! a record number. Only exact blind tokens are compared; nothing is opened but what is shown.

use std::collections::HashSet;

use identity::{Permission, permit};
use kernel::{ContactPoint, Day, EmailAddress, PatientId, Phi, PhoneNumber, RefillId, Result};
use store::Tx;

use super::{model::Patient, rows};

/// What was typed, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Search {
    /// The beginnings of one or more words of a name.
    Name(Phi<String>),
    /// A phone or mailbox.
    Contact(ContactPoint),
    /// A birth date.
    BirthDate(Phi<Day>),
    /// A number of another system.
    RecordNumber(Phi<String>),
    /// The number that a patient was told to name on the phone; it may be one of another system.
    Reference(Phi<String>),
}

/// The number by which a patient names a refill on the phone: the last eight letters of its id.
pub fn reference(refill: RefillId) -> String {
    let text = refill.to_string().to_uppercase();
    let last = &text[text.len() - REFERENCE..];
    format!("{}-{}", &last[..REFERENCE / 2], &last[REFERENCE / 2..])
}

/// Letters of a reference, without its hyphen.
const REFERENCE: usize = 8;

/// A patient that a search found.
pub type Found = Patient;

impl Search {
    /// Understands what was typed; none when it is too short to find anything. What reads as a date
    /// or an address is one; ten digits and more are tried as a phone first; other text with a
    /// digit in it is a record number, and the rest is a name.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.chars().count() < 2 {
            return None;
        }
        if let Some(day) = read_day(typed) {
            return Some(Self::BirthDate(Phi::new(day)));
        }
        if read_reference(typed).is_some() {
            return Some(Self::Reference(Phi::new(typed.to_owned())));
        }
        if let Ok(address) = EmailAddress::parse(typed) {
            return Some(Self::Contact(ContactPoint::Email(address)));
        }
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        let is_phone_like = typed.chars().all(|c| c.is_ascii_digit() || " ()+-./".contains(c));
        if digits >= 10
            && is_phone_like
            && let Ok(number) = PhoneNumber::parse(typed)
        {
            return Some(Self::Contact(ContactPoint::Phone(number)));
        }
        let text = Phi::new(typed.to_owned());
        Some(if digits > 0 { Self::RecordNumber(text) } else { Self::Name(text) })
    }
}

/// At most `most` patients that match, the newest records first. Whoever shows them notes so in the
/// audit.
pub fn search(tx: &mut Tx<'_>, search: &Search, most: u32) -> Result<Vec<Found>> {
    permit(tx, Permission::ReadPatients)?;
    let ids = match search {
        Search::Name(typed) => by_name(tx, typed.reveal(), most)?,
        Search::Contact(point) => {
            let token = rows::contact_token(tx, point);
            rows::by_token(tx, &rows::BY_CONTACT, &token, most)?
        }
        Search::BirthDate(day) => {
            let token = rows::birth_token(tx, *day.reveal());
            rows::by_token(tx, &rows::BY_BIRTH_DATE, &token, most)?
        }
        Search::RecordNumber(number) => {
            let token = tx.index_token("record-number", number.reveal());
            let found = rows::by_token(tx, &rows::BY_RECORD_NUMBER, &token, most)?;
            // Synthetic and foreign names can hold digits.
            if found.is_empty() { by_name(tx, number.reveal(), most)? } else { found }
        }
        Search::Reference(typed) => by_reference(tx, typed.reveal(), most)?,
    };
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(rows::find(tx, id)?);
    }
    Ok(found)
}

fn by_reference(tx: &mut Tx<'_>, typed: &str, most: u32) -> Result<Vec<PatientId>> {
    let reference = read_reference(typed).unwrap_or_default();
    let mut found = rows::by_token(tx, &rows::BY_REFERENCE, &reference, most)?;
    let token = tx.index_token("record-number", typed);
    found.extend(rows::by_token(tx, &rows::BY_RECORD_NUMBER, &token, most)?);
    found.sort();
    found.dedup();
    found.truncate(most as usize);
    if found.is_empty() { by_name(tx, typed, most) } else { Ok(found) }
}

/// Candidates read for one word of a name when there are several words.
const CANDIDATES: u32 = 2_000;

/// Patients whose names have a word for each word that was typed, in any order. One letter has no
/// token of its own: it is compared with the names that the other words found.
fn by_name(tx: &mut Tx<'_>, typed: &str, most: u32) -> Result<Vec<PatientId>> {
    let words = typed.split(|c: char| c.is_whitespace() || c == ',').filter(|it| !it.is_empty());
    let (letters, words): (Vec<&str>, Vec<&str>) =
        words.partition(|word| word.chars().nth(1).is_none());
    let limit = if words.len() + letters.len() > 1 { CANDIDATES.max(most) } else { most };
    let mut matching: Option<Vec<PatientId>> = None;
    for word in words {
        let token = tx.prefix_token(rows::NAME, word);
        let found = rows::by_token(tx, &rows::BY_NAME, &token, limit)?;
        matching = Some(match matching {
            None => found,
            Some(before) => {
                let found: HashSet<PatientId> = found.into_iter().collect();
                before.into_iter().filter(|id| found.contains(id)).collect()
            }
        });
    }
    let mut kept = Vec::new();
    for id in matching.unwrap_or_default() {
        if kept.len() == most as usize {
            break;
        }
        if letters.is_empty() || begins_with(tx, id, &letters)? {
            kept.push(id);
        }
    }
    Ok(kept)
}

/// Whether each letter begins a word of the patient's name.
fn begins_with(tx: &mut Tx<'_>, id: PatientId, letters: &[&str]) -> Result<bool> {
    let Some(patient) = rows::find(tx, id)? else { return Ok(false) };
    let name = patient.name.reveal().full();
    let first = |word: &str| word.chars().take(1).collect::<String>();
    let begins: HashSet<String> =
        name.split_whitespace().map(|word| tx.prefix_token(rows::NAME, &first(word))).collect();
    Ok(letters.iter().all(|letter| begins.contains(&tx.prefix_token(rows::NAME, letter))))
}

/// `469E-E1BB`, with or without its hyphen, as the end of an id is kept.
fn read_reference(typed: &str) -> Option<String> {
    let middle = typed.char_indices().nth(REFERENCE / 2)?;
    let joined = match middle.1 {
        '-' | ' ' => format!("{}{}", &typed[..middle.0], &typed[middle.0 + 1..]),
        _ => typed.to_owned(),
    };
    let is_one = joined.len() == REFERENCE && joined.bytes().all(|it| it.is_ascii_hexdigit());
    is_one.then(|| joined.to_lowercase())
}

/// The months as people here write them, January first.
const MONTHS: [(&str, &str); 12] = [
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
];

/// A year before that is none in which anybody here was born.
const EARLIEST_YEAR: i16 = 1880;

/// `1970-04-23`, as Americans write it, `4/23/1970`, or with the month in words: `Apr 23 1970`,
/// `23 de abril de 1970`.
fn read_day(typed: &str) -> Option<Day> {
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    if let Some(day) = read_month_in_words(typed) {
        return Some(day);
    }
    let mut parts = typed.split('/').map(str::parse::<i16>);
    let (month, day, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if parts.next().is_some() || year < EARLIEST_YEAR {
        return None;
    }
    Day::new(year, month.try_into().ok()?, day.try_into().ok()?)
}

fn read_month_in_words(typed: &str) -> Option<Day> {
    let typed = typed.to_lowercase();
    let words = typed.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && *word != "de" && *word != "del");
    let (mut month, mut numbers) = (None, Vec::new());
    for word in words {
        let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        match number.parse::<i16>() {
            Ok(number) => numbers.push(number),
            Err(_) if month.is_some() => return None,
            Err(_) => month = Some(read_month(word)?),
        }
    }
    let [day, year] = numbers[..] else { return None };
    let year = Some(year).filter(|year| EARLIEST_YEAR <= *year)?;
    Day::new(year, month?, day.try_into().ok()?)
}

/// A month by its first three letters or more.
fn read_month(word: &str) -> Option<i8> {
    let is_it = |(english, spanish): &(&str, &str)| {
        3 <= word.len() && (english.starts_with(word) || spanish.starts_with(word))
    };
    let at = MONTHS.iter().position(is_it)?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let kind = match Search::read(typed) {
            None => "nothing".to_owned(),
            Some(Search::Name(name)) => format!("name {}", name.reveal()),
            Some(Search::Contact(point)) => format!("{} {}", point.kind(), point.value()),
            Some(Search::BirthDate(day)) => format!("born {}", day.reveal()),
            Some(Search::RecordNumber(number)) => format!("record {}", number.reveal()),
            Some(Search::Reference(number)) => format!("reference {}", number.reveal()),
        };
        assert_eq!(kind, expected, "{typed}");
    }

    #[test]
    fn a_reference_is_the_end_of_the_id() {
        let id: RefillId = "01923456-789a-7bcd-8ef0-123456789abc".parse().unwrap();
        assert_eq!(reference(id), "5678-9ABC");
        assert_eq!(read_reference(&reference(id)).as_deref(), Some("56789abc"));
    }

    #[test]
    fn what_was_typed_is_understood() {
        check(" ana d ", "name ana d");
        check("a", "nothing");
        check("1970-04-23", "born 1970-04-23");
        check("4/23/1970", "born 1970-04-23");
        check("13/23/1970", "record 13/23/1970");
        for typed in [
            "dec 28 1973",
            "December 28, 1973",
            "28 Dec 1973",
            "Dec. 28th, 1973",
            "28 de diciembre de 1973",
            "28 dic 1973",
        ] {
            check(typed, "born 1973-12-28");
        }
        check("Mary 28 1973", "record Mary 28 1973");
        check("dec 28 73", "record dec 28 73");
        check("dec jan 28 1973", "record dec jan 28 1973");
        check("469E-E1BB", "reference 469E-E1BB");
        check("469ee1bb", "reference 469ee1bb");
        check("469E-E1BG", "record 469E-E1BG");
        check("(201) 555-0123", "phone +12015550123");
        check("Ana@Example.org", "email Ana@example.org");
        check("MRN-00017", "record MRN-00017");
        check("O'Neill", "name O'Neill");
    }
}
