//! One conversation with a mail server. What it must get right is at which step it failed: until the
//! letter itself is written nothing can have been taken; after that only an answer tells.

use std::time::Duration;

use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::Mechanism,
        client::AsyncSmtpConnection,
        commands::{Data, Mail, Rcpt, Rset},
    },
};
use outreach::gateway::{Refusal, SendError};

use super::settings::Server;

/// A connection that has said hello and signed in.
pub(super) struct Session {
    line: AsyncSmtpConnection,
    /// Whether it can serve another letter.
    pub(super) is_whole: bool,
}

/// Why a letter was not even begun.
pub(super) enum NotBegun {
    /// The server hung up or says that it is going down: another connection may do.
    Gone,
    /// It said no.
    Told(SendError),
}

impl Session {
    /// Connects, speaks TLS and signs in. Nothing of a patient has been said by then.
    pub(super) async fn open(server: &Server, within: Duration) -> Result<Self, SendError> {
        let not_sent = |cause| move |_| SendError::NotSent { cause };
        let wrapped = server.is_wrapped.then(|| server.tls.clone());
        let place = (server.host.as_str(), server.port);
        let mut line =
            AsyncSmtpConnection::connect_tokio1(place, Some(within), &server.hello, wrapped, None)
                .await
                .map_err(|error| SendError::NotSent {
                    cause: if error.is_tls() { "bad-certificate" } else { "no-connection" },
                })?;
        if !server.is_wrapped && (line.can_starttls() || !server.is_here) {
            line.starttls(server.tls.clone(), &server.hello).await.map_err(not_sent("no-tls"))?;
        }
        if let Some(login) = &server.login {
            let ways = [Mechanism::Plain, Mechanism::Login];
            line.auth(&ways, login).await.map_err(not_sent("sign-in-refused"))?;
        }
        Ok(Self { line, is_whole: true })
    }

    /// Says who writes to whom, until the server asks for the letter.
    pub(super) async fn begin(&mut self, from: &Address, to: &Address) -> Result<(), NotBegun> {
        if let Err(error) = self.line.command(Mail::new(Some(from.clone()), Vec::new())).await {
            // What is wrong with us is no fault of the letter's: it waits until that is mended.
            return Err(match error.status().map(u16::from) {
                None | Some(421) => NotBegun::Gone,
                Some(_) => NotBegun::Told(SendError::NotSent { cause: "sender-refused" }),
            });
        }
        let lost = SendError::NotSent { cause: "connection-lost" };
        if let Err(error) = self.line.command(Rcpt::new(to.clone(), Vec::new())).await {
            let told = judged(&error, lost);
            self.is_whole = self.line.command(Rset).await.is_ok();
            return Err(NotBegun::Told(told));
        }
        if let Err(error) = self.line.command(Data).await {
            let told = judged(&error, lost);
            self.is_whole = self.line.command(Rset).await.is_ok();
            return Err(NotBegun::Told(told));
        }
        Ok(())
    }

    /// Hands the letter over.
    pub(super) async fn hand_over(&mut self, letter: &[u8]) -> Result<(), SendError> {
        let lost = SendError::Unknown { cause: "connection-lost" };
        let taken = self.line.message(letter).await;
        self.is_whole = taken.as_ref().err().is_none_or(|error| error.status().is_some());
        taken.map(drop).map_err(|error| judged(&error, lost))
    }
}

/// What an answer means (RFC 5321 4.2, RFC 3463); `silent` when there was none.
fn judged(error: &Error, silent: SendError) -> SendError {
    let Some(status) = error.status() else { return silent };
    let text = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    answer(u16::from(status), &text)
}

/// The class of a reply by its code and its enhanced code, if any.
fn answer(code: u16, text: &str) -> SendError {
    let enhanced = text.split_whitespace().find_map(subject_and_detail);
    if (400..500).contains(&code) {
        return match enhanced {
            // 4.2.x: the mailbox; it may be full or busy for a day.
            _ if code == 450 || code == 452 => SendError::NotSent { cause: "mailbox-busy" },
            _ => SendError::Throttled { retry_after: None },
        };
    }
    let kind = match (code, enhanced) {
        (_, Some((1, _)) | Some((2, 1))) => Refusal::BadNumber,
        (_, Some((2, _))) => Refusal::Unreachable,
        (_, Some((7, _))) => Refusal::Filtered,
        (550 | 551 | 553, None) => Refusal::BadNumber,
        _ => Refusal::Other,
    };
    SendError::Refused { code: code.to_string(), kind }
}

/// The second and third number of an enhanced code such as `5.1.1`.
fn subject_and_detail(word: &str) -> Option<(u16, u16)> {
    let mut numbers = word.split('.');
    let class = numbers.next()?;
    let (subject, detail) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    (matches!(class, "4" | "5") && numbers.next().is_none()).then_some((subject, detail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_understood_by_their_codes() {
        let refused = |code: u16, kind| SendError::Refused { code: code.to_string(), kind };
        let check = |code: u16, text: &str, expected: SendError| {
            assert_eq!(answer(code, text), expected, "{code} {text}");
        };
        check(550, "5.1.1 no such user", refused(550, Refusal::BadNumber));
        check(550, "no such user", refused(550, Refusal::BadNumber));
        check(550, "5.2.1 disabled", refused(550, Refusal::BadNumber));
        check(552, "5.2.2 mailbox full", refused(552, Refusal::Unreachable));
        check(554, "5.7.1 spam", refused(554, Refusal::Filtered));
        check(550, "5.7.26 not allowed", refused(550, Refusal::Filtered));
        check(554, "no", refused(554, Refusal::Other));
        check(451, "4.3.0 later", SendError::Throttled { retry_after: None });
        check(452, "4.2.2 full", SendError::NotSent { cause: "mailbox-busy" });
        check(450, "busy", SendError::NotSent { cause: "mailbox-busy" });
    }
}
