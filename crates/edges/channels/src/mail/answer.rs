//! What a mail server's refusal means (RFC 5321 4.2, RFC 3463).

use std::fmt;

use outreach::gateway::{Refusal, SendError};

/// What was asked when the server refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Whether it takes e-mails to a mailbox: a refusal without more is about that.
    Mailbox,
    /// Whether it takes this e-mail.
    Email,
}

/// A server that cannot serve now is left alone so long, in milliseconds.
const BUSY: i64 = 60_000;
/// An e-mail that is to come later comes so much later, in milliseconds: servers that put strangers
/// off for a while count those who knock at once again as strangers still.
const LATER: i64 = 300_000;

/// The class of a refusal by its code and its enhanced code, if any.
pub(super) fn judged(step: Step, code: u16, text: &str) -> SendError {
    let enhanced = text.split_whitespace().find_map(Enhanced::read);
    let parts = enhanced.as_ref().map(|it| (it.subject, it.detail));
    if (400..500).contains(&code) {
        return match code {
            421 => SendError::Throttled { retry_after: Some(BUSY) },
            // The mailbox may be full or busy for a day.
            450 | 452 => SendError::NotSent { cause: "mailbox-busy" },
            _ => SendError::Throttled { retry_after: Some(LATER) },
        };
    }
    let kind = match (code, parts) {
        // We have to sign in, or our own address is at fault: many servers say so only when they hear
        // to whom. That is no fault of the mailbox's; e-mails wait until it is mended.
        (503 | 530 | 534 | 535 | 538, _) | (_, Some((1, 7 | 8))) => {
            return SendError::NotSent { cause: "sender-refused" };
        }
        (550 | 551 | 553, None) if step == Step::Mailbox => Refusal::BadNumber,
        _ => enhanced.as_ref().map_or(Refusal::Other, meaning),
    };
    SendError::Refused { code: code.to_string(), kind }
}

/// An enhanced code such as `5.1.1` (RFC 3463).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Enhanced {
    /// 4 for a failure that may pass, 5 for one that does not.
    pub(super) class: u16,
    pub(super) subject: u16,
    pub(super) detail: u16,
}

impl Enhanced {
    /// Reads a code of a failure; nothing for anything else, such as an address of the network.
    pub(super) fn read(word: &str) -> Option<Self> {
        let mut numbers = word.split('.').map(|number| number.parse().ok());
        let (class, subject, detail) = (numbers.next()??, numbers.next()??, numbers.next()??);
        let is_code = matches!(class, 4 | 5) && subject < 8 && detail < 1_000;
        (is_code && numbers.next().is_none()).then_some(Self { class, subject, detail })
    }
}

impl fmt::Display for Enhanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// What a permanent failure means for the mailbox.
pub(super) const fn meaning(code: &Enhanced) -> Refusal {
    match (code.subject, code.detail) {
        // Our own address is at fault.
        (1, 7 | 8) => Refusal::Other,
        (1, _) | (2, 1) => Refusal::BadNumber,
        (2, _) | (4, 4 | 7) => Refusal::Unreachable,
        (7, _) => Refusal::Filtered,
        _ => Refusal::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_understood_by_their_codes() {
        use Step::{Email, Mailbox};
        let refused = |code: u16, kind| SendError::Refused { code: code.to_string(), kind };
        let check = |step: Step, code: u16, text: &str, expected: SendError| {
            assert_eq!(judged(step, code, text), expected, "{code} {text}");
        };
        for step in [Mailbox, Email] {
            check(step, 550, "5.1.1 no such user", refused(550, Refusal::BadNumber));
            check(step, 550, "5.2.1 disabled", refused(550, Refusal::BadNumber));
            check(step, 552, "5.2.2 mailbox full", refused(552, Refusal::Unreachable));
            check(step, 554, "5.7.1 spam", refused(554, Refusal::Filtered));
            check(step, 550, "5.7.26 not allowed", refused(550, Refusal::Filtered));
            check(step, 554, "no", refused(554, Refusal::Other));
            check(step, 421, "bye", SendError::Throttled { retry_after: Some(60_000) });
            check(step, 451, "4.3.0 later", SendError::Throttled { retry_after: Some(300_000) });
            check(step, 452, "4.2.2 full", SendError::NotSent { cause: "mailbox-busy" });
            check(step, 450, "busy", SendError::NotSent { cause: "mailbox-busy" });
        }
        check(Mailbox, 550, "no such user", refused(550, Refusal::BadNumber));
        check(Email, 550, "looks like spam", refused(550, Refusal::Other));
    }

    #[test]
    fn what_is_wrong_with_us_condemns_no_mailbox() {
        for (code, text) in [
            (553, "5.1.8 <care@rx.example>: Sender address rejected: Domain not found"),
            (550, "5.1.7 Invalid sender"),
            (530, "5.7.0 Must issue a STARTTLS command first"),
            (530, "Authentication required"),
            (503, "AUTH first"),
        ] {
            let told = judged(Step::Mailbox, code, text);
            assert_eq!(told, SendError::NotSent { cause: "sender-refused" }, "{code} {text}");
        }
    }
}
