//! The mail server of the simulator: takes e-mails over SMTP like any other, delivers none, and keeps
//! them to be read. Scripted faults make it as unkind as a real one.

mod pages;
mod returns;
mod talk;
mod way_back;

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
};

use kernel::{Error, Result};
use mail_parser::{HeaderValue, MessageParser};
use outreach::gateway::Heading;
use serde::{Deserialize, Serialize};
use tokio::{
    net::TcpListener,
    sync::{oneshot, watch},
};

use returns::{Back, Returned};

use super::{
    Settings,
    fault::{Rule, Script},
};
use crate::mail::{self, email};

pub use pages::routes;

/// What goes wrong with one e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MailFault {
    /// 550 5.1.1: there is no such mailbox.
    NoSuchMailbox,
    /// 452 4.2.2: the mailbox is full for now.
    MailboxFull,
    /// 451 4.3.0: come back later.
    Later,
    /// 554 5.7.1, once the e-mail is read: taken for unwanted.
    Filtered,
    /// The connection is reset when the e-mail has been read.
    Reset {
        /// Whether it was taken before that.
        accepted: bool,
    },
    /// Taken, and then returned with a report of that code, such as `5.1.1`.
    Returned {
        /// The enhanced code.
        status: String,
    },
    /// Taken, and then reported late, with nothing lost.
    Delayed,
    /// Taken, and its reader complains.
    Complaint,
    /// Taken, and a program answers for its reader, who is away.
    Absence,
    /// No answer ever comes.
    Hang {
        /// Whether the e-mail was taken before that.
        accepted: bool,
    },
}

/// An e-mail, as a mail program shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Email {
    /// Names the e-mail in addresses of pages.
    pub id: u64,
    /// Who it is from: a name and an address.
    pub from: String,
    /// The mailbox.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// Its words as plain text.
    pub text: String,
    /// Its words as a page.
    pub html: String,
    /// The name it travels under.
    pub message_id: String,
    /// Where one press ends e-mail to the mailbox (RFC 8058), if the e-mail says so.
    pub unsubscribe: Option<String>,
    /// Where failures return to: the address of the envelope.
    pub return_path: String,
    /// Where answers go.
    pub reply_to: String,
    /// What it answers, by its name.
    pub in_reply_to: Option<String>,
    /// What its reader has answered.
    pub answers: Vec<String>,
    /// When it came, in milliseconds since the epoch, by the simulator's clock.
    pub at: i64,
}

/// The mail server.
pub struct PostOffice {
    settings: Settings,
    address: SocketAddr,
    state: Mutex<State>,
    /// E-mails on their way back.
    underway: watch::Sender<usize>,
}

#[derive(Default)]
struct State {
    /// Oldest first.
    emails: VecDeque<Email>,
    script: Script<MailFault>,
    taken: u64,
    asked: u64,
    /// Where the pharmacy takes e-mail.
    mailroom: Option<SocketAddr>,
    /// What it answered, in order.
    returned: Vec<u16>,
}

