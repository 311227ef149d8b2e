//! SMTP as a server speaks it (RFC 5321, 4954): one task a connection, commands of one line, bounded
//! everywhere.

use std::{io, sync::Arc, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, oneshot},
    time::timeout,
};

use super::{MailFault, PostOffice};

/// Connections at one time.
const CONNECTIONS: usize = 64;
/// The longest line of a command, in bytes.
const LINE: u64 = 4_096;
/// The largest e-mail, in bytes.
const EMAIL: usize = 1_000_000;
/// Mailboxes of one e-mail.
const MAILBOXES: usize = 100;
/// Somebody silent for so long is hung up on.
const SILENCE: Duration = Duration::from_secs(300);

/// Answers until the sender of `stop` is dropped.
pub(super) async fn serve(
    office: Arc<PostOffice>,
    listener: TcpListener,
    mut stop: oneshot::Receiver<()>,
) {
    let lines = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let accepted = tokio::select! {
            _ = &mut stop => return,
            accepted = listener.accept() => accepted,
        };
        let (Ok((stream, _)), Ok(permit)) = (accepted, Arc::clone(&lines).acquire_owned().await)
        else {
            continue;
        };
        let office = Arc::clone(&office);
        tokio::spawn(async move {
            let _permit = permit;
            // Whoever hangs up in the middle has said what there was to say.
            let _ = Talk::new(office, stream).run().await;
        });
    }
}

/// One conversation.
struct Talk {
    office: Arc<PostOffice>,
    stream: BufReader<TcpStream>,
    is_known: bool,
    from: Option<String>,
    to: Vec<String>,
    /// What becomes of the e-mail once it is read.
    fault: Option<MailFault>,
}

/// What a command leads to.
enum Next {
    Answer(&'static str),
    HangUp(&'static str),
    /// The e-mail follows.
    Email,
    /// The line ends without a word, at once or never.
    Silence {
        hangs: bool,
    },
}

impl Talk {
    fn new(office: Arc<PostOffice>, stream: TcpStream) -> Self {
        let stream = BufReader::new(stream);
        Self { office, stream, is_known: false, from: None, to: Vec::new(), fault: None }
    }

    async fn run(&mut self) -> io::Result<()> {
        self.say("220 simulator ready").await?;
        loop {
            let Some(line) = self.line().await? else { return Ok(()) };
            let mut next = self.command(&line).await?;
            if matches!(next, Next::Email) {
                self.say("354 go on, and end with a dot").await?;
                let Some(email) = self.email().await? else { return Ok(()) };
                next = self.judge(&email);
                self.forget();
            }
            match next {
                Next::Answer(text) => self.say(text).await?,
                Next::HangUp(text) => return self.say(text).await,
                Next::Silence { hangs: false } | Next::Email => return Ok(()),
                Next::Silence { hangs: true } => return self.wait_for_the_end().await,
            }
        }
    }

    async fn command(&mut self, line: &str) -> io::Result<Next> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        Ok(match verb.to_ascii_uppercase().as_str() {
            "EHLO" => {
                self.forget();
                Next::Answer(
                    "250-simulator\r\n250-SIZE 1000000\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN LOGIN",
                )
            }
            "HELO" => Next::Answer("250 simulator"),
            "AUTH" => self.sign_in(rest).await?,
            "NOOP" => Next::Answer("250 2.0.0 yes"),
            "RSET" => {
                self.forget();
                Next::Answer("250 2.0.0 forgotten")
            }
            "QUIT" => Next::HangUp("221 2.0.0 goodbye"),
            _ if !self.is_known => Next::Answer("530 5.7.0 sign in first"),
            "MAIL" => match mailbox(rest, "FROM:") {
                Some(from) => {
                    self.forget();
                    self.from = Some(from);
                    Next::Answer("250 2.1.0 from there")
                }
                None => Next::Answer("501 5.1.7 from where?"),
            },
            "RCPT" => self.recipient(rest),
            "DATA" if self.to.is_empty() => Next::Answer("503 5.5.1 to whom?"),
            "DATA" => Next::Email,
            _ => Next::Answer("502 5.5.1 not here"),
        })
    }

    fn recipient(&mut self, rest: &str) -> Next {
        let Some(to) = mailbox(rest, "TO:").filter(|to| to.contains('@')) else {
            return Next::Answer("501 5.1.3 to whom?");
        };
        if self.from.is_none() {
            return Next::Answer("503 5.5.1 from where?");
        }
        if MAILBOXES <= self.to.len() {
            return Next::Answer("452 4.5.3 too many");
        }
        match self.office.fate(&to) {
            Some(MailFault::NoSuchMailbox) => return Next::Answer("550 5.1.1 no such mailbox"),
            Some(MailFault::MailboxFull) => return Next::Answer("452 4.2.2 mailbox full"),
            Some(MailFault::Later) => return Next::Answer("451 4.3.0 come back later"),
            fault => self.fault = fault.or(self.fault.take()),
        }
        self.to.push(to);
        Next::Answer("250 2.1.5 to there")
    }

    /// What becomes of an e-mail that was read to its end.
    fn judge(&mut self, email: &[u8]) -> Next {
        let (fault, sender) = (self.fault.take(), self.from.clone().unwrap_or_default());
        let later = fault.clone();
        let taken = |talk: &Self| talk.office.take(&sender, &talk.to, email, later.as_ref());
        match fault {
            Some(MailFault::Filtered) => Next::Answer("554 5.7.1 taken for unwanted"),
            Some(MailFault::Reset { accepted }) => {
                let _kept = accepted && taken(self);
                Next::Silence { hangs: false }
            }
            Some(MailFault::Hang { accepted }) => {
                let _kept = accepted && taken(self);
                Next::Silence { hangs: true }
            }
            _ if EMAIL < email.len() => Next::Answer("552 5.3.4 too large"),
            _ if taken(self) => Next::Answer("250 2.0.0 taken"),
            _ => Next::Answer("554 5.6.0 this is no e-mail"),
        }
    }

    async fn sign_in(&mut self, rest: &str) -> io::Result<Next> {
        let mut words = rest.split_whitespace();
        let way = words.next().unwrap_or_default().to_ascii_uppercase();
        let read =
            |text: &str| STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let said = match (way.as_str(), words.next()) {
            ("PLAIN", Some(first)) => read(first),
            ("PLAIN", None) => {
                let asked = self.ask("").await?;
                asked.as_deref().and_then(read)
            }
            ("LOGIN", first) => {
                let user = match first {
                    Some(first) => Some(first.to_owned()),
                    None => self.ask("Username:").await?,
                };
                let secret = self.ask("Password:").await?;
                let both = user.as_deref().and_then(read).zip(secret.as_deref().and_then(read));
                both.map(|(user, secret)| format!("\0{user}\0{secret}"))
            }
            _ => return Ok(Next::Answer("504 5.5.4 not that way")),
        };
        let settings = &self.office.settings;
        let wanted = format!("\0{}\0{}", settings.account, settings.secret);
        self.is_known = said.is_some_and(|said| said.ends_with(&wanted));
        let (yes, no) = ("235 2.7.0 welcome", "535 5.7.8 nobody of that name and secret");
        Ok(Next::Answer(if self.is_known { yes } else { no }))
    }

    async fn ask(&mut self, what: &str) -> io::Result<Option<String>> {
        self.say(&format!("334 {}", STANDARD.encode(what))).await?;
        self.line().await
    }

    fn forget(&mut self) {
        self.from = None;
        self.to.clear();
        self.fault = None;
    }

    async fn say(&mut self, text: &str) -> io::Result<()> {
        self.stream.get_mut().write_all(format!("{text}\r\n").as_bytes()).await
    }

    /// The next line without its end; nothing when there is none, or no end to it.
    async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        let mut limited = (&mut self.stream).take(LINE);
        let read = timeout(SILENCE, limited.read_until(b'\n', &mut line)).await;
        let is_whole = matches!(read, Ok(Ok(_))) && line.ends_with(b"\n");
        Ok(is_whole.then(|| String::from_utf8_lossy(&line).trim_end().to_owned()))
    }

