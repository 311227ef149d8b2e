//! One conversation with a mail server: who writes, to which of our mailboxes, and what. It is answered
//! with a yes only when what was said is durable.

use std::sync::Arc;

use kernel::Error;

use super::{
    Room, Way, Wire, keep,
    lines::{Command, Data, Lines},
    place::Recipient,
};

/// Mailboxes of one e-mail.
const MAILBOXES: usize = 10;
/// Commands that made no sense, before somebody is hung up on.
const NONSENSE: u32 = 10;
/// A conversation of more commands is held for another reason than mail.
const COMMANDS: u32 = 1_000;

/// What is true of every mailroom.
const ABLE: &str = "250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES";

pub(super) async fn run(room: &Arc<Room>, wire: Box<dyn Wire>) {
    let lines = Lines::new(wire, room.intake.silence);
    let mut talk = Talk {
        room,
        lines,
        has_greeted: false,
        from: None,
        to: Vec::new(),
        nonsense: 0,
        commands: 0,
    };
    talk.go_on().await;
}

struct Talk<'r> {
    room: &'r Arc<Room>,
    lines: Lines,
    has_greeted: bool,
    from: Option<String>,
    to: Vec<Recipient>,
    nonsense: u32,
    commands: u32,
}

/// What a command leads to.
enum Next {
    Say(&'static str),
    /// What we can do.
    Hello,
    /// It made no sense.
    Odd(&'static str),
    HangUp(&'static str),
    /// The e-mail follows.
    Email,
}

impl Talk<'_> {
    async fn go_on(&mut self) {
        let hello = match self.room.intake.way {
            Way::Lmtp => "220 rapport LMTP ready",
            Way::Smtp => "220 rapport ESMTP ready",
        };
        if !self.lines.say(hello).await {
            return;
        }
        loop {
            self.commands += 1;
            if COMMANDS < self.commands {
                self.lines.say("421 4.7.0 that was enough, come back later").await;
                return;
            }
            let next = match self.lines.command().await {
                Command::Whole(line) => self.command(&line).await,
                Command::TooLong => Next::HangUp("500 5.5.6 the line is too long"),
                Command::Bare => Next::HangUp("500 5.5.2 a line ends with CR and LF"),
                Command::Gone => return,
            };
            let is_kept = match next {
                Next::Say(text) => self.lines.say(text).await,
                Next::Hello => {
                    let largest = self.room.intake.largest;
                    let size = format!("250-SIZE {largest}");
                    let able = ["250-rapport", "250-PIPELINING", &size, ABLE];
                    self.lines.say(&able.join("\r\n")).await
                }
                Next::Odd(text) => {
                    self.nonsense += 1;
                    self.lines.say(text).await && self.nonsense < NONSENSE
                }
                Next::HangUp(text) => {
                    self.lines.say(text).await;
                    false
                }
                Next::Email => self.take().await,
            };
            if !is_kept {
                return;
            }
        }
    }

    async fn command(&mut self, line: &str) -> Next {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let verb = verb.trim_end().to_ascii_uppercase();
        match (verb.as_str(), self.room.intake.way) {
            ("LHLO", Way::Lmtp) | ("EHLO", Way::Smtp) if !rest.trim().is_empty() => self.greet(),
            ("HELO", Way::Smtp) if !rest.trim().is_empty() => {
                self.has_greeted = true;
                self.forget();
                Next::Say("250 rapport")
            }
            ("LHLO", Way::Lmtp) | ("EHLO" | "HELO", Way::Smtp) => Next::Odd("501 5.5.4 who?"),
            ("LHLO" | "EHLO" | "HELO", _) => Next::Odd("500 5.5.1 not in this language"),
            ("NOOP", _) => Next::Say("250 2.0.0 yes"),
            ("RSET", _) => {
                self.forget();
                Next::Say("250 2.0.0 forgotten")
            }
            ("QUIT", _) => Next::HangUp("221 2.0.0 goodbye"),
            ("VRFY" | "EXPN", _) => Next::Say("252 2.1.5 write, and you will see"),
            _ if !self.has_greeted => Next::Odd("503 5.5.1 who are you?"),
            ("MAIL", _) => self.sender(rest),
            ("RCPT", _) => self.recipient(rest).await,
            ("DATA", _) if !rest.trim().is_empty() => Next::Odd("501 5.5.4 DATA alone"),
            ("DATA", _) if self.to.is_empty() => Next::Odd("503 5.5.1 to whom?"),
            // Whoever writes on without our answer may be made to say what somebody else wrote.
            ("DATA", _) if self.lines.has_more() => Next::HangUp("554 5.5.0 wait for the answer"),
            ("DATA", _) => Next::Email,
            _ => Next::Odd("502 5.5.1 not here"),
        }
    }

    fn greet(&mut self) -> Next {
        self.has_greeted = true;
        self.forget();
        Next::Hello
    }

    fn sender(&mut self, rest: &str) -> Next {
        let Some((from, ways)) = path(rest, "FROM:") else {
            return Next::Odd("501 5.1.7 from where?");
        };
        if self.from.is_some() {
            return Next::Odd("503 5.5.1 one at a time");
        }
        for way in ways.split_whitespace() {
            let way = way.to_ascii_uppercase();
            match way.split_once('=') {
                Some(("SIZE", size)) => match size.parse::<usize>() {
                    Ok(size) if size <= self.room.intake.largest => {}
                    Ok(_) => return Next::Say("552 5.3.4 too large"),
                    Err(_) => return Next::Odd("501 5.5.4 how large?"),
                },
                Some(("BODY", "7BIT" | "8BITMIME")) => {}
                None if way == "SMTPUTF8" => {}
                _ => return Next::Odd("555 5.5.4 not that way"),
            }
        }
        self.from = Some(from);
        Next::Say("250 2.1.0 from there")
    }

    async fn recipient(&mut self, rest: &str) -> Next {
        let Some((to, ways)) = path(rest, "TO:").filter(|(to, _)| !to.is_empty()) else {
            return Next::Odd("501 5.1.3 to whom?");
        };
        let Some(from) = &self.from else { return Next::Odd("503 5.5.1 from where?") };
        if !ways.trim().is_empty() {
            return Next::Odd("555 5.5.4 not that way");
        }
        if MAILBOXES <= self.to.len() {
            return Next::Say("452 4.5.3 too many");
        }
        let Some(to) = self.room.intake.recipient(&to) else {
            return Next::Say("550 5.1.1 no such mailbox here");
        };
        // A failure comes to an address that we made, or is none of ours.
        if let (true, Some(tag)) = (from.is_empty(), &to.tag) {
            match self.room.ear.delivery_of(tag).await {
                Ok(Some(_)) => {}
                Ok(None) => return Next::Say("550 5.1.1 no such mailbox here"),
                Err(_) => return Next::Say("451 4.3.0 come back later"),
            }
        }
        self.to.push(to);
        Next::Say("250 2.1.5 to there")
    }

    /// Takes the e-mail. False when the conversation is over.
    async fn take(&mut self) -> bool {
        if !self.lines.say("354 go on, and end with a dot").await {
            return false;
        }
        let (largest, whole) = (self.room.intake.largest, self.room.intake.whole);
        let (from, to) = (self.from.take().unwrap_or_default(), std::mem::take(&mut self.to));
        let email = match self.lines.data(largest, whole).await {
            Data::Whole(email) => Arc::new(email),
            Data::TooLarge => return self.answer(to.len(), "552 5.3.4 too large").await,
            Data::Bare => {
                self.answer(to.len(), "554 5.6.0 a line ends with CR and LF").await;
                return false;
            }
            Data::Gone => return false,
        };
        let mut answers = Vec::with_capacity(to.len());
        for recipient in &to {
            answers.push(match keep::keep(self.room, &email, &from, recipient).await {
                // What will never be kept is done with, too: it would come again for days.
                Ok(()) | Err(Error::Refused { .. } | Error::NotFound { .. }) => "250 2.0.0 taken",
                Err(error) => {
                    tracing::warn!("an e-mail could not be kept: {}", error.chain());
                    "451 4.3.0 come back later"
                }
            });
        }
        if self.room.intake.way == Way::Smtp {
            // One answer for all: what was kept is known when it comes again.
            let no = answers.iter().find(|answer| answer.starts_with('4'));
            return self.lines.say(no.unwrap_or(&"250 2.0.0 taken")).await;
        }
        for answer in answers {
            if !self.lines.say(answer).await {
                return false;
            }
        }
        true
    }

    /// The same answer for each mailbox, or one for all.
    async fn answer(&mut self, mailboxes: usize, text: &str) -> bool {
        let count = if self.room.intake.way == Way::Lmtp { mailboxes } else { 1 };
        for _ in 0..count {
            if !self.lines.say(text).await {
                return false;
            }
        }
        true
    }

    fn forget(&mut self) {
        self.from = None;
        self.to.clear();
    }
}

/// The address of `FROM:<a@b.example>`, and what stands behind it.
fn path<'t>(text: &'t str, begin: &str) -> Option<(String, &'t str)> {
    let head = text.get(..begin.len()).filter(|head| head.eq_ignore_ascii_case(begin))?;
    let rest = text[head.len()..].trim_start().strip_prefix('<')?;
    let (address, ways) = rest.split_once('>')?;
    let is_plain = !address.contains(['<', ' ', '\t', ':', ',', '"']);
    let is_apart = ways.is_empty() || ways.starts_with(' ');
    (is_plain && is_apart).then(|| (address.to_owned(), ways))
}
