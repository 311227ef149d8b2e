//! The words of an e-mail, whatever parts they came in: programs set a picture between two of them, write
//! one thing as text and another as a page, or put what somebody wrote into a file.

use std::collections::HashSet;

use mail_parser::{Message, MessagePart, MimeHeaders as _, PartType};
use outreach::mail::{both_ends, letters};

use super::{html, quote};

/// What a person wrote.
#[derive(Default)]
pub(super) struct Body {
    /// The new words.
    pub(super) words: String,
    /// What stands below the head of the e-mail it answers.
    pub(super) below: String,
}

/// Letters of a part that are read, from both of its ends.
const LONGEST: usize = 20_000;
/// Parts of words that are read.
const PARTS: usize = 40;
/// Parts within parts.
const DEPTH: usize = 10;
/// The largest file that is read, in bytes: whoever writes into one writes little.
const FILE: usize = 8_000;
/// Kinds of text that nobody wrote by hand.
const NO_WORDS: [&str; 12] = [
    "calendar",
    "css",
    "csv",
    "directory",
    "javascript",
    "rfc822-headers",
    "rtf",
    "vcard",
    "watch-html",
    "x-amp-html",
    "x-vcard",
    "xml",
];
/// A line of so many letters is the same wherever it stands.
const LONG: usize = 20;

/// One part.
#[derive(Default)]
struct Part {
    is_page: bool,
    new: String,
    /// With what is quoted.
    whole: String,
    below: String,
}

/// Reads all parts that hold words.
pub(super) fn read(email: &Message<'_>) -> Body {
    let mut left = PARTS;
    let whole = joined(parts(email, 0, DEPTH, &mut left), false);
    Body { words: whole.new, below: whole.below }
}

fn parts(email: &Message<'_>, id: u32, depth: usize, left: &mut usize) -> Vec<Part> {
    let Some(part) = email.part(id).filter(|_| 0 < depth && 0 < *left) else { return Vec::new() };
    let PartType::Multipart(inner) = &part.body else {
        let words = leaf(part);
        *left -= usize::from(words.is_some());
        return words.into_iter().collect();
    };
    let inner: Vec<Part> =
        inner.iter().flat_map(|inner| parts(email, *inner, depth - 1, left)).collect();
    let kind = part.content_type().and_then(|kind| kind.subtype());
    if kind.is_some_and(|kind| kind.eq_ignore_ascii_case("alternative")) {
        return vec![joined(inner, true)];
    }
    inner
}

fn leaf(part: &MessagePart<'_>) -> Option<Part> {
    let is_file = part.content_disposition().is_some_and(|it| it.is_attachment());
    let may_be_read = |bytes: usize| !is_file || bytes <= FILE;
    match &part.body {
        PartType::Text(text) if is_words(part) && may_be_read(text.len()) => Some(plain(text)),
        PartType::Html(page) if may_be_read(page.len()) => {
            let page = html::words(page);
            let quote::Parted { new, mut below } = quote::parted(&page.words);
            if below.is_empty() {
                below = quote::below_head(&page.rest);
            }
            let (new, whole) = (both_ends(&new, LONGEST), both_ends(&page.words, LONGEST));
            Some(Part { is_page: true, new, whole, below: both_ends(&below, LONGEST) })
        }
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            let is_text = part.attachment_name().is_some_and(|name| {
                let name = name.to_ascii_lowercase();
                name.rsplit_once('.').is_some_and(|(_, end)| end == "txt")
            });
            (is_text && bytes.len() <= FILE).then(|| plain(&String::from_utf8_lossy(bytes)))
        }
        _ => None,
    }
}

fn is_words(part: &MessagePart<'_>) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default();
    !NO_WORDS.iter().any(|other| kind.eq_ignore_ascii_case(other))
}

fn plain(text: &str) -> Part {
    let quote::Parted { new, below } = quote::parted(text);
    let (new, whole) = (both_ends(&new, LONGEST), both_ends(text, LONGEST));
    Part { is_page: false, new, whole, below: both_ends(&below, LONGEST) }
}

/// The parts as one. Of a page only what nobody reads in the text beside it is added; where the two are
/// meant to say the same, the text comes first.
fn joined(mut parts: Vec<Part>, are_the_same: bool) -> Part {
    if let [_] = &parts[..] {
        return parts.remove(0);
    }
    let text = |of: fn(&Part) -> &String| {
        let texts = parts.iter().filter(|part| !part.is_page).map(of);
        both_ends(&texts.map(String::as_str).collect::<Vec<_>>().join("\n"), 2 * LONGEST)
    };
    let known = Known::of(&text(|part| &part.new), &text(|part| &part.whole));
    if are_the_same {
        parts.sort_by_key(|part| part.is_page);
    }
    let is_page = parts.iter().all(|part| part.is_page);
    let mut whole = Part { is_page, ..Part::default() };
    for part in parts {
        let new = if part.is_page { known.unknown(&part.new) } else { part.new };
        // What a page repeats of the text was read there.
        let below = if part.is_page && !known.is_empty() { String::new() } else { part.below };
        let all =
            [(&mut whole.new, new), (&mut whole.whole, part.whole), (&mut whole.below, below)];
        for (all, more) in all {
            if !all.is_empty() && !more.is_empty() {
                all.push('\n');
            }
            all.push_str(&more);
        }
    }
    whole
}

/// What stands in a text, to compare a page with.
struct Known {
    new: String,
    whole: String,
    /// Whole lines, for what is short.
    lines: HashSet<String>,
}

impl Known {
    fn of(new: &str, whole: &str) -> Self {
        // What is quoted here was said by somebody else.
        let own = whole.lines().filter(|line| !line.trim_start().starts_with('>'));
        let lines = own.map(letters).collect();
        Self { new: letters(new), whole: letters(whole), lines }
    }

    fn is_empty(&self) -> bool {
        self.new.trim().is_empty()
    }

    /// The lines that are not in the text.
    fn unknown(&self, page: &str) -> String {
        let is_unknown = |line: &&str| {
            let letters = letters(line);
            let is_long = LONG <= letters.chars().count();
            !(self.new.contains(&letters)
                || self.lines.contains(&letters)
                || is_long && self.whole.contains(&letters)
                || !self.whole.trim().is_empty() && quote::is_attribution(line))
        };
        page.lines().filter(is_unknown).collect::<Vec<_>>().join("\n")
    }
}