    /// The e-mail up to the line with a lone dot. What is too large is read and thrown away.
    async fn email(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut email = Vec::new();
        loop {
            let mut line = Vec::new();
            let mut limited = (&mut self.stream).take(EMAIL as u64);
            let read = timeout(SILENCE, limited.read_until(b'\n', &mut line)).await;
            if !matches!(read, Ok(Ok(1..))) || !line.ends_with(b"\n") {
                return Ok(None);
            }
            if line == b".\r\n" {
                return Ok(Some(email));
            }
            // A dot at the beginning of a line was doubled for the journey.
            let text = line.strip_prefix(b".").unwrap_or(&line);
            if email.len() <= EMAIL {
                email.extend_from_slice(text);
            }
        }
    }

    /// Never answers; ends when the other side does.
    async fn wait_for_the_end(&mut self) -> io::Result<()> {
        let mut rest = [0; 512];
        while 0 < timeout(SILENCE, self.stream.read(&mut rest)).await?? {}
        Ok(())
    }
}

/// The mailbox of `FROM:<a@b.example>`, parameters aside.
fn mailbox(text: &str, begin: &str) -> Option<String> {
    let head = text.get(..begin.len()).filter(|head| head.eq_ignore_ascii_case(begin))?;
    let rest = text[head.len()..].trim_start().strip_prefix('<')?;
    rest.split_once('>').map(|(address, _)| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_read() {
        let read = |text: &str| mailbox(text, "TO:");
        assert_eq!(read("TO:<a@b.example>").as_deref(), Some("a@b.example"));
        assert_eq!(read("to: <a@b.example> SIZE=3").as_deref(), Some("a@b.example"));
        assert_eq!(read("TO:a@b.example"), None);
        assert_eq!(read("<a@b.example>"), None);
        assert_eq!(read("T"), None);
    }
}
