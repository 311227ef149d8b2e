//! What an e-mail that came in is: a failure, a complaint, something that a machine wrote, or words of a
//! person. Pure; whether its tag is ours is judged elsewhere.

mod automatic;
mod body;
mod complaint;
mod failure;
mod html;
mod quote;

use kernel::{EmailAddress, Phi};
use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};
use outreach::mail::tag::LENGTH as TAG;

pub(super) use failure::{Failure, Verdict};

/// An e-mail, sorted.
#[derive(Debug)]
pub(super) enum Read {
    /// Our e-mail did not arrive, or not yet.
    Failure(Failure),
    /// Our e-mail was not wanted.
    Complaint { tag: Option<String>, mailbox: Option<EmailAddress> },
    /// A person wrote.
    Written(Written),
    /// A machine wrote, or says so: it is not answered, or two machines would write to each other for
    /// ever. A stable word tells why. What it says is there where a person may have said it.
    Automatic(&'static str, Option<Box<Written>>),
}

/// What a person wrote.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) from: EmailAddress,
    /// Without the marks of answering.
    pub(super) subject: Option<Phi<String>>,
    /// The new words alone.
    pub(super) words: Phi<String>,
    /// What stands below the head of the e-mail that it answers.
    pub(super) below: Phi<String>,
    pub(super) message_id: Option<Phi<String>>,
    /// Of the e-mail that it answers.
    pub(super) tag: Option<String>,
}

/// Sorts an e-mail that came from the address `sender` of the envelope; from nobody when that is empty,
/// as failures do. `is_ours` knows our own addresses.
pub(super) fn read(bytes: &[u8], sender: &str, is_ours: impl Fn(&str) -> bool) -> Read {
    let Some(email) = MessageParser::default().parse(bytes) else {
        return Read::Automatic("unreadable", None);
    };
    if let Some(read) = complaint::read(&email, bytes) {
        return read;
    }
    if let Some(failure) = failure::read(&email, bytes, sender) {
        return Read::Failure(failure);
    }
    let why = automatic::why(&email, sender);
    if let Some(why) = why.filter(|why| automatic::NEVER_A_PERSON.contains(why)) {
        return Read::Automatic(why, None);
    }
    let from = email.from().and_then(|from| from.first()).and_then(|from| from.address());
    let Some(from) = from.and_then(|from| EmailAddress::parse(from).ok()) else {
        return Read::Automatic("from-nobody", None);
    };
    if is_ours(from.address()) {
        return Read::Automatic("from-us", None);
    }
    let body = body::read(&email);
    let written = Written {
        subject: subject(&email).map(Phi::new),
        words: Phi::new(body.words),
        below: Phi::new(body.below),
        message_id: email.message_id().filter(|name| is_name(name)).map(|it| Phi::new(it.into())),
        tag: answered(&email),
        from,
    };
    match why {
        Some(why) => Read::Automatic(why, Some(Box::new(written))),
        None => Read::Written(written),
    }
}

/// The words of a server's note as text.
fn note(email: &Message<'_>) -> String {
    let plain = email.text_part(0).filter(|part| matches!(part.body, PartType::Text(_)));
    let plain = plain.and_then(|part| part.text_contents()).filter(|text| !text.trim().is_empty());
    let page = || email.html_part(0).and_then(|part| part.text_contents());
    match plain {
        Some(text) => text.to_owned(),
        None => page().map(|page| html::words(page).words).unwrap_or_default(),
    }
}

/// The subject without the marks of what was answered or passed on.
fn subject(email: &Message<'_>) -> Option<String> {
    const ANSWERING: [&str; 13] =
        ["re", "aw", "rv", "sv", "vs", "antw", "res", "resp", "tr", "fw", "fwd", "wg", "回复"];
    let mut subject = email.subject()?.trim();
    while let Some((mark, rest)) = subject.split_once([':', '：']) {
        // Some count how often: `Re[2]:`.
        let mark = mark.split('[').next().unwrap_or_default().trim().to_lowercase();
        if !ANSWERING.contains(&mark.as_str()) {
            break;
        }
        subject = rest.trim();
    }
    (!subject.is_empty()).then(|| subject.to_owned())
}

/// The tag of the e-mail that this one says it answers.
fn answered(email: &Message<'_>) -> Option<String> {
    ["In-Reply-To", "References", "To", "Cc"]
        .iter()
        .filter_map(|name| email.header_raw(*name))
        .find_map(tag_in)
}

/// The last thing in a text that looks like a tag of ours in an address.
fn tag_in(text: &str) -> Option<String> {
    text.match_indices('@').rev().find_map(|(at, _)| {
        let tag = text.get(at.checked_sub(TAG)?..at)?;
        let before = text[..at - TAG].chars().next_back();
        let is_whole = before.is_none_or(|letter| !letter.is_ascii_alphanumeric());
        let is_tag = is_whole && tag.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_tag.then(|| tag.to_ascii_lowercase())
    })
}

/// Whether a name can stand in a header of ours.
fn is_name(name: &str) -> bool {
    name.len() <= 250
        && name.contains('@')
        && name.bytes().all(|letter| letter.is_ascii_graphic() && !b"<>".contains(&letter))
}

/// The parts of that media type.
fn parts<'m>(
    email: &'m Message<'m>,
    kind: &'m str,
    detail: &'m str,
) -> impl Iterator<Item = String> + 'm {
    email.parts.iter().filter_map(move |part| {
        let of = part.content_type()?;
        let is_it = of.ctype().eq_ignore_ascii_case(kind)
            && of.subtype().is_some_and(|it| it.eq_ignore_ascii_case(detail));
        is_it.then(|| String::from_utf8_lossy(part.contents()).into_owned())
    })
}

/// The value of a field in a part that consists of fields, folds undone.
fn field(text: &str, name: &str) -> Option<String> {
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((known, value)) = line.split_once(':') else { continue };
        if !known.trim().eq_ignore_ascii_case(name) {
            continue;
        }
        let mut value = value.trim().to_owned();
        while let Some(more) = lines.next_if(|line| line.starts_with([' ', '\t'])) {
            value.push(' ');
            value.push_str(more.trim());
        }
        return Some(value);
    }
    None
}

/// The address of `rfc822; ana@example.org`.
fn address(value: &str) -> Option<EmailAddress> {
    let address = value.rsplit(';').next()?.trim().trim_matches(['<', '>']);
    EmailAddress::parse(address).ok()
}

#[cfg(test)]
mod tests;
