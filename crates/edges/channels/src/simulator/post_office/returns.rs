//! What comes back from a mailbox: the answer of its reader, a note of absence, a report of a failure, a
//! complaint. Each as the program of some provider writes it. Pure.

use std::time::{Duration, UNIX_EPOCH};

use kernel::Instant;

use super::Email;

/// An e-mail on its way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Returned {
    /// Who it is from, on the envelope; nobody for what must not be answered.
    pub(super) from: String,
    /// To which mailbox of the pharmacy.
    pub(super) to: String,
    /// The whole e-mail.
    pub(super) text: String,
}

/// The e-mail that is answered, and what makes the answer its own.
pub(super) struct Back<'a> {
    pub(super) email: &'a Email,
    /// Told apart from other answers to the same.
    pub(super) serial: u64,
    pub(super) at: Instant,
}

impl Back<'_> {
    /// Its reader answers, above what was written.
    pub(super) fn answer(&self, words: &str) -> Returned {
        let Email { from, to, subject, text, .. } = self.email;
        let mark = if subject.to_lowercase().starts_with("re:") { "" } else { "Re: " };
        let quoted: Vec<String> = text.lines().map(|line| format!("> {line}")).collect();
        let body = format!("{words}\n\nOn {}, {from} wrote:\n{}", self.day(), quoted.join("\n"));
        let head = [
            format!("From: <{to}>"),
            format!("To: <{}>", self.answers_go_to()),
            format!("Subject: {}", encoded(&format!("{mark}{subject}"))),
            format!("In-Reply-To: <{}>", self.email.message_id),
            format!("References: <{}>", self.email.message_id),
        ];
        Returned {
            from: to.clone(),
            to: self.answers_go_to().to_owned(),
            text: self.whole(&head, PLAIN, &body),
        }
    }

    /// Its reader is away, and a program says so.
    pub(super) fn absence(&self) -> Returned {
        let Email { to, subject, .. } = self.email;
        let head = [
            format!("From: <{to}>"),
            format!("To: <{}>", self.answers_go_to()),
            format!("Subject: {}", encoded(&format!("Automatic reply: {subject}"))),
            "Auto-Submitted: auto-replied".to_owned(),
            "Precedence: bulk".to_owned(),
        ];
        let words = "I am away until Monday. Yes, I will answer then. To stop, call my office.";
        Returned {
            from: to.clone(),
            to: self.answers_go_to().to_owned(),
            text: self.whole(&head, PLAIN, words),
        }
    }

    /// Its server could not deliver it (RFC 3464).
    pub(super) fn report(&self, status: &str, action: &str) -> Returned {
        let Email { to, return_path, .. } = self.email;
        let words = format!("This is the mail system at host simulator.\n\n<{to}>: {status}");
        let fields = format!(
            "Reporting-MTA: dns; simulator\n\nFinal-Recipient: rfc822; {to}\nAction: {action}\n\
             Status: {status}\nDiagnostic-Code: smtp; 550 {status} simulated"
        );
        let head = [
            "From: Mail Delivery System <MAILER-DAEMON@simulator.example>".to_owned(),
            format!("To: <{return_path}>"),
            "Subject: Undelivered Mail Returned to Sender".to_owned(),
            "Auto-Submitted: auto-replied".to_owned(),
        ];
        let parts = [(PLAIN, &*words), ("message/delivery-status", &*fields)];
        self.of_parts(return_path, &head, "delivery-status", &parts)
    }

    /// Its reader pressed "this is spam" (RFC 5965).
    pub(super) fn complaint(&self) -> Returned {
        let return_path = &self.email.return_path;
        let fields = format!(
            "Feedback-Type: abuse\nUser-Agent: simulator/1\nVersion: 1\n\
             Original-Mail-From: <{return_path}>"
        );
        let head = [
            "From: <feedback@simulator.example>".to_owned(),
            format!("To: <{return_path}>"),
            "Subject: FW: complaint".to_owned(),
        ];
        let words = "This is an email abuse report.";
        let parts = [(PLAIN, words), ("message/feedback-report", &*fields)];
        self.of_parts(return_path, &head, "feedback-report", &parts)
    }

    fn of_parts(
        &self,
        to: &str,
        head: &[String],
        report: &str,
        parts: &[(&str, &str)],
    ) -> Returned {
        let name = format!("Message-ID: <{}>", self.email.message_id);
        let original = ("text/rfc822-headers", name.as_str());
        let mut body = String::new();
        for (kind, text) in parts.iter().chain([&original]) {
            body.push_str(&format!("--=_part\nContent-Type: {kind}\n\n{text}\n\n"));
        }
        body.push_str("--=_part--");
        let kind = format!("multipart/report; report-type={report}; boundary=\"=_part\"");
        Returned { from: String::new(), to: to.to_owned(), text: self.whole(head, &kind, &body) }
    }

    fn whole(&self, head: &[String], kind: &str, body: &str) -> String {
        whole(head, kind, body, (self.serial, self.at))
    }

    fn answers_go_to(&self) -> &str {
        &self.email.reply_to
    }

    fn day(&self) -> String {
        day(self.at)
    }
}

/// Somebody writes who answers nothing.
pub(super) fn new(
    from: &str,
    to: &str,
    subject: &str,
    words: &str,
    mark: (u64, Instant),
) -> Returned {
    let head = [
        format!("From: <{from}>"),
        format!("To: <{to}>"),
        format!("Subject: {}", encoded(subject)),
    ];
    let text = whole(&head, PLAIN, words, mark);
    Returned { from: from.to_owned(), to: to.to_owned(), text }
}

fn whole(head: &[String], kind: &str, body: &str, (serial, at): (u64, Instant)) -> String {
    let (head, date) = (head.join("\n"), day(at));
    format!(
        "{head}\nDate: {date}\nMessage-ID: <{serial}.{}@simulator.example>\nMIME-Version: 1.0\n\
         Content-Type: {kind}\nContent-Transfer-Encoding: 8bit\n\n{body}\n",
        at.0
    )
    .replace('\n', "\r\n")
}

fn day(at: Instant) -> String {
    let since = Duration::from_millis(at.0.max(0).unsigned_abs());
    httpdate::fmt_http_date(UNIX_EPOCH + since).replace("GMT", "+0000")
}

const PLAIN: &str = "text/plain; charset=utf-8";

/// A subject as a header holds it (RFC 2047).
fn encoded(subject: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};

    if subject.is_ascii() {
        return subject.to_owned();
    }
    format!("=?utf-8?B?{}?=", STANDARD.encode(subject))
}
