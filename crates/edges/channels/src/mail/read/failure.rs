//! Failures: reports in the standard's form (RFC 3464), and the notes that servers wrote before it. What
//! a failure means is in its enhanced code (RFC 3463), or else in the words of the server.

use mail_parser::Message;
use outreach::gateway::Refusal;

use super::{automatic, field, note, parts, tag_in};
use crate::mail::answer::{Enhanced, meaning};

/// A report of an e-mail that has not arrived.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::mail) struct Failure {
    /// Of the e-mail it is about, if the report holds it.
    pub(in crate::mail) tag: Option<String>,
    /// What became of that.
    pub(in crate::mail) verdict: Verdict,
}

/// What a report says.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::mail) enum Verdict {
    /// It will never arrive: the code, and what that means for the mailbox.
    Failed(String, Refusal),
    /// It may still arrive.
    Underway,
    /// Nobody knows: it says neither.
    Unclear,
}

/// A report of a failure; nothing for anything else.
pub(super) fn read(email: &Message<'_>, bytes: &[u8], sender: &str) -> Option<Failure> {
    let tag = || tag_in(&String::from_utf8_lossy(bytes));
    if let Some(report) = parts(email, "message", "delivery-status")
        .chain(parts(email, "message", "global-delivery-status"))
        .next()
    {
        return Some(Failure { tag: tag(), verdict: of_report(&report) });
    }
    // Before the standard, and beside it: a note of the server's own.
    let is_server =
        automatic::is_mail_server(email) || email.header("X-Failed-Recipients").is_some();
    let is_note = email.header("Auto-Submitted").is_some() && !is_server;
    if is_note || !(is_server || sender.is_empty()) {
        return None;
    }
    let text = above_the_copy(&note(email)).to_lowercase();
    let subject = email.subject().unwrap_or_default().to_lowercase();
    match of_words(&subject, &text) {
        Verdict::Unclear if !is_server => None,
        verdict => Some(Failure { tag: tag(), verdict }),
    }
}

fn of_report(report: &str) -> Verdict {
    let groups: Vec<String> = report
        .replace("\r\n", "\n")
        .split("\n\n")
        .filter(|group| field(group, "Action").is_some())
        .map(str::to_owned)
        .collect();
    let says = |group: &String, what: &str| {
        field(group, "Action").is_some_and(|action| action.to_lowercase().starts_with(what))
    };
    let Some(failed) = groups.iter().find(|group| says(group, "failed")) else {
        let is_known = !groups.is_empty();
        return if is_known { Verdict::Underway } else { Verdict::Unclear };
    };
    let words = field(failed, "Diagnostic-Code").unwrap_or_default();
    let status = field(failed, "Status").unwrap_or_default();
    // Many write the class alone, and leave the rest to the words of the other server.
    let status = enhanced(&status).filter(|it| it.subject != 0);
    judged(status.or_else(|| enhanced(&words)), &words.to_lowercase())
}

fn of_words(subject: &str, text: &str) -> Verdict {
    const UNDERWAY: [&str; 8] = [
        "will be retried",
        "will retry",
        "will keep trying",
        "will continue to be attempted",
        "no action is required",
        "do not need to resend",
        "not been delivered yet",
        "delivery attempts will continue",
    ];
    const FAILED: [&str; 13] = [
        "could not be delivered",
        "couldn't be delivered",
        "wasn't able to deliver",
        "was not able to deliver",
        "unable to deliver",
        "undeliverable",
        "undelivered",
        "delivery failed",
        "failed permanently",
        "permanent error",
        "permanent fatal errors",
        "delivery has failed",
        "no se pudo entregar",
    ];
    let has =
        |all: &[&str]| all.iter().any(|words| text.contains(words) || subject.contains(words));
    let is_delay = subject.contains("delay") || subject.contains("warning:");
    if has(&UNDERWAY) || is_delay && !has(&FAILED) {
        return Verdict::Underway;
    }
    let code = enhanced(text);
    if code.is_none() && !has(&FAILED) {
        return Verdict::Unclear;
    }
    judged(code, text)
}

fn judged(code: Option<Enhanced>, words: &str) -> Verdict {
    let by_words = in_words(words);
    match code {
        // Gave up after trying for days: nothing is wrong with the name of the mailbox.
        Some(code) if code.class == 4 => Verdict::Failed(code.to_string(), Refusal::Unreachable),
        Some(code) => {
            let kind = match meaning(&code) {
                // Some say "policy" and mean "nobody of that name".
                Refusal::Other => by_words.unwrap_or(Refusal::Other),
                kind => kind,
            };
            Verdict::Failed(code.to_string(), kind)
        }
        None => Verdict::Failed("5.0.0".to_owned(), by_words.unwrap_or(Refusal::Other)),
    }
}

/// What a server means, by what servers say.
fn in_words(words: &str) -> Option<Refusal> {
    const FULL: [&str; 6] = [
        "mailbox full",
        "mailbox is full",
        "over quota",
        "quota exceeded",
        "exceeded storage",
        "buzón lleno",
    ];
    const NOBODY: [&str; 14] = [
        "user unknown",
        "unknown user",
        "no such user",
        "no such mailbox",
        "no such recipient",
        "does not exist",
        "doesn't exist",
        "doesn't have a",
        "unrouteable address",
        "no mailbox here by that name",
        "wasn't found at",
        "couldn't be found",
        "recipient not found",
        "no existe",
    ];
    const UNWANTED: [&str; 5] = ["spam", "blocked", "blocklist", "blacklist", "reputation"];
    const LATE: [&str; 4] =
        ["timed out", "retry timeout", "timeout exceeded", "connection refused"];
    let has = |all: &[&str]| all.iter().any(|it| words.contains(it));
    [
        (&FULL[..], Refusal::Unreachable),
        (&NOBODY[..], Refusal::BadNumber),
        (&UNWANTED[..], Refusal::Filtered),
        (&LATE[..], Refusal::Unreachable),
    ]
    .into_iter()
    .find(|(all, _)| has(all))
    .map(|(_, kind)| kind)
}

/// The first enhanced code of a permanent or a temporary failure in a text.
fn enhanced(text: &str) -> Option<Enhanced> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .map(|word| word.trim_matches('.'))
        .find_map(Enhanced::read)
}

/// Below, a server repeats what it could not deliver.
fn above_the_copy(text: &str) -> &str {
    const COPIES: [&str; 6] = [
        "--- Below this line is a copy",
        "------ This is a copy of the message",
        "----- Original message",
        "----- Message header follows",
        "--- The header of the original message",
        "Original message headers:",
    ];
    let at = COPIES.iter().filter_map(|mark| text.find(mark)).min();
    at.map_or(text, |at| &text[..at])
}
