//! Ways to reach somebody: parsed once at the rim, canonical inside.

use std::{fmt, str::FromStr};

use crate::{Error, digits::plain_digits};

/// The kind of wire a message travels on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Text message.
    Sms,
    /// E-mail.
    Email,
    /// Phone call.
    Voice,
    /// A notification of the installed app, which says only that there is something to read.
    Push,
    /// A secure message: it is read in the portal and leaves the house on no wire.
    Portal,
    /// A letter on paper.
    Letter,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 6] =
        [Self::Sms, Self::Email, Self::Voice, Self::Push, Self::Portal, Self::Letter];

    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
            Self::Voice => "voice",
            Self::Push => "push",
            Self::Portal => "portal",
            Self::Letter => "letter",
        }
    }

    /// The kind of contact point that it reaches, as [`ContactPoint::kind`] says it.
    pub const fn reaches(self) -> &'static str {
        match self {
            Self::Sms | Self::Voice => "phone",
            Self::Email => "email",
            Self::Push => "push",
            Self::Portal | Self::Letter => "of-record",
        }
    }

    /// Whether it rings, buzzes or lights up: only then does the hour of the day matter.
    pub const fn wakes_people(self) -> bool {
        match self {
            Self::Sms | Self::Email | Self::Voice | Self::Push => true,
            Self::Portal | Self::Letter => false,
        }
    }
}

impl FromStr for Channel {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.code() == code)
            .ok_or(Error::Refused { code: "bad-channel" })
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
        if 40 < text.chars().count() {
            return Err(BAD);
        }
        if is_plain_american(text) {
            return Ok(Self(text.to_owned()));
        }
        let country = phonenumber::country::US;
        let number = phonenumber::parse(Some(country), plain(text)).map_err(|_| BAD)?;
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

/// A number in the digits and the plus of here, without marks that nobody sees.
fn plain(text: &str) -> String {
    let seen = |letter: &char| !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    plain_digits(text).replace('\u{ff0b}', "+").chars().filter(seen).collect()
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

/// Where a browser receives notifications (RFC 8030), with the keys for their words (RFC 8291).
/// `Debug` keeps nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PushAddress(String);

impl PushAddress {
    /// The longest address of a push service that is taken, in bytes.
    const LONGEST: usize = 1_024;
    /// A point of the curve P-256, uncompressed, in base64url without padding.
    const KEY: usize = 87;
    /// Sixteen bytes, likewise.
    const SECRET: usize = 22;

    /// From what a browser gives: the address of the push service, its key (`p256dh`) and its secret
    /// (`auth`), both in base64url without padding. Anything else is `bad-push-address`.
    pub fn of(endpoint: &str, key: &str, secret: &str) -> Result<Self, Error> {
        const BAD: Error = Error::Refused { code: "bad-push-address" };
        let is_word = |text: &str, length: usize| {
            text.len() == length
                && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
        };
        let is_web = endpoint.starts_with("https://") || endpoint.starts_with("http://127.0.0.1:");
        let is_plain = endpoint.bytes().all(|it| it.is_ascii_graphic());
        let is_whole = is_word(key, Self::KEY) && is_word(secret, Self::SECRET);
        if !is_web || !is_plain || !is_whole || Self::LONGEST < endpoint.len() {
            return Err(BAD);
        }
        Ok(Self(format!("{endpoint} {key} {secret}")))
    }

    /// The address of the push service.
    pub fn endpoint(&self) -> &str {
        self.part(0)
    }

    /// The browser's public key, in base64url.
    pub fn key(&self) -> &str {
        self.part(1)
    }

    /// The secret shared with the browser, in base64url.
    pub fn secret(&self) -> &str {
        self.part(2)
    }

    fn part(&self, at: usize) -> &str {
        self.0.split(' ').nth(at).unwrap_or_default()
    }
}

impl FromStr for PushAddress {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.split(' ');
        let mut next = || parts.next().unwrap_or_default();
        let read = Self::of(next(), next(), next())?;
        if read.0 == text { Ok(read) } else { Err(Error::Refused { code: "bad-push-address" }) }
    }
}

impl fmt::Debug for PushAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PushAddress(..)")
    }
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactPoint {
    /// A telephone that may take texts and calls.
    Phone(PhoneNumber),
    /// A mailbox.
    Email(EmailAddress),
    /// A browser or an installed app.
    Push(PushAddress),
    /// What goes with being a patient: a thread in the portal, and the postal address on record.
    /// It is never kept as a contact point.
    OfRecord,
}

impl ContactPoint {
    /// The stable word kept in tables: `phone`, `email` or `push`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Phone(_) => "phone",
            Self::Email(_) => "email",
            Self::Push(_) => "push",
            Self::OfRecord => "of-record",
        }
    }

    /// The canonical text: what is sealed, and what the blind index folds.
    pub fn value(&self) -> &str {
        match self {
            Self::Phone(number) => number.e164(),
            Self::Email(address) => address.address(),
            Self::Push(address) => &address.0,
            Self::OfRecord => "",
        }
    }

    /// Reads a kind and a canonical text back.
    pub fn from_parts(kind: &str, value: &str) -> Result<Self, Error> {
        match kind {
            "phone" => PhoneNumber::parse(value).map(Self::Phone),
            "email" => EmailAddress::parse(value).map(Self::Email),
            "push" => value.parse().map(Self::Push),
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
        phone("٢٠٦٥٥٥٠١٠٠", Some("+12065550100"));
        phone("+۱ (۲۰۶) ۵۵۵-۰۱۰۰", Some("+12065550100"));
        phone("２０６－５５５－０１００", Some("+12065550100"));
        phone("\u{202d}+1 206 555 0100\u{202c}", Some("+12065550100"));
        phone(&"٢".repeat(41), None);
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
    fn a_browser_is_reached_by_what_it_gave() {
        let (key, secret) = ("B".repeat(87), "x".repeat(22));
        let push = PushAddress::of("https://push.example.org/a/b", &key, &secret).unwrap();
        assert_eq!(push.endpoint(), "https://push.example.org/a/b");
        assert_eq!((push.key(), push.secret()), (key.as_str(), secret.as_str()));
        let kept = ContactPoint::Push(push);
        assert_eq!(ContactPoint::from_parts("push", kept.value()).unwrap(), kept);
        for (endpoint, key, secret) in [
            ("ftp://push.example.org", key.as_str(), secret.as_str()),
            ("http://push.example.org", &key, &secret),
            ("https://push.example.org/a b", &key, &secret),
            ("https://push.example.org", "short", &secret),
            ("https://push.example.org", &key, &"+".repeat(22)),
        ] {
            assert!(PushAddress::of(endpoint, key, secret).is_err(), "{endpoint} {key} {secret}");
        }
        let more = format!("{} more", kept.value());
        assert!(ContactPoint::from_parts("push", &more).is_err());
    }

    #[test]
    fn channels_are_read_back() {
        for channel in Channel::ALL {
            assert_eq!(channel.code().parse::<Channel>().unwrap(), channel);
        }
        assert!("fax".parse::<Channel>().is_err());
    }

    #[test]
    fn contact_points_do_not_print() {
        let phone = PhoneNumber::parse("201-555-0123").unwrap();
        let email = EmailAddress::parse("ana@example.org").unwrap();
        assert_eq!(format!("{phone:?} {email:?}"), "+..23 ..@example.org");
    }
}
