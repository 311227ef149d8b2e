//! Ways to reach somebody: parsed once at the rim, canonical inside.

use std::{fmt, str::FromStr};

use crate::Error;

/// The kind of wire a message travels on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Text message.
    Sms,
    /// E-mail.
    Email,
    /// Phone call.
    Voice,
}

impl Channel {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
            Self::Voice => "voice",
        }
    }
}

impl FromStr for Channel {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        match code {
            "sms" => Ok(Self::Sms),
            "email" => Ok(Self::Email),
            "voice" => Ok(Self::Voice),
            _ => Err(Error::Refused { code: "bad-channel" }),
        }
    }
}

/// A telephone number in E.164 form, such as `+12015550123`. `Debug` keeps the last two digits only.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number as people write it, in the country of the pharmacy when it names none.
    ///
    /// A number that the numbering plan does not allow is `bad-phone`; so is one of more than 40
    /// characters, unread.
    pub fn parse(text: &str) -> Result<Self, Error> {
        const BAD: Error = Error::Refused { code: "bad-phone" };
        if text.len() > 40 {
            return Err(BAD);
        }
        if is_plain_american(text) {
            return Ok(Self(text.to_owned()));
        }
        let country = phonenumber::country::US;
        let number = phonenumber::parse(Some(country), text).map_err(|_| BAD)?;
        let national = number.national().to_string();
        // Numbers reserved for fiction and tests (555-01XX, and made-up area codes 555) belong to
        // no plan, and still are well formed: ten digits in the North American plan.
        let looks_american = number.code().value() == 1 && national.len() == 10;
        if !looks_american && !phonenumber::is_valid(&number) {
            return Err(BAD);
        }
        Ok(Self(number.format().mode(phonenumber::Mode::E164).to_string()))
    }

    /// The canonical form with `+`.
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The area code of a North American number, for guessing zones.
    pub fn area_code(&self) -> Option<&str> {
        self.0.strip_prefix("+1").filter(|rest| rest.len() == 10).map(|rest| &rest[..3])
    }
}

/// `+1`, an area code and seven digits: the form in which numbers are kept needs no reading.
fn is_plain_american(text: &str) -> bool {
    text.strip_prefix("+1").is_some_and(|rest| {
        rest.len() == 10
            && rest.bytes().all(|byte| byte.is_ascii_digit())
            && !rest.starts_with(['0', '1'])
    })
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+..{}", &self.0[self.0.len().saturating_sub(2)..])
    }
}

/// An e-mail address with the domain in lower case. `Debug` keeps the domain only.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads `local@domain.tld`; comments, quoted local parts and addresses over 254 bytes
    /// (RFC 5321) are `bad-email`.
    pub fn parse(text: &str) -> Result<Self, Error> {
        const BAD: Error = Error::Refused { code: "bad-email" };
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(BAD)?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        let label_ok = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        if text.len() > 254
            || !local_ok
            || !domain.contains('.')
            || !domain.split('.').all(label_ok)
        {
            return Err(BAD);
        }
        Ok(Self(format!("{local}@{}", domain.to_lowercase())))
    }

    /// The address as mail is sent to it.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "..@{}", self.0.rsplit('@').next().unwrap_or_default())
    }
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactPoint {
    /// A telephone that may take texts and calls.
    Phone(PhoneNumber),
    /// A mailbox.
    Email(EmailAddress),
}

impl ContactPoint {
    /// The stable word kept in tables: `phone` or `email`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Phone(_) => "phone",
            Self::Email(_) => "email",
        }
    }

    /// The canonical text: what is sealed, and what the blind index folds.
    pub fn value(&self) -> &str {
        match self {
            Self::Phone(number) => number.e164(),
            Self::Email(address) => address.address(),
        }
    }

    /// Reads a kind and a canonical text back.
    pub fn from_parts(kind: &str, value: &str) -> Result<Self, Error> {
        match kind {
            "phone" => PhoneNumber::parse(value).map(Self::Phone),
            "email" => EmailAddress::parse(value).map(Self::Email),
            _ => Err(Error::Refused { code: "bad-contact-point" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn phone(text: &str, expected: Option<&str>) {
        let read = PhoneNumber::parse(text).ok();
        assert_eq!(read.as_ref().map(PhoneNumber::e164), expected, "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        phone("(201) 555-0123", Some("+12015550123"));
        phone("555-188-9705", Some("+15551889705"));
        phone("+1 201.555.0123", Some("+12015550123"));
        phone("+44 20 7946 0958", Some("+442079460958"));
        phone("+1 (201) 5550123", Some("+12015550123"));
        phone("+12015550123", Some("+12015550123"));
        phone("+1201555012x", None);
        phone("12345", None);
        phone("call me", None);
        phone("", None);
    }

    #[test]
    fn addresses_are_checked_and_their_domain_folded() {
        let read = |text: &str| EmailAddress::parse(text).ok().map(|it| it.address().to_owned());
        assert_eq!(read(" Ana.Diaz@Example.ORG "), Some("Ana.Diaz@example.org".to_owned()));
        for text in ["ana", "ana@", "@example.org", "ana@example", "a b@example.org", "a@-x.org"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn contact_points_do_not_print() {
        let phone = PhoneNumber::parse("201-555-0123").unwrap();
        let email = EmailAddress::parse("ana@example.org").unwrap();
        assert_eq!(format!("{phone:?} {email:?}"), "+..23 ..@example.org");
    }
}