impl PostOffice {
    /// Listens on a free port of the same address as the rest of the simulator, until the sender of
    /// `stop` is dropped.
    pub(super) async fn open(
        settings: &Settings,
        stop: oneshot::Receiver<()>,
    ) -> Result<Arc<Self>> {
        let listener = TcpListener::bind((settings.listen.ip(), 0)).await.map_err(Error::failed)?;
        let address = listener.local_addr().map_err(Error::failed)?;
        let office = Arc::new(Self {
            settings: settings.clone(),
            address,
            state: Mutex::default(),
            underway: watch::Sender::new(0),
        });
        tokio::spawn(talk::serve(Arc::clone(&office), listener, stop));
        Ok(office)
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Settings with which [`mail::Mail`] sends through it.
    pub fn account(&self, from: &str) -> mail::Settings {
        let (user, secret) = (&self.settings.account, &self.settings.secret);
        let login = Some((user.clone(), secret.clone()));
        mail::Settings { login, ..mail::Settings::of(&format!("smtp://{}", self.address), from) }
    }

    /// Starts the script of faults over.
    pub fn set_script(&self, rules: Vec<Rule<MailFault>>) {
        self.state().script.replace(rules);
    }

    /// Every e-mail that is kept, oldest first.
    pub fn emails(&self) -> Vec<Email> {
        self.state().emails.iter().cloned().collect()
    }

    /// The e-mails in one mailbox, oldest first.
    pub fn emails_to(&self, mailbox: &str) -> Vec<Email> {
        let is_theirs = |email: &&Email| email.to.eq_ignore_ascii_case(mailbox);
        self.state().emails.iter().filter(is_theirs).cloned().collect()
    }

    /// Says where the pharmacy takes e-mail; until then nobody can answer.
    pub fn set_mailroom(&self, address: SocketAddr) {
        self.state().mailroom = Some(address);
    }

    /// Lets the reader of an e-mail answer it. False when there is none of that number, or nowhere to
    /// answer to.
    pub fn answer(self: &Arc<Self>, id: u64, words: &str) -> bool {
        let found = {
            let mut state = self.state();
            let has_mailroom = state.mailroom.is_some();
            let email = state.emails.iter_mut().find(|email| email.id == id && has_mailroom);
            email.map(|email| {
                email.answers.push(words.to_owned());
                email.clone()
            })
        };
        let Some(email) = found else { return false };
        let back = self.back(&email).answer(words);
        self.bring(back);
        // A page that shows the list is drawn again.
        self.state().taken += 1;
        true
    }

    /// Lets the server of a mailbox give an e-mail back that it took, with that code, as some do days
    /// later. False when there is none of that number.
    pub fn give_back(self: &Arc<Self>, id: u64, status: &str) -> bool {
        let found = self.state().emails.iter().find(|email| email.id == id).cloned();
        if let Some(email) = &found {
            self.follow(&MailFault::Returned { status: status.to_owned() }, email);
        }
        found.is_some()
    }

    /// Lets somebody write to the pharmacy who answers nothing.
    pub fn write(self: &Arc<Self>, from: &str, to: &str, subject: &str, words: &str) {
        let serial = {
            let mut state = self.state();
            state.asked += 1;
            state.asked
        };
        self.bring(returns::new(from, to, subject, words, (serial, (self.settings.clock)())));
    }

    /// Waits until nothing is on its way back; gives what the pharmacy's mailroom answered so far.
    pub async fn settle(&self) -> Vec<u16> {
        // The sender lives as long as we do.
        let _ = self.underway.subscribe().wait_for(|count| *count == 0).await;
        self.state().returned.clone()
    }

    /// What comes of a fault once the e-mail is in its mailbox.
    fn follow(self: &Arc<Self>, fault: &MailFault, email: &Email) {
        let back = self.back(email);
        let returned = match fault {
            MailFault::Returned { status } => back.report(status, "failed"),
            MailFault::Delayed => back.report("4.4.1", "delayed"),
            MailFault::Complaint => back.complaint(),
            MailFault::Absence => back.absence(),
            _ => return,
        };
        self.bring(returned);
    }

    fn back<'e>(&self, email: &'e Email) -> Back<'e> {
        let mut state = self.state();
        state.asked += 1;
        Back { email, serial: state.asked, at: (self.settings.clock)() }
    }

    fn bring(self: &Arc<Self>, email: Returned) {
        let Some(to) = self.state().mailroom else { return };
        self.underway.send_modify(|count| *count += 1);
        let office = Arc::clone(self);
        tokio::spawn(async move {
            let code = way_back::carry(to, &email).await.unwrap_or(0);
            office.state().returned.push(code);
            office.underway.send_modify(|count| *count -= 1);
        });
    }

    /// Puts an e-mail of the past, written by that address, into a mailbox.
    pub fn remember(&self, (from, to): (&str, &str), heading: &Heading, words: &str) {
        let tagged = match from.split_once('@') {
            Some((name, domain)) => format!("{name}+{}@{domain}", heading.tag),
            None => from.to_owned(),
        };
        let domain = from.rsplit('@').next().unwrap_or_default();
        self.keep(Email {
            id: 0,
            from: format!("{} <{from}>", heading.sender),
            to: to.to_owned(),
            subject: heading.subject.clone(),
            text: email::plain(words, heading),
            html: email::page(words, heading).into_string(),
            message_id: format!("{}@{domain}", heading.tag),
            unsubscribe: Some(heading.unsubscribe.clone()),
            return_path: tagged.clone(),
            reply_to: tagged,
            in_reply_to: None,
            answers: Vec::new(),
            at: heading.at.0,
        });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while the e-mails are locked")
    }

    /// What becomes of the next e-mail to a mailbox.
    fn fate(&self, to: &str) -> Option<MailFault> {
        let mut state = self.state();
        state.asked += 1;
        let (seed, serial) = (self.settings.seed, state.asked);
        state.script.next(to, seed, serial)
    }

    /// Takes an e-mail for each of the mailboxes; false when it is none.
    fn take(
        self: &Arc<Self>,
        sender: &str,
        mailboxes: &[String],
        bytes: &[u8],
        fault: Option<&MailFault>,
    ) -> bool {
        let Some(read) = MessageParser::default().parse(bytes) else { return false };
        let from = read.from().and_then(|from| from.first()).map(|from| {
            let address = from.address().unwrap_or_default();
            from.name().map_or(address.to_owned(), |name| format!("{name} <{address}>"))
        });
        let text = |found: Option<std::borrow::Cow<'_, str>>| {
            found.map(|text| text.replace("\r\n", "\n")).unwrap_or_default()
        };
        let address = |found: Option<&mail_parser::Address<'_>>| {
            found.and_then(|it| it.first()).and_then(|it| it.address()).map(str::to_owned)
        };
        let reply_to = address(read.reply_to()).or_else(|| address(read.from()));
        for to in mailboxes {
            let email = Email {
                id: 0,
                from: from.clone().unwrap_or_default(),
                to: to.clone(),
                subject: read.subject().unwrap_or_default().to_owned(),
                text: text(read.body_text(0)),
                html: text(read.body_html(0)),
                message_id: read.message_id().unwrap_or_default().to_owned(),
                unsubscribe: one_click(&read),
                return_path: sender.to_owned(),
                reply_to: reply_to.clone().unwrap_or_default(),
                in_reply_to: read.in_reply_to().as_text().map(str::to_owned),
                answers: Vec::new(),
                at: (self.settings.clock)().0,
            };
            self.keep(email.clone());
            if let Some(fault) = fault {
                self.follow(fault, &email);
            }
        }
        true
    }

    fn keep(&self, email: Email) {
        let mut state = self.state();
        state.taken += 1;
        let id = state.taken;
        if self.settings.posts_kept.min(EMAILS) <= state.emails.len() {
            state.emails.pop_front();
        }
        state.emails.push_back(Email { id, ..email });
    }
}

/// So many e-mails are kept at most.
const EMAILS: usize = 20_000;

/// The address at which mail programs unsubscribe with one press, when both headers say so.
fn one_click(read: &mail_parser::Message<'_>) -> Option<String> {
    let says = |name: &str| match read.header(name) {
        Some(HeaderValue::Text(text)) => Some(text.to_string()),
        Some(HeaderValue::Address(list)) => {
            list.first().and_then(|one| one.address()).map(str::to_owned)
        }
        _ => read.header_raw(name).map(|text| text.trim().to_owned()),
    };
    let post = says("List-Unsubscribe-Post")?;
    let url = read.header_raw("List-Unsubscribe").map(str::trim)?;
    let url = url.strip_prefix('<')?.strip_suffix('>')?;
    (post == "List-Unsubscribe=One-Click").then(|| url.split_whitespace().collect())
}
