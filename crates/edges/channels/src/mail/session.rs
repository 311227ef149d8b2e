//! One conversation with a mail server. What it must get right is at which step it failed: until the
//! e-mail itself is written nothing can have been taken; after that only an answer tells.

use std::{fmt::Display, ops::RangeInclusive, time::Duration};

use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::Mechanism,
        client::AsyncSmtpConnection,
        commands::{Data, Mail, Rcpt, Rset},
        extension::{Extension, MailParameter},
        response::Response,
    },
};
use outreach::gateway::{Refusal, SendError};

use super::{
    answer::{Step, judged},
    plain::Plain,
    settings::Server,
};

/// A connection that has said hello and signed in.
pub(super) struct Session {
    line: AsyncSmtpConnection,
    /// Whether it has served an e-mail before.
    is_used: bool,
    /// Whether it can serve another e-mail: every question was answered, and by one answer.
    pub(super) is_whole: bool,
}

/// Why an e-mail was not even begun.
pub(super) enum NotBegun {
    /// The server hung up, says that it is going down, or answers what was not asked: another
    /// connection may do.
    Gone,
    /// It said no.
    Told(SendError),
}

/// What came instead of a yes.
enum No {
    /// A refusal: its code and its words.
    Told(u16, String),
    /// No answer, or one to another question.
    Lost,
}

impl Session {
    /// Connects, speaks TLS and signs in. Nothing of a patient has been said by then.
    pub(super) async fn open(server: &Server, within: Duration) -> Result<Self, SendError> {
        let not_sent = |cause| {
            move |error: Error| {
                let cause = if is_distrust(&error) { "untrusted-certificate" } else { cause };
                SendError::NotSent { cause }
            }
        };
        let mut line = if server.is_wrapped {
            let (place, tls) = ((server.host.as_str(), server.port), Some(server.tls.clone()));
            AsyncSmtpConnection::connect_tokio1(place, Some(within), &server.hello, tls, None)
                .await
                .map_err(not_sent("no-connection"))?
        } else {
            let plain = Plain::connect(&server.host, server.port).await;
            let plain = plain.map_err(|_| SendError::NotSent { cause: "no-connection" })?;
            AsyncSmtpConnection::connect_with_transport(Box::new(plain), &server.hello)
                .await
                .map_err(not_sent("no-connection"))?
        };
        if !server.is_wrapped && (line.can_starttls() || !server.is_here) {
            line.starttls(server.tls.clone(), &server.hello).await.map_err(not_sent("no-tls"))?;
        }
        if let Some(login) = &server.login {
            let ways = [Mechanism::Plain, Mechanism::Login];
            line.auth(&ways, login).await.map_err(not_sent("sign-in-refused"))?;
        }
        Ok(Self { line, is_used: false, is_whole: true })
    }

    /// Says who writes to whom, until the server asks for the e-mail.
    pub(super) async fn begin(&mut self, from: &Address, to: &Address) -> Result<(), NotBegun> {
        let mut ways = Vec::new();
        if !AsRef::<str>::as_ref(to).is_ascii() {
            if !self.line.server_info().supports_feature(Extension::SmtpUtfEight) {
                let (code, kind) = ("no-smtputf8".to_owned(), Refusal::Other);
                return Err(NotBegun::Told(SendError::Refused { code, kind }));
            }
            ways.push(MailParameter::SmtpUtfEight);
        }
        let is_used = std::mem::replace(&mut self.is_used, true);
        match self.ask(Mail::new(Some(from.clone()), ways), 250..=250).await {
            Ok(()) => {}
            Err(No::Lost | No::Told(421, _)) => return Err(NotBegun::Gone),
            // It may have had enough of this connection only.
            Err(No::Told(..)) if is_used => return Err(NotBegun::Gone),
            // What is wrong with us is no fault of the e-mail's: it waits until that is mended.
            Err(No::Told(..)) => {
                self.is_whole = false;
                return Err(NotBegun::Told(SendError::NotSent { cause: "sender-refused" }));
            }
        }
        if let Err(no) = self.ask(Rcpt::new(to.clone(), Vec::new()), 250..=252).await {
            return Err(self.forget(no, Step::Mailbox).await);
        }
        if let Err(no) = self.ask(Data, 354..=354).await {
            return Err(self.forget(no, Step::Email).await);
        }
        Ok(())
    }

    /// Takes back what was said of an e-mail.
    async fn forget(&mut self, no: No, step: Step) -> NotBegun {
        self.is_whole = false;
        let No::Told(code, text) = no else { return NotBegun::Gone };
        self.is_whole = code != 421 && self.ask(Rset, 250..=250).await.is_ok();
        NotBegun::Told(judged(step, code, &text))
    }

    /// Hands the e-mail over.
    pub(super) async fn hand_over(&mut self, email: &[u8]) -> Result<(), SendError> {
        let answered = self.line.message(email).await;
        let told = heard(answered, 200..=299);
        self.is_whole = !matches!(told, Err(No::Lost | No::Told(421, _)));
        told.map_err(|no| match no {
            No::Told(code, text) => judged(Step::Email, code, &text),
            No::Lost => SendError::Unknown { cause: "connection-lost" },
        })
    }

    async fn ask(&mut self, command: impl Display, yes: RangeInclusive<u16>) -> Result<(), No> {
        heard(self.line.command(command).await, yes)
    }
}

/// Whether the server could not show a certificate that we believe.
fn is_distrust(error: &Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let found = match error.downcast_ref::<std::io::Error>() {
            Some(outer) => outer.get_ref().and_then(|inner| inner.downcast_ref()),
            None => error.downcast_ref(),
        };
        if matches!(found, Some(rustls::Error::InvalidCertificate(_))) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// An answer to a question that has one way to say yes. Another yes answers another question.
fn heard(answered: Result<Response, Error>, yes: RangeInclusive<u16>) -> Result<(), No> {
    match answered {
        Ok(response) if yes.contains(&u16::from(response.code())) => Ok(()),
        Ok(_) => Err(No::Lost),
        Err(error) => Err(match error.status() {
            Some(code) => {
                let text = std::error::Error::source(&error).map(ToString::to_string);
                No::Told(u16::from(code), text.unwrap_or_default())
            }
            None => No::Lost,
        }),
    }
}
