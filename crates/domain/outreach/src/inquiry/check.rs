//! "Did you write to me?": how often and when last, today and yesterday. Never what.

use kernel::{
    Channel, ContactPointId, Instant, Language, PatientId, ReplyId, Result, Zone, fold::fold,
};
use store::Tx;
use words::{Arg, words};

use super::rows;
use crate::{
    message::{Message, NewMessage},
    policy::Occasion,
    template::Template,
};

/// The keyword, in the languages of this program's pages.
const KEYWORDS: [&str; 4] = ["check", "revisar", "verificar", "comprobar"];
/// An answer that has not gone by then helps nobody, in milliseconds.
const USEFUL: i64 = 3_600_000;

/// Whether a text asks whether a message was ours.
pub(crate) fn is_check(text: &str) -> bool {
    let word: String = fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect();
    KEYWORDS.contains(&word.as_str())
}

/// What was really sent to one address of a patient, today and yesterday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    count: u32,
}

impl Told {
    fn template(self) -> Template {
        if self.count == 0 { Template::CheckNo } else { Template::CheckYes }
    }

    /// The answer to a text.
    pub(crate) fn answer(
        self,
        patient: PatientId,
        reply: ReplyId,
        occasion: Occasion,
    ) -> NewMessage {
        self.message(patient, format!("answer:{reply}"), occasion).answering(reply, occasion)
    }

    /// The answer to whoever asked on a page.
    pub(super) fn message(self, patient: PatientId, key: String, occasion: Occasion) -> NewMessage {
        let new = NewMessage::new(patient, self.template(), key).of_open(self.count);
        let new = NewMessage { occasion, ..new };
        match occasion {
            Occasion::Answer { received_at, .. } | Occasion::Requested { received_at, .. } => {
                new.until(received_at.plus_millis(USEFUL))
            }
            Occasion::Initiated | Occasion::StopConfirmation { .. } => new,
        }
    }
}

/// The patient's clock, or else the pharmacy's.
fn clock(tx: &mut Tx<'_>, patient: PatientId) -> Result<Zone> {
    match care::patient::zone(tx, patient)? {
        Some(zone) => Ok(zone),
        None => care::pharmacy::zone(tx),
    }
}

fn sent(
    tx: &mut Tx<'_>,
    (patient, point): (PatientId, ContactPointId),
    until: Instant,
) -> Result<(Vec<Instant>, Zone)> {
    let zone = clock(tx, patient)?;
    let yesterday = zone.start_of(zone.day(until).plus_days(-1));
    Ok((rows::sent(tx, (patient, point), (yesterday, until))?, zone))
}

/// What was sent to that address before that instant, that day and the day before.
pub(crate) fn told(
    tx: &mut Tx<'_>,
    who: (PatientId, ContactPointId),
    until: Instant,
) -> Result<Told> {
    let (sent, _) = sent(tx, who, until)?;
    Ok(Told { count: u32::try_from(sent.len()).unwrap_or(u32::MAX) })
}

/// When we wrote last before somebody asked, in the words that [`Template::CheckYes`] needs.
pub(crate) fn sent_words(
    tx: &mut Tx<'_>,
    message: &Message,
    language: &Language,
) -> Result<Option<String>> {
    let (Occasion::Answer { from, received_at, .. }
    | Occasion::Requested { from, received_at, .. }) = message.occasion
    else {
        return Ok(None);
    };
    let (sent, zone) = sent(tx, (message.patient, from), received_at)?;
    let Some(last) = sent.last() else { return Ok(None) };
    let is_today = zone.day(*last) == zone.day(received_at);
    let key = if is_today { "sent-today" } else { "sent-yesterday" };
    let said = words().find(&language.chain(), key, &[("time", Arg::Time(*last, &zone))]);
    Ok(said.map(|said| said.text))
}

/// Whether a link that somebody pasted stands under the pharmacy's own address; the rest is no matter
/// of a guess. Nothing that is pasted is kept.
pub fn is_ours(pasted: &str, link_base: &str) -> Option<bool> {
    let mut links = pasted
        .split(|letter: char| !is_of_links(letter))
        .map(|word| word.trim_end_matches(['.', ',', ';', '!', '?']))
        .filter(|word| looks_like_link(word))
        .peekable();
    links.peek()?;
    let base = link_base.trim_end_matches('/');
    Some(links.all(|link| {
        let is_under = |rest: &str| rest.is_empty() || rest.starts_with(['/', '?', '#']);
        link.get(..base.len()).is_some_and(|start| start.eq_ignore_ascii_case(base))
            && is_under(&link[base.len()..])
            && !link[base.len()..].contains("://")
    }))
}

/// A letter that a link may hold as people see it. Everything else ends one, as it does for a telephone.
fn is_of_links(letter: char) -> bool {
    letter.is_alphanumeric() || "-._~:/?#@&=+%$!*".contains(letter)
}

/// A word that a telephone would make a link of.
fn looks_like_link(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    if lower.contains("://") || lower.starts_with("www.") {
        return true;
    }
    let host = lower.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut labels = host.rsplit('.');
    let ending = labels.next().unwrap_or_default();
    let name = labels.next().unwrap_or_default();
    !host.contains('@')
        && ending.chars().count() >= 2
        && (ending.starts_with("xn--") || ending.chars().all(char::is_alphabetic))
        && !name.is_empty()
}

/// The wire on which an address of that kind is written to.
pub(super) fn wire(kind: &str) -> Channel {
    if kind == "email" { Channel::Email } else { Channel::Sms }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyword_is_the_whole_text() {
        for text in ["CHECK", "check?", " Revisar ", "Verificar."] {
            assert!(is_check(text), "{text}");
        }
        for text in ["check my refill", "I will check", "", "checkmate"] {
            assert!(!is_check(text), "{text}");
        }
    }

    #[test]
    fn a_link_is_ours_only_under_our_own_address() {
        let check = |pasted: &str, expected: Option<bool>| {
            assert_eq!(is_ours(pasted, "https://rx.elm.example"), expected, "{pasted}");
        };
        check("https://rx.elm.example/r/Ab3d", Some(true));
        check("Answer at HTTPS://RX.elm.example/r/Ab3d. STOP to end.", Some(true));
        check("https://rx.elm.example", Some(true));
        check("https://rx.elm.example.evil/r/x", Some(false));
        check("https://rx.elm.example@evil.example/", Some(false));
        check("https://rx-elm.example/r/x", Some(false));
        check("http://rx.elm.example/r/x", Some(false));
        check("rx.elm.example/r/x", Some(false));
        check("bit.ly/abc", Some(false));
        check("https://rx.elm.example/r/a and https://evil.example", Some(false));
        check("https://rx.elm.example/|https://evil.example", Some(false));
        check("https://rx.elm.example/https://evil.example", Some(false));
        check("https://rx.elm.example/r/x “evil.com”", Some(false));
        check("https://rx.elm.example/r/x evil.com;x", Some(false));
        check("https://rx.elm.example/r/x evil.xn--p1ai/y", Some(false));
        check("https://rx.elm.example/r/x фарма.рф/y", Some(false));
        check("We will call you. Call 201-555-0123.", None);
        check("", None);
    }
}
