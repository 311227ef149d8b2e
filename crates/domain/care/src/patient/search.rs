//! Finding a patient by what somebody typed: a name's beginning, a phone, an e-mail, a birth date or
//! a record number. Only exact blind tokens are compared; nothing is opened but what is shown.

use std::collections::HashSet;

use identity::{Permission, permit};
use kernel::{ContactPoint, Day, EmailAddress, PatientId, Phi, PhoneNumber, Result};
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
}

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
    };
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(rows::find(tx, id)?);
    }
    Ok(found)
}

/// Candidates read for one word of a name when there are several words.
const CANDIDATES: u32 = 2_000;

fn by_name(tx: &mut Tx<'_>, typed: &str, most: u32) -> Result<Vec<PatientId>> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let limit = if words.len() > 1 { CANDIDATES.max(most) } else { most };
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
    let mut matching = matching.unwrap_or_default();
    matching.truncate(most as usize);
    Ok(matching)
}

/// `1970-04-23`, or as Americans write it: `4/23/1970`.
fn read_day(typed: &str) -> Option<Day> {
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let mut parts = typed.split('/').map(str::parse::<i16>);
    let (month, day, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if parts.next().is_some() || year < 1880 {
        return None;
    }
    Day::new(year, month.try_into().ok()?, day.try_into().ok()?)
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
        };
        assert_eq!(kind, expected, "{typed}");
    }

    #[test]
    fn what_was_typed_is_understood() {
        check(" ana d ", "name ana d");
        check("a", "nothing");
        check("1970-04-23", "born 1970-04-23");
        check("4/23/1970", "born 1970-04-23");
        check("13/23/1970", "record 13/23/1970");
        check("(201) 555-0123", "phone +12015550123");
        check("Ana@Example.org", "email Ana@example.org");
        check("MRN-00017", "record MRN-00017");
        check("O'Neill", "name O'Neill");
    }
}
